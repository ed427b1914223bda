"""What the name finder often takes wrongly for a person: marks of parties, offices before a name, firms.

Each correction rests on the form of a name or on the words beside it, wherever in the article they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newscli.core.document import Span
from newscli.core.entities.firm_facts import (
    BELONGINGS,
    FIRM_ENDINGS,
    FIRMS,
    HEADS,
    KINDS,
    NAMED_AFTER,
    NO_PEOPLE,
    POSSESSIONS,
)
from newscli.core.entities.mentions import PERSON, SUFFIXES, Mention
from newscli.core.phrases import is_person_noun, word_set
from newscli.core.tokens import fold
from newscli.models import gazetteer

PARTY = re.compile(r"\((?:[DRI]|Lab|Con|LD|SNP)\.?\s?[-–—,]\s?[A-Z][\w. ]{1,14}\)")
"""What American and British papers add to a politician: (D., Conn.), (R-Ohio)."""
LONGEST_PARTY = 24
INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}")
OFFICES = word_set("CEO CFO COO CTO DA MP MPs MEP MSP MLA TD PM QC KC VP AG DI DCI PC Sgt Supt")
"""Offices in capitals that stand between a body and a name: "Berea DA Phahlane Mokoko"."""
HONOURS = word_set("MP MPs MEP MSP MLA TD QC KC PC")
"""Those that stand behind a person's name: "Ida Brandt QC"."""
BEFORE_NAME = word_set(
    "keeper goalkeeper skipper winger striker midfielder defender batsman bowler teenager ex"
)
"""Callings that a sentence may open with: "Keeper Jan Novak"."""

BEHIND_FIRM = re.compile(rf"(?:['’]s?)?,? (?:Inc|Corp|Ltd|LLC|plc|PLC|Co|{HEADS}|{BELONGINGS})\b")
BEFORE_FIRM = re.compile(rf"\b(?:(?:{HEADS}|{POSSESSIONS}) (?:of|at)|{KINDS}) $")
NAMED = re.compile(rf"['’]s (?:{NAMED_AFTER})\b")
SPECIES = re.compile(r"\b(?:bacteria|bacterium|virus|species|fungus|parasite|genus|microbe) \Z")
WORD_BEHIND = re.compile(r" ([A-Z][a-z]+)\b")
LONGEST_CONTEXT = 40


