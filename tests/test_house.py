"""Arrows point down: who may import whom, from the imports of all files."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "newscli"

FLOORS = (
    ("newscli.version", "newscli.model", "newscli.models"),
    ("newscli.core", "newscli.core.document"),
    ("newscli.core.linear",),
    ("newscli.core.layout", "newscli.core.tokens"),
    ("newscli.core.tagging", "newscli.core.names", "newscli.core.phrases", "newscli.core.reported"),
    ("newscli.core.entities", "newscli.core.attribution", "newscli.core.summary"),
    ("newscli.core.coreference",),
    ("newscli.core.records",),
    ("newscli.core.pipeline",),
    ("newscli.clusters",),
    (
        *("newscli.evaluation", "newscli.analysis", "newscli.identities", "newscli.desk"),
        *("newscli.reprints", "newscli.trace"),
    ),
    ("newscli.lint",),
    ("newscli.io",),
    ("newscli.batch.places", "newscli.batch.watch"),
    ("newscli.batch",),
    ("newscli",),
    ("newscli.render", "newscli.integrations"),
    ("newscli.training", "newscli.cli"),
    ("newscli.__main__",),
)
"""Rooms from the ground up; one may import what lies below it, and what belongs to it."""

CORE = tuple(room for floor in FLOORS for room in floor if room.startswith("newscli.core."))
FITTED = "newscli.training"
"""Fits what is inside the rooms of the core, and so reads their insides."""


def files() -> dict[str, Path]:
    """Module name to file."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    """The modules of the package that a file imports, at its top or in its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "newscli":
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in modules else str(node.module)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)


MODULES = files()
ARROWS = {name: sorted({*imported(path, MODULES)} - {name}) for name, path in MODULES.items()}


def room_of(module: str) -> str:
    """The longest name among the floors that the module lies under."""
    rooms = [room for floor in FLOORS for room in floor if f"{module}.".startswith(f"{room}.")]
    return max(rooms, key=len)


def height(module: str) -> int:
    return next(number for number, floor in enumerate(FLOORS) if room_of(module) in floor)


def circle(arrows: Mapping[str, list[str]]) -> list[str]:
    """Modules that import each other in a circle; none when there is no circle."""
    done: set[str] = set()

    def walk(module: str, path: list[str]) -> list[str]:
        if module in path:
            return [*path[path.index(module) :], module]
        if module in done:
            return []
        found = next(
            (found for below in arrows.get(module, ()) if (found := walk(below, [*path, module]))), []
        )
        done.add(module)
        return found

    return next((found for module in arrows if (found := walk(module, []))), [])


def test_a_circle_is_seen() -> None:
    assert circle({"a": ["b"], "b": ["c"], "c": ["b"]}) == ["b", "c", "b"]
    assert circle({"a": ["b", "c"], "b": ["c"], "c": []}) == []


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circle(ARROWS) == []


@pytest.mark.parametrize("module", MODULES)
def test_arrows_point_down(module: str) -> None:
    up = [
        f"{MODULES[module].name} imports {below} ({MODULES[below].name}), which lies no lower"
        for below in ARROWS[module]
        if room_of(below) != room_of(module)
        and height(below) >= height(module)
        and not f"{room_of(below)}.".startswith(f"{room_of(module)}.")
    ]
    assert up == []


@pytest.mark.parametrize("module", [name for name in MODULES if room_of(name) != FITTED])
def test_another_room_of_the_core_is_known_by_what_it_hands_on(module: str) -> None:
    inside = [
        f"{MODULES[module].name} reaches into {below} ({MODULES[below].name})"
        for below in ARROWS[module]
        if room_of(below) in CORE and room_of(below) not in (below, room_of(module))
    ]
    assert inside == []


def test_the_core_is_its_rooms() -> None:
    loose = {path.stem for path in (PACKAGE / "core").glob("*.py")}
    assert loose == {"__init__", "document", "pipeline"}
