"""From articles to the page: of one article the article, of many a list of them with what they have in common."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from newscli.model import Article
from newscli.render.report.collection import many
from newscli.render.report.page import require
from newscli.render.report.single import single


def document(articles: Iterable[Article], title: str | None = None) -> str | None:
    """The whole page as HTML, None when there is no article; the articles are read once, one after the other.

    ``title`` is the heading of many articles and the title of the window.
    """
    require()
    rest = iter(articles)
    first = list(islice(rest, 2))
    if not first:
        return None
    if len(first) == 1:
        return single(first[0], title)
    return many(chain(first, rest), title)
