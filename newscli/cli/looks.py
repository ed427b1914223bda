"""How the records of a command look where people read them, and the one place where a format is chosen for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar

from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.io.outputs.writer import Format

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Place:
    """Where records are written, and as what."""

    stream: TextIO
    """Where they go."""
    options: Options
    """What was asked for."""
    environment: Environment
    """What may be assumed of the terminal."""

    @property
    def on_terminal(self) -> bool:
        """Whether a person sees it at once."""
        return self.environment.stdout_is_terminal and not self.options.to_file

    @property
    def color(self) -> bool:
        """Whether it is coloured; a file never is."""
        return self.environment.color and not self.options.to_file

    def surface(self) -> Console:
        """A console to draw tables on."""
        from newscli.render.drawing import console

        return console(self.stream, self.environment.width, self.color)

    def note_capped(self, shown: str) -> None:
        """Says that a table is cut off, and how to get all."""
        self.environment.note(f"{shown}; use --format csv or jsonl to get all")


@dataclass(frozen=True, slots=True)
class Looks(Generic[R]):
    """What people see of records of one kind; each function imports what it needs when it is called."""

    record: type[R]
    """The dataclass, whose fields all other formats have."""
    table: Callable[[Iterable[R], Place], None]
    """Draws them on a terminal."""
    markdown: Callable[[Iterable[R], TextIO], None]
    """Writes a table in Markdown."""
    page: Callable[[Sequence[R]], str]
    """Gives a page in HTML."""


def write(records: Iterable[R], looks: Looks[R], place: Place) -> None:
    """Writes the records in the format that was settled."""
    match place.options.format:
        case Format.table:
            looks.table(records, place)
        case Format.md:
            looks.markdown(records, place.stream)
        case Format.html:
            place.stream.write(looks.page(list(records)))
        case format:
            from newscli.io.outputs.stream import write_stream

            write_stream(records, looks.record, format, place.stream, place.on_terminal)


Shown = tuple[Callable[[Iterable[R], TextIO], None], Callable[[Sequence[R]], str]]
"""Markdown and page of records."""


def write_list(
    records: Sequence[R],
    pattern: R,
    draw: Callable[[Sequence[R], int], RenderableType],
    shown: Shown[R],
    place: Place,
) -> None:
    """The same of a list whose nested fields have columns of their own; the ``pattern`` has those that all have."""
    markdown, page = shown
    match place.options.format:
        case Format.table:
            surface = place.surface()
            surface.print(draw(records, surface.width))
        case Format.md:
            markdown(records, place.stream)
        case Format.html:
            place.stream.write(page(records))
        case format:
            from newscli.io.outputs.listing import write_listing

            write_listing(records, pattern, format, place.stream, place.on_terminal)


def columns(names: Sequence[str], cells: Callable[[R], Sequence[str]], title: str) -> Shown[R]:
    """Markdown and page of records that have the same columns in both."""

    def markdown(records: Iterable[R], stream: TextIO) -> None:
        from newscli.io.outputs.markdown import write_table

        write_table(stream, names, map(cells, records))

    def page(records: Sequence[R]) -> str:
        from newscli.render.report.table_page import draw

        return draw(title, names, map(cells, records))

    return markdown, page
