"""What a search has found, in the columns that one reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newscli.io.outputs.markdown import escape
from newscli.io.store.search import Hit

NAMES = ("speaker", "kind", "text", "date", "source", "title", "article", "start", "score")
TEXT = NAMES.index("text")


def cells(hit: Hit) -> list[str]:
    """The row of a hit, its text as it is."""
    score = "" if hit.score is None else f"{hit.score:.2f}"
    known = (hit.date or "", hit.source or "", hit.title or "", hit.article)
    return [hit.person or hit.speaker or "", hit.kind, hit.text, *known, str(hit.start), score]


def markdown(hits: Iterable[Hit]) -> Iterator[str]:
    """The lines of a table in Markdown; in the text what matches is bold."""
    yield f"| {' | '.join(NAMES)} |\n"
    yield f"| {' | '.join(['---'] * len(NAMES))} |\n"
    for hit in hits:
        row = list(map(escape, cells(hit)))
        row[TEXT] = _quotation(hit)
        yield f"| {' | '.join(row)} |\n"


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
