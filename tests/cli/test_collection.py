"""Articles from wherever they are: a database, a batch output folder, or files still to be read."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
import toys
from shards import write_parts

from newscli.cli.collection import articles
from newscli.cli.environment import Environment
from newscli.cli.options import DEFAULT_GLOB, Options
from newscli.cli.tally import Report
from newscli.io.inputs.raw import Settings
from newscli.io.outputs.writer import Format
from newscli.io.store.database import build

STORED = [toys.parse("“Kept,” said Ana Ruiz.", "kept.txt"), toys.parse("“Too,” said Ana Ruiz.", "too.txt")]


class Taken:
    """The articles of these inputs, what was said, and the counts."""

    def __init__(self, *inputs: str, stdin: bytes = b"") -> None:
        err = io.StringIO()
        environment = Environment(io.BytesIO(stdin), io.StringIO(), err, parse=toys.parse)
        options = Options(inputs, Format.jsonl, None, tuple(DEFAULT_GLOB), None, Settings(), None)
        self.report = Report()
        self.articles = list(articles(options, environment, self.report))
        self.err = err.getvalue()

    @property
    def names(self) -> Sequence[str]:
        return [article.article for article in self.articles]


@pytest.fixture
def stored(articles: Path) -> Path:
    """A database of two articles, next to the files of two others."""
    build(articles / "voices.sqlite", STORED)
    return articles


def test_a_database_gives_what_it_holds(stored: Path) -> None:
    assert Taken("voices.sqlite").articles == STORED


def test_a_batch_output_gives_what_it_holds(folder: Path) -> None:
    (folder / "out").mkdir()
    write_parts(folder / "out", 1, STORED, texts=True)
    assert Taken("out").articles == STORED


def test_other_inputs_are_read(stored: Path) -> None:
    assert Taken(".").names == ["./a.txt", "./b.txt"]
    assert Taken("-", stdin="“No,” said Ana Ruiz.".encode()).names == ["-"]


def test_what_is_kept_comes_before_what_is_read(stored: Path) -> None:
    taken = Taken("b.txt", "voices.sqlite", "a.txt")
    assert taken.names == ["kept.txt", "too.txt", "a.txt", "b.txt"]
    assert (taken.report.done, taken.report.failed, taken.err) == (4, 0, "")


def test_problems_are_told_and_counted(stored: Path) -> None:
    Path("voices.sqlite").write_bytes(Path("voices.sqlite").read_bytes()[:5000])
    taken = Taken("voices.sqlite", "a.txt", "none.txt")
    assert taken.names == ["a.txt"]
    assert (taken.report.done, taken.report.failed, taken.report.exit_code) == (1, 2, 3)
    lines = taken.err.splitlines()
    assert lines[0].startswith("newscli: voices.sqlite: the database is damaged: ")
    assert lines[1].startswith("newscli: none.txt: ")


def test_a_database_of_something_else_is_told(stored: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect("other.db")) as connection:
        connection.execute("CREATE TABLE t(x)")
    assert "other.db: a SQLite database, but none of newscli's" in Taken("other.db").err
