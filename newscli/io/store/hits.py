"""What a search has found, written in every format but the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TextIO

from newscli.io.outputs.markdown import escape
from newscli.io.outputs.stream import write_stream
from newscli.io.outputs.writer import Format
from newscli.io.store.search import Hit


def write_hits(hits: Iterable[Hit], format: Format, stream: TextIO, terminal: bool = False) -> None:
    """Writes hits as they come; on a ``terminal`` the control characters of CSV and TSV are shown as �."""
    if format is Format.md:
        stream.writelines(f"| {' | '.join(cells)} |\n" for cells in _markdown(hits))
    else:
        write_stream(hits, Hit, format, stream, terminal)


def _markdown(hits: Iterable[Hit]) -> Iterator[list[str]]:
    yield [name for name, _ in MARKDOWN]
    yield ["---"] * len(MARKDOWN)
    for hit in hits:
        yield [cell(hit) for _, cell in MARKDOWN]


def _quotation(hit: Hit) -> str:
    """The text, what matches in bold."""
    text = "".join(f"**{escape(part)}**" if found else _spaced(part) for part, found in parts(hit))
    return f"“{text}”" if hit.kind == "direct" else text


def _spaced(part: str) -> str:
    """A stretch between two matches, with the space at its edges."""
    before, after = part[:1].isspace(), part[-1:].isspace()
    return f"{' ' if before else ''}{escape(part)}{' ' if after and part.strip() else ''}"


def parts(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The text in stretches, and whether each is a match."""
    at = 0
    for start, end in hit.highlights:
        yield hit.text[at:start], False
        yield hit.text[start:end], True
        at = end
    yield hit.text[at:], False


MARKDOWN: tuple[tuple[str, Callable[[Hit], str]], ...] = (
    ("speaker", lambda hit: escape(hit.person or hit.speaker)),
    ("kind", lambda hit: hit.kind),
    ("text", _quotation),
    ("date", lambda hit: escape(hit.date)),
    ("source", lambda hit: escape(hit.source)),
    ("title", lambda hit: escape(hit.title)),
    ("article", lambda hit: escape(hit.article)),
    ("start", lambda hit: str(hit.start)),
    ("score", lambda hit: "" if hit.score is None else f"{hit.score:.2f}"),
)
