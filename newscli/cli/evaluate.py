"""``newscli evaluate``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.looks import Place, columns, write_list
from newscli.cli.places import opened
from newscli.io.outputs.inert import count
from newscli.io.outputs.writer import Format
from newscli.model import Article

if TYPE_CHECKING:
    from newscli.evaluation.gold import Gold
    from newscli.evaluation.scores import Evaluation


def evaluate(
    context: typer.Context,
    gold: Annotated[
        str,
        typer.Argument(metavar="GOLD.jsonl", help="Annotated articles; .gz too, or - for standard input."),
    ],
    errors: Annotated[
        bool, typer.Option("--errors", help="List what is wrong, and where, instead of the figures.")
    ] = False,
    format: shared.FormatOption = Format.auto,
    output: shared.OutputOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """How right newscli is on articles that you have annotated.

    \b
    newscli evaluate gold.jsonl
    newscli evaluate gold.jsonl --errors
    newscli evaluate gold.jsonl.gz -f csv -o figures.csv

    Precision, recall and F1; with --errors what is wrong, and where.

    GOLD.jsonl holds one JSON object an article, one a line. Offsets count characters, the end is behind the last.
    All but "text" may be missing; only what is there is evaluated.

    \b
    text        the article
    stretches   speech in quote marks: [{"start", "end", "speaker": name or names,
                "speaker_span": [start, end] of the words that name the speaker}]
    not_quotes  [[start, end]] of quote marks without speech
    optional    [[start, end]] of quote marks that count neither way
    reported    indirect and mixed speech, in the form of stretches; with
                "speech": false it is no miss when left out
    entities    [{"start", "end", "label"}]
    people      [{"mentions": [[start, end]]}] of one person each
    """
    from newscli.evaluation.scores import evaluate as measure
    from newscli.io.inputs.gold import read_gold
    from newscli.io.outputs.output import refuse_to_overwrite

    options, environment = shared.settle(
        context, [gold], format, output, shared.DEFAULT_GLOB, None, quiet, verbose, no_color
    )
    refuse_to_overwrite(output, [gold])
    articles = read_gold(gold, environment.stdin)
    result = measure(_read(articles, environment))
    write = _write_errors if errors else _write_figures
    with opened(options, environment) as target:
        write(result, Place(target.stream, options, environment))
    found = f", {count(len(result.errors), 'error')}" if errors else ""
    environment.note(f"{count(len(articles), 'annotated article')}{found}")
    return 0


def _read(articles: Sequence[Gold], environment: Environment) -> Iterator[tuple[Gold, Article]]:
    from newscli.cli.run import watch

    with watch(len(articles), environment) as observer:
        for gold in articles:
            yield gold, environment.parse(gold.text, gold.id)
            observer.advance()


def _write_figures(result: Evaluation, place: Place) -> None:
    from newscli.evaluation.scores import Figure
    from newscli.render import figures

    pattern = Figure("", None, None, None, 0, None, None)
    shown = columns(figures.NAMES, figures.cells, "Figures")
    write_list(result.figures, pattern, figures.draw, shown, place)


def _write_errors(result: Evaluation, place: Place) -> None:
    from newscli.evaluation.errors import Error
    from newscli.render import errors

    pattern = Error("", "", "missed", 0, 0, "", None, None)
    write_list(result.errors, pattern, errors.draw, columns(errors.NAMES, errors.cells, "Errors"), place)
    if place.options.format is Format.table and len(result.errors) > errors.MOST_ROWS:
        place.note_capped(f"the first {errors.MOST_ROWS:,} of {len(result.errors):,} errors are shown")
