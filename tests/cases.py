"""Reads plain-text fixtures: cases of an input and what is expected, so that a case is added without code.

A file holds cases. Each begins with a line ``=== title``; the input follows, then a line ``---``, then the
expected rows, one a line.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

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


def each(name: str) -> pytest.MarkDecorator:
    """Runs a test for each case of ``tests/NAME.txt``: ``@cases.each("core/names/finder")``."""
    return pytest.mark.parametrize("case", read(name), ids=title)


def listed(module: ModuleType, text: str) -> list[str]:
    """For each word of a text that a word list of the module holds: the word and the names of the lists."""
    lists = {name: words for name, words in vars(module).items() if name.isupper() and _is_list(words)}
    found = [(word, [name for name, words in lists.items() if word in words]) for word in text.split()]
    return [f"{word}: {' '.join(names)}" for word, names in found if names]


def _is_list(value: object) -> bool:
    return isinstance(value, frozenset | dict)


def called(functions: dict[str, object], text: str) -> list[str]:
    """What functions return that are called in the text, a call a line: ``verb("said", "L")``."""
    found = []
    for line in text.splitlines():
        call = ast.parse(line.strip(), mode="eval").body
        assert isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        found += functions[call.func.id](*map(ast.literal_eval, call.args))  # type: ignore[operator]
    return found


def check_features(found: set[str], rows: tuple[str, ...]) -> None:
    """Rows ``+ NAME`` are among the features that were found, rows ``- NAME`` are not."""
    asked = {row: row[:2] == "+ " for row in rows}
    assert {row: row[2:] in found for row in rows} == asked
