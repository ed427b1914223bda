"""``newscli report``."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

HEAVY = 5000
"""With more articles a page becomes slow in most browsers."""


def report(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Heading of the page (the number of articles).")
    ] = None,
    min_confidence: shared.MinConfidenceOption = None,
    people: shared.PeopleOption = None,
    no_identities: shared.IdentitiesOption = False,
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
    unique: shared.UniqueOption = False,
    jobs: shared.JobsOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
) -> int:
    """One page for the browser: who says what in an article, or in a whole collection.

    \b
    newscli report samples/port-strike.txt -o report.html
    newscli report samples/ -o report.html
    newscli report samples/ --title "Fourteen stories" -o report.html

    The page is one file that loads nothing from anywhere; it can be mailed, printed and read on a phone. It needs
    the extra [report].

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; a database or
    an output folder of newscli batch; or - for standard input.
    """
    from newscli.cli.collection import identified
    from newscli.io.outputs.output import open_output, refuse_to_overwrite
    from newscli.render.report.document import document

    options, environment = shared.settle(
        context, inputs, Format.jsonl, output, glob, encoding, quiet, verbose, False
    )
    if environment.stdout_is_terminal and not options.to_file:
        raise UsageProblem("--output", "a page is not for a terminal", "name a file: -o report.html")
    refuse_to_overwrite(output, [*options.inputs, *([people] if people else [])])
    shared.refuse_ending(shared.ending_of(output), ("html", "htm"), "")
    tally = Report()
    with open_output(output, environment.stdout) as target:
        page = document(identified(options, environment, tally, people, not no_identities), title)
        target.wanted = page is not None
        target.stream.write(page or "")
    _close(tally, environment)
    return tally.exit_code


def _close(tally: Report, environment: Environment) -> None:
    if tally.done + tally.failed + tally.copies > 1:
        environment.note(str(tally))
    if tally.done > HEAVY:
        environment.note(f"a page with {tally.done:,} articles is slow to open; split the collection")
