"""Sources to articles, in order: here when there are few, by worker processes when there are many."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any, BinaryIO

from newscli.batch.many import cores
from newscli.batch.pool.messages import function_called, name_of
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.rows import Parse, Tell, article_of, finish, raws
from newscli.io.problems import InputProblem
from newscli.model import Article

MUCH = 200_000
"""So many bytes of articles take as long to read as worker processes take to start."""
EACH = 500
"""Bytes that an article counts on top of its own."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: an article or a problem."""

    article: Article | None = None
    """All that was read from it."""
    problem: InputProblem | None = None
    """Why there is no article."""
    details: str = ""
    """The traceback of a failure that is no fault of the input."""


@dataclass(frozen=True, slots=True)
class Work:
    """How articles are read; the same for all of them."""

    settings: Settings
    """How to read inputs."""
    parse: Parse
    """Text to article; worker processes import it by its name."""
    sentences: int | None = None
    """Key sentences in the summary, None for the usual number."""
    jobs: int | None = None
    """Worker processes; None for all cores when there is much to do; 1 for none."""


def found_in(
    sources: Iterable[Source], settings: Settings, stdin: BinaryIO | None, tell: Tell | None = None
) -> Iterator[Raw | InputProblem]:
    """The articles of all sources, one by one; ``tell`` is told of encodings that are guessed."""
    return chain.from_iterable(raws(source, settings, stdin, tell) for source in sources)


def outcomes(found: Iterator[Raw | InputProblem], work: Work) -> Iterator[Outcome]:
    """What becomes of each article that was found, in order; few are read ahead.

    Raises nothing for what is wrong with one article, only what stops the whole run.
    """
    jobs = work.jobs
    if jobs is None and cores() > 1 and _is_importable(work.parse):
        first, many = _ahead(found)
        found = chain(first, found)
        jobs = cores() if many else 1
    if jobs is None or jobs == 1 or not _is_importable(work.parse):
        return map(partial(_here, work), found)
    return _in_processes(found, work, jobs)


def analyse(raw: Raw, settings: Settings, parse: Parse, sentences: int | None) -> Outcome:
    """One article to its outcome; raises nothing but what stops the whole run."""
    try:
        return Outcome(article_of(finish(raw, settings), parse, sentences))
    except InputProblem as problem:
        return Outcome(problem=problem)
    except ImportError:  # no article would fare better
        raise
    except Exception as error:
        what = f"newscli failed on it: {type(error).__name__}: {error}"
        return Outcome(problem=_fault(raw.name, what), details=traceback.format_exc())


def read_packed(
    raw: Sequence[str | None], settings: dict[str, str | None], parse: str, sentences: int | None
) -> dict[str, Any]:
    """In a worker: :func:`analyse` with all that goes in and comes out as JSON has it."""
    outcome = analyse(Raw.unpacked(raw), Settings.unpacked(settings), function_called(parse), sentences)
    if outcome.problem is not None:
        problem = outcome.problem
        return {"problem": [problem.where, problem.what, problem.advice], "details": outcome.details}
    return {"article": outcome.article, "text": outcome.article.text if outcome.article else ""}


def _here(work: Work, raw: Raw | InputProblem) -> Outcome:
    if isinstance(raw, InputProblem):
        return Outcome(problem=raw)
    return analyse(raw, work.settings, work.parse, work.sentences)


def _in_processes(found: Iterator[Raw | InputProblem], work: Work, jobs: int) -> Iterator[Outcome]:
    from newscli.batch.pool.workers import CallFailed, Desk, WorkerDied, Workers, twice
    from newscli.io.store.restore import article_from

    settings, parse = work.settings.packed(), name_of(work.parse)

    def there(desk: Desk, raw: Raw | InputProblem) -> Outcome:
        if isinstance(raw, InputProblem):
            return Outcome(problem=raw)
        call = (raw.packed(), settings, parse, work.sentences)
        try:
            values = twice(desk, "newscli.batch.articles:read_packed", call)
        except WorkerDied:
            what = "two processes died over it"
            return Outcome(
                problem=InputProblem(raw.name, what, "leave it out, or try it alone with --jobs 1")
            )
        except CallFailed as error:
            if str(error).startswith(("ImportError", "ModuleNotFoundError")):
                raise ImportError(str(error).partition(": ")[2]) from None
            return Outcome(problem=_fault(raw.name, f"newscli failed on it: {error}"))
        if "problem" in values:
            return Outcome(problem=InputProblem(*values["problem"]), details=values["details"])
        return Outcome(article_from(values["article"], values["text"]))

    with Workers(jobs) as workers:
        yield from workers.ordered(there, found)


def _fault(name: str, what: str) -> InputProblem:
    return InputProblem(name, what, "a fault of ours; -v shows the traceback")


def _ahead(found: Iterator[Raw | InputProblem]) -> tuple[list[Raw | InputProblem], bool]:
    """The first articles, and whether they are so many or so long that worker processes pay."""
    first: list[Raw | InputProblem] = []
    size = 0
    for raw in found:
        first.append(raw)
        size += EACH + _size(raw)
        if len(first) > 1 and size > MUCH:
            return first, True
    return first, False


def _size(raw: Raw | InputProblem) -> int:
    if isinstance(raw, InputProblem):
        return 0
    if raw.kind != "file":
        return len(raw.data)
    try:
        return os.path.getsize(raw.name)
    except OSError:  # reading it will tell
        return 0


def _is_importable(function: Any) -> bool:
    """Whether another process can import the function by its name."""
    module, name = getattr(function, "__module__", None), getattr(function, "__qualname__", "<none>")
    return module not in (None, "__main__") and "<" not in name and "." not in name
