"""A variant as it is read: what is the same, what has gone and what has come, with the spaces between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newscli.trace.records import Variant

Mark = Literal["same", "dropped", "added"]


def marked(variant: Variant) -> Iterator[tuple[Mark, str]]:
    """The words of a variant in stretches; those of changed words twice, first as dropped and then as added.

    The first seen is one stretch. Spaces stand outside what is marked.
    """
    if variant.place == 1:
        yield "same", variant.text
        return
    due = False
    for mark, words, space in _stretches(variant):
        if due:
            yield "same", " "
        yield mark, words
        due = space


def _stretches(variant: Variant) -> Iterator[tuple[Mark, str, bool]]:
    """The stretches, and whether there is a space behind each."""
    for part in variant.differences:
        if part.step == "same":
            yield "same", part.text.rstrip(), _is_open(part.text) or _is_open(part.first)
            continue
        if part.first:
            yield "dropped", part.first.rstrip(), bool(part.text) or _is_open(part.first)
        if part.text:
            yield "added", part.text.rstrip(), _is_open(part.text)


def _is_open(text: str) -> bool:
    return text[-1:].isspace()
