"""``newscli correct``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.cli.guesses import Guesses
from newscli.cli.options import Options
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format
from newscli.io.problems import InputProblem

if TYPE_CHECKING:
    from newscli.evaluation.corrections import Correction


def correct(
    context: typer.Context,
    quotes: Annotated[
        str,
        typer.Argument(metavar="QUOTES", help="Corrected quotes: CSV, TSV or JSON Lines; - for a pipe."),
    ],
    inputs: shared.InputsArgument = None,
    output: shared.OutputOption = None,
    glob: shared.GlobOption = shared.DEFAULT_GLOB,
    encoding: shared.EncodingOption = None,
    input_format: shared.InputFormatOption = InputFormat.auto,
    text_column: shared.TextColumnOption = None,
    id_column: shared.IdColumnOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
) -> int:
    """Corrected quotes as annotated articles, by which newscli evaluate measures.

    \b
    newscli quotes samples/port-strike.txt -f csv -o quotes.csv
    newscli correct quotes.csv -o gold.jsonl
    newscli evaluate gold.jsonl --errors

    Read the article, then mend the table in any editor: delete what nobody said, put speakers right, add what is
    missing (article, kind, text and speaker are enough). One line of JSON an article comes out.

    The articles are read from where the column "article" says, or from the FILEs and FOLDERs that follow; of these,
    articles without a row are taken to have no quotes.
    """
    from newscli.io.inputs.corrected import read_corrections
    from newscli.io.outputs.output import open_output, refuse_to_overwrite

    options, environment = shared.settle(
        context, inputs or [quotes], Format.jsonl, output, glob, encoding, quiet, verbose, False
    )
    shared.refuse_ending(shared.ending_of(output), ("jsonl", "ndjson"), "")
    refuse_to_overwrite(output, [quotes, *(inputs or ())])
    corrections = read_corrections(quotes, environment.stdin)
    tally = Report()
    with open_output(output, environment.stdout) as target:
        for line in _lines(corrections, inputs, options, environment, tally):
            target.stream.write(line)
        target.wanted = tally.done > 0
    environment.note(str(tally))
    return tally.exit_code


def _lines(
    corrections: Mapping[str, Sequence[Correction]],
    inputs: Sequence[str] | None,
    options: Options,
    environment: Environment,
    tally: Report,
) -> Iterator[str]:
    """The annotated articles, counted; problems are told."""
    from newscli.evaluation.corrections import CorrectionError, annotation
    from newscli.io.outputs.jsons import encode_value

    left = dict(corrections)
    for name, text in _texts(inputs or _paths(corrections), bool(inputs), left, options, environment, tally):
        try:
            yield encode_value(annotation(name, text, left.pop(name, ()))) + "\n"
            tally.done += 1
        except CorrectionError as error:
            _fail(InputProblem(name, str(error), "copy the words from the article"), environment, tally)
    for name in left:
        _fail(InputProblem(name, "no such article was read", "name its file or folder"), environment, tally)


def _paths(corrections: Mapping[str, object]) -> list[str]:
    """The files that the articles stand in: row N of a file is ``PATH#N``."""
    from pathlib import Path

    whole = (name if Path(name).exists() else name.rpartition("#")[0] or name for name in corrections)
    return list(dict.fromkeys(whole))


def _texts(
    inputs: Sequence[str],
    every: bool,
    wanted: dict[str, Sequence[Correction]],
    options: Options,
    environment: Environment,
    tally: Report,
) -> Iterator[tuple[str, str]]:
    """Name and text of the articles of the inputs, of all or of those that are wanted."""
    from itertools import chain

    from newscli.batch.articles import found_in
    from newscli.io.inputs.inputs import find
    from newscli.io.inputs.rows import finish

    sources, guesses = find(inputs, options.glob), Guesses()
    for raw in chain(
        sources.problems, found_in(sources.sources, options.reading, environment.stdin, guesses)
    ):
        try:
            if isinstance(raw, InputProblem):
                raise raw
            if every or raw.name in wanted:
                yield raw.name, finish(raw, options.reading).text
        except InputProblem as problem:
            wanted.pop(problem.where, None)
            _fail(problem, environment, tally)
    guesses.tell(environment)


def _fail(problem: InputProblem, environment: Environment, tally: Report) -> None:
    tally.failed += 1
    environment.say(str(problem))
