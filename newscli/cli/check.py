"""``newscli check``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.cli.looks import Looks, Place, write
from newscli.cli.places import opened
from newscli.cli.tally import ExitCode, Report
from newscli.cli.values import TakesAsGiven
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

if TYPE_CHECKING:
    from newscli.desk.check.index import Passages
    from newscli.desk.check.records import Check, Verdict
    from newscli.model import Article

AGAINST = "--against"
NOT_VERBATIM = 1
"""The exit status when a quote is not what was said."""


class Command(TakesAsGiven):
    """Takes every name behind ``--against`` up to the next option for a source, as a shell's pattern gives them."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Repeats the option before each name."""
        return super().parse_args(ctx, spread(args))


def spread(arguments: Sequence[str]) -> list[str]:
    """``--against a b`` as ``--against a --against b``; up to the next option, or ``--``."""
    found: list[str] = []
    taking = False
    for argument in arguments:
        if argument == AGAINST:
            taking = True
            continue
        taking = taking and not (argument.startswith("-") and argument != "-")
        found += [AGAINST, argument] if taking else [argument]
    return found


def _alterations() -> list[str]:
    from newscli.desk.check.records import Alteration

    return list(Alteration)


def _verdicts() -> list[str]:
    from newscli.desk.check.records import Verdict

    return list(Verdict)


def check(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    against: Annotated[
        list[str] | None,
        typer.Option(
            AGAINST,
            metavar="SOURCE…",
            help="Transcripts, statements, subtitles, databases; or folders of them.",
        ),
    ] = None,
    speaker: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only what NAME says (any form of the name); may be repeated."),
    ] = None,
    allow: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS",
            autocompletion=shared.listed(_alterations),
            help="Changes that are none: punctuation, fillers…; commas between.",
        ),
    ] = None,
    verdict: Annotated[
        str | None,
        typer.Option(
            metavar="VERDICTS",
            autocompletion=shared.listed(_verdicts),
            help="Only these: verbatim, altered, elsewhere, absent; commas between.",
        ),
    ] = None,
    index: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Keep what is known of the sources in FILE, and use it the next time."
        ),
    ] = None,
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
    """Are the quotes what was said?

    \b
    newscli check samples/port-strike.txt --against samples/sources/union-hall.md
    newscli check samples/port-strike.txt --against samples/sources/ --speaker leblanc
    newscli check samples/port-strike.txt --against samples/sources/ --allow punctuation,fillers
    newscli check samples/port-strike.txt --against samples/sources/ -o check.html

    Every direct quote, and what is quoted within a sentence, is looked up in the sources: transcripts, statements,
    subtitles (.srt, .vtt), pages, JSON Lines, a database of newscli. The verdict is verbatim, altered (other words, a
    number, a negation, a cut without an ellipsis, two passages joined, fillers dropped, capitals or marks), elsewhere
    (somebody else says it: lines of a transcript begin with NAME:), or absent. An ellipsis, and what stands in square
    brackets, is no change. With -o check.html a page with quote and source side by side.

    The exit status is 1 when a quote is not verbatim.
    """
    from newscli.cli.against import passages_of
    from newscli.cli.collection import articles
    from newscli.io.outputs.output import refuse_to_overwrite

    if against and not inputs and shared.environment_of(context).stdin_is_terminal:
        raise UsageProblem(
            "FILE", "no article is named", f"name it before {AGAINST}: all names behind that are sources"
        )
    options, environment = shared.settle(
        context, inputs, format, output, glob, encoding, quiet, verbose, no_color
    )
    choice = _choice(speaker, allow, verdict)
    refuse_to_overwrite(output, [*options.inputs, *(against or []), *([index] if index else [])])
    tally = Report()
    with (
        passages_of(against or [], index, options, environment, tally) as passages,
        opened(options, environment) as target,
    ):
        counted = _Counted(_checks(articles(options, environment, tally), passages, choice), choice.verdicts)
        write(counted, _looks(counted), Place(target.stream, options, environment))
        target.wanted = tally.done > 0
    if tally.done + tally.failed > 1:
        environment.note(str(tally))
    return tally.exit_code or (NOT_VERBATIM if counted.wrong else ExitCode.OK)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is checked, and what is shown of it."""

    names: tuple[str, ...]
    allowed: frozenset[str]
    verdicts: frozenset[str] | None


def _choice(speaker: list[str] | None, allow: str | None, verdict: str | None) -> _Choice:
    from newscli.desk.check.records import Alteration, Verdict

    return _Choice(
        tuple(speaker or ()),
        shared.names(allow, "--allow", tuple(Alteration)) or frozenset(),
        shared.names(verdict, "--verdict", tuple(Verdict)),
    )


def _checks(articles: Iterable[Article], passages: Passages, choice: _Choice) -> Iterator[Check]:
    from newscli.cli.selection import select_quotes
    from newscli.desk.check.checking import check
    from newscli.desk.check.records import Alteration

    allowed = frozenset(map(Alteration, choice.allowed))
    for article in articles:
        chosen = (
            replace(article, quotes=tuple(select_quotes(article, choice.names))) if choice.names else article
        )
        yield from check(chosen, passages, allowed)


class _Counted:
    """Passes on the checks that are shown, and counts all."""

    def __init__(self, checks: Iterable[Check], shown: frozenset[str] | None) -> None:
        self._checks, self._shown = checks, shown
        self.verdicts: Counter[Verdict] = Counter()

    def __iter__(self) -> Iterator[Check]:
        for check in self._checks:
            self.verdicts[check.verdict] += 1
            if self._shown is None or check.verdict in self._shown:
                yield check

    @property
    def wrong(self) -> int:
        """How many are not verbatim."""
        return sum(number for verdict, number in self.verdicts.items() if verdict != "verbatim")


def _looks(counted: _Counted) -> Looks[Check]:
    from newscli.desk.check.records import Check

    return Looks(Check, partial(_draw, counted), _write_markdown, _page)


def _write_markdown(checks: Iterable[Check], stream: TextIO) -> None:
    from newscli.render.desk.check_table import markdown

    stream.writelines(markdown(checks))


def _page(checks: Sequence[Check]) -> str:
    from newscli.render.desk.check_page import draw

    return draw(checks)


def _draw(counted: _Counted, checks: Iterable[Check], place: Place) -> None:
    from newscli.render.desk.check_table import MOST, caption, draw
    from newscli.render.drawing import QUIET, hanging, plain

    surface = place.surface()
    shown = iter(checks)
    for line in draw(islice(shown, MOST), surface, place.color):
        surface.print(line)
    more = sum(1 for _ in shown)
    for line in hanging(plain(caption(counted.verdicts), QUIET), 0, surface):
        surface.print(line)
    if more:
        place.note_capped(f"the first {MOST} are shown, {more:,} more are not")
