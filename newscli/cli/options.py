"""The options that commands share, each defined once; a command repeats their names, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated

import typer

from newscli.cli.environment import Environment
from newscli.io.decoding import check_encoding
from newscli.io.problems import UsageProblem
from newscli.io.writer import Format

InputsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|FOLDER|-",
        help="Articles: text files, folders of them, or - for standard input.",
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
    typer.Option(metavar="NAME", help="Encoding of the articles: latin-1, cp1252, utf-16… (UTF-8)."),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say what is done; show tracebacks of failures.")
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colour in tables (or set NO_COLOR in the environment).")
]
SentencesOption = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Key sentences in the summary (3 if not given)."),
]

DEFAULT_GLOB = ["*.txt"]


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

    Without any input, a pipe is read and a terminal gets the help of the command (and exit status 2).
    """
    environment = environment_of(context)
    environment.quiet, environment.verbose = quiet, verbose
    environment.color = environment.color and not no_color
    if not inputs and environment.stdin_is_terminal:
        environment.stderr.write(context.get_help() + "\n")
        raise typer.Exit(2)
    if encoding is not None:
        check_encoding(encoding)
    chosen = settle_format(format, output, environment.stdout_is_terminal)
    return Options(tuple(inputs or ["-"]), chosen, output, tuple(glob), encoding), environment


def environment_of(context: typer.Context) -> Environment:
    """The environment that ``main`` was given, or the system's."""
    return context.obj if isinstance(context.obj, Environment) else Environment.of_system()


def settle_format(format: Format, output: str | None, terminal: bool) -> Format:
    """What ``auto`` stands for."""
    if format is not Format.auto:
        return format
    if output not in (None, "-"):
        ending = PurePath(str(output)).suffix.lower().removeprefix(".")
        return Format(ending) if ending in ("json", "jsonl", "csv", "tsv", "md") else Format.jsonl
    return Format.table if terminal else Format.jsonl


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
        raise UsageProblem(
            option, f"{wrong[0] if wrong else values!r} is unknown", f"choose from {', '.join(known)}"
        )
    return frozenset(spelling[value.casefold()] for value in found)
