"""Two versions as a page: the old words of each edit beside the new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newscli.desk.diff.records import Change, Edit, Subject
from newscli.desk.worddiff import new_side, old_side
from newscli.io.outputs.inert import count
from newscli.render.desk.diff_table import caption, counted, in_marks, kinds
from newscli.render.desk.sheet import badge, beside, marked, sheet, switches
from newscli.render.report.elements import Node, element

TITLE = "What was edited"
COLOURS = {Edit.added: 3, Edit.dropped: 5, Edit.altered: 7}
"""Numbers of the palette."""
NOTE = (
    "Told is what is edited in the texts: who speaks, what is quoted, to whom it is attributed, how names are spelled, "
    "and the headline. Other sentences are not compared."
)


def draw(changes: Sequence[Change]) -> str:
    """The whole page. Raises :class:`UsageProblem` when the extra ``report`` is not installed."""
    articles = len({change.article for change in changes})
    facts = f"{caption(counted(changes))}; {count(articles, 'article')}" if changes else caption({})
    return sheet(TITLE, facts, [*_switches(changes), *_rows(changes)], NOTE)


def _switches(changes: Sequence[Change]) -> list[Node]:
    counts = {edit.value: sum(change.edit is edit for change in changes) for edit in Edit}
    colours = {edit.value: number for edit, number in COLOURS.items()}
    return [switches("Show", counts, {}, colours)] if changes else []


def _rows(changes: Sequence[Change]) -> Iterator[Node]:
    article = None
    for change in changes:
        if change.article != article:
            yield element("h2", None, change.article)
        article = change.article
        head: list[Node] = [badge(change.edit.value, COLOURS[change.edit]), f" {change.subject}"]
        head += [
            f" · {part}"
            for part in (change.speaker, kinds(change))
            if part and change.subject is Subject.quote
        ]
        yield beside(change.edit.value, _side(head, _old(change), change), _side([], _new(change), change))


def _side(head: Sequence[Node], words: Sequence[Node], change: Change) -> list[Node]:
    said = in_marks(change, change.quote) if change.quote else None
    about = element("p", {"class": "foot quiet"}, said) if words and said else None
    top = element("p", {"class": "head"}, *(head or ["\N{NO-BREAK SPACE}"]))
    before, after = (
        ("“", "”") if change.subject is Subject.quote and change.kind == "direct" else (None, None)
    )
    body = element("p", {"class": "words"}, before, *words, after) if words else None
    return [part for part in (top, body, about) if part is not None]


def _old(change: Change) -> list[Node]:
    if change.old is None:
        return []
    if change.differences and change.old_start is not None:
        return list(marked(old_side(change.old, change.old_start, change.differences)))
    return [element("del", None, change.old)]


def _new(change: Change) -> list[Node]:
    if change.new is None:
        return []
    if change.differences and change.new_start is not None:
        return list(marked(new_side(change.new, change.new_start, change.differences)))
    return [element("ins", None, change.new)]
