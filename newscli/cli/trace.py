"""``newscli trace``."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.looks import Looks, Place, columns, write
from newscli.cli.options import Options
from newscli.cli.places import opened
from newscli.cli.search import period
from newscli.io.outputs.writer import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscli.io.store.traces import Wanted
    from newscli.trace import Trace, Variant


def _changes() -> tuple[str, ...]:
    from newscli.trace.records import Change

    return get_args(Change)


def trace(
    context: typer.Context,
    database: Annotated[
        str,
        typer.Argument(
            metavar="DATABASE", help="What newscli batch makes: a database or a folder.", hidden=True
        ),
    ],
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUERY", help="Words of the quotes.", hidden=True, show_default=False),
    ] = None,
    change: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS",
            autocompletion=shared.listed(_changes),
            help="Only with a variant so changed: added, dropped, changed, cut, speaker, direct, mixed, indirect.",
        ),
    ] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only what NAME said (any form of the name); may be repeated."),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only quotes that name NAME (any form); may be repeated."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="In an article of this day, month or year, or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="In an article of this day, month or year, or before.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="In an article of this outlet; may be repeated."),
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option(
            metavar="X",
            min=0.0,
            max=1.0,
            help="With a quote that is right with a chance of X (0 to 1) or more.",
        ),
    ] = None,
    unique: shared.UniqueOption = False,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", "-n", metavar="N", min=0, help="The N quotes in most articles; 0 for all of them."
        ),
    ] = 20,
    format: shared.FormatOption = Format.auto,
    output: shared.OutputOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """The way of a quote: where it first stood, and how others changed it.

    \b
    newscli batch samples/ --out voices --to sqlite
    newscli trace voices
    newscli trace voices/newscli.sqlite strike
    newscli trace voices --change speaker,cut
    newscli trace voices --speaker leblanc -f csv -o leblanc.csv

    Quotes with the same words in two articles or more, those in most articles first; of each the one that was seen
    first, then the others by date, with what they drop or add, marked as wdiff does. The
    words of the query, and what the options ask for, are those of one of the quotes, as for newscli search.
    """
    from newscli.io.store.selection import Filters
    from newscli.io.store.traces import Wanted

    options, environment = shared.settle(
        context, [database], format, output, [], None, quiet, verbose, no_color
    )
    changes = shared.names(change, "--change", _changes()) or frozenset()
    filters = Filters(
        tuple(speaker or ()),
        tuple(about or ()),
        (),
        *period(since, until),
        tuple(source or ()),
        min_confidence,
    )
    words = " ".join(query or ()) if query else None
    wanted = Wanted(filters, tuple(sorted(changes)), unique)
    return _trace(database, words, wanted, limit, options, environment)


def _trace(
    database: str, words: str | None, wanted: Wanted, limit: int, options: Options, environment: Environment
) -> int:
    from newscli.cli.collection import database_of
    from newscli.io.outputs.output import refuse_to_overwrite
    from newscli.io.store.selection import unknown
    from newscli.io.store.traces import find, read_traces

    refuse_to_overwrite(options.output, [database])
    with database_of(database, environment) as connection:
        numbers = find(connection, words, wanted)
        shown = numbers[:limit] if limit else numbers
        with opened(options, environment) as target:
            traces = read_traces(connection, shown, wanted.unique)
            variants = (variant for trace in traces for variant in trace.variants)
            write(variants, _looks(traces), Place(target.stream, options, environment))
        if len(shown) < len(numbers):
            environment.note(f"{len(shown):,} of {len(numbers):,} quotes; --limit 0 gives all")
        if not numbers:
            for missing in unknown(connection, wanted.filters):
                environment.note(missing)
    return 0


def _looks(traces: Iterator[Trace]) -> Looks[Variant]:
    """A table shows traces, all else one variant after the other."""
    from newscli.io.outputs.variants import NAMES, cells
    from newscli.trace import Variant

    return Looks(Variant, lambda _, place: _draw(traces, place), *columns(NAMES, cells, "Traced quotes"))


def _draw(traces: Iterator[Trace], place: Place) -> None:
    from newscli.render.drawing import plain
    from newscli.render.trace import MOST, draw

    surface = place.surface()
    drawn = 0
    for trace in islice(traces, MOST):
        drawn += 1
        for part in draw(trace):
            surface.print(part)
    if not drawn:
        surface.print(plain("No quotes found that stand in several articles."))
    elif next(traces, None) is not None:
        place.note_capped(f"the first {MOST} are shown")
