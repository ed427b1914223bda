"""``newscli help``."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.io.problems import UsageProblem


def _complete(incomplete: str) -> list[str]:
    """Commands for the shell's completion."""
    from newscli.cli.app import COMMANDS

    return [name for name in COMMANDS if name.startswith(incomplete)]


def help(
    context: typer.Context,
    command: Annotated[
        str | None,
        typer.Argument(
            metavar="COMMAND", help="What to show.", autocompletion=_complete, hidden=True, show_default=False
        ),
    ] = None,
) -> int:
    """The help of a command, as COMMAND --help shows it; of all without one.

    \b
    newscli help
    newscli help quotes
    """
    from newscli.io.outputs.output import open_output

    environment = shared.environment_of(context)
    text = _text(context, command)
    with open_output(None, environment.stdout):
        environment.page(text)
    return 0


def _text(context: typer.Context, name: str | None) -> str:
    """The help; raises :class:`UsageProblem`, with the closest command, when there is none of the name."""
    above = context.parent
    assert above is not None  # this is a command of a group
    if name is None:
        return above.get_help() + "\n"
    found = above.command.get_command(above, name)  # type: ignore[attr-defined]
    if found is None:
        from difflib import get_close_matches

        from newscli.cli.app import COMMANDS

        meant = get_close_matches(name, COMMANDS, n=1)
        advice = f"did you mean {meant[0]}? newscli help lists all" if meant else "newscli help lists all"
        raise UsageProblem("COMMAND", f"{name!r} is no command", advice)
    with found.make_context(name, [], parent=above, resilient_parsing=True) as inner:
        return str(found.get_help(inner)) + "\n"
