"""``newscli diff``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.looks import Looks, Place, write
from newscli.cli.options import Options
from newscli.cli.places import opened
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

if TYPE_CHECKING:
    from newscli.desk.diff import Change
    from newscli.model import Article


def _known() -> list[str]:
    from newscli.desk.diff import Subject

    return list(Subject)


def diff(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The old version.", hidden=True)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The new version.", hidden=True)],
    only: Annotated[
        str | None,
        typer.Option(
            metavar="SUBJECTS",
            autocompletion=shared.listed(_known),
            help="Only edits of these: speaker, quote, attribution, name…; commas between.",
        ),
    ] = None,
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
    """What was edited between two versions.

    \b
    newscli diff samples/versions/port-strike-first.md samples/port-strike.txt
    newscli diff samples/versions/port-strike-first.md samples/port-strike.txt --only quote,attribution
    newscli diff samples/versions/port-strike-first.md samples/port-strike.txt -o edits.html

    Speakers, quotes and names that were added and dropped; quotes that were altered, word by word; quotes that
    somebody else says now; names that are spelled otherwise; the headline. OLD and NEW are two articles, or two
    folders, tables or databases of newscli, whose articles are matched by their names (--id-column for tables).
    With -o edits.html a page with old and new side by side.
    """
    from newscli.io.outputs.output import refuse_to_overwrite

    options, environment = shared.settle(
        context, [old, new], format, output, glob, encoding, quiet, verbose, no_color
    )
    subjects = _subjects(only)
    if old == new == "-":
        raise UsageProblem("OLD NEW", "both are standard input", "name a file for one of them")
    refuse_to_overwrite(output, [old, new])
    tally = Report()
    with opened(options, environment) as target:
        edits = _edits(old, new, options, environment, tally)
        shown = (one for one in edits if subjects is None or one.subject in subjects)
        write(shown, _looks(), Place(target.stream, options, environment))
        target.wanted = tally.done > 0
    if tally.done + tally.failed > 2:
        environment.note(str(tally))
    return tally.exit_code


def _subjects(only: str | None) -> frozenset[str] | None:
    from newscli.desk.diff import Subject

    return shared.names(only, "--only", tuple(Subject))


def _edits(old: str, new: str, options: Options, environment: Environment, tally: Report) -> Iterator[Change]:
    """All edits; nothing where one of the versions cannot be read."""
    from newscli.cli.collection import articles
    from newscli.desk.diff.collections import changes, match

    def read(name: str) -> list[Article]:
        return list(articles(replace(options, inputs=(name,)), environment, tally))

    before, after = read(old), read(new)
    if before and after:
        yield from changes(match(before, after))


def _looks() -> Looks[Change]:
    from newscli.desk.diff import Change

    return Looks(Change, _draw, _write_markdown, _page)


def _write_markdown(edits: Iterable[Change], stream: TextIO) -> None:
    from newscli.render.desk.diff_table import markdown

    stream.writelines(markdown(edits))


def _page(edits: Sequence[Change]) -> str:
    from newscli.render.desk.diff_page import draw

    return draw(edits)


def _draw(edits: Iterable[Change], place: Place) -> None:
    from newscli.render.desk.diff_table import MOST, caption, counted, draw
    from newscli.render.drawing import QUIET, hanging, plain

    surface = place.surface()
    found = list(edits)
    for line in draw(islice(found, MOST), surface, place.color):
        surface.print(line)
    for line in hanging(plain(caption(counted(found)), QUIET), 0, surface):
        surface.print(line)
    if len(found) > MOST:
        place.note_capped(f"the first {MOST} of {len(found):,} edits are shown")
