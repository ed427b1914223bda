"""What a search has found: who said it and where, and below it the quote with the words that match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from newscli.analysis.doubt import DOUBTFUL
from newscli.io.outputs.inert import CONTROLS, REPLACEMENT, SPACES, count, one_line
from newscli.io.store.hits import parts
from newscli.io.store.search import Found, Hit
from newscli.render.drawing import HEADING, QUIET, plain
from newscli.render.phrases import DOUBT, DOUBT_STYLE

MATCH = "bold yellow"
MOST = 500
"""More than this is no reading matter, and takes seconds to draw."""


def draw(hits: Iterable[Hit]) -> Iterator[RenderableType]:
    """Each hit with an empty line below it, as it comes."""
    for hit in hits:
        yield _heading(hit)
        yield Padding(_quotation(hit), (0, 0, 1, 2))


def caption(found: Found, shown: int) -> str:
    """How many there are: ``20 of 312 quotes``, ``the best 20 of the first 50,000 quotes``."""
    if found.capped:
        best = f"the best {shown:,}" if found.ranked else f"{shown:,}"
        return f"{best} of the first {found.total:,} quotes that match; there are more"
    if shown < found.total:
        return f"{shown:,} of {count(found.total, 'quote')}"
    return count(found.total, "quote")


def _heading(hit: Hit) -> Text:
    name = plain(hit.person or hit.speaker, HEADING) if hit.speaker else Text("Speaker not named", "italic")
    place = f"{one_line(hit.article)} ¶{hit.paragraph + 1}"
    about = [place, *(one_line(part) for part in (hit.date, hit.source, hit.title) if part)]
    mark = Text(f" {DOUBT}" if hit.confidence < DOUBTFUL else "", DOUBT_STYLE)
    heading = Text.assemble(name, mark, "  ", plain(" · ".join(about), QUIET))
    heading.overflow = "fold"
    return heading


def _quotation(hit: Hit) -> Text:
    text = Text(overflow="fold")
    for part, found in parts(hit):
        text.append(CONTROLS.sub(REPLACEMENT, SPACES.sub(" ", part)), MATCH if found else "")
    return Text.assemble("“", text, "”", overflow="fold") if hit.kind == "direct" else text
