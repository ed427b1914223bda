"""Quotes grouped by speaker, in the order in which the speakers are first quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from newscli.analysis.context import QuoteInContext
from newscli.analysis.doubt import is_doubtful
from newscli.io.outputs.inert import count, one_line
from newscli.model import Article, Quote, Speaker
from newscli.render.drawing import HEADING, NARROW, QUIET, chosen, lines, plain
from newscli.render.phrases import DOUBT, DOUBT_STYLE, attribution, listing, standing, unsure

KIND_STYLES = {"direct": "green", "mixed": "yellow", "indirect": "cyan"}
WIDE = 100
"""From this width on there is room for the confidence."""
INDENT = 2
"""Columns before the kind, for the mark of doubt."""
GAP = 2
OPENING, CLOSING = "“\"‘'«„ ", "”\"’'»“ "
"""Marks at the edges of the words around a quote."""


def draw(article: Article, quotes: Sequence[Quote], width: int) -> RenderableType:
    """One heading a speaker, one row a quote, and a line of counts."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    parts: list[RenderableType] = [_header(width), Rule(style="none")]
    for group in _groups(quotes):
        parts.append(_heading(group[0], speakers.get(group[0].speaker_id or ""), len(group)))
        table = _table(width)
        for quote in group:
            table.add_row(*_row(quote, width))
        parts += [table, Text("")]
    return Group(*parts, plain(caption(quotes, len(article.quotes)), QUIET))


def caption(quotes: Sequence[Quote], total: int) -> str:
    """How many of each kind: ``2 of 9 quotes by 1 speaker: 1 direct and 1 indirect``."""
    kinds: Counter[str] = Counter(quote.kind for quote in quotes)
    found = listing(f"{kinds[kind]} {kind}" for kind in KIND_STYLES if kinds[kind])
    named = {quote.speaker_id or quote.speaker for quote in quotes} - {None}
    return f"{chosen(len(quotes), total, 'quote')} by {count(len(named), 'speaker')}: {found}{unsure(quotes)}"


def _groups(quotes: Sequence[Quote]) -> list[list[Quote]]:
    groups: dict[str | None, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.speaker_id or quote.speaker, []).append(quote)
    return list(groups.values())


def _heading(quote: Quote, speaker: Speaker | None, number: int) -> Text:
    name = plain(quote.speaker, HEADING) if quote.speaker else Text("Speaker not named", "italic")
    about = [standing(speaker)] if speaker and standing(speaker) else []
    return Text.assemble(name, "  ", plain(" · ".join([*about, count(number, "quote")]), QUIET))


def _row(quote: Quote, width: int) -> list[Text]:
    content = _content(quote)
    cells = {
        "Kind": Text.assemble(_mark(quote), (quote.kind, KIND_STYLES.get(quote.kind, ""))),
        "Quote": content,
        "Attribution": plain(attribution(quote)),
        "Par.": Text(f"¶{quote.paragraph + 1}", QUIET),
        "Sure": Text(f"{quote.confidence:.0%}", QUIET),
    }
    if width < NARROW:
        cells["Quote"] = lines([content, plain(attribution(quote), QUIET)])
    return [cells[name] for name, _ in _columns(width)]


def _content(quote: Quote) -> Text:
    """The words; the words around them on lines of their own, without the quote's own marks."""
    text = plain(f"“{quote.text}”" if quote.kind == "direct" else quote.text)
    if not isinstance(quote, QuoteInContext):
        return text
    before, after = one_line(quote.before).rstrip(OPENING), one_line(quote.after)
    if quote.kind == "direct":
        after = after.lstrip(CLOSING)
    around = [f"… {before}".strip() if before else "", f"{after} …" if after else ""]
    return lines([plain(around[0], QUIET), text, plain(around[1], QUIET)])


def _mark(quote: Quote) -> Text:
    return Text((DOUBT if is_doubtful(quote) else "").ljust(INDENT), DOUBT_STYLE)


def _header(width: int) -> Text:
    text = Text(style=HEADING)
    for name, size in _columns(width):
        text.append(f"{' ' * INDENT if name == 'Kind' else ''}{name}".ljust(size + GAP))
    text.rstrip()
    return text


def _table(width: int) -> Table:
    """The columns are equally wide under every speaker."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP, 0, 0))
    for name, size in _columns(width):
        table.add_column(width=size, overflow="fold", justify="right" if name == "Sure" else "left")
    return table


def _columns(width: int) -> list[tuple[str, int]]:
    """Headings and widths, filling the line."""
    columns = [("Kind", INDENT + 8), ("Quote", 0), ("Attribution", 18), ("Par.", 5), ("Sure", 4)]
    if width < WIDE:
        columns = [("Kind", INDENT + 8), ("Quote", 0), ("Attribution", 14), ("Par.", 5)]
    if width < NARROW:
        columns = [("Kind", INDENT + 8), ("Quote", 0), ("Par.", 5)]
    taken = sum(size + GAP for _, size in columns) - GAP
    return [(name, size or max(10, width - taken)) for name, size in columns]
