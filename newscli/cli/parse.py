"""``newscli parse``."""

from __future__ import annotations

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.run import run
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format, View


def parse(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    sentences: shared.SentencesOption = None,
    min_confidence: shared.MinConfidenceOption = None,
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
    """Everything, as one JSON object an article.

    \b
    newscli parse samples/
    newscli parse samples/ -f table

    The path of the article first, then its quotes, speakers, entities and summary. Formats: jsonl (what auto
    stands for here, on a terminal, too), json and table.

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; or - for
    standard input.
    """
    if format is Format.auto and not output:
        format = Format.jsonl
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    return run(View.parse, lambda article: [article], options, environment, sentences)
