"""Symbols of words, from plain-text fixtures. Paths of symbols: any two chunks, read as slices, are what a walk from one to the other finds."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.phrases import lexicon
from newscli.core.phrases.chunks import Chunk
from newscli.core.phrases.symbols import MERGED, Paths, symbol


def chunks(symbols: list[str]) -> list[Chunk]:
    return [
        Chunk(at, "word", at, at + 1, "x", 0, 0, at, "x", "NN", symbol=symbol)
        for at, symbol in enumerate(symbols)
    ]


def rows(text: str) -> list[str]:
    """Each line of ``word/TAG`` as the path of its symbols; a word without a tag is a time."""
    return [" ".join(_path(line.split())) or "nothing" for line in text.splitlines()]


def _path(words: list[str]) -> tuple[str, ...]:
    verbs, found = lexicon.load().verbs, ["E"]
    for word, _, tag in (part.rpartition("/") for part in words):
        found.append(symbol(word, tag, verbs.get(word, 0) if tag[:1] == "V" else 0) if word else "T")
    return Paths(chunks([*found, "E"])).between(0, len(words) + 1)


@cases.each("core/phrases/symbols")
def test_symbols(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def walked(symbols: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in ("w" if name == "T" else name for name in symbols):
        if name and not (name in MERGED and found[-1:] == [name]):
            found.append(name)
    return tuple(found)


@given(st.lists(st.sampled_from(["", "w", "T", "in", "v", "E", "Q", ","]), min_size=1, max_size=12))
def test_a_path_is_what_a_walk_between_two_chunks_finds(symbols: list[str]) -> None:
    paths = Paths(chunks(symbols))
    for first in range(len(symbols)):
        for last in range(first, len(symbols)):
            assert paths.between(first, last) == walked(symbols[first + 1 : last])


class Counted(list[Chunk]):
    """Chunks that count how often they are walked."""

    walks = 0

    def __iter__(self):  # type: ignore[no-untyped-def]
        self.walks += 1
        return super().__iter__()


def test_however_many_paths_are_asked_for_the_chunks_are_walked_as_often() -> None:
    counted = Counted(chunks(["E", "w", "S", ","] * 500))
    paths = Paths(counted)
    walks = counted.walks
    for last in range(1, len(counted)):
        paths.between(0, last)
    assert counted.walks == walks <= 2
