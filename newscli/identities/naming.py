"""Articles in which everybody bears the name that the person has in the collection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from newscli.model import Article, Entity, Speaker

Named = TypeVar("Named", Speaker, Entity)


def named(article: Article, names: Mapping[str, str]) -> Article:
    """The article with other names for some entities, by their ids; what it calls them itself becomes an alias.

    Names of the summary change with them. Offsets and mentions stay: they are of the text.
    """
    changed = {
        entity.id: names[entity.id]
        for entity in article.entities
        if names.get(entity.id, entity.name) != entity.name
    }
    if not changed:
        return article
    instead = {entity.name: changed[entity.id] for entity in article.entities if entity.id in changed}
    summary = replace(
        article.summary,
        speakers=tuple(instead.get(name, name) for name in article.summary.speakers),
        entities=tuple(instead.get(name, name) for name in article.summary.entities),
    )
    return replace(
        article,
        quotes=tuple(
            replace(quote, speaker=changed[quote.speaker_id]) if quote.speaker_id in changed else quote
            for quote in article.quotes
        ),
        speakers=tuple(_renamed(speaker, changed) for speaker in article.speakers),
        entities=tuple(_renamed(entity, changed) for entity in article.entities),
        summary=summary,
    )


def _renamed(record: Named, names: Mapping[str, str]) -> Named:
    name = names.get(record.id)
    if name is None:
        return record
    others = dict.fromkeys((record.name, *record.aliases))
    return replace(record, name=name, aliases=tuple(other for other in others if other != name))
