"""newscli: who speaks in a news article, what did each say, about whom and what.

>>> import newscli
>>> article = newscli.parse("“We will stay,” said Ana Ruiz, the mayor.")
>>> [(quote.speaker, quote.text) for quote in article.quotes]
[('Ana Ruiz', 'We will stay,')]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING

from newscli.model import Article, Entity, KeySentence, Keyword, Piece, Quote, Record, Speaker, Summary
from newscli.version import __version__

if TYPE_CHECKING:
    from newscli.io.problems import InputProblem

__all__ = [
    "Article",
    "Entity",
    "KeySentence",
    "Keyword",
    "Piece",
    "Quote",
    "Record",
    "Speaker",
    "Summary",
    "__version__",
    "parse",
    "parse_many",
    "read",
    "read_many",
]


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
    articles are called ``1``, ``2``… A text on which two processes die raises
    :class:`newscli.batch.pool.workers.WorkerDied`. The processes end with the iteration.
    """
    from newscli.batch.many import parse_many

    return parse_many(texts, jobs, sentences)


def read(path: str | PathLike[str], *, sentences: int | None = None, **reading: str | None) -> Article:
    """The article in a file: text, a web page, or a table or JSON Lines with one row; ``.gz`` or not.

    ``article.text`` is the text that all offsets count in. ``reading`` takes what the command line calls
    ``--input-format``, ``--encoding``, ``--text-column`` and so on: ``read("a.csv", text_column="body")``.
    Raises :class:`newscli.io.problems.InputProblem` when there is no article or more than one in the file, and
    :class:`newscli.io.problems.UsageProblem` when an optional package is missing.
    """
    from newscli.batch.reading import read

    return read(path, sentences, reading)


def read_many(
    *paths: str | PathLike[str],
    jobs: int | None = None,
    sentences: int | None = None,
    on_problem: Callable[[InputProblem], object] | None = None,
    **reading: str | None,
) -> Iterator[Article]:
    """The articles in files and folders, in the order of the command line; nothing is read before it is asked for.

    A file that holds many (JSON Lines, CSV, TSV, WARC, a feed) is read row by row. ``jobs`` is the number of
    processes, None for all cores when there is much to do. What cannot be read is given to ``on_problem``, and the
    rest goes on; without it, the first problem is raised. ``reading`` is as in :func:`read`.
    """
    from newscli.batch.reading import read_many

    return read_many(paths, jobs, sentences, on_problem, reading)
