"""People taken for places and organisations: told by first name and surname, the words beside, and listings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newscli.core.entities import name_forms
from newscli.core.entities.club_facts import CLUBS
from newscli.core.entities.firm_facts import FIRM_ENDINGS, FIRMS
from newscli.core.entities.kind_facts import BODIES, SOFTWARE
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.entities.name_forms import gender_share
from newscli.core.entities.organisations import is_place
from newscli.core.names import is_thing_word
from newscli.core.phrases import is_person_noun, word_set
from newscli.core.tokens import fold
from newscli.models import gazetteer

OTHERS = ("GPE", "ORG", "MISC", "LOC")
LISTING = frozenset([",", "and", ", and", "or", ";", "&"])
"""What stands between the people of a listing."""
BEHIND = re.compile(r",? (?:QC|KC|MP|MSP|MEP|Jr|Sr)\b|,? who(?:se)? |, \d\d,|, aged? \d\d| \(\d\d\)")
"""What follows nothing but a person's name."""
WORD_BEFORE = re.compile(r"\b([a-z][a-z-]+) \Z")
INITIALLED = re.compile(r"[A-Z]{1,2}\.? (?:(?:d[aeiou]|del|van|von|ter|la|le) )*[A-Z][\w'’-]+")
"""A player in a list of players: "P Dowling", "CA del Fara"."""
LONGEST_NOUN = 24
FEWEST_INITIALLED = 4
"""Players that make a list of players."""
RANKS = word_set("apostle baroness lord pope prince princess sheikh sir")
"""Titles that the name finder takes for the first word of a place or an organisation."""
NO_INITIALS = word_set("us uk eu un tv pc fc ac dr bt lg jp mc")
QUARTERS = word_set("n s e w")
NO_GIVEN = word_set("""
    al belle beverly christian coral crystal del delta german ha joy king mac man marvel monte my prince queen
    royal santa star sun the trinity north south east west red blue green white black alfa sky le la el les
    saint st mount lake fort port new old great little
""")
"""Words that stand in lists of first names and rather begin other names."""
NO_SURNAME = word_set("city town county united rovers athletic albion end division aid green bull")
"""Words that stand in lists of surnames and rather end other names."""


def name_people(text: str, mentions: Sequence[Mention]) -> None:
    """Sets the label of what is a person's name; ``mentions`` in text order."""
    _name_players(text, mentions)
    for mention in mentions:
        if mention.label in ("GPE", "ORG") and _is_titled(mention.text):
            mention.label = PERSON
            mention.span, mention.titles = name_forms.trim(text, mention.span)
            mention.text = " ".join(text[mention.span.start : mention.span.end].split())
    surnames = {fold(mention.text).split()[-1] for mention in mentions if mention.label == PERSON}
    shaped = [mention for mention in mentions if mention.label in OTHERS and _is_like_person(mention.text)]
    if not shaped:
        return
    found = {
        mention.text
        for mention in shaped
        if _is_told(text, mention) or (_has_surname(mention, surnames) and _is_unknown(mention, surnames))
    }
    found |= {mention.text for mention in _listed(text, mentions) if _has_surname(mention, surnames)}
    for mention in shaped:
        if mention.text in found:
            mention.label = PERSON


def _is_titled(name: str) -> bool:
    """*Prince Hadim*, *Sir Rolf*, taken for a place or an organisation."""
    first, *rest = fold(name).split()
    if first not in RANKS or len(rest) not in (1, 2) or not name.replace(" ", "").isalpha():
        return False
    return not (
        is_thing_word(rest[-1]) or is_place(" ".join(rest)) or is_place(fold(name)) or rest[0] == "of"
    )


def _name_players(text: str, mentions: Sequence[Mention]) -> None:
    """Names with an initial, in an article that has many of them."""
    shaped = [mention for mention in mentions if INITIALLED.fullmatch(mention.text)]
    if sum(mention.label == PERSON for mention in shaped) < FEWEST_INITIALLED:
        return
    for mention in shaped:
        first, _, rest = fold(mention.text).partition(" ")
        if first not in NO_INITIALS and not (first in QUARTERS and _is_land(rest)):
            mention.label = PERSON


def _is_land(name: str) -> bool:
    """Whether a name is a country's or a region's: "S Africa", "W Yorkshire"."""
    return is_place(name) or name in gazetteer().regions or name.endswith("shire")


def _is_like_person(name: str) -> bool:
    """Whether a name is a first name and one or two more words that are no place's or organisation's."""
    words = fold(name).split()
    people = gazetteer()
    if len(words) not in (2, 3) or words[0] in NO_GIVEN or not name.replace(" ", "").isalpha():
        return False
    if gender_share(words[0]) is None:
        return False
    given = words[0] in people.first_female or words[0] in people.first_male
    if (
        words[0] in people.nationalities
        or words[0] in people.countries
        or words[-1] in NO_SURNAME
        or (is_place(words[0]) and not given)
    ):
        return False
    if (
        any(is_thing_word(word) or word in FIRM_ENDINGS for word in words)
        or words[-1] in people.nationalities
    ):
        return False
    key = " ".join(words)
    return all(word[:1].isupper() for word in name.split()) and not (
        key in FIRMS or key in BODIES or key in CLUBS or key in SOFTWARE or is_place(key)
    )


def _is_unknown(mention: Mention, surnames: set[str]) -> bool:
    """*Guy Mansell*, which no list knows as a town; *Quinn Forte*, where somebody is called Forte."""
    first, *_, last = fold(mention.text).split()
    known = gazetteer()
    given = first in known.first_female or first in known.first_male
    return given and (last in surnames or mention.label == "GPE")


def _has_surname(mention: Mention, surnames: set[str]) -> bool:
    """Whether the last word is a surname: a listed one, or one of the article."""
    last = fold(mention.text).split()[-1]
    return last in gazetteer().surnames or last in surnames


def _is_told(text: str, mention: Mention) -> bool:
    """*tycoon Elan Mosk*, *Guy Mansell QC*."""
    before = WORD_BEFORE.search(text, max(0, mention.span.start - LONGEST_NOUN), mention.span.start)
    if before and is_person_noun(before[1]) and not before[1].endswith("s"):
        return True
    return BEHIND.match(text, mention.span.end) is not None


def _listed(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Names beside the full name of a person in a listing."""
    for first, second in pairwise(mentions):
        if text[first.span.end : second.span.start].strip() in LISTING:
            if first.label == PERSON and " " in first.text:
                yield second
            if second.label == PERSON and " " in second.text:
                yield first
