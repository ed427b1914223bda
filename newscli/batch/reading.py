"""Files to articles for Python programs: what the commands do, without a command line."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from newscli.batch.articles import Outcome, Work, found_in, outcomes
from newscli.io.inputs.decoding import check_encoding
from newscli.io.inputs.formats import InputFormat
from newscli.io.inputs.inputs import find
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.problems import InputProblem, UsageProblem
from newscli.model import Article

Path = str | os.PathLike[str]

IN_PYTHON = (
    (r"; -v shows the traceback", ""),
    (r"choose (?:others )?with --glob", "name the files themselves"),
    (r"--jobs (\d+)", r"jobs=\1"),
    (r"another --encoding", "another encoding"),
    (r"--encoding ([\w-]+)", r'encoding="\1"'),
    (r"--([a-z]+)-([a-z]+)", r"\1_\2"),
    (r"--([a-z]+)", r"\1"),
)
"""What an advice for the command line is in Python: patterns, and what takes their place."""


def read(path: Path, sentences: int | None, settings: Settings) -> Article:
    """The public function of that name, which says what it does."""
    found = list(islice(read_many((path,), 1, sentences, None, settings), 2))
    if len(found) != 1:
        number = "more than one article" if found else "no article"
        raise InputProblem(os.fspath(path), f"{number} in it", "newscli.read_many reads any number")
    return found[0]


def read_many(
    paths: Sequence[Path],
    jobs: int | None,
    sentences: int | None,
    on_problem: Callable[[InputProblem], object] | None,
    settings: Settings,
) -> Iterator[Article]:
    """The public function of that name, which says what it does."""
    from newscli.core.pipeline import parse

    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs must be 1 or more, not {jobs}")
    inputs = find([os.fspath(path) for path in paths])
    found = chain(inputs.problems, found_in(inputs.sources, settings, None))
    return _articles(found, Work(settings, parse, sentences, jobs), on_problem)


def settings_of(input_format: str | None, encoding: str | None, **columns: str | None) -> Settings:
    """How files are read; raises ``ValueError`` for a format or an encoding that there is not."""
    if encoding is not None:
        try:
            check_encoding(encoding)
        except UsageProblem as problem:
            raise ValueError(f"{problem.what}; {problem.advice}") from None
    return Settings(InputFormat(input_format or InputFormat.auto), encoding, **columns)


def in_python(problem: InputProblem) -> InputProblem:
    """The problem with an advice that names arguments, not options of the command line."""
    return InputProblem(problem.where, problem.what, with_arguments(problem.advice))


def with_arguments(advice: str) -> str:
    """The advice with arguments in the place of options."""
    for pattern, replacement in IN_PYTHON:
        advice = re.sub(pattern, replacement, advice)
    return advice


def _articles(
    found: Iterator[Raw | InputProblem], work: Work, on_problem: Callable[[InputProblem], object] | None
) -> Iterator[Article]:
    for outcome in outcomes(found, work):
        if outcome.article is not None:
            yield outcome.article
        elif outcome.problem is not None:
            problem = _told(outcome, outcome.problem)
            if on_problem is None:
                raise problem
            on_problem(problem)


def _told(outcome: Outcome, problem: InputProblem) -> InputProblem:
    """The problem in words of Python, with the traceback of a fault as a note."""
    told = in_python(problem)
    if outcome.details:
        told.add_note(outcome.details)
    return told
