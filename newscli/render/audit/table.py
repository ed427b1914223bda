"""An audit on a terminal: all about the whole, or one row a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.analysis.figures import Audit, GroupFigures, MissingPerson, Portion, TopVoice
from newscli.analysis.groups import By
from newscli.analysis.voice_types import VoiceType
from newscli.io.outputs.inert import count
from newscli.render.audit import wording
from newscli.render.drawing import HEADING, NARROW, QUIET, bar, plain

BAR = 12
GAP = 2
ROOM = 22
"""Characters that the name of a group has at least."""
DISPENSABLE = ("First speak", "Quotes", "New", "Docs", "Top 10", "Voices", "Organ.", "Articles")
"""Columns that go when there is no room, the first first."""
MOST_ROWS = 500
"""More groups than this are no reading matter."""


def draw(audit: Audit, by: By, width: int) -> RenderableType:
    """The whole in detail, or the groups beside one another and the whole under them."""
    return whole(audit.total, width) if by is By.all else groups(audit, by, width)


def whole(figures: GroupFigures, width: int) -> RenderableType:
    """Everything about one group of articles."""
    parts: list[RenderableType] = [plain(wording.scope(figures)), Text()]
    names = {type.value: wording.TYPES[type] for type in VoiceType}
    parts += [_portions("Voices", figures.types, names, width), Text()]
    for attribute, values in figures.people.items():
        parts.append(plain(f"Named people by {attribute}: shares of their words", QUIET))
        parts += [_portions(attribute, values, {}, width), Text()]
    if figures.top:
        parts += [
            _top(figures.top, width),
            Text(),
            plain(_sentence(wording.concentration(figures)), QUIET),
            Text(),
        ]
    return Group(*parts, _facts(figures))


def groups(audit: Audit, by: By, width: int) -> RenderableType:
    """One row a group, the whole in the last."""
    columns = _columns(width)
    table = _compact(width)
    table.add_column(wording.heading(by), overflow="fold", ratio=1)
    for name in columns:
        table.add_column(name, justify="right")
    shown = audit.groups[:MOST_ROWS]
    for number, figures in enumerate(shown, 1):
        table.add_row(_group(figures), *wording.cells(figures, columns), end_section=number == len(shown))
    table.add_row(_group(audit.total), *wording.cells(audit.total, columns))
    return Group(table, *_by_attribute(audit, by, width), Text(), plain(wording.notes(columns), QUIET))


def missing(people: Sequence[MissingPerson], width: int) -> RenderableType:
    """Who is not in the people file."""
    table = _table(width)
    table.add_column("Named, but not found in the people file", overflow="fold", ratio=1)
    for name in ("Articles", "Quotes", "Words"):
        table.add_column(name, justify="right")
    for one in people[:MOST_ROWS]:
        fits = f"  fits {one.rows} rows" if one.rows else ""
        who = Text.assemble(plain(one.name, HEADING), (fits, QUIET))
        table.add_row(who, f"{one.articles:,}", f"{one.quotes:,}", f"{one.words:,}")
    return Group(table, Text(), plain(count(len(people), "person", "people"), QUIET))


def _table(width: int) -> Table:
    return Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, width=width)


def _compact(width: int | None) -> Table:
    """A table of many columns."""
    return Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        width=width,
        padding=(0, GAP - 1, 0, 0),
        collapse_padding=True,
    )


def _portions(heading: str, portions: Mapping[str, Portion], names: Mapping[str, str], width: int) -> Table:
    table = _table(width)
    table.add_column(plain(heading), overflow="fold", ratio=1)
    for name in ("Speakers", "Quotes", "Words"):
        table.add_column(name, justify="right")
    _add_share(table, width)
    if width >= NARROW:
        table.add_column("First speak", justify="right")
    for key, portion in portions.items():
        if key == VoiceType.other and not portion.speakers:
            continue
        numbers = (portion.speakers, portion.quotes, portion.words)
        first = [wording.place(portion.position)] if width >= NARROW else []
        table.add_row(
            plain(names.get(key, key)),
            *(f"{number:,}" for number in numbers),
            _share(portion.words_share, width),
            *first,
        )
    return table


def _top(voices: Sequence[TopVoice], width: int) -> Table:
    table = _table(width)
    table.add_column("Most words", overflow="fold", ratio=1)
    for name in ("Articles", "Quotes", "Words"):
        table.add_column(name, justify="right")
    _add_share(table, width)
    for voice in voices:
        about = "" if voice.type is VoiceType.person else f"  {wording.SINGULAR[voice.type]}"
        table.add_row(
            Text.assemble(plain(voice.name, HEADING), (about, QUIET)),
            f"{voice.articles:,}",
            f"{voice.quotes:,}",
            f"{voice.words:,}",
            _share(voice.share, width),
        )
    return table


def _add_share(table: Table, width: int) -> None:
    if width < NARROW:
        table.add_column("Share", justify="right")
    else:
        table.add_column("Share of the words", min_width=BAR + 5)


def _share(share: float | None, width: int) -> Text:
    number = wording.percent(share or 0.0).rjust(4)
    return Text(number) if width < NARROW else Text.assemble((bar(share or 0.0, BAR), "blue"), f" {number}")


def _facts(figures: GroupFigures) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, fact in wording.facts(figures):
        if fact:
            table.add_row(Text(name, QUIET), plain(fact))
    return table


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _group(figures: GroupFigures) -> Text:
    return plain(wording.name_of(figures), HEADING if figures.group is not None else "italic")


def _columns(width: int) -> list[str]:
    """The columns that leave room for the names of the groups."""
    columns = list(wording.COLUMNS)
    for name in DISPENSABLE:
        if ROOM + sum(len(name) + GAP for name in columns) > width:
            columns.remove(name)
    return columns


def _by_attribute(audit: Audit, by: By, width: int) -> list[RenderableType]:
    """For each attribute a table of the shares of the words that named people have."""
    parts: list[RenderableType] = []
    for attribute in audit.total.people:
        values = wording.largest(audit.total, attribute)
        table = _compact(None)
        table.add_column(wording.heading(by), overflow="fold", min_width=min(ROOM, width // 2))
        for value in values:
            table.add_column(plain(value), justify="right", overflow="fold")
        for figures in (*audit.groups[:MOST_ROWS], audit.total):
            table.add_row(_group(figures), *wording.shares(figures, attribute, values))
        parts += [Text(), plain(wording.about(audit.total, attribute), QUIET), table]
    return parts
