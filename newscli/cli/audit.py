"""``newscli audit``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from newscli.analysis.groups import By
from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.looks import Place, write_list
from newscli.cli.options import Options
from newscli.cli.places import opened
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

if TYPE_CHECKING:
    from newscli.analysis.figures import Audit
    from newscli.analysis.people import People

FEW = 5
"""So many ambiguous names are told one by one."""


def audit(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    by: Annotated[
        By, typer.Option(help="Compare the articles of each outlet, author, section, month…")
    ] = By.all,
    people: shared.PeopleOption = None,
    attribute: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only this column of the people file; may be repeated."),
    ] = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="List the named people who are not found in the people file.")
    ] = False,
    min_confidence: shared.MinConfidenceOption = None,
    no_identities: shared.IdentitiesOption = False,
    format: shared.FormatOption = Format.auto,
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
    unique: shared.UniqueOption = False,
    jobs: shared.JobsOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """Whose voices are heard.

    \b
    newscli audit samples/
    newscli audit samples/ --by year
    newscli audit samples/ --people samples/people.csv
    newscli audit samples/ --by month -f csv -o audit.csv
    newscli audit samples/ --people samples/people.csv --missing

    Who has how many of the words: people with and without a name, organisations, documents; the loudest; who is new;
    how people are introduced and how early they speak. With -o audit.html a page with charts. What is known of people
    (gender, expertise, community…) comes from the file that you give, and is never guessed.

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; a database or
    an output folder of newscli batch; or - for standard input.
    """
    from newscli.analysis.auditing import audit as count
    from newscli.cli.collection import identified
    from newscli.io.outputs.output import refuse_to_overwrite

    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    refuse_to_overwrite(output, [*options.inputs, *([people] if people else [])])
    known = _people(people, attribute or [])
    write = _writer(options, by, missing)
    report = Report()
    with opened(options, environment) as target:
        found = count(identified(options, environment, report, people, not no_identities), by, known)
        target.wanted = report.done > 0
        if report.done:
            write(found, Place(target.stream, options, environment))
    if report.done + report.failed + report.copies > 1:
        environment.note(str(report))
    _name_ambiguous(found, environment)
    return report.exit_code


def _people(path: str | None, attributes: list[str]) -> People | None:
    from newscli.io.inputs.people import read_people

    if attributes and not path:
        raise UsageProblem("--attribute", "there is no people file", "name one with --people FILE.csv")
    return read_people(path, attributes) if path else None


Write = Callable[["Audit", Place], None]
"""Writes an audit to its place."""


def _writer(options: Options, by: By, missing: bool) -> Write:
    """How the audit is written; raises :class:`UsageProblem` for what cannot be, before anything is read."""
    if missing and options.format is Format.html:
        raise UsageProblem("--missing", "the list of people is no page", "write it to a .csv file")
    return _write_missing if missing else partial(_write, by)


def _write(by: By, found: Audit, place: Place) -> None:
    from newscli.render.audit import markdown, page, table

    shown = (lambda _, stream: markdown.write(found, by, stream), lambda _: page.draw(found, by))
    write_list(found.groups, found.total, lambda _, width: table.draw(found, by, width), shown, place)
    if place.options.format is Format.table and len(found.groups) > table.MOST_ROWS:
        place.note_capped(f"the first {table.MOST_ROWS:,} of {len(found.groups):,} groups are shown")


def _write_missing(found: Audit, place: Place) -> None:
    from newscli.analysis.figures import MissingPerson
    from newscli.render.audit import markdown, table

    pattern = MissingPerson("", (), 0, 0, 0, 0)
    shown = (markdown.write_missing, lambda _: "")
    write_list(found.missing, pattern, table.missing, shown, place)


def _name_ambiguous(found: Audit, environment: Environment) -> None:
    """One line for each person whom several rows of the people file fit; few of many."""
    ambiguous = [person for person in found.missing if person.rows > 1]
    for person in ambiguous[:FEW]:
        what = f"{person.rows} rows of the people file fit, so none is taken"
        environment.note(f"{person.name}: {what}; give one of them this name")
    if len(ambiguous) > FEW:
        environment.note(f"and {len(ambiguous) - FEW:,} more such names; --missing lists them")
