"""Mentions as possible speakers, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.attribution.view import View
from newscli.core.phrases import STRONG, TIME, read_clauses


def rows(text: str) -> list[str]:
    """Each mention with what makes it a speaker."""
    given = steps.marked(text)
    clauses = read_clauses(steps.read(given))
    index = ReportedIndex(clauses.chunks, steps.reported(given))
    mentions = [chunk for chunk in clauses.chunks if chunk.kind == "mention" and chunk.type != TIME]
    return [
        f"{chunk.text}: {', '.join(_facts(View(chunk, clauses, index))) or 'nothing'}" for chunk in mentions
    ]


def _facts(view: View) -> list[str]:
    facts = {
        "speaks": view.act >= STRONG, "passive": view.passive, f"name {view.named}": bool(view.named),
        f"speaks {view.told} times": view.told > 1, f"utters {len(view.utters)}": bool(view.utters),
        "stands in what is reported": view.report is not None,
    }  # fmt: skip
    possessed = [f"has {view.possessed.text}"] if view.possessed is not None else []
    return [name for name, there in facts.items() if there] + possessed


@cases.each("core/attribution/view")
def test_views(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
