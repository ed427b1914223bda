"""``newscli export``."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.tally import Report
from newscli.io.exports.formats import ExportFormat
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format


def export(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    to: Annotated[
        ExportFormat, typer.Option(help="brat standoff, WebAnno TSV for INCEpTION, or W3C Web Annotations.")
    ] = ...,  # type: ignore[assignment]  # an option that must be given
    out: Annotated[
        str, typer.Option("--out", metavar="FOLDER", help="A new folder, written whole or not at all.")
    ] = ...,  # type: ignore[assignment]
    min_confidence: shared.MinConfidenceOption = None,
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
    """Articles with their quotes and names for annotators: brat, INCEpTION, W3C.

    \b
    newscli export samples/ --to brat --out brat-corpus
    newscli export samples/ --to webanno --out inception
    newscli export samples/port-strike.txt --to w3c --out annotations

    One or two files an article, and articles.jsonl, which says which name stands for which article. Marked are the
    contents of quotes, their cues, the words that name the speaker, and the mentions of entities; arrows lead from a
    quote to what belongs to it.
    """
    from newscli.cli.collection import articles
    from newscli.io.exports.folder import export as put
    from newscli.io.exports.folder import opened

    options, environment = shared.settle(
        context, inputs, Format.jsonl, None, glob, encoding, quiet, verbose, False
    )
    report = Report()
    with opened(out, to) as exports:
        for problem in put(articles(options, environment, report), exports):
            if problem is not None:
                environment.say(str(problem))
                report.done, report.failed = report.done - 1, report.failed + 1
    environment.note(str(report))
    return report.exit_code
