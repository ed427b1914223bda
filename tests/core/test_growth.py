"""A text twice as long takes twice as many steps, whatever it is made of: lines of code that run are counted."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest
from growing import PATTERNS

from newscli.core import pipeline
from newscli.core.layout import structure

SIZE = 1200
"""Characters; of the longer text twice as many."""
LARGER = {
    "one surname": 4, "one first name": 4, "list of names": 4, "lines of names": 4, "names, then one surname": 4,
    "according to": 4, "told reporters that": 2,
}  # fmt: skip
"""Patterns in which a word is looked at with more and more others, up to a bound that takes so much more to reach."""
MOST = 2.3
"""Times as many steps for twice the text."""
ALWAYS = 3000
"""Steps that a text of any length takes."""


def steps(work: Callable[[], object]) -> int:
    """How many lines of newscli run, every turn of a loop counted, while the work is done."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line if "newscli" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The models read it all, whatever the language may be."""
    monkeypatch.setattr(structure, "language_of", lambda text: "en")


@pytest.mark.parametrize("name", list(PATTERNS))
def test_steps_grow_as_the_text_does(name: str) -> None:
    size = SIZE * LARGER.get(name, 1)
    texts = [PATTERNS[name](size), PATTERNS[name](2 * size)]
    pipeline.parse(texts[1])  # what is remembered of words is remembered for both
    once, twice = (steps(partial(pipeline.parse, text)) for text in texts)
    assert twice <= MOST * once + ALWAYS


def test_a_step_that_looks_at_all_pairs_is_found() -> None:
    slow: dict[str, Any] = {}
    source = "def pairs(size):\n    return [one for one in range(size) for two in range(one)]"
    exec(compile(source, "newscli/slow.py", "exec"), slow)
    once, twice = (steps(partial(slow["pairs"], size)) for size in (100, 200))
    assert twice > MOST * once + ALWAYS
