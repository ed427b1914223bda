"""An article as annotators have it: marked stretches of the text, and arrows between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newscli.model import Article, Entity, Piece, Quote

SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, which no file can hold."""


class Layer(StrEnum):
    """What a mark is."""

    quote = "quote"
    """The content of a quote."""
    cue = "cue"
    """A reporting word."""
    mention = "mention"
    """The words that name a speaker."""
    entity = "entity"
    """A mention of an entity."""


class Role(StrEnum):
    """What an arrow that begins at a quote leads to."""

    cue = "cue"
    """Its reporting word."""
    mention = "mention"
    """The words that name its speaker here."""
    speaker = "speaker"
    """The first mention of the entity that speaks."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and what is known of it."""

    id: str
    """``q1`` for a quote, ``q1-cue``, ``q1-mention`` by the first quote that has them, ``e1-1`` for a mention."""
    layer: Layer
    """What it is."""
    label: str
    """``direct``, ``mixed``, ``indirect``; the label of an entity; else the name of the layer."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last."""
    name: str | None = None
    """Canonical name of the speaker or the entity; None for a cue, and where nobody is named."""
    quote: Quote | None = None
    """The record of a quote."""


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two marks, by their ids."""

    role: Role
    """What it says."""
    source: str
    """Where it begins: a quote."""
    target: str
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks and links."""

    article: Article
    """Where it all comes from."""
    text: str
    """The article's text as a file can hold it: half characters are �, offsets are the same."""
    marks: tuple[Mark, ...]
    """In text order; a longer one before a shorter one that begins at the same place."""
    links: tuple[Link, ...]
    """In the order of the quotes."""

    def same(self) -> Iterator[tuple[Mark, ...]]:
        """The mentions of each entity that has more than one."""
        groups: dict[str, list[Mark]] = {}
        for mark in self.marks:
            if mark.layer is Layer.entity:
                groups.setdefault(mark.id.partition("-")[0], []).append(mark)
        return (tuple(group) for group in groups.values() if len(group) > 1)


def marked(article: Article) -> Marked:
    """What newscli knows of the article as marks and links; without those outside of the text, or of blanks alone."""
    builder = _Builder(article.text)
    for entity in article.entities:
        builder.add_entity(entity)
    for quote in article.quotes:
        builder.add_quote(quote)
    marks = sorted(
        builder.marks.values(), key=lambda mark: (mark.start, -mark.end, list(Layer).index(mark.layer))
    )
    return Marked(
        article, SURROGATE.sub("\N{REPLACEMENT CHARACTER}", article.text), tuple(marks), tuple(builder.links)
    )


class _Builder:
    """Collects marks and links; two quotes with one cue or mention share its mark."""

    def __init__(self, text: str) -> None:
        self.marks: dict[tuple[str, int, int], Mark] = {}
        self.links: list[Link] = []
        self._text = text
        self._first: dict[str, Mark] = {}

    def add_entity(self, entity: Entity) -> None:
        """A mark for each mention."""
        for number, (start, end) in enumerate(entity.mentions, 1):
            identity = f"{entity.id}-{number}"
            mark = self._mark(Mark(identity, Layer.entity, entity.label, start, end, entity.name))
            if mark is not None:
                self._first.setdefault(entity.id, mark)

    def add_quote(self, quote: Quote) -> None:
        """Marks for the content, the cue and the mention, and links from the first to what it has."""
        mark = Mark(quote.id, Layer.quote, quote.kind, quote.start, quote.end, quote.speaker, quote)
        content = self._mark(mark)
        if content is None:
            return
        self._piece(content, quote.cue, Layer.cue, Role.cue, None)
        self._piece(content, quote.mention, Layer.mention, Role.mention, quote.speaker)
        speaker = self._first.get(quote.speaker_id or "")
        if speaker is not None:
            self.links.append(Link(Role.speaker, content.id, speaker.id))

    def _piece(self, content: Mark, piece: Piece | None, layer: Layer, role: Role, name: str | None) -> None:
        if piece is None:
            return
        mark = self._mark(Mark(f"{content.id}-{layer}", layer, str(layer), piece.start, piece.end, name))
        if mark is not None:
            self.links.append(Link(role, content.id, mark.id))

    def _mark(self, mark: Mark) -> Mark | None:
        if not (0 <= mark.start < mark.end <= len(self._text) and self._text[mark.start : mark.end].strip()):
            return None
        shared = mark.layer in (Layer.cue, Layer.mention)
        return self.marks.setdefault((mark.layer if shared else mark.id, mark.start, mark.end), mark)


def numbered(marks: Sequence[Mark]) -> dict[str, int]:
    """The number of each mark by its id, from 1."""
    return {mark.id: number for number, mark in enumerate(marks, 1)}
