"""Edits as a table: a sign, what was edited, and the words; in Markdown, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.text import Text

from newscli.desk.diff.records import Change, Edit, Subject
from newscli.desk.worddiff import Piece, merged
from newscli.io.outputs.inert import count
from newscli.io.outputs.markdown import escape
from newscli.render.desk.check_table import KINDS
from newscli.render.desk.word_diff import as_markdown, drawn
from newscli.render.drawing import HEADING, QUIET, plain, wrapped
from newscli.render.phrases import listing

MOST = 500
"""More than this is no reading matter, and takes seconds to draw."""
SIGNS = {Edit.added: "+", Edit.dropped: "-", Edit.altered: "~"}
STYLES = {Edit.added: "bold green", Edit.dropped: "bold red", Edit.altered: "bold yellow"}
NOTHING = "No edits of speakers, quotes, attributions, names or headlines."
WIDTH = 14
"""Of a sign, the longest subject and the spaces behind them."""


def draw(changes: Iterable[Change], surface: Console, color: bool) -> Iterator[Text]:
    """Each edit, line by line, under its article's name."""
    article = None
    for change in changes:
        if change.article != article:
            yield from ([Text()] if article is not None else [])
            yield from wrapped(plain(change.article, "bold magenta"), surface.width, surface)
        article = change.article
        head = Text(f"{SIGNS[change.edit]} {change.subject}".ljust(WIDTH), STYLES[change.edit])
        room = max(20, surface.width - WIDTH)
        lines = [line for part in _parts(change, color) for line in wrapped(part, room, surface)]
        for number, line in enumerate(lines):
            yield Text.assemble(Text(" " * WIDTH) if number else head, line)


def _parts(change: Change, color: bool) -> Iterator[Text]:
    if change.subject is Subject.quote:
        yield _about(change)
    yield Text.assemble(drawn(pieces(change), color), overflow="fold")
    if change.quote is not None:
        yield plain(in_marks(change, change.quote), QUIET)


def _about(change: Change) -> Text:
    name = plain(change.speaker, HEADING) if change.speaker else Text("Speaker not named", "italic")
    what = f"  {kinds(change)}" if change.differences else ""
    return Text.assemble(name, (what, STYLES[change.edit]), overflow="fold")


def in_marks(change: Change, words: str) -> str:
    """Words of the quote, in quote marks when it is a direct one."""
    return f"“{words}”" if change.kind == "direct" else words


def kinds(change: Change) -> str:
    """How the words of a quote were altered: ``another number``."""
    return ", ".join(dict.fromkeys(KINDS[one.kind] for one in change.differences))


def pieces(change: Change) -> Iterator[Piece]:
    """The words of an edit, those that were taken out before those that were put in."""
    before, after = ("“", "”") if change.subject is Subject.quote and change.kind == "direct" else ("", "")
    yield Piece(before, "same")
    if (
        change.subject is Subject.quote
        and change.new is not None
        and change.new_start is not None
        and change.old
    ):
        yield from merged(change.new, change.new_start, change.differences)
    elif change.edit is Edit.altered:
        yield Piece(change.old or "nobody", "removed")
        yield Piece(" → ", "same")
        yield Piece(change.new or "nobody", "added")
    else:
        yield Piece(change.new or change.old or "", "same")
    yield Piece(after, "same")


def caption(counts: Mapping[tuple[Subject, Edit], int]) -> str:
    """``3 edits: 1 quote altered, 1 speaker added and 1 name added``."""
    number = sum(counts.values())
    parts = [
        f"{count(counts[subject, edit], subject)} {edit}"
        for subject in Subject
        for edit in Edit
        if counts.get((subject, edit))
    ]
    return f"{count(number, 'edit')}: {listing(parts)}" if number else NOTHING


def counted(changes: Iterable[Change]) -> Counter[tuple[Subject, Edit]]:
    """How many edits of each kind."""
    return Counter((change.subject, change.edit) for change in changes)


MARKDOWN = ("article", "edit", "subject", "speaker", "words", "kinds")
"""The columns in Markdown."""


def markdown(changes: Iterable[Change]) -> Iterator[str]:
    """The lines of a table in Markdown; in the words what was edited is marked."""
    yield f"| {' | '.join(MARKDOWN)} |\n"
    yield f"| {' | '.join(['---'] * len(MARKDOWN))} |\n"
    for change in changes:
        cells = [escape(change.article), change.edit, change.subject, escape(change.speaker)]
        cells += [as_markdown(pieces(change)), kinds(change)]
        yield f"| {' | '.join(cells)} |\n"
