"""Quotes and sources made by hand, for the tests of checks."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

import toys

from newscli.desk.check.checking import check_stretch
from newscli.desk.check.index import MemoryIndex, Passages
from newscli.desk.check.records import Alteration, Check
from newscli.desk.check.sources import SourceText
from newscli.desk.check.stretch import stretch_of
from newscli.desk.check.transcript import transcribed
from newscli.model import Article, Quote, Speaker

START = 7
"""Where the quote stands in an article that nobody needs."""


def quote(text: str, kind: str = "direct", speaker: str | None = None) -> Quote:
    """A quote; of a mixed one what stands in curly quote marks is quoted."""
    spans = tuple((START + found.start(1), START + found.end(1)) for found in re.finditer("“([^”]*)”", text))
    if kind == "direct":
        spans = ((START, START + len(text)),)
    return Quote(
        "a.txt", "q1", kind, text, START, START + len(text), () if kind == "indirect" else spans, 1,  # type: ignore[arg-type]
        speaker, "e1" if speaker else None, None, None, 0, 0.9, "toy",
    )  # fmt: skip


def person(name: str, label: str = "PERSON") -> Speaker:
    return toys.speaker(id="e1", name=name, aliases=(), label=label, role=None, affiliation=None)


def index(*sources: str) -> MemoryIndex:
    """An index of sources called ``source 1``, ``source 2``…; a single one is called ``source``."""
    found = MemoryIndex()
    for number, text in enumerate(sources, 1):
        found.add(transcribed(SourceText("source" if len(sources) == 1 else f"source {number}", text)))
    return found


def against(
    sources: Passages,
    words: str,
    speaker: str | None = None,
    label: str = "PERSON",
    allowed: Collection[Alteration] = (),
) -> Check:
    said = person(speaker, label) if speaker else None
    return check_stretch(quote(words, "direct", speaker), said, stretch_of(words, START), sources, allowed)


def check(
    words: str,
    source: str,
    speaker: str | None = None,
    label: str = "PERSON",
    allowed: Collection[Alteration] = (),
) -> Check:
    """One direct quote against one source."""
    return against(index(source), words, speaker, label, allowed)


def has_words(text: str) -> bool:
    return bool(stretch_of(text).words.words)


def article(text: str, kind: str, speaker: str | None = None) -> Article:
    """An article with one quote and nothing else."""
    return replace(
        toys.article(), quotes=(quote(text, kind, speaker),), speakers=(person(speaker),) if speaker else ()
    )
