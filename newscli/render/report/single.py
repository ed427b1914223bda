"""The page of one article."""

from __future__ import annotations

from newscli.model import Article
from newscli.render.report.article import title_of, view
from newscli.render.report.page import asset, page, render
from newscli.version import __version__


def single(article: Article, title: str | None = None) -> str:
    """The whole page; ``title`` takes the place of the article's in the title of the window."""
    body = render("article.html.j2", article=view(article, "a1"), version=__version__)
    script = "".join(["(() => {\n", asset("article.js"), asset("single.js"), "})();\n"])
    return page(title or title_of(article), body, script, asset("article.css"))
