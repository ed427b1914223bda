"""What an article names."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.io.outputs.inert import count
from newscli.model import Article, Entity
from newscli.render.drawing import HEADING, NARROW, QUIET, also, bar, chosen, lines, plain

BAR = 12


def draw(article: Article, entities: Sequence[Entity], width: int) -> RenderableType:
    """One row an entity and a line of counts."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, width=width)
    table.add_column("Name", overflow="fold", ratio=1)
    table.add_column("Label")
    table.add_column("Times", justify="right")
    table.add_column("Salience", min_width=0 if width < NARROW else BAR + 5)
    for entity in entities:
        table.add_row(*_row(entity, width < NARROW))
    return Group(table, Text(), plain(caption(article, entities), QUIET))


def caption(article: Article, entities: Sequence[Entity]) -> str:
    """How many things, named how often."""
    number = chosen(len(entities), len(article.entities), "entity", "entities")
    return f"{number}, {count(sum(entity.count for entity in entities), 'mention')}"


def _row(entity: Entity, narrow: bool) -> list[Text]:
    number = f"{entity.salience:.2f}"
    return [
        lines([plain(entity.name, HEADING), also(entity.aliases)]),
        Text(entity.label),
        Text(f"{entity.count:,}"),
        Text(number) if narrow else Text.assemble((bar(entity.salience, BAR), "blue"), f" {number}"),
    ]
