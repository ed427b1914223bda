"""The commands in the order of the help; one file each."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from newscli.cli.options import environment_of
from newscli.version import __version__

COMMANDS = (
    *("quotes", "speakers", "entities", "summary", "parse", "text"),
    *("people", "batch", "search", "trace", "graph", "audit", "report", "check", "diff"),
    *("lint", "rule", "evaluate", "correct", "export", "mcp", "guide", "help"),
)
"""In the order of the help; each is the function of its name in the module of its name."""


class Commands(TyperGroup):
    """Imports a command when it is asked for: the others would take as long as the whole rest of the start."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, for the help and for completion."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command; when there is none of the name, all are loaded, so that a similar one can be suggested."""
        for name in (cmd_name,) if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.commands[name] = _loaded(name)
        return self.commands.get(cmd_name)


def _loaded(name: str) -> Any:
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    module = import_module(f"newscli.cli.{name}")
    alone.command(name, cls=getattr(module, "Command", None))(getattr(module, name))
    return typer.main.get_command(alone)


app = typer.Typer(
    name="newscli",
    cls=Commands,
    rich_markup_mode=None,  # plain help: a third of the time, and no Rich
    pretty_exceptions_enable=False,  # errors are told in __main__
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def newscli(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help="With --version: whether its core is compiled, and on what it runs."
        ),
    ] = False,
) -> None:
    """Who speaks in a news article, what did each say, about whom and what.

    \b
    newscli quotes samples/                      who said what
    newscli speakers samples/                    who speaks how much
    newscli entities samples/ --label PERSON     who and what is named
    newscli summary samples/                     the gist
    newscli quotes samples/ -f csv -o quotes.csv
    newscli summary - < samples/port-strike.txt

    Nothing leaves this machine. Offsets in the output count the characters of the article.
    """
    if version:
        environment_of(context).stdout.write(_version(verbose) + "\n")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        environment_of(context).stdout.write(context.get_help() + "\n")
        raise typer.Exit(0)


def _version(verbose: bool) -> str:
    if not verbose:
        return f"newscli {__version__}"
    from newscli.cli.about import about

    return about()
