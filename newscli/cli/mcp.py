"""``newscli mcp``."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.io.extras import require


def mcp(
    context: typer.Context,
    folders: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FOLDER",
            help="Where files may be read (the current folder).",
            hidden=True,
            show_default=False,
        ),
    ] = None,
) -> int:
    """A server for assistants that speak the Model Context Protocol.

    \b
    newscli mcp
    newscli mcp ~/news ~/transcripts

    The tools quotes, speakers, entities, summary, check and search answer on standard output what a client asks on
    standard input; a client starts the server itself. Files are only read, and only those in the folders that are
    named, or in the current one. Needs the extra [mcp].
    """
    require("mcp", "newscli mcp", otherwise="")
    from newscli.integrations.answers import Desk
    from newscli.integrations.mcp_server import serve
    from newscli.integrations.readable import Folders

    desk = Desk(Folders.of(folders or ()))
    environment = shared.environment_of(context)
    if environment.stdin_is_terminal:
        environment.note("a client is expected on standard input; Ctrl-D ends")
    serve(desk)
    return 0
