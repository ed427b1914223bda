"""Files opened: nothing is read twice or to the end, nothing is lost in silence."""

from __future__ import annotations

import gzip
import io
import os
import tracemalloc
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from reading import names, read, texts

from newscli.io.inputs.content import LIMIT
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.rows import raws

MEBIBYTE = 1 << 20


class Endless(io.RawIOBase):
    """JSON Lines that never end, and how many bytes were taken."""

    def __init__(self) -> None:
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, target: bytearray) -> int:  # type: ignore[override]
        line = b'{"text": "Again, said Ana Ruiz."}\n'
        target[:] = (line * (len(target) // len(line) + 2))[self.taken % len(line) :][: len(target)]
        self.taken += len(target)
        return len(target)


def peak(work: Iterator[object]) -> int:
    """The most bytes that were in memory while the iterator ran."""
    tracemalloc.start()
    try:
        for _ in work:
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_rows_are_read_as_they_are_asked_for() -> None:
    stream = Endless()
    found = list(islice(raws(Source("-"), Settings(), stream), 1000))  # type: ignore[arg-type]
    assert found[999] == Raw("-#1000", "text", "Again, said Ana Ruiz.")
    assert stream.taken < MEBIBYTE


@pytest.mark.parametrize("ending", ["jsonl", "csv", "jsonl.gz"])
def test_a_file_much_larger_than_what_is_kept_of_it(folder: Path, ending: str) -> None:
    words = "Again, said Ana Ruiz. " * 2000
    row = f'{{"text": "{words}"}}\n' if "jsonl" in ending else f'1,"{words}"\n'
    head = "" if "jsonl" in ending else "id,text\n"
    name = f"large.{ending}"
    with gzip.open(name, "wt", compresslevel=1) if ending.endswith("gz") else open(name, "w") as stream:
        stream.write(head)
        for _ in range(500):
            stream.write(row)
    assert peak(raws(Source(name), Settings(), None)) < 4 * MEBIBYTE


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("long.txt", "long.txt: over 32 MiB, more than an article has; split it; many articles go into JSON Lines"),
        ("long.html", "long.html: over 32 MiB, more than an article has; split it; many articles go into JSON Lines"),
        ("long.jsonl", "long.jsonl#1: line 1 is over 32 MiB, more than an article has; split it; many articles go into JSON Lines"),
        ("long.csv", "long.csv#1: line 1 is over 32 MiB, more than an article has; split it; many articles go into JSON Lines"),
        ("long", "long: over 32 MiB, more than an article has; split it; many articles go into JSON Lines"),
    ],
)  # fmt: skip
def test_a_line_of_200_megabytes_is_refused_with_little_memory(
    folder: Path, name: str, complaint: str
) -> None:
    if name.endswith("html"):
        pytest.importorskip("trafilatura", reason="needs trafilatura")
    with open(name, "wb") as stream:
        stream.write(b"x" * 5000)
        stream.truncate(200 * 1000 * 1000)  # the rest is a hole, and takes no room on the disk
    rows: list[object] = []

    def work() -> Iterator[object]:
        rows.extend(read_file(name))
        yield

    assert peak(work()) < 5 * LIMIT
    assert rows == [complaint]


def read_file(name: str) -> list[object]:
    from reading import finished

    return [finished(raw, Settings()) for raw in raws(Source(name), Settings(), None)]


def test_what_stands_behind_an_endless_line_is_read(folder: Path) -> None:
    long = b'{"text": "' + b"x" * (LIMIT + 10) + b'"}\n'
    rows = read(b'{"text": "One."}\n' + long + b'{"text": "Three."}\n', "a.jsonl")
    assert names(rows) == ["a.jsonl#1", "a.jsonl#3"]
    assert (
        rows[1]
        == "a.jsonl#2: line 2 is over 32 MiB, more than an article has; split it; many articles go into JSON Lines"
    )


def test_a_small_file_that_unpacks_to_a_large_one(folder: Path) -> None:
    [complaint] = read(gzip.compress(b"x" * (LIMIT + 1), 1), "bomb.txt.gz")
    assert str(complaint).startswith("bomb.txt.gz: over 32 MiB")


def test_the_longest_article(folder: Path) -> None:
    [text] = texts(read(b"x" * LIMIT, "long.txt"))
    assert len(text) == LIMIT


@pytest.mark.parametrize("cut", [1, 8, 9, 20])
def test_a_gzip_file_cut_off(folder: Path, cut: int) -> None:
    data = gzip.compress(b"Some words.\n" * 50)[:-cut]
    assert read(data, "a.txt.gz") == ["a.txt.gz: the gzip file ends too early; copy it again"]


def test_rows_before_the_break_of_a_gzip_file_are_kept(folder: Path) -> None:
    lines = b"".join(b'{"text": "Row %d: %d."}\n' % (n, n * 7919 % 10007) for n in range(3000))
    data = gzip.compress(lines)
    rows = read(data[: len(data) // 2], "a.jsonl.gz")
    assert rows[-1] == "a.jsonl.gz: the gzip file ends too early; what came before is read; copy it again"
    assert texts(rows[:-1]) == [f"Row {n}: {n * 7919 % 10007}." for n in range(len(rows) - 1)]
    assert len(rows) > 1000


def test_a_gzip_file_that_is_damaged(folder: Path) -> None:
    data = bytearray(gzip.compress(b"Some words.\n" * 5000))
    data[40:60] = bytes(20)
    [complaint] = read(bytes(data), "a.txt.gz")
    assert str(complaint).startswith("a.txt.gz: the gzip file is damaged")


def test_several_gzip_members_are_one_text(folder: Path) -> None:
    assert texts(read(gzip.compress(b"One. ") + gzip.compress(b"Two."), "a.txt.gz")) == ["One. Two."]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a", "a.json", "a.txt.gz", "a.jsonl.gz"])
@pytest.mark.parametrize("stdin", [False, True])
def test_nothing_in_it(folder: Path, name: str, stdin: bool) -> None:
    data = gzip.compress(b"") if name.endswith("gz") else b""
    for empty in (data, b"" if name.endswith("gz") else b"\xef\xbb\xbf"):
        [complaint] = read(empty, name, stdin=stdin)
        where = "-" if stdin else name
        assert str(complaint) == f"{where}: the file is empty"


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_named_pipe_is_read_where_it_is_found(folder: Path) -> None:
    import threading

    os.mkfifo("pipe")
    threading.Thread(target=lambda: Path("pipe").write_text("One, said Ana."), daemon=True).start()
    [raw] = raws(Source("pipe"), Settings(), None)
    assert raw == Raw("pipe", "text", "One, said Ana.")


def test_a_folder_is_no_file(folder: Path) -> None:
    [complaint] = read_file(".")
    assert complaint == ".: cannot be read: is a directory"


def test_a_path_that_no_system_has() -> None:
    [complaint] = read_file("a\0.jsonl")
    assert complaint == "a\0.jsonl: cannot be read: embedded null byte"


def test_standard_input_that_is_closed() -> None:
    [problem] = raws(Source("-"), Settings(), None)
    assert str(problem) == "-: standard input is closed; name a file instead"
