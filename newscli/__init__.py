"""newscli: who speaks in a news article, what did each say, about whom and what.

>>> import newscli
>>> article = newscli.parse("“We will stay,” said Ana Ruiz, the mayor.")
>>> [(quote.speaker, quote.text) for quote in article.quotes]
[('Ana Ruiz', 'We will stay,')]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newscli.model import Article, Entity, KeySentence, Keyword, Piece, Quote, Record, Speaker, Summary

__version__ = "0.1.0"

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
    "parse",
    "parse_many",
]


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """All that newscli reads from one article: quotes, speakers, entities and a summary.

    ``text`` is English news text; all offsets in the result count its characters (code points). ``article``
    is the name that the records carry, ``sentences`` the number of key sentences (3 when None).
    The models are loaded at the first call. No text raises an error.
    """
    from newscli.core import pipeline

    return pipeline.parse(text, article, **({} if sentences is None else {"sentences": sentences}))


def parse_many(
    texts: Iterable[str], jobs: int | None = None, sentences: int | None = None
) -> Iterator[Article]:
    """The articles of many texts, in their order, made by ``jobs`` processes (all cores when None).

    ``texts`` is read as the articles are taken, a few ahead, so that it may be longer than memory holds. The
    articles are called ``1``, ``2``… A text on which two processes die raises
    :class:`newscli.batch.workers.WorkerDied`. The processes end with the iteration.
    """
    from newscli.batch.many import parse_many

    return parse_many(texts, jobs, sentences)
