"""Files and folders to sources."""

from __future__ import annotations

import os
from pathlib import Path

from newscli.io.inputs.inputs import find


def names(*arguments: str, glob: tuple[str, ...] = ("*.txt",)) -> list[str]:
    return [source.name for source in find(arguments, glob).sources]


def touch(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("x")


def test_folders_are_searched_all_the_way_down(folder: Path) -> None:
    touch("in/b.txt", "in/deep/er/a.txt", "in/notes.md", "in/UPPER.TXT")
    assert names("in") == ["in/UPPER.TXT", "in/b.txt", "in/deep/er/a.txt"]
    assert names("in/") == names("in")
    assert names("./in") == ["./" + name for name in names("in")]


def test_names_with_a_dot_in_front_are_passed_over_in_folders(folder: Path) -> None:
    touch("in/.a.txt", "in/.git/a.txt", "in/._b.txt")
    assert names("in") == []
    assert names("in/.a.txt") == ["in/.a.txt"]


def test_a_named_file_needs_no_ending(folder: Path) -> None:
    touch("article")
    assert names("article") == ["article"]


def test_patterns(folder: Path) -> None:
    touch("in/2024/a.news", "in/2025/a.news", "in/2025/b.txt")
    assert names("in", glob=("*.news",)) == ["in/2024/a.news", "in/2025/a.news"]
    assert names("in", glob=("2025/*",)) == ["in/2025/a.news", "in/2025/b.txt"]


def test_each_file_once_whatever_it_is_called(folder: Path) -> None:
    touch("in/a.txt")
    os.symlink("a.txt", "in/b.txt")
    os.symlink("in", "other")
    assert names("other", "in", "in/a.txt", str(folder / "in")) == [str(folder / "in" / "a.txt")]


def test_loops(folder: Path) -> None:
    touch("in/a.txt", "in/sub/b.txt")
    os.symlink("..", "in/sub/up")
    os.symlink("loop", "in/loop")
    inputs = find(["in"], ["*"])
    assert [source.name for source in inputs.sources] == ["in/a.txt", "in/sub/b.txt"]
    assert [str(problem) for problem in inputs.problems] == [
        "in/loop: a link to nothing; remove it, or mend it"
    ]


def test_pipes_in_folders_are_passed_over(folder: Path) -> None:
    touch("in/a.txt")
    os.mkfifo("in/pipe.txt")
    assert names("in") == ["in/a.txt"]


def test_a_folder_that_cannot_be_read(folder: Path, monkeypatch) -> None:
    touch("in/a.txt", "in/closed/b.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    inputs = find(["in"])
    assert [source.name for source in inputs.sources] == ["in/a.txt"]
    assert [str(problem) for problem in inputs.problems] == [
        "in/closed: the folder cannot be read: permission denied"
    ]


def test_very_deep_folders(folder: Path) -> None:
    deep = "in/" + "d/" * 400
    touch(deep + "a.txt")
    assert names("in") == [deep + "a.txt"]
