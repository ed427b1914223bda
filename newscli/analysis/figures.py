"""What an audit says of a group of articles: frozen figures, ready to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newscli.analysis.voice_types import VoiceType


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a whole."""

    count: int
    """How many."""
    share: float | None
    """Which share (0–1) of the whole; None when there is no whole."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What one kind of speaker has of the voices heard."""

    speakers: int
    """How many; who speaks in three articles counts three times."""
    quotes: int
    """Their quotes."""
    words: int
    """The words of these."""
    speakers_share: float | None
    """Share (0–1) of the speakers compared."""
    quotes_share: float | None
    """Share of their quotes."""
    words_share: float | None
    """Share of their words."""
    position: float | None
    """Where they first speak: median over the articles, 0 at the first character, 1 at the last."""


@dataclass(frozen=True, slots=True)
class TopVoice:
    """One of the voices with the most words."""

    name: str
    """As it is first read."""
    type: VoiceType
    """What kind of voice it is."""
    articles: int
    """Articles in which it speaks."""
    quotes: int
    """Its quotes."""
    words: int
    """Their words."""
    share: float | None
    """Share (0–1) of all attributed words of the group."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """How the people who speak are introduced; the shares are of all people, named and unnamed."""

    with_role: Part
    """By name and role: "Priya Nair, the mayor"."""
    with_affiliation: Part
    """By name and whom they serve; mostly with a role, too."""
    name_only: Part
    """By name, and nothing else."""
    role_only: Part
    """Without a name: "the captain", "a spokesman"."""


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Whose voices are heard in one group of articles."""

    by: str
    """What the articles are grouped by."""
    group: str | None
    """The outlet, the byline, the month…; None for articles that do not tell."""
    articles: int
    """How many articles, those without speech included."""
    speakers: int
    """Speakers, counted once an article."""
    voices: int
    """Different voices: a named person or organisation counts once."""
    quotes: int
    """Attributed quotes of any kind."""
    words: int
    """Their words."""
    unattributed: int
    """Further quotes whose speaker the text does not say."""
    direct: Part
    """Direct quotes."""
    mixed: Part
    """Mixed quotes."""
    indirect: Part
    """Indirect quotes."""
    new: Part
    """Speakers heard here first: in the earliest of all articles in which they speak."""
    returning: Part
    """Speakers that an earlier article had already."""
    top_1: float | None
    """Share (0–1) of the words that the voice with the most words has."""
    top_10: float | None
    """Share of the ten with the most words."""
    hhi: float | None
    """Herfindahl–Hirschman index: the sum of the squared shares, 1 when one voice has all the words."""
    position: float | None
    """Where speakers first speak: median, 0–1 of the article."""
    first_third: Part
    """Speakers who first speak in the first third."""
    introduced: Introduced
    """How people are introduced."""
    types: Mapping[str, Portion]
    """A portion for each kind of voice."""
    people: Mapping[str, Mapping[str, Portion]]
    """For each attribute of the people file and each of its values, the portion among named people."""
    top: tuple[TopVoice, ...]
    """The voices with the most words, at most ten."""


@dataclass(frozen=True, slots=True)
class MissingPerson:
    """A named person who has no row, or several, in the people file."""

    name: str
    """As it is first read."""
    aliases: tuple[str, ...]
    """Always empty: a column to be filled in."""
    articles: int
    """Articles in which the person speaks without being found."""
    quotes: int
    """Quotes there."""
    words: int
    """Their words."""
    rows: int
    """Rows of the file that the name fits: 0, or several."""


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything that was counted."""

    groups: tuple[GroupFigures, ...]
    """One a group: in order of time, or the largest first."""
    total: GroupFigures
    """All articles together."""
    missing: tuple[MissingPerson, ...]
    """People not found in the people file, most words first."""
