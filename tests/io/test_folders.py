"""Inputs as they are found, in sorted order, each once, without a list of them in memory."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from newscli.io.inputs.folders import Found, listing

NAMES = ("x.txt", "a.txt", "a.b.txt", ".h.txt", "n.md", "Z.TXT")
FOLDERS = ("a", "b", "a.b", "a-b", ".h", "c")


def tree(random: Random) -> list[str]:
    """Folders and files at random below the current folder; the names of the folders."""
    folders = ["."]
    for _ in range(random.randrange(1, 8)):
        folders.append(os.path.join(random.choice(folders), random.choice(FOLDERS)))
        Path(folders[-1]).mkdir(parents=True, exist_ok=True)
    for _ in range(random.randrange(1, 12)):
        Path(random.choice(folders), random.choice(NAMES)).touch()
    return sorted(set(folders))


def link(random: Random, folders: Sequence[str]) -> None:
    """A few links to files and folders, loops among them."""
    files = [os.path.join(folder, name) for folder, _, names in os.walk(".") for name in names]
    for _ in range(random.randrange(1, 4)):
        place = Path(random.choice(folders), random.choice(("l", "k.txt", "0")))
        if not os.path.lexists(place):
            place.symlink_to(os.path.abspath(random.choice([*files, *folders])))


def names(found: Sequence[Found]) -> list[str]:
    return [one.name for one in found if not one.problem]


def reachable(arguments: Sequence[str]) -> dict[str, str]:
    """Real path of every file that is to be found, by brute force, to the first of its names without links."""
    found: dict[str, str] = {}
    visited: set[str] = set()
    waiting = [(argument, True) for argument in arguments]
    while waiting:
        folder, plain = waiting.pop(0)
        if not plain and os.path.realpath(folder) in visited:
            continue
        visited.add(os.path.realpath(folder))
        for name in os.listdir(folder):
            path, linked = os.path.join(folder, name), os.path.islink(os.path.join(folder, name))
            if name.startswith("."):
                continue
            if os.path.isdir(path):
                waiting.append((path, plain and not linked))
            elif os.path.isfile(path) and name.lower().endswith(".txt"):
                best = found.get(os.path.realpath(path), path)
                found[os.path.realpath(path)] = min(best, path) if plain else best
    return found


@pytest.mark.parametrize("seed", range(60))
def test_files_come_by_name_each_once(seed: int, folder: Path) -> None:
    random = Random(seed)
    folders = tree(random)
    arguments = random.sample(folders, random.randrange(1, len(folders) + 1))
    found = list(listing(arguments, ["*.txt"]))
    assert names(found) == sorted(reachable(arguments).values())
    assert [one.name for one in found] == sorted(one.name for one in found)


@pytest.mark.parametrize("seed", range(100))
def test_links_are_followed_and_every_file_is_read_once(seed: int, folder: Path) -> None:
    random = Random(seed)
    folders = tree(random)
    link(random, folders)
    arguments = random.sample(folders, random.randrange(1, len(folders) + 1))
    found = names(list(listing(arguments, ["*.txt"])))
    assert found == sorted(found)
    assert sorted(map(os.path.realpath, found)) == sorted(reachable(arguments))


def test_a_link_to_a_folder_that_is_searched_anyhow_gives_no_other_names(articles: Path) -> None:
    Path("0").symlink_to(".")
    Path("deep").mkdir()
    Path("deep/up").symlink_to("..")
    assert names(list(listing(["."], ["*.txt"]))) == ["./a.txt", "./b.txt"]


def test_size_and_time_of_a_file(articles: Path) -> None:
    state = Path("a.txt").stat()
    assert list(listing(["a.txt"], [])) == [Found("a.txt", state.st_size, state.st_mtime_ns)]


def test_what_is_no_input_says_why(folder: Path) -> None:
    Path("lost.txt").symlink_to("nowhere")
    Path("empty").mkdir()
    found = list(listing(["gone.txt", "lost.txt", "empty", "-"], ["*.txt"]))
    assert {one.name: one.problem and one.problem[0] for one in found} == {
        "-": None,
        "empty": "no articles in this folder (*.txt)",
        "gone.txt": "no such file or folder",
        "lost.txt": "a link to nothing",
    }


def test_patterns_with_a_slash_are_for_the_path_below_the_folder(folder: Path) -> None:
    for name in ("in/2024/a.txt", "in/2025/b.TXT", "in/2025/c.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    assert names(list(listing(["in"], ["2025/*.txt"]))) == ["in/2025/b.TXT"]


def test_a_folder_can_be_left_out(articles: Path) -> None:
    Path("out").mkdir()
    Path("out/c.txt").touch()
    assert names(list(listing(["."], ["*.txt"], os.path.realpath("out")))) == ["./a.txt", "./b.txt"]


def test_a_folder_is_not_read_before_its_turn(folder: Path) -> None:
    for name in ("a/1.txt", "b/1.txt"):
        Path(name).parent.mkdir()
        Path(name).touch()
    found = listing(["."], ["*.txt"])
    assert next(found).name == "./a/1.txt"
    Path("b/0.txt").touch()
    assert names(list(found)) == ["./b/0.txt", "./b/1.txt"]
