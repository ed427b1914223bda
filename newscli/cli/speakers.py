"""``newscli speakers``."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.run import run
from newscli.cli.selection import SpeakerOrder, select_speakers
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format, View


def speakers(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    sort: Annotated[
        SpeakerOrder, typer.Option(help="Most words or quotes first, by name, or by first mention (start).")
    ] = SpeakerOrder.words,
    min_confidence: shared.MinConfidenceOption = None,
    people: shared.PeopleOption = None,
    no_identities: shared.IdentitiesOption = False,
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
    """Who speaks, and how much.

    \b
    newscli speakers samples/
    newscli speakers samples/ --sort quotes -f md

    Names, roles, how many quotes, what share of the words. Who speaks in several articles has one name in all of them.

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; or - for
    standard input.
    """
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    from newscli.cli.collection import joined
    from newscli.io.outputs.output import refuse_to_overwrite

    refuse_to_overwrite(output, [people] if people else [])
    join = None if no_identities else partial(joined, people=people)
    return run(View.speakers, partial(select_speakers, order=sort), options, environment, join=join)
