"""Builds the records of the contract from what the steps found."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newscli.core.document import Cast, Paragraph, Span, Thing
from newscli.core.statements import Statement
from newscli.core.values import Value
from newscli.core.voices import Listener, Voice
from newscli.model import Entity, Piece, Quote, Speaker

SPEAKER_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "ORG", "FAC": "ORG"}
"""How an entity is called when it speaks: a country or a building speaks for those in charge; the rest is OTHER."""


@dataclass(frozen=True, slots=True)
class Records:
    """Three of the four views of an article."""

    quotes: tuple[Quote, ...]
    """In text order."""
    speakers: tuple[Speaker, ...]
    """By first mention."""
    entities: tuple[Entity, ...]
    """By first mention."""


def build(
    article: str,
    text: str,
    paragraphs: Sequence[Paragraph],
    statements: Sequence[Statement],
    listener: Listener,
    cast: Cast,
    values: Sequence[Value],
) -> Records:
    """All records; ``article`` is the path that they begin with."""
    entities, ids = _entities(article, text, cast, values)
    voices = _canonical([listener.voice(statement.mention) for statement in statements])
    known = _speaker_ids(voices, ids)
    starts = [paragraph.start for paragraph in paragraphs]
    quotes = []
    for number, (statement, voice) in enumerate(zip(statements, voices, strict=True), 1):
        content = statement.content
        quotes.append(
            Quote(
                article=article,
                id=f"q{number}",
                kind=statement.kind,
                text=text[content.start : content.end],
                start=content.start,
                end=content.end,
                quoted=tuple((span.start, span.end) for span in statement.quoted),
                turn=statement.turn,
                speaker=voice.name if voice else None,
                speaker_id=known[voice.key] if voice else None,
                mention=_piece(text, statement.mention),
                cue=_piece(text, statement.cue),
                paragraph=max(0, bisect_right(starts, content.start) - 1),
                confidence=round(statement.confidence, 3),
                evidence=statement.evidence,
            )
        )
    return Records(tuple(quotes), _speakers(article, quotes, voices, known, cast), entities)


def _canonical(voices: Sequence[Voice | None]) -> list[Voice | None]:
    """One speaker, one voice: the first of each key stands for the later ones ("a spokesman", "the spokesman")."""
    first: dict[object, Voice] = {}
    return [None if voice is None else first.setdefault(voice.key, voice) for voice in voices]


def _piece(text: str, span: Span | None) -> Piece | None:
    return None if span is None else Piece(text[span.start : span.end], span.start, span.end)


def _entities(
    article: str, text: str, cast: Cast, values: Sequence[Value]
) -> tuple[tuple[Entity, ...], dict[int, str]]:
    """The entity records, and the id of each thing of the cast."""
    things = [*cast.things, *_value_things(text, cast, values)]
    order = sorted(range(len(things)), key=lambda index: things[index].mentions[0])
    ids = {index: f"e{number}" for number, index in enumerate(order, 1)}
    entities = tuple(_entity(article, ids[index], things[index]) for index in order)
    return entities, ids


def _entity(article: str, identity: str, thing: Thing) -> Entity:
    return Entity(
        article=article,
        id=identity,
        name=thing.name,
        label=thing.label,
        count=len(thing.mentions),
        aliases=thing.aliases,
        mentions=tuple((span.start, span.end) for span in thing.mentions),
        salience=round(thing.salience, 3),
    )


def _value_things(text: str, cast: Cast, values: Sequence[Value]) -> list[Thing]:
    """Dates and amounts as things: the same words are one; what overlaps a name is left out."""
    names = sorted(span for thing in cast.things for span in thing.mentions)
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for value in values:
        at = bisect_right(names, value.span)
        near = names[max(0, at - 1) : at + 1]
        if all(name.end <= value.span.start or value.span.end <= name.start for name in near):
            form = " ".join(text[value.span.start : value.span.end].split())
            groups[value.label, form.casefold()].append(value.span)
    return [
        Thing(" ".join(text[spans[0].start : spans[0].end].split()), label, (), tuple(spans))
        for (label, _), spans in groups.items()
    ]


def _speaker_ids(voices: Iterable[Voice | None], ids: dict[int, str]) -> dict[object, str]:
    """Speaker key to id: the entity's own, or ``s1``… for sources that the text only describes."""
    known: dict[object, str] = {}
    described = 0
    for voice in voices:
        if voice is None or voice.key in known:
            continue
        if voice.thing is None:
            described += 1
        known[voice.key] = ids[voice.thing] if voice.thing is not None else f"s{described}"
    return known


def _speakers(
    article: str,
    quotes: Sequence[Quote],
    voices: Sequence[Voice | None],
    known: dict[object, str],
    cast: Cast,
) -> tuple[Speaker, ...]:
    said: dict[object, list[Quote]] = defaultdict(list)
    first: dict[object, Voice] = {}
    for quote, voice in zip(quotes, voices, strict=True):
        if voice is not None:
            said[voice.key].append(quote)
            first[voice.key] = voice
    total = sum(len(quote.text.split()) for quotes_of in said.values() for quote in quotes_of)
    speakers = [_speaker(article, known[key], first[key], said[key], total, cast) for key in said]
    return tuple(sorted(speakers, key=lambda speaker: speaker.start))


def _speaker(
    article: str, identity: str, voice: Voice, quotes: Sequence[Quote], total: int, cast: Cast
) -> Speaker:
    thing = cast.things[voice.thing] if voice.thing is not None else None
    kinds = [quote.kind for quote in quotes]
    words = sum(len(quote.text.split()) for quote in quotes)
    return Speaker(
        article=article,
        id=identity,
        name=voice.name,
        aliases=thing.aliases if thing else (),
        label=SPEAKER_LABELS.get(thing.label, "OTHER") if thing else "OTHER",
        role=thing.role if thing else None,
        affiliation=thing.affiliation if thing else None,
        pronouns=thing.pronouns if thing else None,
        quotes=len(quotes),
        direct=kinds.count("direct"),
        mixed=kinds.count("mixed"),
        indirect=kinds.count("indirect"),
        words=words,
        share=round(words / total, 3) if total else 0.0,
        start=min(thing.mentions[0].start, voice.start) if thing else voice.start,
    )
