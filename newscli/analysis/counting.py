"""What is counted in one group of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from newscli.analysis.amounts import Amount, part
from newscli.analysis.figures import GroupFigures, Introduced, Part, Portion
from newscli.analysis.groups import By
from newscli.analysis.spread import TOP, Spread
from newscli.analysis.voice_types import VoiceType
from newscli.analysis.voices import Key
from newscli.model import Article, QuoteKind, Speaker

KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)


@dataclass(frozen=True, slots=True)
class Hearing:
    """One speaker of one article, and what is known of it."""

    speaker: Speaker
    """The record."""
    type: VoiceType
    """What kind of voice it is."""
    key: Key | None
    """By which its voice is known again in other articles; None when it has no name."""
    place: float | None
    """Where in the article it first speaks, 0–1."""
    attributes: Mapping[str, str]
    """What the people file says of a named person; nothing of others."""


@dataclass(slots=True)
class Count:
    """The counts of one group; they grow speaker by speaker."""

    name: str | None
    """The group, as it is first read."""
    articles: int = 0
    unattributed: int = 0
    total: Amount = field(default_factory=Amount)
    spread: Spread = field(default_factory=Spread)
    kinds: Counter[str] = field(default_factory=Counter)
    introduced: Counter[str] = field(default_factory=Counter)
    types: dict[VoiceType, Amount] = field(default_factory=lambda: {type: Amount() for type in VoiceType})
    people: dict[tuple[str, str], Amount] = field(default_factory=dict)
    """Attribute and value to what those people say."""

    def add(self, article: Article, hearings: Sequence[Hearing]) -> None:
        """One more article and its speakers."""
        self.articles += 1
        self.unattributed += sum(quote.speaker_id is None for quote in article.quotes)
        for hearing in hearings:
            self._hear(hearing)

    def _hear(self, hearing: Hearing) -> None:
        speaker, place = hearing.speaker, hearing.place
        self.total.add(speaker, place)
        self.types[hearing.type].add(speaker, place)
        self.spread.add(speaker, hearing.type, hearing.key)
        self.kinds.update({kind: getattr(speaker, kind) for kind in KINDS})
        self.introduced.update(_introductions(hearing))
        for column in hearing.attributes.items():
            self.people.setdefault(column, Amount()).add(speaker, place)

    def figures(self, by: By, debuts: int, values: Mapping[str, Sequence[str]]) -> GroupFigures:
        """The figures; ``debuts`` named voices were first heard here, ``values`` are those of the people file."""
        total, spread = self.total, self.spread
        top = spread.top(total.words)
        new = debuts + spread.unnamed
        direct, mixed, indirect = (part(self.kinds[kind], total.quotes) for kind in KINDS)
        return GroupFigures(
            by=by.value,
            group=self.name,
            articles=self.articles,
            speakers=total.speakers,
            voices=spread.voices,
            quotes=total.quotes,
            words=total.words,
            unattributed=self.unattributed,
            direct=direct,
            mixed=mixed,
            indirect=indirect,
            new=part(new, total.speakers),
            returning=part(total.speakers - new, total.speakers),
            top_1=part(sum(voice.words for voice in top[:1]), total.words).share,
            top_10=part(sum(voice.words for voice in top[:TOP]), total.words).share,
            hhi=spread.concentration(total.words),
            position=total.position,
            first_third=part(total.early, total.places.total()),
            introduced=self._introduced(),
            types={type.value: amount.of(total) for type, amount in self.types.items()},
            people=self._people(values),
            top=top,
        )

    def _introduced(self) -> Introduced:
        people = self.types[VoiceType.person].speakers + self.types[VoiceType.unnamed_person].speakers

        def of(how: str) -> Part:
            return part(self.introduced[how], people)

        return Introduced(of("role"), of("affiliation"), of("name only"), of("role only"))

    def _people(self, values: Mapping[str, Sequence[str]]) -> dict[str, dict[str, Portion]]:
        named = self.types[VoiceType.person]
        return {
            attribute: {value: self.people.get((attribute, value), Amount()).of(named) for value in known}
            for attribute, known in values.items()
        }


def _introductions(hearing: Hearing) -> Iterator[str]:
    speaker = hearing.speaker
    if hearing.type is VoiceType.unnamed_person:
        yield "role only"
    elif hearing.type is VoiceType.person:
        if speaker.role:
            yield "role"
        if speaker.affiliation:
            yield "affiliation"
        if not speaker.role and not speaker.affiliation:
            yield "name only"
