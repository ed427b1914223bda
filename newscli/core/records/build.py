"""Builds the records of the contract from what the steps found."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from newscli import model
from newscli.core.attribution import Statement
from newscli.core.document import Document, Entity, Resolution, Span
from newscli.core.phrases import Clauses
from newscli.core.records import confidence
from newscli.core.records.interviews import settle
from newscli.core.records.served import Served
from newscli.core.records.speakers import Speaker, SpeakerFinder
from newscli.core.records.subjects import with_subjects
from newscli.core.tokens import Value
from newscli.model import Piece, Quote

SPEAKER_LABELS: dict[str, model.SpeakerLabel] = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "ORG", "FAC": "ORG"}
"""How an entity is called when it speaks: a country or a building speaks for those in charge; the rest is OTHER."""


@dataclass(frozen=True, slots=True)
class Records:
    """Three of the four views of an article."""

    quotes: tuple[Quote, ...]
    """In text order."""
    speakers: tuple[model.Speaker, ...]
    """By first mention."""
    entities: tuple[model.Entity, ...]
    """By first mention."""


def build_records(
    article: str,
    document: Document,
    clauses: Clauses,
    statements: Sequence[Statement],
    resolution: Resolution,
    amounts: Sequence[Value],
    sureness: Mapping[str, float] | None = None,
) -> Records:
    """All records; ``article`` is the path that they begin with, ``sureness`` other weights of the confidence."""
    weights = confidence.load() if sureness is None else sureness
    entities, ids = _entities(article, document.text, resolution, amounts)
    found = confidence.likely(attributed(document, clauses, statements, resolution), weights)
    speakers = [one.speaker for one in found]
    known = _speaker_ids(speakers, ids)
    starts = [paragraph.start for paragraph in document.layout.paragraphs]
    quotes = [
        _quote(article, number, document.text, starts, one, known) for number, one in enumerate(found, 1)
    ]
    return Records(tuple(quotes), _speakers(article, quotes, speakers, known, resolution), entities)


def _quote(
    article: str,
    number: int,
    text: str,
    starts: Sequence[int],
    found: confidence.Attributed,
    known: Mapping[object, str],
) -> Quote:
    """The record of a statement; ``starts`` are those of the paragraphs, ``known`` has the speakers' ids."""
    statement, speaker = found.statement, found.speaker
    content = statement.content
    return Quote(
        article=article,
        id=f"q{number}",
        kind=statement.kind,
        text=text[content.start : content.end],
        start=content.start,
        end=content.end,
        quoted=tuple((span.start, span.end) for span in statement.quoted),
        turn=statement.turn,
        speaker=speaker.name if speaker else None,
        speaker_id=known[speaker.key] if speaker else None,
        mention=_piece(text, statement.mention),
        cue=_piece(text, statement.cue),
        paragraph=max(0, bisect_right(starts, content.start) - 1),
        confidence=round(found.confidence, 3),
        evidence=statement.evidence,
        type=speaker.type if speaker else None,
        polarity=statement.polarity,
    )


def attributed(
    document: Document, clauses: Clauses, statements: Sequence[Statement], resolution: Resolution
) -> list[confidence.Attributed]:
    """The statements in their order, each with its speaker."""
    statements = with_subjects(statements, clauses)
    mentions = [statement.mention for statement in statements]
    finder = SpeakerFinder(document.text, clauses, resolution, mentions, document.layout.byline)
    speakers = _canonical([finder.speaker(mention) for mention in mentions])
    whole = [replace(statement, mention=finder.words(statement.mention)) for statement in statements]
    return list(map(confidence.Attributed, *settle(whole, speakers)))


def _canonical(speakers: Sequence[Speaker | None]) -> list[Speaker | None]:
    """One speaker, one record: the first of each key stands for the later ones ("a spokesman", "the spokesman").

    Whom a source speaks for is told where the text tells it.
    """
    first: dict[object, Speaker] = {}
    for speaker in filter(None, speakers):
        known = first.setdefault(speaker.key, speaker)
        if known.affiliation is None and speaker.affiliation is not None:
            first[speaker.key] = replace(
                known, type=speaker.type, role=speaker.role, affiliation=speaker.affiliation
            )
    return [speaker and replace(first[speaker.key], link=speaker.link) for speaker in speakers]


def _piece(text: str, span: Span | None) -> Piece | None:
    return None if span is None else Piece(text[span.start : span.end], span.start, span.end)


