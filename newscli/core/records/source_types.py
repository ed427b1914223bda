"""What kind of source a speaker is: a named person, an organisation, a document, somebody unnamed.

The kinds are those of source codings in journalism research (who is named, who speaks for a body, what is a paper).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newscli.core.records.source_words import (
    AGENT_ENDINGS,
    BODIES,
    CLOSERS,
    COUNTERS,
    COUNTS,
    CROWDS,
    DETERMINERS,
    DOCUMENTS,
    FEW,
    LAWYERS,
    MANY,
    NO_AGENTS,
    PERSONS,
    POSTPOSED,
    REPRESENTATIVES,
    TIMES,
    WRITINGS,
)
from newscli.core.tokens import fold
from newscli.model import SourceType

WORD = re.compile(r"\d+(?:\.\d+)?%|[^\W_](?:[\w.&'’-]*\w)?")
LIMIT = re.compile(
    r"^(?:just |well |slightly )?(?:more than|less than|fewer than|as many as|over|under|up to|at (?:least|most)) ",
    re.IGNORECASE,
)
"""What bounds a count: "more than half"."""
SHARE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine)[ -](?:in|out of)[ -](?:\d+|two|three|four|five|ten)\b",
    re.IGNORECASE,
)
"""*Six in 10*: people are counted."""
COURTESY = frozenset(["mr", "mrs", "ms", "dr", "rev", "sen", "gov", "rep"])
TITLED = PERSONS | COURTESY
OPENING = DETERMINERS - COUNTS
"""Words behind which the noun is still to come: "the outside counsel", but not "some in the party"."""


PEOPLE = ("person", "unnamed_person", "unnamed_group")
BY_LABEL: dict[str, SourceType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "organisation", "FAC": "organisation", "NORP": "unnamed_group",
}  # fmt: skip
"""The type of a named thing; a country or a building speaks for those in charge."""


def named_type(label: str, name: str) -> SourceType | None:
    """The type of an entity with this label that speaks; of one that is no person or body, by the words of its name."""
    if label != "PERSON" and " " in name and fold(name.rpartition(" ")[2]) in WRITINGS:
        return "document"
    return BY_LABEL.get(label) or described_type(name)


def speaks_for(head: str, served: str | None) -> bool:
    """Whether somebody unnamed is the voice of an organisation: "a spokesman for the Harbour Trust", "county lawyers".

    ``head`` is the noun that describes the source, ``served`` the label of whom it serves. Officials of a country are
    unnamed people: nobody says in whose name they speak.
    """
    noun = singular(fold(head))
    if served == "GPE":
        return noun in LAWYERS or noun.startswith("spokes")
    return served == "ORG" and (noun in REPRESENTATIVES | LAWYERS or fold(head) == "leaders")


@lru_cache(maxsize=1 << 14)
def described_type(name: str) -> SourceType | None:
    """The type of a source that is only described, by the head of the description and its number."""
    if SHARE.search(name):
        return "unnamed_group"
    words = WORD.findall(LIMIT.sub("", name))
    folded = [fold(word).replace(".", "") for word in words]
    end = _end(folded, _start(folded))
    if "and" in folded[1 : end - 1]:
        return _coordinated(words, folded)
    return "person" if _is_titled_name(words, folded, end) else _simple(words, folded)


def _start(folded: Sequence[str]) -> int:
    """Where the phrase begins that has the head: prepositions before it say nothing."""
    return next((at for at, word in enumerate(folded) if word not in CLOSERS), 0)


def _end(folded: Sequence[str], start: int) -> int:
    """Where it ends: before a preposition or a verb, or at the end of all."""
    closers = (at for at in range(start + 1, len(folded)) if folded[at] in CLOSERS)
    return next((at for at in closers if folded[at - 1] not in OPENING), len(folded))


def _is_titled_name(words: Sequence[str], folded: Sequence[str], end: int) -> bool:
    """*Agriculture Secretary Tom Vilsack*: a noun for a person, two words of a name, and nothing behind it."""
    if folded[end : end + 1] == ["of"] and folded[end - 1] in PERSONS:  # Secretary of State John Kerry
        return len(words) > end + 3 and all(word[0].isupper() for word in words[end + 1 :])
    name = 0
    while name < end and words[end - 1 - name][0].isupper() and folded[end - 1 - name] not in TITLED:
        name += 1
    before = folded[end - name - 1] if name < end else ""
    return end == len(words) and ((name > 1 and before in PERSONS) or (name > 0 and before in COURTESY))


def _coordinated(words: Sequence[str], folded: Sequence[str]) -> SourceType | None:
    """Two joined by "and": persons are a group, unless the second has no determiner ("the chairman and owner")."""
    at = folded.index("and", 1)
    first, second = _simple(words[:at], folded[:at]), _simple(words[at + 1 :], folded[at + 1 :])
    if first is None:
        return second
    if first == second == "unnamed_person" and folded[at + 1] not in DETERMINERS:
        return first
    return "unnamed_group" if first in PEOPLE else first


def _simple(words: Sequence[str], folded: Sequence[str]) -> SourceType | None:
    if not words:
        return None
    start = _start(folded)
    end = _end(folded, start)
    last = end - 1
    while last > start and _stands_behind(folded[last]):
        last -= 1
    if folded[end : end + 1] == ["of"] and (folded[last] in COUNTERS or _is_number(folded[last])):
        return _counted(folded[last], _simple(words[end + 1 :], folded[end + 1 :]))
    found = _of_head(words[last], folded[start : last + 1])
    return "unnamed_person" if found == "unnamed_group" and _are_few(folded[start : last + 1]) else found


def _are_few(phrase: Sequence[str]) -> bool:
    """*Three people familiar with the talks*, *two officials*, *these people*: each is somebody, they are no group."""
    if not (phrase[-1] == "people" or is_person_word(phrase[-1])) or not MANY.isdisjoint(phrase):
        return False
    return not FEW.isdisjoint(phrase[:-1]) or (phrase[0] == "these" and phrase[-1] == "people")


def _stands_behind(word: str) -> bool:
    """Whether it may stand behind a head: "data *released* *Friday*"."""
    return word in POSTPOSED or word in TIMES or (len(word) > 4 and word.endswith("ed"))


def _counted(counter: str, whom: SourceType | None) -> SourceType | None:
    """*One of the critics* is one, *a number of critics* several; *two of the reports* are reports."""
    if whom in ("document", "organisation"):
        return whom
    return "unnamed_person" if counter in FEW or counter in ("each", "another") else "unnamed_group"


def _of_head(word: str, phrase: Sequence[str]) -> SourceType | None:
    head = phrase[-1].removesuffix("'s")
    noun = singular(head)
    if not {head, noun}.isdisjoint(CROWDS | COUNTS) or head.endswith("%"):
        return "unnamed_group"
    if noun in DOCUMENTS:
        return "document"
    if noun in BODIES and phrase[-2:-1] != ["policy"]:  # a policy maker is a person
        return "organisation"
    if _is_person(noun):
        return "unnamed_person" if noun == head else "unnamed_group"
    return _of_form(word, phrase)


def _of_form(word: str, phrase: Sequence[str]) -> SourceType | None:
    """By its letters: acronyms and names behind "the" are organisations."""
    if phrase[-1] in TIMES:
        return None
    acronym = len(word) > 1 and sum(letter.isupper() for letter in word) > 1 and word.isalpha()
    named = word[0].isupper() and len(phrase) > 1 and phrase[0] == "the"
    return "organisation" if acronym or named else None


def _is_person(noun: str) -> bool:
    if noun in PERSONS or noun.partition("-")[0] in PERSONS:
        return True
    return len(noun) > 4 and noun.endswith(AGENT_ENDINGS) and noun not in NO_AGENTS


def is_person_word(noun: str) -> bool:
    """Whether a folded noun, singular or plural, says what a person is."""
    return _is_person(singular(noun))


def _is_number(word: str) -> bool:
    return word.rstrip("%").replace(".", "").isdigit()


def singular(word: str) -> str:
    """The singular of a plural noun; a word that is none stays as it is."""
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word in ("analyses", "theses"):
        return word[:-2] + "is"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "is", "us")) else word
