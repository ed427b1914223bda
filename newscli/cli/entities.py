"""``newscli entities``."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.run import run
from newscli.cli.selection import select_entities
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import LABELS, Format, View


def entities(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    label: Annotated[
        str | None,
        typer.Option(
            metavar="LABELS",
            autocompletion=shared.listed(LABELS),
            help=f"Only these labels, commas between: {', '.join(LABELS)}.",
        ),
    ] = None,
    top: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only the N most salient of each article.")
    ] = None,
    format: shared.FormatOption = Format.auto,
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
    jobs: shared.JobsOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """Who and what is named.

    \b
    newscli entities samples/
    newscli entities samples/ --top 5
    newscli entities samples/ --label PERSON,ORG -f csv

    People, organisations, places, dates, sums; the most salient first.

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; or - for
    standard input.
    """
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    labels = shared.names(label, "--label", LABELS)
    return run(View.entities, partial(select_entities, labels=labels, top=top), options, environment)
