"""``newscli search``."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Annotated, TextIO, get_args

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.looks import Looks, Place, write
from newscli.cli.options import Options
from newscli.cli.places import opened
from newscli.io.outputs.inert import count
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem
from newscli.model import QuoteKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscli.io.store.search import Found, Hit
    from newscli.io.store.selection import Filters

DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
"""A day, a month or a year."""


def search(
    context: typer.Context,
    database: Annotated[
        str,
        typer.Argument(
            metavar="DATABASE", help="What newscli batch makes: a database or a folder.", hidden=True
        ),
    ],
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUERY", help="Words to search for.", hidden=True, show_default=False),
    ] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only what NAME said (any form of the name); may be repeated."),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only quotes that name NAME (any form); may be repeated."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS",
            autocompletion=shared.listed(get_args(QuoteKind)),
            help="Only these kinds: direct, mixed, indirect; commas between.",
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Articles of this day, month or year, and later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Articles of this day, month or year, and before.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only articles of this outlet; may be repeated."),
    ] = None,
    min_confidence: shared.MinConfidenceOption = None,
    no_identities: shared.IdentitiesOption = False,
    unique: Annotated[
        bool, typer.Option("--unique", help="Leave out quotes in articles that are copies of an earlier one.")
    ] = False,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=0, help="The best N quotes; 0 for all of them.")
    ] = 20,
    format: shared.FormatOption = Format.auto,
    output: shared.OutputOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """Quotes in a database, by words, speaker, topic and date.

    \b
    newscli batch samples/ --out voices --to sqlite
    newscli search voices/newscli.sqlite strike
    newscli search voices/newscli.sqlite '"crane machines" OR robot*'
    newscli search voices/newscli.sqlite --speaker leblanc --kind direct
    newscli search voices/newscli.sqlite school --since 2024-03 --until 2024

    The quotes must have all words of the query, whatever their case and accents; the best come first. "In double
    quotes" words must stand side by side; OR, NOT and parentheses are understood, strik* is a beginning, and
    NEAR(tax cut, 5) wants at most five words between. Without a query, the options alone choose. A name finds the
    person in all articles, also in those that use another form of it.

    Dates are 2024-03-31, 2024-03 or 2024.
    """
    from newscli.io.store.selection import Filters

    options, environment = shared.settle(
        context, [database], format, output, [], None, quiet, verbose, no_color
    )
    kinds = shared.names(kind, "--kind", get_args(QuoteKind)) or frozenset()
    filters = Filters(
        tuple(speaker or ()),
        tuple(about or ()),
        tuple(sorted(kinds)),
        *period(since, until),
        tuple(source or ()),
        min_confidence,
        not no_identities,
        unique=unique,
    )
    words = " ".join(query or ()) if query else None
    if words is None and not filters:
        raise UsageProblem("QUERY", "nothing is asked for", "say words, or choose with --speaker, --since…")
    return _search(database, words, filters, limit, options, environment)


def period(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Both dates, checked; raises :class:`UsageProblem`."""
    for option, value in (("--since", since), ("--until", until)):
        if value is not None and not _is_date(value):
            advice = "write it as 2024-03-31, 2024-03 or 2024"
            raise UsageProblem(option, f"{value!r} is no date", advice)
    if since and until and until < since and not since.startswith(until):
        raise UsageProblem("--until", f"{until} is before {since}", "no article can match")
    return since, until


def _is_date(value: str) -> bool:
    try:
        return bool(DATE.fullmatch(value) and date.fromisoformat(value + "2000-01-01"[len(value) :]))
    except ValueError:
        return False


def _search(
    database: str, words: str | None, filters: Filters, limit: int, options: Options, environment: Environment
) -> int:
    from newscli.cli.collection import database_of
    from newscli.io.outputs.output import refuse_to_overwrite
    from newscli.io.store.search import search as find
    from newscli.io.store.selection import unknown

    refuse_to_overwrite(options.output, [database])
    with database_of(database, environment) as connection:
        found = find(connection, words, filters, limit)
        with opened(options, environment) as target:
            write(found.hits, _looks(found), Place(target.stream, options, environment))
        if options.format is not Format.table:
            _tell_more(found, environment)
        if found.left_out:
            environment.note(f"{count(found.left_out, 'quote')} in copies left out")
        if not found.total:
            for missing in unknown(connection, filters):
                environment.note(missing)
    return 0


def _looks(found: Found) -> Looks[Hit]:
    from newscli.io.store.search import Hit

    return Looks(Hit, lambda hits, place: _draw(hits, found, place), _write_markdown, _page)


def _draw(hits: Iterable[Hit], found: Found, place: Place) -> None:
    from newscli.render.drawing import QUIET, plain
    from newscli.render.search import MOST, caption, draw

    surface = place.surface()
    if not found.total:
        surface.print(plain("No quotes found."))
        return
    for part in draw(islice(hits, MOST)):
        surface.print(part)
    surface.print(plain(caption(found, min(found.shown, MOST)), QUIET))
    if found.shown > MOST:
        place.note_capped(f"the first {MOST} are shown")


def _write_markdown(hits: Iterable[Hit], stream: TextIO) -> None:
    from newscli.io.store.hits import markdown

    stream.writelines(markdown(hits))


def _page(hits: Sequence[Hit]) -> str:
    from newscli.io.store.hits import NAMES
    from newscli.render.report.hits import rows
    from newscli.render.report.table_page import draw

    return draw("Quotes", NAMES, rows(hits))


def _tell_more(found: Found, environment: Environment) -> None:
    if found.shown < found.total:
        more = f"{found.total:,} or more" if found.capped else f"{found.total:,}"
        environment.note(f"{found.shown:,} of {more} quotes that match; --limit 0 gives all")
