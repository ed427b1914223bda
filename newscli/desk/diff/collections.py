"""Two collections of articles: which article of the one is which of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newscli.desk.diff.comparing import compare
from newscli.desk.diff.records import Change, Edit, Subject
from newscli.model import Article


class Versions(NamedTuple):
    """One article in both collections, or in one of them."""

    old: Article | None
    """In the old one."""
    new: Article | None
    """In the new one."""


def match(old: Iterable[Article], new: Iterable[Article]) -> Iterator[Versions]:
    """The articles by their names, without the folder that all of a collection are in; one and one are one article.

    The new ones come in their order, then the old ones that are left. The old collection is held in memory.
    """
    first, second = list(old), list(new)
    if len(first) == len(second) == 1:
        yield Versions(first[0], second[0])
        return
    waiting = keyed(first)
    for key, article in keyed(second).items():
        yield Versions(waiting.pop(key, None), article)
    for article in waiting.values():
        yield Versions(article, None)


def keyed(articles: Sequence[Article]) -> dict[str, Article]:
    """The articles by their names without what all names begin with; a name that comes again gets a number."""
    names = [article.article for article in articles]
    start = len(_folder(names))
    often: Counter[str] = Counter()
    found: dict[str, Article] = {}
    for name, article in zip(names, articles, strict=True):
        key = name[start:]
        often[key] += 1
        found[f"{key}\n{often[key]}"] = article
    return found


def _folder(names: Sequence[str]) -> str:
    """The folder that all names begin with; of rows of one file the file."""
    first, last = min(names, default=""), max(names, default="")
    equal = next(
        (at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first)
    )
    return first[: max(first.rfind("/", 0, equal), first.rfind("#", 0, equal)) + 1]


def changes(versions: Iterable[Versions]) -> Iterator[Change]:
    """All edits of all articles."""
    for one in versions:
        if one.old is not None and one.new is not None:
            yield from compare(one.old, one.new)
        elif one.new is not None:
            yield _whole(one.new, Edit.added)
        elif one.old is not None:
            yield _whole(one.old, Edit.dropped)


def _whole(article: Article, edit: Edit) -> Change:
    name, title = article.article, article.summary.title
    old, new = (None, title or name) if edit is Edit.added else (title or name, None)
    return Change(name, Subject.article, edit, old, new, *(None,) * 7, ())
