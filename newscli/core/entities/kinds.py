"""What a name is by its own words, whatever the name finder made of it: "Selby Open" is an event, "Nestlé" a firm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newscli.core.entities.kind_facts import (
    BODIES,
    BOOKS,
    COMPASS,
    EVENT_ENDINGS,
    EVENTS,
    FACILITY_ENDINGS,
    GREEK,
    INSTITUTION_ENDINGS,
    MASTERS,
    NO_NAMES,
    SHARED,
    SOFTWARE,
    STATES,
    WORK_ENDINGS,
)
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.entities.name_forms import gender_share
from newscli.core.names import is_place_word
from newscli.core.tokens import fold
from newscli.models import gazetteer

LISTING = frozenset([",", "and", ", and", "or", "&", "/"])
"""What stands between the names of a listing."""


def told_by_name(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that are names, with the labels that their words tell."""
    for mention in mentions:
        if _is_name(mention):
            mention.label = _kind(mention) or mention.label
    yield from _with_firms(text, [mention for mention in mentions if _is_name(mention)])


def _is_name(mention: Mention) -> bool:
    """Whether it is no hashtag, user name or abbreviation of a common noun."""
    return mention.text[0] not in "#@" and mention.text not in NO_NAMES


def _kind(mention: Mention) -> str | None:
    """The label that a name's words tell; None when they tell nothing."""
    name, label = fold(mention.text), mention.label
    if name in EVENTS:
        return "EVENT"
    if name in SOFTWARE:
        return "PRODUCT"
    if name in BOOKS:
        return "MISC"
    if mention.titles:
        return None
    if name in BODIES:
        return "ORG"
    if name in STATES and label != "GPE":
        return "GPE"
    return _by_words(name.split(), label)


def _by_words(words: Sequence[str], label: str) -> str | None:
    if len(words) == 1:
        return _people(words[0], label)
    if GREEK.issuperset(words):
        return "ORG"
    last = words[-1]
    if last in EVENT_ENDINGS and label not in (PERSON, "MISC"):
        return "EVENT"
    if last in INSTITUTION_ENDINGS and label in ("GPE", "LOC"):
        return "ORG"
    if last in WORK_ENDINGS and label in ("GPE", "LOC", "ORG", "NORP"):
        return "MISC"
    if last in FACILITY_ENDINGS and (label == "GPE" or (label == PERSON and len(words) > 2)):
        return "FAC"
    return None


def _people(word: str, label: str) -> str | None:
    """*the Welsh runner*, *a Dubliner*: a word for a people, taken for a place or a person; *Mozart*."""
    known = gazetteer()
    if word in MASTERS and label in ("GPE", "LOC"):
        return PERSON
    if label not in ("GPE", "LOC", PERSON) or word in COMPASS or is_place_word(word):
        return None
    if label == PERSON and (word in known.surnames or gender_share(word) is not None):
        return None
    return "NORP" if word in known.nationalities or (label != PERSON and word in known.groups) else None


def _with_firms(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """*Google and Amazon*: what is a firm beside another body is one in the whole article."""
    if all(fold(mention.text) not in SHARED for mention in mentions):
        return mentions
    firms = {
        fold(second.text) for first, second in _neighbours(text, mentions) if first.label == "ORG"
    } & SHARED
    people = {word for mention in mentions for word in _words_of_person(mention)}
    for mention in mentions:
        if fold(mention.text) in firms - people:
            mention.label = "ORG"
    return mentions


def _neighbours(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Names side by side in a listing, in both orders."""
    for first, second in pairwise(mentions):
        if text[first.span.end : second.span.start].strip() in LISTING:
            yield first, second
            yield second, first


def _words_of_person(mention: Mention) -> list[str]:
    """The words of somebody's full name or of a name with a title."""
    words = fold(mention.text).split()
    return words if mention.label == PERSON and (len(words) > 1 or mention.titles) else []
