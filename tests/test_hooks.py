"""The hook for pre-commit: its entry is a command that runs, and its files are articles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

MANIFEST = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"


@pytest.fixture
def hook() -> dict[str, str]:
    (hook,) = MANIFEST.read_text(encoding="utf-8").split("- id: ")[1:]
    return dict(re.findall(r"^  (\w+): (.+)$", hook, re.MULTILINE))


def test_the_entry_runs_on_the_files_that_are_given_to_it(
    hook: dict[str, str], run: Any, folder: Path
) -> None:
    (folder / "a.txt").write_text("“We will stay, said Ana Ruiz.\n", encoding="utf-8")
    (folder / "b.txt").write_text("“We will stay,” said Ana Ruiz.\n", encoding="utf-8")
    program, *arguments = hook["entry"].split()
    assert program == "newscli"
    assert run(*arguments, "b.txt").code == 0
    result = run(*arguments, "a.txt", "b.txt")
    assert (result.code, result.err) == (1, "")
    assert "this quote mark is never closed" in result.out


@pytest.mark.parametrize(
    ("name", "fits"), [("drafts/a.txt", True), ("a.md", True), ("a.html", True), ("a.py", False)]
)
def test_the_files_are_articles(hook: dict[str, str], name: str, fits: bool) -> None:
    assert bool(re.search(hook["files"], name)) is fits


def test_the_manifest_is_one_that_pre_commit_takes() -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib", reason="needs pre-commit")
    assert [found["id"] for found in clientlib.load_manifest(str(MANIFEST))] == ["newscli-lint"]
