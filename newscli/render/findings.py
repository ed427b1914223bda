"""What the rules found, as a sub-editor reads it: place, code, what is wrong, and the words with their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from newscli.io.outputs.inert import CONTROLS, REPLACEMENT, SPACES, count
from newscli.lint.finding import Finding
from newscli.model import Article
from newscli.render.drawing import HEADING, QUIET, lines, plain

MOST = 500
"""More than this is no reading matter, and takes seconds to draw."""
AROUND = 32
"""Characters of the text on both sides of the words."""
LONGEST = 80
"""Characters of the words themselves."""
CODE = "bold red"
MARKED = "bold yellow"


def draw(found: Sequence[tuple[Article, Sequence[Finding]]], width: int) -> Iterator[RenderableType]:
    """A heading and a table for each article that has findings."""
    room = MOST
    for article, findings in found:
        if findings[:room]:
            yield plain(article.article, HEADING)
            yield _table(article.text, findings[:room], width)
            yield Text()
        room -= len(findings[:room])


def caption(findings: Sequence[Finding], articles: int) -> Text:
    """``2 findings in 1 of 12 articles; newscli rule N01 explains a rule``."""
    if not findings:
        return plain("No findings.")
    where = f"{len({finding.article for finding in findings}):,} of {count(articles, 'article')}"
    return plain(
        f"{count(len(findings), 'finding')} in {where}; newscli rule {findings[0].code} says more", QUIET
    )


def _table(text: str, findings: Sequence[Finding], width: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for finding in findings:
        place = plain(f"{finding.line}:{finding.column}", QUIET)
        what = lines([plain(finding.message), _excerpt(text, finding)])
        table.add_row(place, Text(finding.code, CODE), what)
    return table


def _excerpt(text: str, finding: Finding) -> Text:
    """The words in bold with what stands on both sides of them, cut at spaces."""
    before = text[max(0, finding.start - AROUND) : finding.start]
    after = text[finding.end : finding.end + AROUND]
    if finding.start > AROUND:
        before = "…" + before.partition(" ")[2]
    if finding.end + AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    words = finding.text if len(finding.text) <= LONGEST else finding.text[:LONGEST] + "…"
    parts = ((before, QUIET), (words, MARKED), (after, QUIET))
    return Text.assemble(*((_harmless(part), style) for part, style in parts), overflow="fold")


def _harmless(part: str) -> str:
    return CONTROLS.sub(REPLACEMENT, SPACES.sub(" ", part))
