"""Reads plain-text fixtures: cases of an input and what is expected, so that a case is added without code.

A file holds cases. Each begins with a line ``=== title``; the input follows, then a line ``---``, then the
expected rows, one a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FIXTURES = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One case of a fixture file."""

    title: str
    text: str
    rows: tuple[str, ...]


def read(name: str) -> list[Case]:
    """The cases of ``tests/NAME.txt``; the name is that of the module that is tested: ``core/names/finder``."""
    cases = []
    for part in (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        title, _, rest = part.partition("\n")
        text, _, rows = rest.partition("\n---\n")
        cases.append(Case(title.strip(), text, tuple(row for row in rows.splitlines() if row.strip())))
    return cases


def title(case: Case) -> str:
    """The id of a case in test reports."""
    return case.title
