"""From the name of a format to its writer."""

from __future__ import annotations

from typing import TextIO, assert_never

from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.io.outputs.writer import RECORDS, Format, View, Writer
from newscli.io.problems import UsageProblem


def make_writer(
    options: Options, view: View, stream: TextIO, environment: Environment, *, several: bool
) -> Writer:
    """The writer for a settled format; raises :class:`UsageProblem` where a view has no such format."""
    from newscli.io.outputs.delimited import Delimited
    from newscli.io.outputs.json_array import JsonArray
    from newscli.io.outputs.jsonl import JsonLines
    from newscli.io.outputs.markdown import Markdown

    format = options.format
    if view is View.parse and format in (Format.csv, Format.tsv, Format.md):
        advice = "use json, jsonl or table, or newscli quotes, speakers, entities, summary"
        raise UsageProblem("--format", f"a whole article is no row of {format}", advice)
    terminal = environment.stdout_is_terminal and not options.to_file
    match format:
        case Format.jsonl:
            return JsonLines(stream)
        case Format.json:
            return JsonArray(stream)
        case Format.csv:
            return Delimited(stream, RECORDS[view], ",", terminal)
        case Format.tsv:
            return Delimited(stream, RECORDS[view], "\t", terminal)
        case Format.md:
            return Markdown(stream, view)
        case Format.table | Format.auto:
            return _tables(view, stream, environment, options.to_file, several)
        case _:
            assert_never(format)


def _tables(view: View, stream: TextIO, environment: Environment, to_file: bool, several: bool) -> Writer:
    from newscli.render.drawing import console
    from newscli.render.tables import Tables

    surface = console(stream, environment.width, environment.color and not to_file)
    return Tables(surface, view, several, environment.note)
