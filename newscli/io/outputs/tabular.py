"""The records of articles as rows: their fields, and behind them what one would look up for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newscli.io.outputs.flat import Cell, Column, row, table_name, typed
from newscli.io.outputs.sheets import Book, Sheet
from newscli.io.outputs.writer import Item
from newscli.model import Article, Quote, Record, Speaker

OF_ARTICLE = ("title", "date", "source")
"""Fields of the summary that stand behind quotes and speakers."""
OF_SPEAKER = ("role", "affiliation")
"""Fields of the speaker that stand behind quotes, before those of the article."""


class Tabular:
    """One row a record; whole articles become rows of all their records, each kind in a table of its own."""

    def __init__(self, book: Book, kinds: Sequence[type[Record]]) -> None:
        self._book = book
        self._kinds = kinds
        self._sheets: Mapping[type[Record], Sheet] = {}

    def begin(self) -> None:
        """The headers: they are there even when no row follows."""
        self._sheets = {kind: self._book.sheet(table_name(kind), all_columns(kind)) for kind in self._kinds}

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """One row a record."""
        beside = Beside(article)
        for item in items:
            for record in _records(item):
                self._sheets[type(record)].write([*row(record), *beside.cells(record)])

    def end(self) -> None:
        """The file is whole."""
        self._book.close()

    def discard(self) -> None:
        """Gives up what was written."""
        self._book.discard()


def all_columns(kind: type[Record]) -> list[Column]:
    """The fields of the record, and what stands behind them."""
    return [*typed(kind), *(Column(name, str) for name in more(kind))]


def more(kind: type[Record]) -> tuple[str, ...]:
    """The names of the columns behind the fields."""
    if issubclass(kind, Quote):
        return (*OF_SPEAKER, *OF_ARTICLE)
    return OF_ARTICLE if issubclass(kind, Speaker) else ()


class Beside:
    """What stands behind the records of one article."""

    def __init__(self, article: Article) -> None:
        self._of_article: list[Cell] = [getattr(article.summary, name) for name in OF_ARTICLE]
        self._speakers = {speaker.id: speaker for speaker in article.speakers}

    def cells(self, record: Record) -> list[Cell]:
        """As many as :func:`more` has names."""
        if isinstance(record, Quote):
            speaker = self._speakers.get(record.speaker_id or "")
            return [*(getattr(speaker, name, None) for name in OF_SPEAKER), *self._of_article]
        return self._of_article if isinstance(record, Speaker) else []


def _records(item: Item) -> Sequence[Record]:
    if isinstance(item, Article):
        return (*item.quotes, *item.speakers, *item.entities, item.summary)
    return (item,)
