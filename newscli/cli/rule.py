"""``newscli rule``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from newscli.cli import options as shared
from newscli.cli.environment import Color, Environment
from newscli.cli.places import paged
from newscli.io.outputs.writer import Format
from newscli.io.problems import UsageProblem

if TYPE_CHECKING:
    from newscli.lint import Rule


def _codes(incomplete: str) -> list[tuple[str, str]]:
    """Codes for the shell's completion, each with what the rule finds."""
    from newscli.lint.registry import RULES

    return [
        (rule.code, rule.summary) for rule in RULES if rule.code.casefold().startswith(incomplete.casefold())
    ]


def rule(
    context: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]", autocompletion=_codes, help="Code or name of a rule.", show_default=False
        ),
    ] = None,
    format: shared.FormatOption = Format.auto,
    output: shared.OutputOption = None,
    no_color: shared.NoColorOption = False,
    color: shared.ColorOption = Color.auto,
    no_pager: shared.NoPagerOption = False,
) -> int:
    """What the rules of newscli lint are about; one of them with an example.

    \b
    newscli rule
    newscli rule N01
    newscli rule vague-source
    """
    from newscli.io.outputs.output import open_output
    from newscli.lint.registry import RULES

    environment = shared.screen(context)
    chosen = shared.settle_format(format, output, environment.stdout_is_terminal)
    if chosen in (Format.md, Format.html):
        advice = "use table, json, jsonl, csv, tsv or xlsx"
        raise UsageProblem("--format", f"rules are not written as {chosen}", advice)
    rules = [_named(code)] if code else list(RULES)
    paging = chosen is Format.table and output in (None, "-") and environment.has_pager
    with paged(environment) if paging else open_output(output, environment.stdout) as target:
        if chosen is Format.table:
            _show(rules, bool(code), target.stream, environment, output not in (None, "-"))
        else:
            _write(rules, chosen, target.stream)
    return 0


def _named(code: str) -> Rule:
    from newscli.lint.registry import RULES, find

    found = find(code)
    if found is None:
        raise UsageProblem(
            "CODE", f"there is no rule {code!r}", f"there are {RULES[0].code} to {RULES[-1].code}"
        )
    return found


def _show(rules: list[Rule], one: bool, stream: TextIO, environment: Environment, plain: bool) -> None:
    from newscli.render.drawing import console
    from newscli.render.rules import explain, table

    surface = console(stream, environment.width, environment.color and not plain)
    surface.print(explain(rules[0], surface.width) if one else table(rules, surface.width))


def _write(rules: list[Rule], format: Format, stream: TextIO) -> None:
    from newscli.io.outputs.listing import write_listing
    from newscli.lint.registry import card

    cards = [card(rule) for rule in rules]
    write_listing(cards, cards[0], format, stream)
