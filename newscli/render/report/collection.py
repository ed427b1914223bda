"""The page of many articles: read one by one, so that only the page itself grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newscli.io.outputs.inert import count
from newscli.io.store.bins import bins
from newscli.model import Article
from newscli.render.report import traces
from newscli.render.report.article import opening_words, view
from newscli.render.report.blocks import TOGETHER, block
from newscli.render.report.elements import clean, compact
from newscli.render.report.page import Block, asset, page, render
from newscli.render.report.periods import Periods
from newscli.render.report.together import together
from newscli.render.report.voices import Present, Voices
from newscli.render.report.voicing import over_time, shares
from newscli.trace import Trace, Tracer
from newscli.version import __version__

SCRIPTS = ("article.js", "build.js", "list.js", "many.js")


def many(articles: Iterable[Article], title: str | None = None) -> str:
    """The whole page; ``title`` is its heading."""
    with bins() as place:
        collection = Collection(Tracer(place))
        for article in articles:
            collection.add(article)
        return collection.page(title)


class Collection:
    """What the page says of all articles, and the articles themselves, folded up."""

    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        self._voices = Voices()
        self._rows: list[list[Any]] = []
        self._present: list[Present] = []
        self._waiting: list[Any] = []
        self._blocks: list[Block] = []

    def add(self, article: Article) -> None:
        """Counts an article and folds it up."""
        self._tracer.add(article)
        self._present.append(self._voices.add(article))
        self._rows.append(_row(article))
        self._waiting.append(compact(view(article, f"a{len(self._rows)}")))
        if len(self._waiting) == TOGETHER:
            self._fold()

    def _fold(self) -> None:
        if self._waiting:
            self._blocks.append(block(f"articles-{len(self._blocks)}", self._waiting))
            self._waiting = []

    def page(self, title: str | None = None) -> str:
        """The page of all that was added."""
        self._fold()
        ranks = {place: rank for rank, place in enumerate(self._voices.ranked())}
        periods = Periods(row[DATE] for row in self._rows)
        found = traces.chosen(self._tracer.traces())
        heading = title or count(len(self._rows), "article")
        body = render(
            "collection.html.j2",
            heading=clean(heading),
            facts=self._facts(counted=title is None),
            shares=shares(self._voices),
            over_time=over_time(self._voices, periods, sum(not row[DATE] for row in self._rows)),
            together=together(self._voices, ranks),
            traces=traces.listed(found),
            version=__version__,
        )
        script = "".join(["(() => {\n", *map(asset, SCRIPTS), "})();\n"])
        style = asset("article.css") + asset("collection.css")
        return page(
            heading, body, script, style, [self._index(ranks, periods), *self._blocks, *_folded(found)]
        )

    def _facts(self, counted: bool) -> list[str]:
        dates = sorted(row[DATE] for row in self._rows if row[DATE])
        sources = {row[SOURCE] for row in self._rows if row[SOURCE]}
        voices = self._voices
        found = [] if counted else [count(len(self._rows), "article")]
        found += [
            count(sum(voice.quotes for voice in voices.heard), "quote"),
            count(len(voices.named), "named speaker"),
            count(sum(voice.words for voice in voices.heard), "quoted word"),
        ]
        if voices.nobody.quotes:
            found.append(f"{count(voices.nobody.quotes, 'further quote')} without a speaker")
        if dates:
            found.append(dates[0] if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}")
        return [*found, count(len(sources), "outlet")] if sources else found

    def _index(self, ranks: Mapping[int, int], periods: Periods) -> Block:
        """What the list of articles is made of. A speaker is named by rank."""
        rows = [
            [*row, periods.place(row[DATE]), [[ranks[place], clean(id)] for place, id in present]]
            for row, present in zip(self._rows, self._present, strict=True)
        ]
        names = [clean(self._voices.named[place].name) for place in self._voices.ranked()]
        value = {
            "together": TOGETHER,
            "voices": names,
            "period": periods.name,
            "periods": periods.labels,
            "rows": rows,
        }
        return block("index", value)


def _folded(found: list[Trace]) -> Iterator[Block]:
    """The pages of the quotes, so many in a block."""
    trees = [compact(traces.view(trace)) for trace in found]
    for at in range(0, len(trees), TOGETHER):
        yield block(f"traces-{at // TOGETHER}", trees[at : at + TOGETHER])


TITLE, NAME, DATE, SOURCE, SECTION, WORDS, QUOTES, SPEAKERS, SHARE = range(9)
"""Columns of a row; behind them come the period and the voices. The script names them in the same order."""


def _row(article: Article) -> list[Any]:
    summary = article.summary
    texts = (
        summary.title or opening_words(article),
        article.article,
        summary.date,
        summary.source,
        summary.section,
    )
    return [
        *(clean(" ".join((text or "").split())) for text in texts),
        summary.words,
        len(article.quotes),
        len(article.speakers),
        round(summary.quoted_share, 3),
    ]
