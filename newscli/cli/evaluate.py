"""``newscli evaluate``."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, TextIO

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.io.writer import Format


def evaluate(
    context: typer.Context,
    gold: Annotated[
        str,
        typer.Argument(metavar="GOLD.jsonl", help="Annotated articles; .gz too, or - for standard input."),
    ],
    format: shared.FormatOption = Format.auto,
    output: shared.OutputOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
) -> int:
    """How right newscli is on articles that you have annotated: precision, recall and F1.

    \b
    newscli evaluate gold.jsonl
    newscli evaluate gold.jsonl.gz -f csv -o figures.csv

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
    from newscli.io.gold import read_gold
    from newscli.io.output import open_output, refuse_to_overwrite

    options, environment = shared.settle(
        context, [gold], format, output, shared.DEFAULT_GLOB, None, quiet, verbose, no_color
    )
    refuse_to_overwrite(output, [gold])
    articles = read_gold(gold, environment.stdin)
    figures = measure(_read(articles, environment))
    with open_output(output, environment.stdout) as target:
        _write(figures, options.format, target.stream, environment, options.to_file)
    environment.note(f"{len(articles):,} annotated article{'' if len(articles) == 1 else 's'}")
    return 0


def _read(articles: Sequence[Any], environment: Environment) -> Iterator[tuple[Any, Any]]:
    from newscli.cli.run import watch

    with watch(len(articles), environment) as observer:
        for gold in articles:
            yield gold, environment.parse(gold.text, gold.id)
            observer.advance()


def _write(
    figures: Sequence[Any], format: Format, stream: TextIO, environment: Environment, to_file: bool
) -> None:
    from dataclasses import asdict

    from newscli.io.jsons import encode

    rows = [asdict(figure) for figure in figures]
    match format:
        case Format.jsonl:
            stream.writelines(encode(figure) + "\n" for figure in figures)
        case Format.json:
            stream.write("[" + ",".join("\n" + encode(figure) for figure in figures) + "\n]\n")
        case Format.csv | Format.tsv:
            delimiter = "," if format is Format.csv else "\t"
            writer = csv.DictWriter(stream, rows[0].keys(), delimiter=delimiter, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        case Format.md:
            from newscli.render.figures import cells

            names = ("figure", "precision", "recall", "F1", "right", "found", "gold")
            lines = [names, ["---"] * len(names), *map(cells, figures)]
            stream.writelines(f"| {' | '.join(line)} |\n" for line in lines)
        case _:
            from newscli.render.drawing import console
            from newscli.render.figures import draw

            surface = console(stream, environment.width, environment.color and not to_file)
            surface.print(draw(figures, surface.width))
