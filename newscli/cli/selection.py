"""Which records of an article a command shows, and in which order. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from newscli.model import Article, Entity, Quote, Speaker


class SpeakerOrder(StrEnum):
    """How speakers are sorted."""

    words = "words"
    quotes = "quotes"
    name = "name"
    start = "start"


def select_quotes(
    article: Article, names: Sequence[str] = (), kinds: frozenset[str] | None = None, min_words: int = 0
) -> list[Quote]:
    """Quotes of the named speakers (any form of a name), of these kinds, at least so long; in text order."""
    from newscli.analysis.people import is_called

    wanted = {speaker.id for speaker in article.speakers if any(is_called(speaker, name) for name in names)}
    return [
        quote
        for quote in article.quotes
        if (not names or quote.speaker_id in wanted)
        and (kinds is None or quote.kind in kinds)
        and (not min_words or len(quote.text.split()) >= min_words)
    ]


def select_speakers(article: Article, order: SpeakerOrder) -> list[Speaker]:
    """All speakers; most words or quotes first, or by name, or by first mention. Ties go by first mention."""
    from newscli.core.tokens import folded_words

    keys: dict[SpeakerOrder, Callable[[Speaker], Any]] = {
        SpeakerOrder.words: lambda speaker: (-speaker.words, -speaker.quotes),
        SpeakerOrder.quotes: lambda speaker: (-speaker.quotes, -speaker.words),
        SpeakerOrder.name: lambda speaker: folded_words(speaker.name),
        SpeakerOrder.start: lambda speaker: speaker.start,
    }
    return sorted(sorted(article.speakers, key=lambda speaker: speaker.start), key=keys[order])


def select_entities(
    article: Article, labels: frozenset[str] | None = None, top: int | None = None
) -> list[Entity]:
    """Entities with these labels, the most salient first, at most ``top`` of them."""
    entities = [entity for entity in article.entities if labels is None or entity.label in labels]
    entities.sort(key=lambda entity: (-entity.salience, -entity.count))
    return entities[:top]