def correct(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order, those of people put right."""
    found = [_without_office(text, mention) for mention in mentions if not _is_mark(text, mention)]
    for mention in found:
        _cut_at_of(text, mention)
    found = _with_initials(text, [_with_ending(text, mention) for mention in found])
    _relabel(text, found)
    firms = _firms(text, found)
    for mention in found:
        if mention.text.casefold() in firms and not mention.titles:
            mention.label = "ORG"
    return found


def _is_mark(text: str, mention: Mention) -> bool:
    """Whether a name stands in the brackets that tell a politician's party and state, or is an office alone (DA)."""
    if mention.label == PERSON and mention.text in OFFICES:
        return True
    start = text.rfind("(", max(0, mention.span.start - LONGEST_PARTY), mention.span.start)
    found = PARTY.match(text, start) if start >= 0 else None
    return found is not None and found.end() > mention.span.end and mention.label != "GPE"


def _without_office(text: str, mention: Mention) -> Mention:
    """The person behind a body and an office: "Berea DA Phahlane Mokoko", "Keeper Jan Novak"."""
    words = mention.text.split()
    if mention.label == PERSON and len(words) > 1 and words[-1] in OFFICES:
        end = text.index(words[-1], mention.span.start + sum(map(len, words[:-1])), mention.span.end)
        kept = text[mention.span.start : end].rstrip()
        mention.span, mention.text = (
            Span(mention.span.start, mention.span.start + len(kept)),
            " ".join(words[:-1]),
        )
        if words[-1] not in HONOURS:
            mention.label = "GPE"
        return mention
    at = next((at for at, word in enumerate(words) if word in OFFICES), -1) + 1
    at = at or int(words[0].casefold() in BEFORE_NAME)
    if mention.label != PERSON or not 0 < at < len(words) - 1:
        return mention
    start = text.index(words[at], mention.span.start + sum(map(len, words[:at])), mention.span.end)
    mention.span, mention.text = Span(start, mention.span.end), " ".join(words[at:])
    return mention


def _cut_at_of(text: str, mention: Mention) -> None:
    """*Wren of the Courier* without the paper; not "Joan of Arc" nor "Duke of Calder"."""
    name, of, _ = mention.text.partition(" of ")
    if mention.label != PERSON or not of or is_person_noun(name.split()[-1].casefold()):
        return
    first, places = fold(name.split()[0]), gazetteer()
    given = " " not in name and (first in places.first_female or first in places.first_male)
    end = text.find(" of ", mention.span.start, mention.span.end)
    if end > mention.span.start and not given:
        mention.span, mention.text = Span(mention.span.start, end), name


def _with_ending(text: str, mention: Mention) -> Mention:
    """*Hale Brandt* with "Productions" behind it: a firm."""
    found = WORD_BEHIND.match(text, mention.span.end) if mention.label == PERSON else None
    suffix = mention.text.split()[-1].rstrip(".") in SUFFIXES
    if found and not suffix and found[1].casefold() in FIRM_ENDINGS:
        mention.span, mention.label = Span(mention.span.start, found.end()), "ORG"
        mention.text = f"{mention.text} {found[1]}"
    return mention


def _with_initials(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """*T.S.* and *Ellis* side by side as one name."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last is not None and mention.label == last.label == PERSON and INITIALS.fullmatch(last.text):
            between = text[last.span.end : mention.span.start]
            if between.strip() == "" and "\n" not in between and not INITIALS.fullmatch(mention.text):
                last.span = Span(last.span.start, mention.span.end)
                last.text = f"{last.text} {mention.text}"
                continue
        found.append(mention)
    return found


def _relabel(text: str, mentions: Sequence[Mention]) -> None:
    """Events, laws and the like that were taken for people; firms in a list of firms."""
    species = {
        mention.text.casefold()
        for mention in mentions
        if SPECIES.search(text, max(0, mention.span.start - LONGEST_CONTEXT), mention.span.start)
    }
    for at, mention in enumerate(mentions):
        if mention.label != PERSON:
            continue
        name = mention.text.casefold()
        if name in species or name in NO_PEOPLE or NAMED.match(text, mention.span.end):
            mention.label = "MISC"
        elif 0 < at < len(mentions) - 1 and " " not in mention.text and not mention.titles:
            before, after = mentions[at - 1], mentions[at + 1]
            between = text[before.span.end : mention.span.start], text[mention.span.end : after.span.start]
            if before.label == after.label == "ORG" and between == (", ", ", "):
                mention.label = "ORG"


def _firms(text: str, mentions: Sequence[Mention]) -> set[str]:
    """Names in lower case that are of firms: by their last word, as listed, or by the words beside them."""
    votes: Counter[str] = Counter()
    counts: Counter[str] = Counter(mention.text.casefold() for mention in mentions)
    people = set(_words_of_people(mentions))
    for mention in mentions:
        if mention.label in (PERSON, "GPE", "LOC") and not mention.titles:
            votes[mention.text.casefold()] += _is_beside_firm(text, mention.span)
    named = {name for name in counts if votes[name] and not _is_person_or_place(name, people)}
    labelled = {mention.text.casefold() for mention in mentions if mention.label == PERSON}
    listed = {name for name in labelled if name in FIRMS and name not in people}
    ended = {name for name in counts if _ends_like_firm(name)}
    short = {name.split()[0] for name in ended} & labelled
    short = {name for name in short if not _is_person_or_place(name, people)}
    return named | listed | short | (ended & labelled)


def _ends_like_firm(name: str) -> bool:
    """Whether the last of several words is one that firms are called by."""
    return " " in name and name.rpartition(" ")[2] in FIRM_ENDINGS


def _words_of_people(mentions: Sequence[Mention]) -> Iterator[str]:
    """Words of the names of people named in full or with a title."""
    for mention in mentions:
        words = mention.text.casefold().split()
        if (
            mention.label == PERSON
            and (mention.titles or len(words) > 1)
            and mention.text.casefold() not in FIRMS
            and not _ends_like_firm(mention.text.casefold())
        ):
            yield from words


def _is_beside_firm(text: str, span: Span) -> bool:
    """Whether the words beside a name are those beside a firm."""
    before = text[max(0, span.start - LONGEST_CONTEXT) : span.start]
    return BEHIND_FIRM.match(text, span.end) is not None or BEFORE_FIRM.search(before) is not None


def _is_person_or_place(name: str, people: set[str]) -> bool:
    """Whether a name is known as a person's or a place's, which firms do not change."""
    places, words = gazetteer(), name.split()
    if not people.isdisjoint(words) or is_person_noun(words[0]):
        return True
    first = fold(words[0])
    if first in places.first_female or first in places.first_male:
        return True
    return any(
        name in known for known in (places.countries, places.states, places.nationalities, places.cities)
    )
