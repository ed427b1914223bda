"""What a quote is about: the entities that are named inside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newscli.model import Entity, Quote


def entities_in(quotes: Sequence[Quote], entities: Sequence[Entity]) -> list[list[int]]:
    """For each quote the positions, in ``entities``, of those with a mention inside its span, in that order.

    Where the reporting words cut a clause in two, its span runs over them; the speaker's name there is no part of
    what is said.
    """
    mentions = sorted(
        (start, end, position) for position, entity in enumerate(entities) for start, end in entity.mentions
    )
    return [_inside(quote, mentions) for quote in quotes]


def _inside(quote: Quote, mentions: Sequence[tuple[int, int, int]]) -> list[int]:
    found = set()
    for at in range(bisect_left(mentions, (quote.start, -1, -1)), len(mentions)):
        start, end, position = mentions[at]
        if start >= quote.end:
            break
        if end <= quote.end and not _names_the_speaker(quote, start, end):
            found.add(position)
    return sorted(found)


def _names_the_speaker(quote: Quote, start: int, end: int) -> bool:
    return quote.mention is not None and start < quote.mention.end and quote.mention.start < end
