"""One who may be a person of the collection: all appearances under one name, then under several."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import exp

from newscli.core.entities import NameForm, gender_share
from newscli.identities.appearance import Appearance
from newscli.identities.context import MOST_CONTEXT, Frequencies, Profile
from newscli.identities.topics import odds

SURE = 0.97
"""A first name that so many women, or men, of those who bear it have tells the gender."""
GENDERS = {"he": "m", "she": "f"}


@dataclass(frozen=True, slots=True)
class Join:
    """Why the appearances under one name belong to a person."""

    name: str
    """The name in those articles."""
    articles: int
    """How many articles have it."""
    evidence: str
    """What decided: ``name``, ``authority``, ``article`` (one article has both names), ``spelling``, ``nickname``,
    ``initial``, ``part``, ``surname``, ``first name``, ``context``; ``ambiguous`` where the name fits others, too, and
    nothing tells which: then it stays by itself."""
    confidence: float
    """0–1: how sure it is that those articles mean the same person."""


@dataclass(slots=True)
class Candidate:
    """A name and its appearances; others join it."""

    key: str
    """The key of the name, or ``@`` and a row of the authority file."""
    form: NameForm
    """The name."""
    members: list[Appearance] = field(default_factory=list)
    """Where it appears."""
    profile: Profile = field(default_factory=Profile)
    """What stands beside it."""
    articles: set[int] = field(default_factory=set)
    """The articles it is in."""
    genders: Counter[str] = field(default_factory=Counter)
    """What pronouns say, as weights of ``m`` and ``f``."""
    forms: list[NameForm] = field(default_factory=list)
    """The names that have joined; a new one must agree with each."""
    joins: list[Join] = field(default_factory=list)
    """Why each is part of it."""
    authority: int | None = None
    """Row of the authority file, from 0."""

    def add(self, appearance: Appearance) -> None:
        """One more article under this name."""
        self.members.append(appearance)
        self.profile.add(appearance.features, appearance.topics)
        self.articles.add(appearance.article)
        if appearance.pronouns in GENDERS:
            self.genders[GENDERS[appearance.pronouns]] += 1

    def take(self, other: Candidate, evidence: str, confidence: float) -> None:
        """All of another candidate."""
        for join in other.joins:
            own = join.evidence in ("name", "authority")
            sure = confidence if own else round(min(confidence, join.confidence), 3)
            self.joins.append(Join(join.name, join.articles, evidence if own else join.evidence, sure))
        self.members += other.members
        self.profile.merge(other.profile)
        self.articles |= other.articles
        self.genders.update(other.genders)
        self.forms += other.forms
        if self.authority is None:
            self.authority = other.authority

    def gender(self) -> str:
        """``m`` or ``f`` when pronouns or the first name are sure, else nothing."""
        if self.genders:
            (most, count), *rest = self.genders.most_common()
            return most if not rest or count > 2 * rest[0][1] else ""
        return gender_of(self.form)

    def refuses(self, other: Candidate) -> bool:
        """Whether the two are surely two people: named apart in one article, or a man and a woman."""
        if self.authority is not None and other.authority is not None:
            return True
        mine, theirs = self.gender(), other.gender()
        if mine and theirs and mine != theirs:
            return True
        return not self.articles.isdisjoint(other.articles)

    def likeness(self, other: Candidate, frequencies: Frequencies) -> float:
        """Log odds that their articles are of one person, by what stands beside them and by their topics."""
        beside = min(MOST_CONTEXT, self.profile.alike(other.profile, frequencies))
        return beside + odds(self.profile.vector(frequencies), other.profile.vector(frequencies))


def gender_of(form: NameForm) -> str:
    """``m`` or ``f`` by the title or the first name, when that is sure."""
    if form.gender or not form.full:
        return form.gender
    share = gender_share(form.first)
    if share is None or 1 - SURE < share < SURE:
        return ""
    return "f" if share > 0.5 else "m"


def probability(odds: float) -> float:
    """Of log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
