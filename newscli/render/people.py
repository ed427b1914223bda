"""Who is who in many articles: names, roles, how much each says, and the joins that are not by equal names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.identities.candidate import Join
from newscli.identities.person import Person, Unlisted
from newscli.io.outputs.inert import count, one_line
from newscli.io.outputs.people import titles
from newscli.render.drawing import HEADING, NARROW, QUIET, also, lines, plain

MOST = 500
"""More rows than this are no reading matter."""
MOST_ROLES = 3
"""Roles of a person that are shown, those in most articles."""
MOST_NAMES = 6
"""Other names of a person that are shown."""


def draw(people: Iterable[Person | Unlisted], total: int, articles: int, width: int) -> RenderableType:
    """One row a person, and how many there are."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, width=width)
    table.add_column("Person", overflow="fold", ratio=1)
    for name in ("Articles", "Quotes", "Words"):
        table.add_column(name, justify="right")
    if width >= NARROW:
        table.add_column("From – to")
    shown = 0
    for person in islice(people, MOST):
        shown += 1
        if shown > 1:
            table.add_row()
        table.add_row(*_row(person, width >= NARROW))
    number = (
        count(total, "person", "people")
        if shown == total
        else f"{shown:,} of {count(total, 'person', 'people')}"
    )
    return Group(table, Text(), plain(f"{number} in {count(articles, 'article')}", QUIET))


def _row(person: Person | Unlisted, dated: bool) -> list[Text]:
    counts = [Text(f"{number:,}") for number in (person.articles, person.quotes, person.words)]
    if isinstance(person, Unlisted):
        name = [plain(person.name, HEADING), also(person.aliases[:MOST_NAMES])]
        return [lines(name), *counts, *([Text()] if dated else [])]
    return [lines(_known(person)), *counts, *([_period(person)] if dated else [])]


def _known(person: Person) -> list[Text]:
    number = f"  {one_line(person.authority)}" if person.authority else ""
    name = Text.assemble(plain(person.name, HEADING), (number, QUIET))
    often = sorted(person.roles, key=lambda role: -role.articles)[:MOST_ROLES]
    roles = [plain("; ".join(titles(often)))] if often else []
    return [name, *roles, also(person.aliases[:MOST_NAMES]), _joins(person.joins)]


def _joins(joins: Sequence[Join]) -> Text:
    """``Blair in 8 articles by surname (0.97)``: what was not joined by equal names."""
    told = [join for join in joins if join.evidence not in ("name", "authority")]
    words = [_words(join) for join in told[:MOST_NAMES]]
    return plain("; ".join(words), QUIET)


def _words(join: Join) -> str:
    where = count(join.articles, "article")
    if join.evidence == "ambiguous":
        return f"“{one_line(join.name)}” fits several people, or none for sure"
    return f"“{one_line(join.name)}” in {where} by {join.evidence} ({join.confidence:.2f})"


def _period(person: Person) -> Text:
    """The first and the last date, one below the other."""
    dates = dict.fromkeys(date for date in (person.first, person.last) if date)
    return lines([plain(date) for date in dates])
