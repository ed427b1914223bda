"""A check of quotes as a page: each quote beside the passage that it was found in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newscli.desk.check.records import Check, Verdict
from newscli.desk.worddiff import new_side, old_side
from newscli.io.outputs.inert import count
from newscli.render.desk.check_table import caption, kinds, place
from newscli.render.desk.sheet import badge, beside, marked, sheet, switches
from newscli.render.report.elements import Node, element
from newscli.render.report.wording import UNNAMED, percent

TITLE = "Are the quotes what was said?"
COLOURS = {Verdict.verbatim: 3, Verdict.altered: 7, Verdict.elsewhere: 4, Verdict.absent: 5}
"""Numbers of the palette."""
NOTE = (
    "Words in quote marks are looked up in the sources word by word. Spellings of one word, figures and number words, "
    "and what an article marks as cut or put in are no change."
)


def draw(checks: Sequence[Check]) -> str:
    """The whole page. Raises :class:`UsageProblem` when the extra ``report`` is not installed."""
    verdicts = Counter(check.verdict for check in checks)
    articles = len({check.article for check in checks})
    facts = f"{caption(verdicts)}; {count(articles, 'article')}" if checks else caption(verdicts)
    return sheet(TITLE, facts, [*_switches(verdicts), *_rows(checks)], NOTE)


def _switches(verdicts: Counter[Verdict]) -> list[Node]:
    counts = {verdict.value: verdicts[verdict] for verdict in Verdict}
    colours = {verdict.value: number for verdict, number in COLOURS.items()}
    return [switches("Show", counts, {}, colours)] if verdicts else []


def _rows(checks: Sequence[Check]) -> Iterator[Node]:
    article = None
    for check in checks:
        if check.article != article:
            yield element("h2", None, check.article)
        article = check.article
        yield beside(check.verdict.value, list(_quote(check)), list(_source(check)))


def _quote(check: Check) -> Iterator[Node]:
    differences = check.differences if check.verdict is Verdict.altered else ()
    name = element("span", {"class": "name"}, check.speaker or UNNAMED)
    what = f" · {kinds(check)}" if check.changes else None
    yield element("p", {"class": "head"}, badge(check.verdict.value, COLOURS[check.verdict]), " ", name, what)
    words = marked(new_side(check.text, check.start, differences))
    yield element("p", {"class": "words"}, "“", *words, "”")
    yield element("p", {"class": "foot quiet"}, f"{check.id} at {check.start:,}")


def _source(check: Check) -> Iterator[Node]:
    if check.source_text is None or check.source_start is None:
        yield element("p", {"class": "head quiet"}, "Nothing like it in the sources")
        return
    name = element("span", {"class": "name"}, check.source_speaker) if check.source_speaker else None
    closest = "Closest: " if check.verdict is Verdict.absent else None
    yield element("p", {"class": "head"}, closest, name, " · " if name else None, place(check))
    differences = check.differences if check.verdict is Verdict.altered else ()
    yield element(
        "p",
        {"class": "words"},
        element("span", {"class": "around"}, f"… {check.source_before or ''}"),
        *marked(old_side(check.source_text, check.source_start, differences)),
        element("span", {"class": "around"}, f"{check.source_after or ''} …"),
    )
    yield element("p", {"class": "foot quiet"}, f"{percent(check.similarity)} alike")
