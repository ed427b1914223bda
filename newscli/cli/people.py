"""``newscli people``."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.looks import Looks, Place, columns, write
from newscli.cli.places import opened
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format

if TYPE_CHECKING:
    from newscli.identities.person import KnownPeople, Person, Unlisted

P = TypeVar("P", "Person", "Unlisted")


class PeopleOrder(StrEnum):
    """How people are sorted."""

    words = "words"
    quotes = "quotes"
    articles = "articles"
    name = "name"
    start = "start"


def people(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    people: shared.PeopleOption = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="List who is not in the people file, as a file to be filled in.")
    ] = False,
    sort: Annotated[
        PeopleOrder, typer.Option(help="Most words, quotes or articles first, by name, or by first mention.")
    ] = PeopleOrder.words,
    min_confidence: shared.MinConfidenceOption = None,
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
    jobs: shared.JobsOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """Who is who in many articles.

    \b
    newscli people samples/
    newscli people samples/ --sort articles
    newscli people samples/ --people samples/people.csv
    newscli people samples/ --missing -f csv -o people.csv

    One record a person: all names, roles, articles, quotes, and why each name was taken for this person. People are
    joined by their names and by what stands beside them, never by the surname alone when two may be meant. What your
    people file says (name, aliases, id) is taken first.

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; a database or
    an output folder of newscli batch; or - for standard input.
    """
    from newscli.cli.collection import joined_database, people_of
    from newscli.io.inputs.people import read_authority
    from newscli.io.outputs.output import refuse_to_overwrite
    from newscli.io.store.people import stored

    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    refuse_to_overwrite(output, [*options.inputs, *([people] if people else [])])
    authority = read_authority(people) if people else None
    database = None if people or min_confidence is not None else joined_database(options)
    report = Report()
    with opened(options, environment) as target:
        source = stored(database) if database else people_of(options, environment, report, authority)
        with source as known:
            report.done = report.done or known.articles()
            target.wanted = report.done > 0
            if report.done:
                place = Place(target.stream, options, environment)
                _write(known, sort, missing, report.done, place)
    if report.done + report.failed > 1:
        environment.note(str(report))
    return report.exit_code


def _write(known: KnownPeople, sort: str, missing: bool, articles: int, place: Place) -> None:
    from newscli.identities.person import Person, Unlisted

    people = known.people(sort, missing)
    total = known.count(missing)
    if missing:
        write(map(Unlisted.of, people), _looks(Unlisted, total, articles), place)
    else:
        write(people, _looks(Person, total, articles), place)


def _looks(record: type[P], total: int, articles: int) -> Looks[P]:
    from newscli.io.outputs.people import NAMES, cells

    def draw_table(people: Iterable[P], place: Place) -> None:
        from newscli.render.people import MOST, draw

        surface = place.surface()
        surface.print(draw(people, total, articles, surface.width))
        if total > MOST:
            place.note_capped(f"the first {MOST} are shown")

    return Looks(record, draw_table, *columns(NAMES, cells, "People"))
