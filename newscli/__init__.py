"""newscli: who speaks in a news article, what did each say, about whom and what.

>>> import newscli
>>> article = newscli.parse("“We will stay,” said Ana Ruiz, the mayor.")
>>> [(quote.speaker, quote.text) for quote in article.quotes]
[('Ana Ruiz', 'We will stay,')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from typing import Literal

from newscli.io.problems import InputProblem
from newscli.model import (
    Article,
    Entity,
    EntityLabel,
    KeySentence,
    Keyword,
    Piece,
    Polarity,
    Quote,
    QuoteKind,
    Record,
    SourceType,
    Speaker,
    SpeakerLabel,
    Summary,
)
from newscli.version import __version__

__all__ = [
    "Article",
    "Entity",
    "EntityLabel",
    "InputProblem",
    "KeySentence",
    "Keyword",
    "Piece",
    "Polarity",
    "Quote",
    "QuoteKind",
    "Record",
    "SourceType",
    "Speaker",
    "SpeakerLabel",
    "Summary",
    "__version__",
    "parse",
    "parse_many",
    "read",
    "read_many",
]

ReadingFormat = Literal["auto", "text", "html", "jsonl", "csv", "tsv", "warc", "feed"]


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """All that newscli reads from one article: quotes, speakers, entities and a summary.

    ``text`` is English news text; all offsets in the result count its characters (code points). ``article``
    is the name that the records carry, ``sentences`` the number of key sentences (3 when None).
    The models are loaded at the first call. No text raises an error.
    """
    from newscli.core import pipeline

    return pipeline.parse(text, article, sentences=sentences)


def parse_many(
    texts: Iterable[str], jobs: int | None = None, sentences: int | None = None
) -> Iterator[Article]:
    """The articles of many texts, in their order, made by ``jobs`` processes (all cores when None).

    ``texts`` is read as the articles are taken, a few ahead, so that it may be longer than memory holds. The
    articles are called ``1``, ``2``… Whatever goes wrong with one of them, and a text on which two processes die, is
    an :class:`InputProblem`, with any number of processes. The processes end with the iteration.
    """
    from newscli.batch.many import parse_many

    return parse_many(texts, jobs, sentences)


def read(
    path: str | PathLike[str],
    *,
    sentences: int | None = None,
    input_format: ReadingFormat | None = None,
    encoding: str | None = None,
    text_column: str | None = None,
    id_column: str | None = None,
    title_column: str | None = None,
    date_column: str | None = None,
    byline_column: str | None = None,
    source_column: str | None = None,
    section_column: str | None = None,
    url_column: str | None = None,
) -> Article:
    """The article in a file: text, a web page, or a table or JSON Lines with one row; ``.gz`` or not.

    ``article.text`` is the text that all offsets count in. ``encoding`` is UTF-8 when None; the columns are looked
    for under their usual names: ``read("a.csv", text_column="body")``. Raises :class:`InputProblem`, which is a
    ``ValueError``, when there is no article or more than one in the file, or it cannot be read, and
    :class:`newscli.io.problems.UsageProblem` when an optional package is missing.
    """
    from newscli.batch.reading import read, settings_of

    settings = settings_of(
        input_format,
        encoding,
        text_column=text_column,
        id_column=id_column,
        title_column=title_column,
        date_column=date_column,
        byline_column=byline_column,
        source_column=source_column,
        section_column=section_column,
        url_column=url_column,
    )
    return read(path, sentences, settings)


def read_many(
    *paths: str | PathLike[str],
    jobs: int | None = None,
    sentences: int | None = None,
    on_problem: Callable[[InputProblem], object] | None = None,
    input_format: ReadingFormat | None = None,
    encoding: str | None = None,
    text_column: str | None = None,
    id_column: str | None = None,
    title_column: str | None = None,
    date_column: str | None = None,
    byline_column: str | None = None,
    source_column: str | None = None,
    section_column: str | None = None,
    url_column: str | None = None,
) -> Iterator[Article]:
    """The articles in files and folders, in the order of the command line; nothing is read before it is asked for.

    A file that holds many (JSON Lines, CSV, TSV, WARC, a feed) is read row by row. ``jobs`` is the number of
    processes, None for all cores when there is much to do. What cannot be read is given to ``on_problem``, and the
    rest goes on; without it, the first problem is raised. The other arguments are as in :func:`read`.
    """
    from newscli.batch.reading import read_many, settings_of

    settings = settings_of(
        input_format,
        encoding,
        text_column=text_column,
        id_column=id_column,
        title_column=title_column,
        date_column=date_column,
        byline_column=byline_column,
        source_column=source_column,
        section_column=section_column,
        url_column=url_column,
    )
    return read_many(paths, jobs, sentences, on_problem, settings)
