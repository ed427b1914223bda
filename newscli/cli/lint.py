"""``newscli lint``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.looks import Place
from newscli.cli.options import Options
from newscli.cli.places import opened
from newscli.cli.tally import ExitCode, Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.findings import BY_ENDING, FindingFormat, common
from newscli.io.problems import UsageProblem

if TYPE_CHECKING:
    from newscli.lint import Finding, Settings
    from newscli.model import Article

    Linted = tuple[Article, list[Finding]]


def _rules() -> list[str]:
    from newscli.lint.registry import RULES

    return [*(rule.code for rule in RULES), *dict.fromkeys(rule.bundle.value for rule in RULES)]


def lint(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            autocompletion=shared.listed(_rules),
            help="Only these rules: codes, names, bundles or all; commas between.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            autocompletion=shared.listed(_rules),
            help="Not these; commas between, or repeated.",
        ),
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
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
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
    from newscli.io.outputs.output import refuse_to_overwrite

    settings = _settings(select or [], ignore or [], config)
    terminal = shared.environment_of(context).stdout_is_terminal
    chosen = _settled(format, output, terminal)
    options, environment = shared.settle(
        context, inputs, common(chosen), output, glob, encoding, quiet, verbose, no_color
    )
    refuse_to_overwrite(output, options.inputs)
    _refuse_records(options)
    report, count = Report(), Count()
    with opened(options, environment) as target:
        found = _linted(options, environment, report, settings, count)
        _write(found, chosen, Place(target.stream, options, environment), report)
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


def _settled(format: FindingFormat, output: str | None, terminal: bool) -> FindingFormat:
    """What ``auto`` stands for; raises :class:`UsageProblem` for what cannot be written there."""
    if format is FindingFormat.auto and output not in (None, "-"):
        ending = shared.ending_of(output)
        shared.refuse_ending(ending, BY_ENDING)
        format = BY_ENDING.get(ending, FindingFormat.jsonl)
    elif format is FindingFormat.auto:
        format = FindingFormat.table if terminal else FindingFormat.jsonl
    shared.settle_format(common(format), output, terminal)
    return format


def _linted(
    options: Options, environment: Environment, report: Report, settings: Settings, count: Count
) -> Iterator[Linted]:
    from newscli.cli.collection import parsed
    from newscli.lint import lint as find

    for article in parsed(options, environment, report):
        found = find(article, settings)
        count.findings += len(found)
        yield article, found


def _write(found: Iterator[Linted], format: FindingFormat, place: Place, report: Report) -> None:
    if format is FindingFormat.table:
        _draw([pair for pair in found if pair[1]], place, report)
        return
    from newscli.io.outputs.findings import NAMES, cells, write_findings

    findings = (finding for _, some in found for finding in some)
    if format is FindingFormat.html:
        from newscli.render.report.table_page import draw

        place.stream.write(draw("Findings", NAMES, map(cells, findings)))
    else:
        shown = list(findings) if place.on_terminal else findings
        write_findings(shown, format, place.stream, place.on_terminal)


def _draw(found: list[Linted], place: Place, report: Report) -> None:
    from newscli.render.findings import MOST, caption, draw

    surface = place.surface()
    for part in draw(found, surface.width):
        surface.print(part)
    if report.done:
        surface.print(caption([finding for _, some in found for finding in some], report.done))
    if sum(len(some) for _, some in found) > MOST:
        place.note_capped(f"the first {MOST} are shown")
