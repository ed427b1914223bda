"""Paths of symbols: any two chunks, read as slices, are what a walk from one to the other finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newscli.core.phrases.chunks import Chunk
from newscli.core.phrases.symbols import MERGED, Paths


def chunks(symbols: list[str]) -> list[Chunk]:
    return [
        Chunk(at, "word", at, at + 1, "x", 0, 0, at, "x", "NN", symbol=symbol)
        for at, symbol in enumerate(symbols)
    ]


def walked(symbols: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for symbol in ("w" if symbol == "T" else symbol for symbol in symbols):
        if symbol and not (symbol in MERGED and found[-1:] == [symbol]):
            found.append(symbol)
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
