"""The configuration of a project: where it is sought, and what it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from newscli.io.inputs.configuration import NOTHING, find_configuration, read_configuration
from newscli.io.problems import UsageProblem

LINT = '[tool.newscli.lint]\nselect = ["N01"]\n'


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pyproject_above_is_found(tmp_path: Path) -> None:
    path = write(tmp_path, "pyproject.toml", LINT)
    (tmp_path / "a" / "b").mkdir(parents=True)
    found = find_configuration(tmp_path / "a" / "b")
    assert (found.path, found.table("lint")) == (str(path), {"select": ["N01"]})


def test_the_nearest_counts(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", LINT)
    near = write(tmp_path / "a", ".newscli.toml", '[lint]\nselect = ["Q01"]\n')
    found = find_configuration(tmp_path / "a")
    assert (found.path, found.table("lint")) == (str(near), {"select": ["Q01"]})


def test_newscli_toml_goes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", LINT)
    write(tmp_path, ".newscli.toml", "[tool.newscli.lint]\nignore = []\n")
    assert find_configuration(tmp_path).table("lint") == {"ignore": []}


def test_a_pyproject_that_says_nothing_to_newscli_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".newscli.toml", '[lint]\nselect = ["Q01"]\n')
    write(tmp_path / "a", "pyproject.toml", "[tool.other]\nx = 1\n")
    assert find_configuration(tmp_path / "a").table("lint") == {"select": ["Q01"]}


def test_nothing_is_found(tmp_path: Path) -> None:
    found = find_configuration(tmp_path)
    assert found is NOTHING or not str(found.path).startswith(str(tmp_path))
    assert NOTHING.table("lint") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [("[lint", "is no TOML"), ("\udce9".encode("utf-8", "surrogateescape"), "is no TOML")],
)
def test_what_is_no_toml_is_said(tmp_path: Path, text: str | bytes, message: str) -> None:
    path = tmp_path / ".newscli.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UsageProblem, match=message):
        find_configuration(tmp_path)


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="no such file"):
        read_configuration(str(tmp_path / "none.toml"))


def test_lint_must_be_a_table(tmp_path: Path) -> None:
    path = write(tmp_path, ".newscli.toml", "lint = 5\n")
    with pytest.raises(UsageProblem, match="lint is no table"):
        read_configuration(str(path)).table("lint")
