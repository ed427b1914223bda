"""From the name of a format to its writer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO, assert_never

from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.io.outputs.writer import RECORDS, Discardable, Format, View, Writer
from newscli.io.problems import UsageProblem
from newscli.model import Record

NOT_WHOLE = {
    Format.csv: "", Format.tsv: "", Format.md: "", Format.parquet: "",
    Format.html: "newscli report makes a page of it; ",
    Format.sqlite: "newscli batch --to sqlite makes a database of it; ",
}  # fmt: skip
"""Formats that have no place for a whole article, and what there is instead."""


def make_writer(
    options: Options,
    view: View,
    stream: TextIO,
    environment: Environment,
    *,
    several: bool,
    record: type[Record] | None = None,
) -> Writer:
    """The writer for a settled format; raises :class:`UsageProblem` where a view has no such format.

    ``record`` takes the place of the view's own record where that has more fields.
    """
    from newscli.io.outputs.json_array import JsonArray
    from newscli.io.outputs.jsonl import JsonLines
    from newscli.io.outputs.markdown import Markdown

    format = options.format
    if view is View.parse and format in NOT_WHOLE:
        advice = f"{NOT_WHOLE[format]}use json, jsonl, xlsx or table, or newscli quotes, speakers, entities, summary"
        raise UsageProblem("--format", f"a whole article is no row of {format}", advice)
    match format:
        case Format.jsonl:
            return JsonLines(stream)
        case Format.json:
            return JsonArray(stream)
        case Format.md:
            return Markdown(stream, view, record)
        case Format.html:
            from newscli.render.report.table_page import Page

            return Page(stream, view, record, environment.note)
        case Format.table | Format.auto:
            return _tables(view, stream, environment, options.to_file, several)
        case Format.parquet:
            from newscli.io.outputs.parquet_records import ParquetRecords
            from newscli.io.outputs.sheets import beneath

            return ParquetRecords(beneath(stream), record or RECORDS[view])
        case Format.csv | Format.tsv | Format.xlsx | Format.sqlite:
            from newscli.io.outputs.sheets import open_book
            from newscli.io.outputs.tabular import Tabular

            terminal = environment.stdout_is_terminal and not options.to_file
            kinds = list(RECORDS.values()) if view is View.parse else [record or RECORDS[view]]
            return Tabular(open_book(format, stream, terminal), kinds)
        case _:
            assert_never(format)


@contextmanager
def writing(writer: Writer) -> Iterator[Writer]:
    """The same writer; what it holds is given up when the block fails."""
    try:
        yield writer
    except BaseException:
        if isinstance(writer, Discardable):
            writer.discard()
        raise


def _tables(view: View, stream: TextIO, environment: Environment, to_file: bool, several: bool) -> Writer:
    from newscli.render.drawing import console
    from newscli.render.tables import Tables

    surface = console(stream, environment.width, environment.color and not to_file)
    return Tables(surface, view, several, environment.note)
