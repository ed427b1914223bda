"""Clubs called by their town in reports of sport: "Redmoor beat Calder" is about teams, "in Redmoor" about the town."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.document import Sentence
from newscli.core.entities.club_facts import (
    AT,
    BEFORE,
    BEHIND,
    CLUBS,
    FEWEST_OF_TENNIS,
    FEWEST_WORDS,
    GROUNDS,
    IN_A_PLACE,
    LONGEST_BEFORE,
    SPORT,
    TEAM_SPORT,
    TENNIS,
    TOURNAMENTS,
)
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.tokens import fold
from newscli.models import gazetteer

OTHERS = ("GPE", "MISC", PERSON)


def name_clubs(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
    """Sets the labels of clubs: of a name that plays, signs or has a striker, wherever it is not "in" the article."""
    if not _is_of_team_sport(sentences):
        _name_tournaments(sentences, mentions)
        return
    people = {word for mention in mentions for word in _words_of_person(mention)}
    clubs = {key for mention in mentions if (key := _club(text, mention, people))}
    for mention in mentions:
        name = fold(mention.text)
        if name in GROUNDS and mention.label in OTHERS:
            mention.label = "FAC"
        elif name in clubs and mention.label in OTHERS and not mention.titles and not _is_in(text, mention):
            mention.label = "ORG"


def _name_tournaments(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
    """*Wimbledon* in a report of tennis."""
    held = [mention for mention in mentions if fold(mention.text) in TOURNAMENTS and mention.label in OTHERS]
    if held and sum(not TENNIS.isdisjoint(sentence.words) for sentence in sentences) >= FEWEST_OF_TENNIS:
        for mention in held:
            mention.label = "EVENT"


def _is_in(text: str, mention: Mention) -> bool:
    """Whether the words before the name are those before a town: "in Redmoor"."""
    start = max(0, mention.span.start - LONGEST_BEFORE)
    return IN_A_PLACE.search(text, start, mention.span.start) is not None


def _words_of_person(mention: Mention) -> list[str]:
    """The words of somebody's full name or of a name with a title."""
    words = fold(mention.text).split()
    full = mention.label == PERSON and (len(words) > 1 or mention.titles) and " ".join(words) not in CLUBS
    return words if full else []


def _is_of_team_sport(sentences: Sequence[Sentence]) -> bool:
    """Whether the article has several words of a team's sport."""
    found: set[str] = set()
    team = False
    for sentence in sentences:
        words = SPORT.intersection(sentence.words)
        team = team or not TEAM_SPORT.isdisjoint(words)
        found |= words
        if team and len(found) >= FEWEST_WORDS:
            return True
    return False


def _club(text: str, mention: Mention, people: set[str]) -> str | None:
    """The name, folded, when it is a club's here; ``people`` are the words of people's names."""
    name = fold(mention.text)
    if mention.label not in OTHERS or mention.titles or name in people or name in GROUNDS:
        return None
    if name in CLUBS:
        return name
    if _is_land(name) or (mention.label == PERSON and not _is_only_town(name)) or _is_in(text, mention):
        return None
    start = max(0, mention.span.start - LONGEST_BEFORE)
    told = BEHIND.match(text, mention.span.end) or BEFORE.search(text, start, mention.span.start)
    visited = name in gazetteer().cities and AT.search(text, start, mention.span.start)
    return name if told or visited else None


def _is_land(name: str) -> bool:
    """Whether a name is of a country, a people or a region, whose teams are called so."""
    known = gazetteer()
    lands = (known.countries, known.states, known.nationalities, known.regions)
    return any(name in land for land in lands) or name.endswith(" a")


def _is_only_town(name: str) -> bool:
    """Whether a name is a town's and nobody's surname."""
    return name in gazetteer().cities and name not in gazetteer().surnames
