"""What kind of voice a speaker is: a named person, an organisation, a document, somebody unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from newscli.analysis.source_words import (
    AGENT_ENDINGS,
    BODIES,
    CLOSERS,
    COUNTERS,
    COUNTS,
    CROWDS,
    DETERMINERS,
    DOCUMENTS,
    NO_AGENTS,
    PERSONS,
    POSTPOSED,
    TIMES,
)
from newscli.core.tokens import fold

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


class VoiceType(StrEnum):
    """Whose voice it is."""

    person = "person"
    """A person with a name."""
    organisation = "organisation"
    """An organisation, named ("Reuters") or not ("the port authority")."""
    document = "document"
    """Something written, shown or counted: "the report", "official figures"."""
    unnamed_person = "unnamed_person"
    """One person without a name: "a spokesman", "the captain"."""
    unnamed_group = "unnamed_group"
    """Several people without a name: "officials", "residents", "some"."""
    other = "other"
    """None of these, or the words do not say: "the past"."""


PEOPLE = (VoiceType.person, VoiceType.unnamed_person, VoiceType.unnamed_group)
BY_LABEL = {"PERSON": VoiceType.person, "ORG": VoiceType.organisation}


def voice_type(label: str, name: str) -> VoiceType:
    """The type of a speaker with this label (PERSON, ORG or OTHER) and name."""
    return BY_LABEL.get(label) or described_type(name)


@lru_cache(maxsize=1 << 14)
def described_type(name: str) -> VoiceType:
    """The type of a source that is only described, by the head of the description and its number."""
    if SHARE.search(name):
        return VoiceType.unnamed_group
    words = WORD.findall(LIMIT.sub("", name))
    folded = [fold(word).replace(".", "") for word in words]
    end = _end(folded, _start(folded))
    if "and" in folded[1 : end - 1]:
        return _coordinated(words, folded)
    return VoiceType.person if _is_titled_name(words, folded, end) else _simple(words, folded)


def _start(folded: Sequence[str]) -> int:
    """Where the phrase begins that has the head: prepositions before it say nothing."""
    return next((at for at, word in enumerate(folded) if word not in CLOSERS), 0)


def _end(folded: Sequence[str], start: int) -> int:
    """Where it ends: before a preposition or a verb, or at the end of all."""
    closers = (at for at in range(start + 1, len(folded)) if folded[at] in CLOSERS)
    return next((at for at in closers if folded[at - 1] not in DETERMINERS), len(folded))


def _is_titled_name(words: Sequence[str], folded: Sequence[str], end: int) -> bool:
    """*Agriculture Secretary Tom Vilsack*: a noun for a person, two words of a name, and nothing behind it."""
    if folded[end : end + 1] == ["of"] and folded[end - 1] in PERSONS:  # Secretary of State John Kerry
        return len(words) > end + 3 and all(word[0].isupper() for word in words[end + 1 :])
    name = 0
    while name < end and words[end - 1 - name][0].isupper() and folded[end - 1 - name] not in TITLED:
        name += 1
    before = folded[end - name - 1] if name < end else ""
    return end == len(words) and ((name > 1 and before in PERSONS) or (name > 0 and before in COURTESY))


def _coordinated(words: Sequence[str], folded: Sequence[str]) -> VoiceType:
    """Two joined by "and": persons are a group, unless the second has no determiner ("the chairman and owner")."""
    at = folded.index("and", 1)
    first, second = _simple(words[:at], folded[:at]), _simple(words[at + 1 :], folded[at + 1 :])
    if first is VoiceType.other:
        return second
    if first is second is VoiceType.unnamed_person and folded[at + 1] not in DETERMINERS:
        return first
    return VoiceType.unnamed_group if first in PEOPLE else first


def _simple(words: Sequence[str], folded: Sequence[str]) -> VoiceType:
    if not words:
        return VoiceType.other
    start = _start(folded)
    end = _end(folded, start)
    last = end - 1
    while last > start and _stands_behind(folded[last]):
        last -= 1
    if folded[end : end + 1] == ["of"] and (folded[last] in COUNTERS or _is_number(folded[last])):
        return _counted(folded[last], _simple(words[end + 1 :], folded[end + 1 :]))
    return _of_head(words[last], folded[start : last + 1])


def _stands_behind(word: str) -> bool:
    """Whether it may stand behind a head: "data *released* *Friday*"."""
    return word in POSTPOSED or word in TIMES or (len(word) > 4 and word.endswith("ed"))


def _counted(counter: str, whom: VoiceType) -> VoiceType:
    """*One of the critics* is one, *a number of critics* several; *two of the reports* are reports."""
    if whom in (VoiceType.document, VoiceType.organisation):
        return whom
    return VoiceType.unnamed_person if counter in ("one", "each", "another") else VoiceType.unnamed_group


def _of_head(word: str, phrase: Sequence[str]) -> VoiceType:
    head = phrase[-1].removesuffix("'s")
    singular = _singular(head)
    if not {head, singular}.isdisjoint(CROWDS | COUNTS) or head.endswith("%"):
        return VoiceType.unnamed_group
    if singular in DOCUMENTS:
        return VoiceType.document
    if singular in BODIES:
        return VoiceType.organisation
    if _is_person(singular):
        return VoiceType.unnamed_person if singular == head else VoiceType.unnamed_group
    return _of_form(word, phrase)


def _of_form(word: str, phrase: Sequence[str]) -> VoiceType:
    """By its letters: acronyms and names behind "the" are organisations."""
    if phrase[-1] in TIMES:
        return VoiceType.other
    acronym = len(word) > 1 and sum(letter.isupper() for letter in word) > 1 and word.isalpha()
    named = word[0].isupper() and len(phrase) > 1 and phrase[0] == "the"
    return VoiceType.organisation if acronym or named else VoiceType.other


def _is_person(singular: str) -> bool:
    if singular in PERSONS or singular.partition("-")[0] in PERSONS:
        return True
    return len(singular) > 4 and singular.endswith(AGENT_ENDINGS) and singular not in NO_AGENTS


def _is_number(word: str) -> bool:
    return word.rstrip("%").replace(".", "").isdigit()


def _singular(word: str) -> str:
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
