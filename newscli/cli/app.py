"""The commands in the order of the help; one file each."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from newscli.cli.options import environment_of
from newscli.cli.values import TakesAsGiven, taken_as_given
from newscli.version import __version__

GISTS = {
    "quotes": "Who said what.",
    "speakers": "Who speaks, and how much.",
    "entities": "Who and what is named.",
    "summary": "The gist of each article.",
    "parse": "Everything, as one JSON object an article.",
    "text": "The text that the offsets in all records count in.",
    "people": "Who is who in many articles.",
    "batch": "All records of very many articles, on all cores or a cluster; what was stopped goes on.",
    "search": "Quotes in a database, by words, speaker, topic and date.",
    "trace": "The way of a quote: where it first stood, and how others changed it.",
    "graph": "Who speaks about whom, as a network.",
    "audit": "Whose voices are heard.",
    "report": "One page for the browser: who says what in an article, or in a whole collection.",
    "check": "Are the quotes what was said?",
    "diff": "What was edited between two versions.",
    "lint": "What a sub-editor would mark: names, quotes, sources, dates and figures.",
    "rule": "What the rules of newscli lint are about; one of them with an example.",
    "evaluate": "How right newscli is on articles that you have annotated.",
    "correct": "Corrected quotes as annotated articles, by which newscli evaluate measures.",
    "export": "Articles with their quotes and names for annotators: brat, INCEpTION, W3C.",
    "mcp": "A server for assistants that speak the Model Context Protocol.",
    "guide": "The reference, a topic at a time.",
    "help": "The help of a command, as COMMAND --help shows it; of all without one.",
}
"""The first line of each command's own help, so that the help of all needs none of them."""
COMMANDS = tuple(GISTS)
"""In the order of the help; each is the function of its name in the module of its name."""


class Commands(TyperGroup):
    """Imports a command when it is asked for: the others would take as long as the whole rest of the start."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The options of the program itself."""
        return taken_as_given(super().get_params(ctx))

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, for the help and for completion."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command; when there is none of the name, all are loaded, so that a similar one can be suggested."""
        for name in (cmd_name,) if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.commands[name] = _loaded(name)
        return self.commands.get(cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """All commands with their gists; none of them is imported for that."""
        commands = [TyperCommand(name, help=gist) for name, gist in GISTS.items()]
        TyperGroup(commands=commands).format_commands(ctx, formatter)


def _loaded(name: str) -> Any:
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    module = import_module(f"newscli.cli.{name}")
    alone.command(name, cls=getattr(module, "Command", TakesAsGiven))(getattr(module, name))
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
