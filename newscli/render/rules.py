"""Rules explained: a table of all, one with its example."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newscli.lint.rule import Rule
from newscli.render.drawing import HEADING, QUIET, plain


def table(rules: Sequence[Rule], width: int) -> RenderableType:
    """One row a rule, an empty line between bundles."""
    found = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    found.add_column(no_wrap=True)
    found.add_column(no_wrap=True)
    found.add_column(ratio=1, overflow="fold")
    bundle = rules[0].bundle if rules else None
    for rule in rules:
        if rule.bundle != bundle:
            bundle = rule.bundle
            found.add_row()
        summary = Text.assemble(rule.summary, ("" if rule.on else "  (off)", QUIET))
        found.add_row(Text(rule.code, HEADING), Text(rule.name), summary)
    return Group(found, Text(), plain("newscli rule CODE explains one of them.", QUIET))


def explain(rule: Rule, width: int) -> RenderableType:
    """All that there is to say of a rule."""
    head = Text.assemble((f"{rule.code} {rule.name}", HEADING), f"  {rule.summary}")
    state = "on" if rule.on else f"off; select it with --select {rule.code}"
    parts: list[RenderableType] = [
        *(head, plain(f"bundle {rule.bundle.value} · {state}", QUIET), Text()),
        *(Text(" ".join(rule.why.split())), Text()),
        *(Text("Instead of", "red"), _example(rule.bad), Text()),
        *(Text("write", "green"), _example(rule.good)),
    ]
    if rule.limit:
        parts += [Text(), Text(f"Limit {rule.limit:g}: {rule.limit_says}."), Text(), _example(_setting(rule))]
    return Group(*parts)


def _setting(rule: Rule) -> str:
    return f"[tool.newscli.lint.limits]\n{rule.name} = {rule.limit:g}"


def _example(text: str) -> Padding:
    return Padding(Text(text), (0, 0, 0, 2))
