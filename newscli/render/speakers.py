"""Who speaks, how much, and as what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.analysis.doubt import is_doubtful
from newscli.io.outputs.inert import count
from newscli.model import Article, Speaker
from newscli.render.drawing import HEADING, NARROW, QUIET, also, bar, chosen, lines, plain
from newscli.render.phrases import DOUBT, DOUBT_STYLE, standing, unsure
from newscli.render.quotes import KIND_STYLES

BAR = 12


def draw(article: Article, speakers: Sequence[Speaker], width: int) -> RenderableType:
    """One row a speaker and a line of counts."""
    narrow = width < NARROW
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, width=width)
    table.add_column("Speaker", overflow="fold", ratio=1)
    table.add_column("Quotes", justify="right")
    if not narrow:
        table.add_column("of which")
    table.add_column("Words", justify="right")
    table.add_column("Share" if narrow else "Share of the words", min_width=0 if narrow else BAR + 5)
    doubts = Counter(quote.speaker_id for quote in article.quotes if is_doubtful(quote))
    for number, speaker in enumerate(speakers, 1):
        table.add_row(*_row(speaker, doubts[speaker.id], narrow), end_section=number == len(speakers))
        if number < len(speakers):
            table.add_row()
    return Group(table, Text(), plain(caption(article, speakers), QUIET))


def caption(article: Article, speakers: Sequence[Speaker]) -> str:
    """How many speakers, with how much to say."""
    quotes = sum(speaker.quotes for speaker in speakers)
    words = sum(speaker.words for speaker in speakers)
    number = chosen(len(speakers), len(article.speakers), "speaker")
    shown = {speaker.id for speaker in speakers}
    marked = unsure([quote for quote in article.quotes if quote.speaker_id in shown])
    return f"{number}, {count(quotes, 'quote')}, {count(words, 'word')}{marked}"


def _row(speaker: Speaker, doubts: int, narrow: bool) -> list[Text]:
    name = [plain(speaker.name, HEADING), plain(standing(speaker)), also(speaker.aliases)]
    kinds = [_kind(speaker, kind) for kind in KIND_STYLES]
    kinds.append(Text(f"{doubts} {DOUBT}" if doubts else "", DOUBT_STYLE))
    quotes, words = Text(f"{speaker.quotes:,}"), Text(f"{speaker.words:,}")
    if narrow:
        spoken = Text(", ").join(kind for kind in kinds if kind.plain)
        return [lines([*name, spoken]), quotes, words, Text(f"{speaker.share:4.0%}")]
    share = Text.assemble((bar(speaker.share, BAR), "blue"), f" {speaker.share:4.0%}")
    return [lines(name), quotes, lines(kinds), words, share]


def _kind(speaker: Speaker, kind: str) -> Text:
    number = getattr(speaker, kind)
    return Text(f"{number} {kind}", KIND_STYLES[kind]) if number else Text()
