"""Files to articles for Python programs: what the commands do, without a command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice

from newscli.batch.articles import Work, found_in, outcomes
from newscli.io.inputs.formats import InputFormat
from newscli.io.inputs.inputs import find
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.problems import InputProblem
from newscli.model import Article

Path = str | os.PathLike[str]


def read(path: Path, sentences: int | None, reading: Mapping[str, str | None]) -> Article:
    """The public function of that name, which says what it does."""
    found = list(islice(read_many((path,), 1, sentences, None, reading), 2))
    if len(found) != 1:
        number = "more than one article" if found else "no article"
        raise InputProblem(os.fspath(path), f"{number} in it", "newscli.read_many reads any number")
    return found[0]


def read_many(
    paths: Sequence[Path],
    jobs: int | None,
    sentences: int | None,
    on_problem: Callable[[InputProblem], object] | None,
    reading: Mapping[str, str | None],
) -> Iterator[Article]:
    """The public function of that name, which says what it does."""
    from newscli.core.pipeline import parse

    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs must be 1 or more, not {jobs}")
    settings = settings_of(reading)
    inputs = find([os.fspath(path) for path in paths])
    found = chain(inputs.problems, found_in(inputs.sources, settings, None))
    return _articles(found, Work(settings, parse, sentences, jobs), on_problem)


def settings_of(reading: Mapping[str, str | None]) -> Settings:
    """Settings by the names of their fields; raises ``TypeError`` or ``ValueError`` for what there is not."""
    given = dict(reading)
    format = InputFormat(given.pop("input_format", None) or InputFormat.auto)
    return Settings(format, **given)


def _articles(
    found: Iterator[Raw | InputProblem], work: Work, on_problem: Callable[[InputProblem], object] | None
) -> Iterator[Article]:
    for outcome in outcomes(found, work):
        if outcome.article is not None:
            yield outcome.article
        elif outcome.problem is not None:
            if on_problem is None:
                raise outcome.problem
            on_problem(outcome.problem)
