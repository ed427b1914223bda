"""A file takes its name when it is whole, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newscli.io.outputs.replaced import replaced
from newscli.io.problems import OutputProblem


def test_it_is_not_there_before_the_end(tmp_path: Path) -> None:
    with replaced(tmp_path / "a") as temporary:
        temporary.write_text("whole")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_text() == "whole"
    assert os.listdir(tmp_path) == ["a"]


def test_rights_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("before")
    (tmp_path / "a").chmod(0o600)
    (tmp_path / "link").symlink_to("a")
    with replaced(tmp_path / "link") as temporary:
        temporary.write_text("after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_text() == "after"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("before")
    with pytest.raises(ZeroDivisionError), replaced(tmp_path / "a") as temporary:
        temporary.write_text("half")
        raise ZeroDivisionError
    assert (tmp_path / "a").read_text() == "before"
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize(
    ("name", "what"), [("", "is a folder; name a file"), ("none/a", "cannot be written: no such file")]
)
def test_where_nothing_can_be_written(tmp_path: Path, name: str, what: str) -> None:
    with pytest.raises(OutputProblem, match=what), replaced(tmp_path / name):
        pytest.fail("there is nothing to write to")
