"""An index of sources on disk says what the one in memory says."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import spoken
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.desk.check.index import MemoryIndex, Region
from newscli.desk.check.sources import SourceText, Turn
from newscli.desk.check.transcript import transcribed
from newscli.io.problems import InputProblem, OutputProblem
from newscli.io.store.passages import build, opened, stamp_of

SOURCES = [
    SourceText("a.txt", "NORA VALE: We are open [Applause] every day.\n\nTOM HALE: Why, for forty-one years?\n" + "More words. " * 100),
    SourceText("empty.txt", "…"),
    SourceText("b.vtt", "so we said\nno", (Turn(0, 10, "Ana"),), (), ((0, 1.0), (11, 2.5)), ((0, 4), (11, 8))),
    SourceText("c.txt", "half a character \ud800 and Zürich’s lamp"),
]  # fmt: skip


def both(path: Path, sources: list[SourceText]) -> MemoryIndex:
    memory = MemoryIndex()
    for source in sources:
        memory.add(transcribed(source))
    build(path, (transcribed(source) for source in sources), lambda: "made of")
    return memory


def plain(region: Region) -> tuple[object, ...]:
    words = region.words
    text = region.text.replace("\ud800", "?")
    return (
        region.source, text, region.offset, region.line, region.lines, words.words, list(words.starts),
        list(words.ends), region.turns, region.times, region.cased, region.punctuated,
    )  # fmt: skip


def test_regions_and_words(tmp_path: Path) -> None:
    memory = both(tmp_path / "index", SOURCES)
    with opened(tmp_path / "index") as disk:
        assert disk.blocks == memory.blocks > 5
        for first in range(memory.blocks):
            for last in range(first, memory.blocks):
                assert [*map(plain, disk.region(first, last))] == [*map(plain, memory.region(first, last))]
        words = ["open", "more", "#41", "zurich", "nowhere"]
        assert disk.counts(words) == memory.counts(words)
        assert all(list(disk.holding(word)) == list(memory.holding(word)) for word in words)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.text(alphabet="ab \n[]:'NQ5%’", max_size=150), max_size=4))
def test_any_texts(tmp_path: Path, texts: list[str]) -> None:
    memory = both(tmp_path / "any", [SourceText(f"{number}", text) for number, text in enumerate(texts)])
    with opened(tmp_path / "any") as disk:
        assert disk.blocks == memory.blocks
        for block in range(memory.blocks):
            assert [*map(plain, disk.region(block, block))] == [*map(plain, memory.region(block, block))]


def test_the_same_verdicts(tmp_path: Path) -> None:
    memory = both(tmp_path / "index", SOURCES)
    with opened(tmp_path / "index") as disk:
        for words in (
            "We are open every day.",
            "We are shut every day.",
            "for 41 years?",
            "so we said no",
            "made up",
        ):
            assert spoken.against(disk, words, "Nora Vale") == spoken.against(memory, words, "Nora Vale")


def test_what_it_was_made_of(tmp_path: Path) -> None:
    assert stamp_of(tmp_path / "none") is None
    both(tmp_path / "index", SOURCES)
    assert stamp_of(tmp_path / "index") == "made of"
    (tmp_path / "text").write_text("no index")
    assert stamp_of(tmp_path / "text") is None
    sqlite3.connect(tmp_path / "other.sqlite").execute("CREATE TABLE a(b)")
    assert stamp_of(tmp_path / "other.sqlite") is None


@pytest.mark.parametrize("content", [b"", b"no index", b"SQLite format 3\0" + b"\xff" * 200])
def test_what_is_no_index(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(InputProblem), opened(tmp_path / "x"):
        pass


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem):
        build(tmp_path / "none" / "index", [], lambda: "")


def test_a_failure_leaves_the_old_index(tmp_path: Path) -> None:
    both(tmp_path / "index", SOURCES)

    def sources() -> list[SourceText]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        build(tmp_path / "index", (source for _ in [0] for source in sources()), lambda: "new")
    assert stamp_of(tmp_path / "index") == "made of"
    assert [path.name for path in tmp_path.iterdir()] == ["index"]
