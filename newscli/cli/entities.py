"""``newscli entities``."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.run import run
from newscli.cli.selection import select_entities
from newscli.io.writer import LABELS, Format, View


def entities(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    label: Annotated[
        str | None,
        typer.Option(metavar="LABELS", help=f"Only these labels, commas between: {', '.join(LABELS)}."),
    ] = None,
    top: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only the N most salient of each article.")
    ] = None,
    format: shared.FormatOption = Format.auto,
    output: shared.OutputOption = None,
    glob: shared.GlobOption = shared.DEFAULT_GLOB,
    encoding: shared.EncodingOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
) -> int:
    """Who and what is named.

    \b
    newscli entities samples/
    newscli entities samples/ --top 5
    newscli entities samples/ --label PERSON,ORG -f csv

    People, organisations, places, dates, sums; the most salient first. Articles are text files, folders of
    them, or - for standard input.
    """
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    labels = shared.names(label, "--label", LABELS)
    return run(View.entities, partial(select_entities, labels=labels, top=top), options, environment)
