"""What the text says of a person, and whether a role noun ("the Armenian foreign minister") can mean it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newscli.core.entities import place_name
from newscli.core.phrases import (
    FEMALE_NOUNS,
    KIN,
    MALE_NOUNS,
    NEAR,
    PERSON_NOUNS,
    TITLE_WORDS,
    Chunk,
    is_person_noun,
    word_set,
)
from newscli.core.tokens import fold
from newscli.models import gazetteer

WORD = re.compile(r"[^\W\d_][\w.&'’-]*")
RELATIVE = word_set("counterpart successor predecessor colleague rival opponent friend")
OFFICES = word_set("minister president premier chancellor king queen ambassador governor mayor")
PORTFOLIOS = word_set("""
    prime foreign finance defence defense interior home health justice education agriculture environment
    trade energy transport culture labour labor deputy vice
""")
"""Words that tell offices of one name apart: the foreign minister is not the prime minister."""
SPEAKING = word_set("comic dj international wing seed laureate pundit mp msp mep tory")
"""Nouns that mean a person when they speak."""
QUALIFIERS = word_set("shadow")
"""Words that make another office of one."""
POINTING = word_set("the this that")
PARTIES = {
    "republican": "republican", "republicans": "republican", "gop": "republican", "democratic": "democrat",
    "democrat": "democrat", "democrats": "democrat", "labour": "labour", "conservative": "conservative",
    "tory": "conservative",
}  # fmt: skip


def role_head(words: Sequence[str]) -> str:
    """The noun of a role in lower-case words: what stands before "of", else the last word."""
    for preposition in ("of", "for", "at", "to", "with", "in"):
        if preposition in words[1:]:
            words = words[: words.index(preposition, 1)]
    return words[-1]


def countries_in(words: Iterable[str]) -> set[str]:
    """Countries that folded words name, as nouns or adjectives."""
    places = gazetteer()
    found = {places.nationalities.get(word) or (word if word in places.countries else "") for word in words}
    return {place_name(country) for country in found if country}


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A noun phrase that may take up a person: "the Armenian foreign minister", "his wife"."""

    noun: str
    """Its head in lower case, singular."""
    words: frozenset[str]
    """All its folded words and those of its possessor and complement."""
    countries: frozenset[str]
    """The countries among them."""
    parties: frozenset[str]
    """The parties among them."""
    text: str
    """The phrase without its determiner."""
    counted: bool = False
    """Whether a number follows: "the mother of three" is not somebody's mother."""

    @classmethod
    def read(cls, chunks: Sequence[Chunk], chunk: Chunk, speaks: bool = False) -> RoleNoun | None:
        """The role noun that a mention is, or None: it needs "the" or a possessor, and a noun for a person.

        Of what ``speaks`` more nouns are for persons: "the Scotland international".
        """
        found = WORD.findall(chunk.text)
        if not found:
            return None
        noun, plural = fold(found[-1]).strip("."), False
        if noun not in PERSON_NOUNS and noun.endswith("s") and noun[:-1] in OFFICES:
            noun, plural = noun[:-1], True
        if noun not in PERSON_NOUNS and not (speaks and noun in SPEAKING):
            return None
        possessor = _possessor(chunks, chunk)
        if chunk.determiner not in POINTING and possessor is None:
            return None
        words = [fold(word).strip(".") for word in found]
        around = [*words, *(possessor or ()), *_complement(chunks, chunk)]
        countries = frozenset(countries_in(around))
        if plural and not countries:
            return None
        text = chunk.text[len(chunk.determiner) :].strip() if chunk.determiner in POINTING else chunk.text
        parties = frozenset(PARTIES[word] for word in around if word in PARTIES)
        return cls(
            noun, frozenset(around), countries, parties, " ".join(text.split()), _is_counted(chunks, chunk)
        )

    @property
    def kin(self) -> bool:
        """Whether it is somebody's relative."""
        return self.noun in KIN and not self.counted


def _possessor(chunks: Sequence[Chunk], chunk: Chunk) -> tuple[str, ...] | None:
    """Folded words of what owns the phrase: "Armenia" of "Armenia's foreign minister", nothing known of "his"."""
    at = chunk.index - 1
    if at < 0 or chunks[at].sentence != chunk.sentence:
        return None
    if chunks[at].tag == "POS" and at and chunks[at - 1].kind == "mention":
        return tuple(fold(word) for word in chunks[at - 1].text.split())
    return () if chunks[at].tag == "PRP$" or chunks[at].head in ("his", "its", "their") else None


def _complement(chunks: Sequence[Chunk], chunk: Chunk) -> tuple[str, ...]:
    """Folded words behind "of": whom the role serves."""
    at = chunk.index + 1
    if at + 1 < len(chunks) and chunks[at].head == "of" and chunks[at + 1].kind == "mention":
        return tuple(fold(word) for word in chunks[at + 1].text.split() if word[0].isupper())
    return ()


