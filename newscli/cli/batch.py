"""``newscli batch``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from typing import Annotated, Any

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.inert import count
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

MOST_TOLD = 20
"""Failures that are told one by one; all of them are in the output."""


class Target(StrEnum):
    """What is made besides JSON Lines."""

    parquet = "parquet"
    sqlite = "sqlite"


def batch(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    out: Annotated[
        str,
        typer.Option("--out", metavar="FOLDER", help="Folder for the output; a run that stopped goes on."),
    ] = "",
    to: Annotated[
        list[Target] | None,
        typer.Option(help="Make Parquet files or an SQLite database, too; may be repeated."),
    ] = None,
    people: shared.PeopleOption = None,
    no_identities: shared.IdentitiesOption = False,
    texts: Annotated[bool, typer.Option("--texts", help="Keep the texts of the articles, too.")] = False,
    sentences: shared.SentencesOption = None,
    shard_size: Annotated[
        int, typer.Option(metavar="N", min=1, help="Articles a worker does at a time, and in one file.")
    ] = 250,
    time_limit: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.001, help="An article that takes longer is given up.")
    ] = 600.0,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Work on a Dask cluster: tcp://HOST:8786."),
    ] = None,
    add: Annotated[
        bool,
        typer.Option("--add", help="Add the inputs to a finished FOLDER; what is in it is not read again."),
    ] = False,
    restart: Annotated[
        bool, typer.Option("--restart", help="Throw away what is in FOLDER, and begin anew.")
    ] = False,
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
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", metavar="N", min=1, help="Worker processes (all cores).")
    ] = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
) -> int:
    """All records of very many articles, on all cores or a cluster; what was stopped goes on.

    \b
    newscli batch samples/ --out voices
    newscli batch samples/ --out voices --to parquet --to sqlite
    newscli batch samples/ --out voices --jobs 2 --texts --shard-size 5

    FOLDER gets quotes/, speakers/, entities/ and summary/ with part-000001.jsonl and so on, failures.jsonl,
    inputs.jsonl and manifest.json. Stopped by whatever, the same command goes on where it was, and the
    folder is the same, byte for byte, as if nothing had happened.
    """
    options, environment = shared.settle(
        context, inputs, Format.jsonl, None, glob, encoding, quiet, verbose, no_color
    )
    if not out:
        raise UsageProblem("--out", "the output needs a folder", "name one: --out FOLDER")
    if scheduler and jobs:
        raise UsageProblem("--jobs", "the cluster has its own workers", "leave out --jobs or --scheduler")
    if add and restart:
        raise UsageProblem("--add", "--restart leaves nothing to add to", "leave out one of them")
    from newscli.batch.job import Request
    from newscli.batch.pool.messages import name_of

    targets = to or []
    request = Request(
        inputs=options.inputs,
        out=out,
        settings=options.reading,
        glob=options.glob,
        sentences=sentences,
        texts=texts,
        parquet=Target.parquet in targets,
        sqlite=Target.sqlite in targets,
        identities=not no_identities,
        people=people,
        shard_size=shard_size,
        time_limit=time_limit,
        restart=restart,
        add=add,
        parse=name_of(environment.parse),
    )
    return _run(request, options, scheduler, environment)


def _run(request: Any, options: Options, scheduler: str | None, environment: Environment) -> int:
    from newscli.batch.run import run

    with _watch(environment) as watch:
        try:
            outcome = run(request, _crew(options, scheduler), watch, environment.stdin)
        except KeyboardInterrupt:
            environment.note("stopped; the same command goes on from here")
            raise
    report = Report(outcome.articles, outcome.failed)
    where = f"; see {request.out}/failures.jsonl" if outcome.failed else ""
    again = "" if outcome.fresh else ", all of them before"
    if outcome.before is not None:
        again = f"; {count(outcome.before, 'article')} before"
    environment.note(f"{report}{again}{where}")
    return report.exit_code


def _crew(options: Options, scheduler: str | None) -> Any:
    """Who does the work."""
    if scheduler:
        from newscli.batch.cluster import ClusterCrew

        return ClusterCrew(scheduler)
    from newscli.batch.many import cores
    from newscli.batch.pool.crew import LocalCrew

    return LocalCrew(options.jobs or cores())


class Teller:
    """Tells failures and, with ``-v``, every shard; passes on the rest to a bar, if there is one."""

    def __init__(self, environment: Environment, bar: Any = None) -> None:
        self.curious = bar is not None
        self._environment = environment
        self._bar = bar
        self._told = 0

    def begin(self, total: int | None) -> None:
        """So many articles there are; None when nobody can know yet."""
        if self._bar:
            self._bar.begin(total)

    def at(self, shard: int, articles: int, words: int) -> None:
        """So many articles of a shard that is being done are through."""
        if self._bar:
            self._bar.at(shard, articles, words)

    def done(self, record: dict[str, Any], fresh: bool) -> None:
        """A shard is done: by this run, or by one before it."""
        if self._bar:
            self._bar.done(record, fresh)
        lines = list(self._lines(record)) if fresh else []
        if lines:
            with self._bar.aside() if self._bar else nullcontext():
                for line in lines:
                    self._environment.say(line)

    def say(self, message: str) -> None:
        """Something that takes its time begins."""
        if self._bar:
            self._bar.say(message)
        elif self._environment.verbose:
            self._environment.note(message)

    def _lines(self, record: dict[str, Any]) -> Iterator[str]:
        for failure in record["failures"]:
            self._told += 1
            if self._told <= MOST_TOLD:
                yield f"{failure['article']}: {failure['reason']}"
            elif self._told == MOST_TOLD + 1:
                yield "more inputs fail; all are in failures.jsonl"
        if not self._environment.quiet:
            yield from (f"{note['article']}: {note['note']}" for note in record.get("notes", ()))
        if self._environment.verbose and not self._environment.quiet:
            numbers = f"{count(record['articles'], 'article')}, {count(record['quotes'], 'quote')}"
            failed = f", {record['failed']:,} failed" if record["failed"] else ""
            yield f"shard {record['shard']}: {numbers}, {count(record['words'], 'word')}{failed}"


@contextmanager
def _watch(environment: Environment) -> Iterator[Teller]:
    """A bar when there is a terminal to draw it on."""
    if environment.quiet or not environment.stderr_is_terminal:
        yield Teller(environment)
        return
    from newscli.render.batch import BatchBar
    from newscli.render.drawing import console

    surface = console(environment.stderr, environment.width, environment.color, moving=True)
    with BatchBar(surface) as bar:
        yield Teller(environment, bar)
