"""The commands in the order of the help; one file each."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli import __version__
from newscli.cli.audit import audit
from newscli.cli.batch import batch
from newscli.cli.entities import entities
from newscli.cli.evaluate import evaluate
from newscli.cli.graph import graph
from newscli.cli.options import environment_of
from newscli.cli.parse import parse
from newscli.cli.quotes import quotes
from newscli.cli.report import report
from newscli.cli.search import search
from newscli.cli.speakers import speakers
from newscli.cli.summary import summary
from newscli.cli.text import text

app = typer.Typer(
    name="newscli",
    rich_markup_mode=None,  # plain help: a third of the time, and no Rich
    pretty_exceptions_enable=False,  # errors are told in __main__
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newscli {__version__}")
        raise typer.Exit()


@app.callback(invoke_without_command=True)
def newscli(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True),
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
    if context.invoked_subcommand is None:
        environment_of(context).stdout.write(context.get_help() + "\n")
        raise typer.Exit(0)


for command in (
    quotes,
    speakers,
    entities,
    summary,
    parse,
    text,
    batch,
    search,
    graph,
    audit,
    report,
    evaluate,
):
    app.command()(command)
