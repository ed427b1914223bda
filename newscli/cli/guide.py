"""``newscli guide``."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color
from newscli.io.problems import UsageProblem


def _complete(incomplete: str) -> list[tuple[str, str]]:
    """Topics for the shell's completion, each with what it is about."""
    from newscli.guide import names, topic

    return [(name, topic(name).about) for name in names() if name.startswith(incomplete)]


def guide(
    context: typer.Context,
    topic: Annotated[
        str | None,
        typer.Argument(
            metavar="TOPIC",
            help="What to read about.",
            autocompletion=_complete,
            hidden=True,
            show_default=False,
        ),
    ] = None,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """The reference, a topic at a time.

    \b
    newscli guide
    newscli guide quotes
    newscli guide inputs > inputs.md

    Without a topic, all topics with a line on each. On a terminal a topic is shown in the pager ($PAGER, or less);
    in a pipe or a file it is Markdown.
    """
    from newscli.guide import contents
    from newscli.io.outputs.output import open_output

    environment = shared.screen(context)
    text = contents() if topic is None else _text(topic.casefold().removesuffix(".md"))
    if topic is not None and environment.stdout_is_terminal:
        from newscli.render.guide import draw

        text = draw(text, environment.width, environment.color)
    with open_output(None, environment.stdout):
        environment.page(text)
    return 0


def _text(name: str) -> str:
    """The Markdown of a topic; raises :class:`UsageProblem`, with the closest one, when there is none."""
    from newscli.guide import closest, topic

    try:
        return topic(name).text
    except KeyError:
        meant = closest(name)
        advice = f"did you mean {meant}? newscli guide lists all" if meant else "newscli guide lists all"
        raise UsageProblem("TOPIC", f"{name!r} is no topic", advice) from None
