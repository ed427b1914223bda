"""Articles for the commands that look at many at once: read from inputs, or kept in a database or a batch output.

In those that are asked for by :func:`identified`, everybody bears the name of the person in the whole collection.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from newscli.analysis.doubt import confident
from newscli.cli.environment import Environment
from newscli.cli.guesses import Guesses
from newscli.cli.options import Options
from newscli.cli.tally import Report
from newscli.cli.unique import without_copies, without_known
from newscli.io.problems import InputProblem
from newscli.model import Article

if TYPE_CHECKING:
    from newscli.batch.articles import Outcome
    from newscli.identities.authority import Authority
    from newscli.io.store.shelf import DiskShelf
    from newscli.render.observer import Observer

Kept = Callable[[], Iterator[Article]]
"""Gives the articles that are kept somewhere."""


def identified(
    options: Options,
    environment: Environment,
    report: Report,
    people: str | None = None,
    identities: bool = True,
) -> Iterator[Article]:
    """The articles of all inputs; who is one person in several has one name in all of them.

    ``people`` is the user's file of people, which decides first. All articles are read before the first is given,
    unless ``identities`` are not wanted: then names are those of each article, and nothing waits.
    """
    if not identities:
        return articles(options, environment, report)
    if not people and (database := joined_database(options)):
        left_out = _copies(str(database)) if options.unique else frozenset()
        return _named(articles(options, environment, report), database, left_out)
    from newscli.io.inputs.people import read_authority

    authority = read_authority(people) if people else None
    return _identified(articles(options, environment, report), authority)


def joined_database(options: Options) -> Path | None:
    """The only input, when it is a database in which people are joined already."""
    from newscli.io.store.database import is_database
    from newscli.io.store.people import has_people

    paths = [Path(name) for name in options.inputs]
    return paths[0] if len(paths) == 1 and is_database(paths[0]) and has_people(paths[0]) else None


def _named(found: Iterable[Article], database: Path, left_out: Set[int]) -> Iterator[Article]:
    """The articles of a database, but those at the places that are left out, with the names that its people have."""
    from newscli.identities.naming import named
    from newscli.io.store.people import names

    known = (people for number, people in enumerate(names(database), 1) if number not in left_out)
    for article, people in zip(found, known, strict=False):
        yield named(article, people)


@contextmanager
def people_of(
    options: Options, environment: Environment, report: Report, authority: Authority | None = None
) -> Iterator[DiskShelf]:
    """The people of the articles of all inputs."""
    with _joined(articles(options, environment, report), authority) as shelf:
        yield shelf


@contextmanager
def _joined(found: Iterable[Article], authority: Authority | None = None) -> Iterator[DiskShelf]:
    """The people of some articles."""
    from newscli.identities.joining import Joiner
    from newscli.io.store.shelf import DiskShelf

    with DiskShelf() as shelf:
        joiner = Joiner(shelf, authority)
        for article in found:
            joiner.add(article)
        joiner.settle()
        yield shelf


def joined(outcomes: Iterable[Outcome], observer: Observer, people: str | None = None) -> Iterator[Outcome]:
    """The same outcomes, problems first; who is one person in several articles has one name in all of them."""
    from newscli.batch.articles import Outcome
    from newscli.io.inputs.people import read_authority

    authority = read_authority(people) if people else None
    problems: list[Outcome] = []

    def done() -> Iterator[Article]:
        for outcome in outcomes:
            observer.advance()
            if outcome.article is None:
                problems.append(outcome)
            else:
                yield outcome.article

    renamed = _identified(done(), authority)
    first = next(renamed, None)
    yield from problems
    for article in chain([] if first is None else [first], renamed):
        yield Outcome(article)


def _identified(found: Iterable[Article], authority: Authority | None) -> Iterator[Article]:
    from newscli.io.store.spool import Spool

    with Spool() as spool, _joined(spool.kept(found), authority) as shelf:
        yield from _renamed(spool, shelf)


def _renamed(found: Iterable[Article], shelf: DiskShelf) -> Iterator[Article]:
    from newscli.identities.naming import named

    for article, labels in zip(found, shelf.labels(), strict=True):
        yield named(article, {entity: name for entity, (_, name) in labels.items()})


def articles(options: Options, environment: Environment, report: Report) -> Iterator[Article]:
    """The articles of all inputs, one at a time, as :func:`_all_articles` finds them.

    Quotes below ``--min-confidence`` are left out.
    """
    for article in _all_articles(options, environment, report):
        yield confident(article, options.min_confidence)


def _all_articles(options: Options, environment: Environment, report: Report) -> Iterator[Article]:
    """The articles of all inputs, one at a time: first what databases and folders of ``newscli batch`` hold, in the
    order given, then what is read from other inputs, in sorted order.

    Problems are told on standard error; ``report`` counts what was done, what failed, and with ``options.unique`` the
    copies that are left out: those that a database or a folder knows of, and those among the other inputs.
    """
    stores = {name: stored for name in options.inputs if (stored := kept(name))}
    others = tuple(name for name in options.inputs if name not in stores)
    for name, stored in stores.items():
        found = _counted(stored, environment, report)
        yield from without_known(found, _copies(name), report) if options.unique else found
    if others:
        found = parsed(replace(options, inputs=others), environment, report)
        yield from without_copies(found, report) if options.unique else found


@contextmanager
def database_of(name: str, environment: Environment) -> Iterator[sqlite3.Connection]:
    """The database of that name, or that of a batch output folder; where such a folder has none, one is built for as
    long as the block lasts. Raises :class:`InputProblem`.
    """
    from newscli.io.store.database import build, opened
    from newscli.io.store.duplicates import duplicates_in
    from newscli.io.store.restore import articles_in, is_batch_output

    path = Path(name)
    if not is_batch_output(path):
        with opened(path) as connection:
            yield connection
        return
    own = path / "newscli.sqlite"
    if own.is_file():
        with opened(own) as connection:
            yield connection
        return
    if environment.verbose:
        environment.note("a database is being built; newscli batch --to sqlite keeps it")
    with TemporaryDirectory(prefix="newscli-") as folder, _joined(articles_in(path)) as people:
        made = Path(folder) / own.name
        build(made, articles_in(path), people, duplicates_in(path))
        with opened(made) as connection:
            yield connection


def kept(name: str) -> Kept | None:
    """What gives the articles of a database or a batch output folder; None for other inputs."""
    from newscli.io.store.database import is_sqlite, read
    from newscli.io.store.restore import articles_in, is_batch_output

    path = Path(name)
    if name == "-":
        return None
    if is_sqlite(path):
        return partial(read, path)
    return partial(articles_in, path) if is_batch_output(path) else None


def _copies(name: str) -> frozenset[int]:
    """The places of the articles in a database or a batch output folder that are copies."""
    from newscli.io.store.database import copies, is_sqlite
    from newscli.io.store.duplicates import duplicates_in

    path = Path(name)
    return copies(path) if is_sqlite(path) else frozenset(one.number for one in duplicates_in(path))


def _counted(stored: Kept, environment: Environment, report: Report) -> Iterator[Article]:
    from newscli.cli.run import watch

    with watch(None, environment) as observer:
        try:
            for article in stored():
                observer.advance()
                report.done += 1
                yield article
        except InputProblem as problem:
            report.failed += 1
            with observer.aside():
                environment.say(str(problem))


def parsed(options: Options, environment: Environment, report: Report) -> Iterator[Article]:
    """The same of inputs that are read; what databases and folders of ``newscli batch`` hold is left alone."""
    from newscli.batch.articles import Work, found_in, outcomes
    from newscli.cli.run import is_foreign, tell, tell_language, total, watch
    from newscli.io.inputs.inputs import find

    inputs = find(options.inputs, options.glob)
    guesses = Guesses()
    found = chain(inputs.problems, found_in(inputs.sources, options.reading, environment.stdin, guesses))
    work = Work(options.reading, environment.parse, None, options.jobs)
    with watch(total(inputs.sources, options.reading), environment) as observer:
        for outcome in outcomes(found, work):
            observer.advance()
            if outcome.article is None:
                report.failed += 1
                with observer.aside():
                    tell(outcome, environment)
            else:
                report.done += 1
                if is_foreign(outcome.article):
                    with observer.aside():
                        tell_language(outcome.article, report, environment)
                yield outcome.article
    guesses.tell(environment)
