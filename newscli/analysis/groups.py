"""Into which group an article goes."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from newscli.model import Article

ROW = re.compile(r"#[^#/]*$")
"""``#12`` behind the path of a file that holds many articles."""


class By(StrEnum):
    """What articles are grouped by."""

    all = "all"
    outlet = "outlet"
    byline = "byline"
    section = "section"
    month = "month"
    year = "year"
    folder = "folder"


IN_TIME = (By.month, By.year)
"""Groups that have an order of their own."""


def group_of(article: Article, by: By) -> str | None:
    """The name of the article's group; None when it does not tell."""
    summary = article.summary
    match by:
        case By.all:
            return "all"
        case By.outlet:
            return summary.source or None
        case By.byline:
            return summary.byline or None
        case By.section:
            return summary.section or None
        case By.month:
            return summary.date[:7] if summary.date else None
        case By.year:
            return summary.date[:4] if summary.date else None
        case By.folder:
            return str(PurePath(ROW.sub("", article.article)).parent)


def key_of(name: str | None, by: By) -> str | None:
    """Equal for names of one group: those of outlets, authors and sections without regard to case and accents."""
    if name is None or by in (By.folder, By.all):
        return name
    from newscli.core.tokens import folded

    return folded(name) or name