def _entities(
    article: str, text: str, resolution: Resolution, values: Sequence[Value]
) -> tuple[tuple[model.Entity, ...], dict[int, str]]:
    """The entity records, and the id of each entity of the resolution."""
    entities = [*resolution.entities, *_value_entities(text, resolution, values)]
    order = sorted(range(len(entities)), key=lambda index: entities[index].mentions[0])
    ids = {index: f"e{number}" for number, index in enumerate(order, 1)}
    return tuple(_entity(article, ids[index], entities[index]) for index in order), ids


def _entity(article: str, identity: str, entity: Entity) -> model.Entity:
    return model.Entity(
        article=article,
        id=identity,
        name=entity.name,
        label=cast("model.EntityLabel", entity.label),
        count=len(entity.mentions),
        aliases=entity.aliases,
        mentions=tuple((span.start, span.end) for span in entity.mentions),
        salience=round(entity.salience, 3),
    )


def _value_entities(text: str, resolution: Resolution, values: Sequence[Value]) -> list[Entity]:
    """Dates and amounts as entities: the same words are one; what overlaps a name is left out."""
    names = sorted(span for entity in resolution.entities for span in entity.mentions)
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for value in values:
        at = bisect_right(names, value.span)
        near = names[max(0, at - 1) : at + 1]
        if all(name.end <= value.span.start or value.span.end <= name.start for name in near):
            form = " ".join(text[value.span.start : value.span.end].split())
            groups[value.label, form.casefold()].append(value.span)
    return [
        Entity(" ".join(text[spans[0].start : spans[0].end].split()), label, (), tuple(spans))
        for (label, _), spans in groups.items()
    ]


def _speaker_ids(speakers: Iterable[Speaker | None], ids: dict[int, str]) -> dict[object, str]:
    """Speaker key to id: the entity's own, or ``s1``… for sources that the text only describes."""
    known: dict[object, str] = {}
    described = 0
    for speaker in speakers:
        if speaker is None or speaker.key in known:
            continue
        if speaker.entity is None:
            described += 1
        known[speaker.key] = ids[speaker.entity] if speaker.entity is not None else f"s{described}"
    return known


def _speakers(
    article: str,
    quotes: Sequence[Quote],
    speakers: Sequence[Speaker | None],
    known: dict[object, str],
    resolution: Resolution,
) -> tuple[model.Speaker, ...]:
    uttered: dict[object, list[Quote]] = defaultdict(list)
    first: dict[object, Speaker] = {}
    for quote, speaker in zip(quotes, speakers, strict=True):
        if speaker is not None:
            uttered[speaker.key].append(quote)
            first[speaker.key] = speaker
    total = sum(len(quote.text.split()) for quotes_of in uttered.values() for quote in quotes_of)
    served = Served(resolution.entities)
    found = [_speaker(article, known[key], first[key], uttered[key], total, resolution) for key in uttered]
    found = [replace(one, affiliation=served.of(one.role, one.affiliation)) for one in found]
    return tuple(sorted(found, key=lambda speaker: speaker.start))


def _label(entity: Entity | None, speaker: Speaker) -> model.SpeakerLabel:
    known = SPEAKER_LABELS.get(entity.label) if entity else "OTHER"
    return known or ("ORG" if speaker.type == "organisation" else "OTHER")


def _speaker(
    article: str, identity: str, speaker: Speaker, quotes: Sequence[Quote], total: int, resolution: Resolution
) -> model.Speaker:
    entity = resolution.entities[speaker.entity] if speaker.entity is not None else None
    kinds = [quote.kind for quote in quotes]
    words = sum(len(quote.text.split()) for quote in quotes)
    return model.Speaker(
        article=article,
        id=identity,
        name=speaker.name,
        aliases=entity.aliases if entity else (),
        label=_label(entity, speaker),
        role=entity.role if entity else speaker.role,
        affiliation=entity.affiliation if entity else speaker.affiliation,
        pronouns=cast("model.Pronouns | None", entity.pronouns if entity else None),
        quotes=len(quotes),
        direct=kinds.count("direct"),
        mixed=kinds.count("mixed"),
        indirect=kinds.count("indirect"),
        words=words,
        share=round(words / total, 3) if total else 0.0,
        start=min(entity.mentions[0].start, speaker.start) if entity else speaker.start,
        type=speaker.type,
    )
