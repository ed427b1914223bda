"""``newscli quotes``."""

from __future__ import annotations

from functools import partial
from typing import Annotated, get_args

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.run import run
from newscli.cli.selection import select_quotes
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format, View
from newscli.model import Article, QuoteKind


def quotes(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only what NAME said (any form of the name); may be repeated."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS",
            autocompletion=shared.listed(get_args(QuoteKind)),
            help="Only these kinds: direct, mixed, indirect; commas between.",
        ),
    ] = None,
    min_words: Annotated[
        int | None, typer.Option(metavar="N", help="Only quotes of at least N words.")
    ] = None,
    min_confidence: shared.MinConfidenceOption = None,
    words_around: Annotated[
        int | None,
        typer.Option(
            "--context", "-C", metavar="N", min=1, help="With N words of the article around each quote."
        ),
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
    """Who said what.

    \b
    newscli quotes samples/
    newscli quotes samples/ --kind direct --min-words 12
    newscli quotes samples/ --context 8
    newscli quotes samples/ -o quotes.xlsx

    Every attributed quote: direct, reported, or mixed. -o FILE writes what the ending says: .csv, .json, .xlsx,
    .html, .sqlite, .parquet…

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; or - for
    standard input.
    """
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    kinds = shared.names(kind, "--kind", get_args(QuoteKind))
    select = partial(select_quotes, names=speaker or (), kinds=kinds, min_words=min_words or 0)
    if words_around is None:
        return run(View.quotes, select, options, environment)
    from newscli.analysis.context import QuoteInContext, in_context

    def select_around(article: Article) -> list[QuoteInContext]:
        return list(in_context(select(article), article.text, words_around))

    return run(View.quotes, select_around, options, environment, record=QuoteInContext)
