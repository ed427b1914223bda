"""Chunks, from plain-text fixtures; their offsets for any text."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core import pipeline
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import Chunk


def read(text: str) -> list[Chunk]:
    document = pipeline.prepare(text)
    return chunker.read_chunks(document)


def row(chunk: Chunk) -> str:
    """A chunk as a readable row."""
    if chunk.kind == "quote":
        return f"quote {chunk.text}"
    if chunk.kind == "word":
        return f"word {chunk.text}"
    kind = chunk.type + ("'" if chunk.possessive else "")
    words = " ".join(chunk.text.split())
    shown = words.lower() if chunk.type != "T" else words
    return f"mention {kind} {shown}" + (f" [{chunk.title}]" if chunk.title else "")


def rows(text: str) -> list[str]:
    """The chunks in text order."""
    return [row(chunk) for chunk in read(text)]


@cases.each("core/phrases/chunker")
def test_chunks(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_the_possessor_before_a_title_belongs_to_the_title() -> None:
    (person,) = [
        chunk for chunk in read("Norway’s Harbour Minister Owen Pritchard spoke.") if chunk.type == "E"
    ]
    assert person.title == "Norway’s Harbour Minister"


def test_a_surname_with_a_typing_error_is_the_person() -> None:
    found = read("Owen Pritchard spoke first. Later Prichard left.")
    assert [chunk.text for chunk in found if chunk.type == "E"] == ["Owen Pritchard", "Prichard"]


@given(st.text(alphabet="ab He said “”\"'’().,:\n-", max_size=120))
def test_chunks_are_in_text_order_and_say_what_the_text_says(text: str) -> None:
    found = read(text)
    assert [chunk.index for chunk in found] == list(range(len(found)))
    for chunk in found:
        assert text[chunk.start : chunk.end] == chunk.text
    starts = [chunk.start for chunk in found if chunk.type != "K"]
    assert starts == sorted(starts)
