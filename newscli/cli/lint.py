"""``newscli lint``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.cli.tally import ExitCode, Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.findings import BY_ENDING, FindingFormat
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

if TYPE_CHECKING:
    from newscli.lint import Finding, Settings
    from newscli.model import Article

    Linted = tuple[Article, list[Finding]]


def lint(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Only these rules: codes, names, bundles or all; commas between."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Not these; commas between, or repeated.")
    ] = None,
    config: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The configuration, instead of the one that is found."),
    ] = None,
    format: Annotated[
        FindingFormat,
        typer.Option(
            "--format", "-f", help="auto: a table on a terminal, jsonl in a pipe, by its ending for a file."
        ),
    ] = FindingFormat.auto,
    output: shared.OutputOption = None,
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
    jobs: shared.JobsOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
) -> int:
    """What a sub-editor would mark: names, quotes, sources, dates and figures.

    \b
    newscli lint samples/
    newscli lint samples/ --select names,Q01 --ignore N02
    newscli lint samples/ -f sarif -o findings.sarif
    newscli rule N01                             what a rule is about

    Names spelled in two ways, quote marks that do not pair, quotes without a speaker, sources that nobody can check,
    weekdays that the date does not have. The exit status is 1 when there are findings.

    Settings are read from .newscli.toml, or from [tool.newscli.lint] in pyproject.toml, in this folder or above.
    """
    from newscli.io.outputs.output import open_output, refuse_to_overwrite

    settings = _settings(select or [], ignore or [], config)
    options, environment = shared.settle(
        context, inputs, Format.jsonl, output, glob, encoding, quiet, verbose, no_color
    )
    refuse_to_overwrite(output, options.inputs)
    _refuse_records(options)
    report, count = Report(), Count()
    with open_output(output, environment.stdout) as target:
        found = _linted(options, environment, report, settings, count)
        _write(found, _settled(format, options, environment), target.stream, options, environment, report)
        target.wanted = report.done > 0
    if report.done + report.failed > 1:
        environment.note(str(report))
    return ExitCode.FAILURE if count.findings else report.exit_code


@dataclass(slots=True)
class Count:
    """How many findings there are."""

    findings: int = 0


def _settings(select: list[str], ignore: list[str], config: str | None) -> Settings:
    """The configuration with what the command line says in its place; raises :class:`UsageProblem`."""
    from newscli.io.inputs.configuration import find_configuration, read_configuration
    from newscli.lint.settings import WrongSetting, from_table

    found = read_configuration(config) if config else find_configuration(_here())
    try:
        settings = from_table(found.table("lint"))
    except WrongSetting as error:
        raise UsageProblem(found.path, f"[lint]: {error}") from None
    if select:
        settings = replace(settings, select=_known("--select", select), ignore=())
    return replace(settings, ignore=(*settings.ignore, *_known("--ignore", ignore)))


def _refuse_records(options: Options) -> None:
    """A database has records, and the rules need the text; raises :class:`UsageProblem`."""
    from newscli.cli.collection import kept

    for name in options.inputs:
        if kept(name):
            advice = "name the articles that they were made from"
            raise UsageProblem(name, "holds records, and lint needs the text of the articles", advice)


def _here() -> Path:
    with suppress(OSError):  # the folder was deleted under our feet
        return Path.cwd()
    return Path()


def _known(option: str, values: list[str]) -> tuple[str, ...]:
    from newscli.lint.settings import UnknownRule, meant

    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    try:
        meant(names)
    except UnknownRule as error:
        raise UsageProblem(option, f"there is no rule {str(error)!r}", "newscli rule lists them") from None
    return names


def _settled(format: FindingFormat, options: Options, environment: Environment) -> FindingFormat:
    if format is not FindingFormat.auto:
        return format
    if options.to_file:
        ending = PurePath(options.output or "").suffix.lower().removeprefix(".")
        return BY_ENDING.get(ending, FindingFormat.jsonl)
    return FindingFormat.table if environment.stdout_is_terminal else FindingFormat.jsonl


def _linted(
    options: Options, environment: Environment, report: Report, settings: Settings, count: Count
) -> Iterator[Linted]:
    from newscli.cli.collection import parsed
    from newscli.lint import lint as find

    for article in parsed(options, environment, report):
        found = find(article, settings)
        count.findings += len(found)
        yield article, found


def _write(
    found: Iterator[Linted],
    format: FindingFormat,
    stream: TextIO,
    options: Options,
    environment: Environment,
    report: Report,
) -> None:
    if format is FindingFormat.table:
        from newscli.render.drawing import console
        from newscli.render.findings import MOST, caption, draw

        surface = console(stream, environment.width, environment.color and not options.to_file)
        pairs = [pair for pair in found if pair[1]]
        for part in draw(pairs, surface.width):
            surface.print(part)
        if report.done:
            surface.print(caption([finding for _, some in pairs for finding in some], report.done))
        if sum(len(some) for _, some in pairs) > MOST:
            environment.note(f"the first {MOST} are shown; use --format csv or jsonl to get all")
        return
    from newscli.io.outputs.findings import write_findings

    terminal = environment.stdout_is_terminal and not options.to_file
    findings = (finding for _, some in found for finding in some)
    write_findings(list(findings) if terminal else findings, format, stream, terminal)
