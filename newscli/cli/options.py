"""The options that commands share, each defined once.

A command repeats their names, nothing else: Typer reads a command's options from its signature alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields
from pathlib import PurePath
from typing import Annotated

import typer

from newscli.cli.complaints import either
from newscli.cli.environment import Color, Environment
from newscli.io.inputs.decoding import check_encoding
from newscli.io.inputs.formats import PATTERNS, InputFormat
from newscli.io.inputs.raw import Settings
from newscli.io.outputs.output import is_file
from newscli.io.outputs.writer import BINARY, Format
from newscli.io.problems import UsageProblem

InputsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|FOLDER|-",
        help="Articles: files of any kind that holds them, folders, or - for standard input.",
        show_default=False,
        hidden=True,
    ),
]
FormatOption = Annotated[
    Format,
    typer.Option(
        "--format", "-f", help="auto: a table on a terminal, jsonl in a pipe, by its ending for a file."
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
]
GlobOption = Annotated[
    list[str],
    typer.Option(metavar="PATTERN", help="Which files in folders are articles; may be repeated."),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        autocompletion=lambda incomplete: [name for name in ENCODINGS if name.startswith(incomplete)],
        help="Encoding of the articles: latin-1, cp1252, utf-16…, or auto to guess it (UTF-8).",
    ),
]
ENCODINGS = ("auto", "utf-8", "cp1252", "latin-1", "mac_roman", "utf-16")
"""Those that the shell completes; Python knows many more."""
InputFormatOption = Annotated[
    InputFormat,
    typer.Option(help="What the inputs are; auto goes by the file's name, or by its first bytes."),
]
TextColumnOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Column of the text in JSON Lines, CSV and TSV (text, body, content…)."
    ),
]
IdColumnOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Column that names the articles (else they are numbered).")
]
TitleColumnOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Column of the headline (title, headline…).")
]
DateColumnOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Column of the date (date, published…).")
]
BylineColumnOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Column of the authors (byline, author…).")
]
SourceColumnOption = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Column of the outlet (source, outlet…; else the address's host)."),
]
SectionColumnOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Column of the section (section, category…).")
]
UrlColumnOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Column of the address (url, link…).")
]
MinConfidenceOption = Annotated[
    float | None,
    typer.Option(
        metavar="X", min=0.0, max=1.0, help="Only quotes that are right with a chance of X (0 to 1) or more."
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, help="Processes (all cores for many articles, one for few)."
    ),
]
UniqueOption = Annotated[
    bool,
    typer.Option(
        "--unique", help="Leave out articles that are copies of an earlier one: cut, with another headline…"
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say what is done; show tracebacks of failures.")
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colour in tables (or set NO_COLOR in the environment).")
]
ColorOption = Annotated[
    Color, typer.Option("--color", help="Colour in tables: auto is on a terminal, never in a file.")
]
NoPagerOption = Annotated[
    bool, typer.Option("--no-pager", help="Long tables on a terminal as they are, not in $PAGER or less.")
]
SentencesOption = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Key sentences in the summary (3 if not given)."),
]

ENDINGS = {
    "json": Format.json, "jsonl": Format.jsonl, "ndjson": Format.jsonl,
    "csv": Format.csv, "tsv": Format.tsv, "md": Format.md, "html": Format.html, "htm": Format.html,
    "xlsx": Format.xlsx, "parquet": Format.parquet, "sqlite": Format.sqlite, "db": Format.sqlite,
}  # fmt: skip
"""Endings of files that tell their format."""

PeopleOption = Annotated[
    str | None,
    typer.Option(
        "--people",
        metavar="FILE.csv",
        help="What you know of people: name, aliases (; between), id, any columns.",
    ),
]
IdentitiesOption = Annotated[
    bool,
    typer.Option(
        "--no-identities", help="Take people of several articles for one only when their names are the same."
    ),
]


def listed(known: Iterable[str] | Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """Completion for the shell of a list with commas between: what is there already is kept, the last name completed.

    ``known`` may be a function, for names that take long to import.
    """

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        given = {name.casefold() for name in before.split(",")}
        names = [name for name in (known() if callable(known) else known) if name.casefold() not in given]
        return [f"{before}{comma}{name}" for name in names if name.casefold().startswith(last.casefold())]

    return complete


DEFAULT_GLOB = list(PATTERNS)

COLUMNS = tuple(field.name for field in fields(Settings) if field.name.endswith("_column"))


@dataclass(frozen=True, slots=True)
class Options:
    """The shared options of one call."""

    inputs: tuple[str, ...]
    """As given; ``-`` when nothing was given in a pipe."""
    format: Format
    """Settled: never ``auto``."""
    output: str | None
    """Path of the output file, None for standard output."""
    glob: tuple[str, ...]
    """Patterns for files in folders."""
    encoding: str | None
    """Name of the encoding, None for UTF-8."""
    reading: Settings
    """What the inputs are and which columns hold what."""
    jobs: int | None
    """Worker processes, None for as many as pay."""
    min_confidence: float | None = None
    """Quotes below it are left out; None for none."""
    unique: bool = False
    """Whether copies of other articles are left out."""

    @property
    def to_file(self) -> bool:
        """True when standard output is not written to."""
        return self.output not in (None, "-")


def settle(
    context: typer.Context,
    inputs: list[str] | None,
    format: Format,
    output: str | None,
    glob: list[str],
    encoding: str | None,
    quiet: bool,
    verbose: bool,
    no_color: bool,
) -> tuple[Options, Environment]:
    """The options of a call, checked and settled, and the environment they act on.

    The options of reading, ``--jobs`` and ``--min-confidence`` are taken from the context, which has those that the
    command declares.
    Without any input, a pipe is read and a terminal gets the help of the command (and exit status 2).
    """
    environment = screen(context)
    environment.quiet, environment.verbose = quiet, verbose
    environment.color = environment.color and not no_color
    if not inputs and environment.stdin_is_terminal:
        environment.stderr.write(context.get_help() + "\n")
        raise typer.Exit(2)
    if encoding is not None:
        check_encoding(encoding)
    chosen = settle_format(format, output, environment.stdout_is_terminal)
    options = Options(
        tuple(inputs or ["-"]),
        chosen,
        output,
        tuple(glob),
        encoding,
        reading(context, encoding),
        context.params.get("jobs"),
        context.params.get("min_confidence"),
        bool(context.params.get("unique")),
    )
    return options, environment


def screen(context: typer.Context) -> Environment:
    """The environment, with colour and pager as the options say that the command declares."""
    environment, given = environment_of(context), context.params
    color = Color(given.get("color") or Color.auto)
    if color is not Color.auto:
        environment.color = color is Color.always
    environment.color = environment.color and not given.get("no_color")
    environment.has_pager = environment.has_pager and not given.get("no_pager")
    return environment


def reading(context: typer.Context, encoding: str | None) -> Settings:
    """How the inputs are to be read, by the options that the command declares."""
    given = context.params
    format = InputFormat(given.get("input_format") or InputFormat.auto)
    return Settings(format, encoding, **{name: given.get(name) for name in COLUMNS})


def environment_of(context: typer.Context) -> Environment:
    """The environment that ``main`` was given, or the system's."""
    return context.obj if isinstance(context.obj, Environment) else Environment.of_system()


