"""The run: inputs to outcomes, outcomes to the writer, counts to the report."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import BinaryIO

from newscli.cli.environment import Environment, Parse
from newscli.cli.options import Options
from newscli.cli.tally import Report
from newscli.cli.writers import make_writer
from newscli.io.inert import printable
from newscli.io.inputs import Source, find
from newscli.io.output import open_output, refuse_to_overwrite
from newscli.io.problems import InputProblem
from newscli.io.reading import read
from newscli.io.writer import Item, View, Writer
from newscli.model import Article
from newscli.render.observer import Nobody, Observer

FEW = 5
"""So many inputs are done before a progress bar could be read."""

Select = Callable[[Article], Sequence[Item]]
"""Which items of an article a command shows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: an article or a problem."""

    article: Article | None = None
    """All that was read from it."""
    problem: InputProblem | None = None
    """Why there is no article."""
    details: str = ""
    """The traceback of a failure that is no fault of the input."""


def run(
    view: View, select: Select, options: Options, environment: Environment, sentences: int | None = None
) -> int:
    """Reads the inputs, writes of each article what ``select`` picks, and returns the exit status."""
    inputs = find(options.inputs, options.glob)
    refuse_to_overwrite(options.output, [source.name for source in inputs.sources])
    work = partial(
        analyse,
        parse=environment.parse,
        encoding=options.encoding,
        stdin=environment.stdin,
        sentences=sentences,
    )
    several = len(inputs.sources) + len(inputs.problems) > 1
    report = Report()
    lost = [Outcome(problem=problem) for problem in inputs.problems]
    with open_output(options.output, environment.stdout) as output:
        writer = make_writer(options, view, output.stream, environment, several=several)
        with watch(len(inputs.sources), environment) as observer:
            outcomes = chain(lost, map(work, inputs.sources))
            write_all(outcomes, select, writer, report, environment, observer)
        output.wanted = report.done > 0
    if several:
        environment.note(str(report))
    return report.exit_code


def analyse(
    source: Source, parse: Parse, encoding: str | None, stdin: BinaryIO | None, sentences: int | None
) -> Outcome:
    """One input to its outcome; raises nothing but what stops the whole run."""
    try:
        text = read(source, encoding, stdin)
        return Outcome(parse(text, source.name, sentences=sentences))
    except InputProblem as problem:
        return Outcome(problem=problem)
    except ImportError:  # no article would fare better
        raise
    except Exception as error:
        what = f"newscli failed on it: {type(error).__name__}: {error}"
        fault = InputProblem(source.name, what, "a fault of ours; -v shows the traceback")
        return Outcome(problem=fault, details=traceback.format_exc())


def write_all(
    outcomes: Iterable[Outcome],
    select: Select,
    writer: Writer,
    report: Report,
    environment: Environment,
    observer: Observer,
) -> None:
    """Outcomes, as they come, to the writer or to standard error."""
    writer.begin()
    for outcome in outcomes:
        observer.advance()
        if outcome.article is None:
            report.failed += 1
            with observer.aside():
                tell(outcome, environment)
        else:
            report.done += 1
            items = select(outcome.article)
            if environment.verbose:
                environment.note(f"{outcome.article.article}: {len(items):,} written")
            with observer.aside() if items and environment.stdout_is_terminal else nullcontext():
                writer.write(outcome.article, items)
    writer.end()


def tell(outcome: Outcome, environment: Environment) -> None:
    """One line for a failed input; with ``-v`` the traceback of a failure of ours."""
    environment.say(str(outcome.problem))
    if environment.verbose and outcome.details:
        environment.stderr.write(printable(outcome.details))


@contextmanager
def watch(total: int, environment: Environment) -> Iterator[Observer]:
    """A progress bar when there is much to do and a terminal to draw it on."""
    if total <= FEW or environment.quiet or not environment.stderr_is_terminal:
        yield Nobody()
        return
    from newscli.render.drawing import console
    from newscli.render.progress import Bar

    surface = console(environment.stderr, environment.width, environment.color, moving=True)
    with Bar(surface, total) as bar:
        yield bar
