"""``newscli summary``."""

from __future__ import annotations

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.run import run
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format, View


def summary(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    sentences: shared.SentencesOption = None,
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
    """The gist of each article.

    \b
    newscli summary samples/
    newscli summary samples/ --sentences 1 -f csv

    Title, date, key sentences, keywords, who speaks, how long.

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; or - for
    standard input.
    """
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    return run(View.summary, lambda article: [article.summary], options, environment, sentences)
