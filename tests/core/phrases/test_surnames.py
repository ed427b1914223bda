"""Surnames that the name finder took for something else, from plain-text fixtures: names with their labels."""

from __future__ import annotations

import cases

from newscli.core.phrases.chunker import TYPE_OF_NAME
from newscli.core.phrases.chunks import PERSON, Chunk
from newscli.core.phrases.surnames import recognise


def rows(text: str) -> list[str]:
    """The names that turn out to be people."""
    chunks = []
    for at, line in enumerate(text.splitlines()):
        label, _, name = line.partition(" ")
        head, type = name.split()[-1].lower(), TYPE_OF_NAME[label]
        chunks.append(Chunk(at, "mention", at, at + 1, name, 0, at, 0, head, "NNP", type))
    before = [chunk.type for chunk in chunks]
    recognise(chunks)
    return [chunk.text for chunk, type in zip(chunks, before, strict=True) if chunk.type == PERSON != type]


@cases.each("core/phrases/surnames")
def test_surnames(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