def _is_counted(chunks: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether "of" and a number follow a noun."""
    behind = chunks[chunk.index + 1 : chunk.index + 3]
    return len(behind) == 2 and behind[0].head == "of" and behind[1].tag == "CD"


@dataclass(slots=True)
class Profile:
    """What the text says of one person."""

    role: str | None = None
    """The first role the text gives, in its words."""
    affiliation: str | None = None
    """Whom the role serves."""
    relative: bool = False
    """The role is somebody's counterpart or successor, and gives way to one that stands alone."""
    nouns: Counter[str] = field(default_factory=Counter)
    """Role nouns in lower case, with how often the person is called so; 0 for nouns that are near in meaning."""
    words: set[str] = field(default_factory=set)
    """Folded words that stood with the roles."""
    countries: set[str] = field(default_factory=set)
    """The countries among them."""
    parties: set[str] = field(default_factory=set)
    """The parties among them."""
    gender: Counter[str] = field(default_factory=Counter)
    """Weights of ``m`` and ``f`` from titles and role nouns."""

    def learn(self, role: str, affiliation: str | None) -> None:
        """Take in one description."""
        words = [fold(word).strip(".") for word in WORD.findall(role)]
        served = [fold(word) for word in (affiliation or "").split()]
        self._qualify([*words, *served, fold(affiliation or "")])
        noun = ""
        if words:
            while len(words) > 1 and not TITLE_WORDS.get(words[-1], words[-1]):
                words = words[:-1]
            head = role_head(words)
            if words[-1] == "dr" and len(words) > 1 and words[-2] in PERSON_NOUNS:
                self._call(words[-2])
            noun = TITLE_WORDS.get(head, head)
        if not noun:
            self.affiliation = self.affiliation or affiliation
        if not noun or not is_person_noun(head):
            return
        self._call(noun)
        if head in PERSON_NOUNS or head in TITLE_WORDS:
            self._engender(words)
        relative = noun in RELATIVE or noun in KIN or words == ["dr"]
        if self.role is None or (self.relative and not relative):
            self.role, self.affiliation, self.relative = role, affiliation or self.affiliation, relative
        elif not relative:
            self.affiliation = self.affiliation or affiliation

    def _qualify(self, words: Sequence[str]) -> None:
        self.words.update(words)
        self.countries |= countries_in(words)
        self.parties.update(PARTIES[word] for word in words if word in PARTIES)

    def _engender(self, words: Iterable[str]) -> None:
        """Take the gender from nouns for women and men."""
        for word in words:
            if word in FEMALE_NOUNS:
                self.gender["f"] += 2
            elif word in MALE_NOUNS:
                self.gender["m"] += 2

    def _call(self, noun: str) -> None:
        self.nouns[noun.split()[-1]] += 1
        for near in NEAR.get(noun, ()):
            self.nouns.setdefault(near, 0)

    def fit(self, noun: RoleNoun) -> float:
        """How well the role noun fits, 0 when it does not."""
        if noun.noun not in self.nouns:
            return 0.0
        if self.differs(noun):
            return 0.0
        called = self.nouns[noun.noun]
        shared = len(noun.words & self.words) - 1
        return 3.0 + 0.6 * min(called, 2) + 0.5 * min(max(shared, 0), 2)

    def is_plainly(self, noun: RoleNoun) -> bool:
        """Whether the person is called so, and by no more words, or by words that the role noun has, too."""
        if noun.noun not in self.called() or not self.fit(noun):
            return False
        return self.affiliation is None or bool((noun.words & self.words) - {noun.noun, "the"})

    def holds(self, noun: RoleNoun) -> bool:
        """Whether the text has given the person the whole of a role of several words: "city attorney"."""
        words = noun.words - POINTING
        return len(words) > 1 and noun.noun in self.called() and words <= self.words and bool(self.fit(noun))

    def called(self) -> set[str]:
        """The nouns that the text itself gives the person, without those near in meaning."""
        return {noun for noun, count in self.nouns.items() if count}

    def differs(self, noun: RoleNoun) -> bool:
        """Whether a role noun contradicts what is known: another office, country or party; a shadow is no minister."""
        return (
            _differ(noun.words & PORTFOLIOS, self.words & PORTFOLIOS)
            or _differ(noun.countries, self.countries)
            or _differ(noun.parties, self.parties)
            or (noun.noun in self.nouns and noun.words & QUALIFIERS != self.words & QUALIFIERS)
        )

    def take_up(self, noun: RoleNoun) -> None:
        """The person was called so once more."""
        self._call(noun.noun)
        self._qualify(sorted(noun.words - {"the"}))
        self._engender([noun.noun])

    def share_office(self, other: Profile) -> None:
        """The person is the other's counterpart: of the same office, elsewhere."""
        for noun in other.nouns:
            self.nouns.setdefault(noun, 0)
        self.words |= other.words
        if other.role and (self.role is None or self.relative):
            self.role, self.relative = other.role, False


def _differ(said: frozenset[str], known: set[str]) -> bool:
    return bool(said and known) and said.isdisjoint(known)