def settle_format(format: Format, output: str | None, terminal: bool) -> Format:
    """What ``auto`` stands for.

    Raises :class:`UsageProblem` for a file whose ending nothing here writes, for a format that the place cannot take,
    and when a package is missing that writes it: before anything is read.
    """
    if format is Format.auto:
        format = _format_of(output, terminal)
    if format in BINARY and not is_file(output):
        raise UsageProblem("--format", f"{format} is for files alone", f"name one: -o FILE.{format}")
    if format is Format.html and terminal and output in (None, "-"):
        raise UsageProblem("--output", "a page is not for a terminal", "name a file: -o FILE.html")
    _require(format)
    return format


def _format_of(output: str | None, terminal: bool) -> Format:
    if output in (None, "-"):
        return Format.table if terminal else Format.jsonl
    ending = ending_of(output)
    refuse_ending(ending, ENDINGS)
    return ENDINGS.get(ending, Format.jsonl)


def ending_of(output: str | None) -> str:
    """The ending of a file's name in lower case, without its dot."""
    return PurePath(output or "").suffix.lower().removeprefix(".")


def refuse_ending(ending: str, known: Collection[str], otherwise: str = ", or say --format") -> None:
    """Raises :class:`UsageProblem` for an ending that is none of those a command writes; none at all is fine."""
    if ending and ending not in known:
        advice = f"end it in {either([f'.{one}' for one in known])}{otherwise}"
        raise UsageProblem("--output", f"nothing here writes .{ending} files", advice)


def _require(format: Format) -> None:
    if format is Format.html:
        from newscli.render.report.page import require as require_page

        require_page()
    elif format in (Format.xlsx, Format.parquet):
        from newscli.io.extras import require

        require(format, f".{format} files", otherwise=", or write .csv")


def names(values: str | None, option: str, known: tuple[str, ...]) -> frozenset[str] | None:
    """The names in a list like ``direct,indirect``, in any case; None when the option was not given.

    Raises :class:`UsageProblem` for names that are not known.
    """
    if values is None:
        return None
    spelling = {name.casefold(): name for name in known}
    found = [value.strip() for value in values.split(",") if value.strip()]
    wrong = [value for value in found if value.casefold() not in spelling]
    if wrong or not found:
        raise UsageProblem("", f"{option} must be {either(known)}, not {wrong[0] if wrong else values!r}")
    return frozenset(spelling[value.casefold()] for value in found)
