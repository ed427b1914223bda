"""What newscli is not sure of: which quotes to mark, and an article without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newscli.model import Article, Quote, Speaker, Summary

DOUBTFUL = 0.7
"""A quote with a lower confidence is marked as doubtful where people read it."""


def is_doubtful(quote: Quote) -> bool:
    """Whether the quote is to be marked."""
    return quote.confidence < DOUBTFUL


def doubtful(quotes: Iterable[Quote]) -> int:
    """How many quotes are to be marked."""
    return sum(map(is_doubtful, quotes))


def confident(article: Article, least: float | None) -> Article:
    """The article with those quotes alone whose confidence is at least so high, and with the figures of these.

    Speakers of none of them are left out; counts, words and shares are counted anew. None keeps all.
    """
    if least is None:
        return article
    quotes = tuple(quote for quote in article.quotes if quote.confidence >= least)
    if len(quotes) == len(article.quotes):
        return article
    speakers = _recounted(article.speakers, quotes)
    return replace(
        article, quotes=quotes, speakers=speakers, summary=_resummed(article.summary, quotes, speakers)
    )


def _recounted(speakers: Sequence[Speaker], quotes: Sequence[Quote]) -> tuple[Speaker, ...]:
    uttered: dict[str | None, list[Quote]] = defaultdict(list)
    for quote in quotes:
        uttered[quote.speaker_id].append(quote)
    total = sum(_words(quote) for quote in quotes if quote.speaker_id is not None)
    return tuple(
        _speaker(speaker, uttered[speaker.id], total) for speaker in speakers if speaker.id in uttered
    )


def _speaker(speaker: Speaker, quotes: Sequence[Quote], total: int) -> Speaker:
    kinds = [quote.kind for quote in quotes]
    words = sum(map(_words, quotes))
    return replace(
        speaker,
        quotes=len(quotes),
        direct=kinds.count("direct"),
        mixed=kinds.count("mixed"),
        indirect=kinds.count("indirect"),
        words=words,
        share=round(words / total, 3) if total else 0.0,
    )


def _resummed(summary: Summary, quotes: Sequence[Quote], speakers: Sequence[Speaker]) -> Summary:
    """The summary with the speakers that are left, and the share of the words that stand in their marks."""
    left = {speaker.name for speaker in speakers}
    quoted = sum(_words_in_marks(quote) for quote in quotes)
    share = round(min(1.0, quoted / summary.words), 4) if summary.words else 0.0
    return replace(
        summary, speakers=tuple(name for name in summary.speakers if name in left), quoted_share=share
    )


def _words(quote: Quote) -> int:
    return len(quote.text.split())


def _words_in_marks(quote: Quote) -> int:
    return sum(
        len(quote.text[start - quote.start : end - quote.start].split()) for start, end in quote.quoted
    )
