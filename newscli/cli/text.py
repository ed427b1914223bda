"""``newscli text``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Annotated, TextIO

import typer

from newscli.batch.articles import found_in
from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.cli.guesses import Guesses
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.inputs.inputs import find
from newscli.io.inputs.raw import KNOWN, Raw, Row, Settings
from newscli.io.inputs.rows import finish
from newscli.io.outputs.inert import printable
from newscli.io.outputs.jsons import encode_value
from newscli.io.outputs.output import open_output, refuse_to_overwrite
from newscli.io.outputs.writer import Format
from newscli.io.problems import InputProblem


def text(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="JSON Lines even when there is only one article.")
    ] = False,
    output: shared.OutputOption = None,
    glob: shared.GlobOption = shared.DEFAULT_GLOB,
    encoding: shared.EncodingOption = None,
    input_format: shared.InputFormatOption = InputFormat.auto,
    text_column: shared.TextColumnOption = None,
    id_column: shared.IdColumnOption = None,
    title_column: shared.TitleColumnOption = None,
    date_column: shared.DateColumnOption = None,
    byline_column: shared.BylineColumnOption = None,
    source_column: shared.SourceColumnOption = None,
    section_column: shared.SectionColumnOption = None,
    url_column: shared.UrlColumnOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
) -> int:
    """The text that the offsets in all records count in.

    \b
    newscli text samples/port-strike.txt
    newscli text samples/ -o texts.jsonl

    Of one article its text as it is; of several one JSON object a line: {"article", "text"} and what the input says
    of the article (title, byline, date, source, section, url).
    """
    options, environment = shared.settle(
        context, inputs, Format.jsonl, output, glob, encoding, quiet, verbose, False
    )
    shared.refuse_ending(shared.ending_of(output), ("txt", "text", "md", "jsonl", "ndjson"), "")
    sources = find(options.inputs, options.glob)
    refuse_to_overwrite(output, [source.name for source in sources.sources])
    guesses = Guesses()
    found = chain(sources.problems, found_in(sources.sources, options.reading, environment.stdin, guesses))
    first = list(islice(found, 2))
    report = Report()
    with open_output(output, environment.stdout) as target:
        for row in _rows(chain(first, found), options.reading, environment, report):
            if jsonl or len(first) > 1:
                target.stream.write(_line(row))
            else:
                _write(row, target.stream, environment.stdout_is_terminal and not options.to_file)
        target.wanted = report.done > 0
    guesses.tell(environment)
    if len(first) > 1:
        environment.note(str(report))
    return report.exit_code


def _rows(
    found: Iterator[Raw | InputProblem], settings: Settings, environment: Environment, report: Report
) -> Iterator[Row]:
    """The articles, counted; problems are told."""
    for raw in found:
        try:
            if isinstance(raw, InputProblem):
                raise raw
            row = finish(raw, settings)
        except InputProblem as problem:
            report.failed += 1
            environment.say(str(problem))
        else:
            report.done += 1
            yield row


def _line(row: Row) -> str:
    said = {name: value for name in KNOWN if (value := getattr(row, name)) is not None}
    return encode_value({"article": row.name, "text": row.text, **said}) + "\n"


def _write(row: Row, stream: TextIO, terminal: bool) -> None:
    """As it is, without a byte more; a terminal is kept from control characters."""
    stream.write(printable(row.text) if terminal else row.text)
    if terminal and not row.text.endswith("\n"):
        stream.write("\n")
