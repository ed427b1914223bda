"""Whose words they are, from plain-text fixtures that mark the words that name speakers."""

from __future__ import annotations

import cases
import steps

from newscli.core.document import Link
from newscli.core.records.speakers import Speaker, SpeakerFinder


def rows(text: str) -> list[str]:
    """The speaker behind each marked mention: an entity of the text, a described source, or nobody."""
    given = steps.marked(text)
    clauses = steps.clauses(given)
    finder = SpeakerFinder(given.text, clauses, steps.resolution(given, clauses.chunks), given.mentions)
    return [
        f"{given.text[slice(*mention)]} -> {_shown(finder.speaker(mention))}" for mention in given.mentions
    ]


def _shown(speaker: Speaker | None) -> str:
    if speaker is None:
        return "nobody"
    return f"{'source' if speaker.entity is None else 'entity'} {speaker.name}"


@cases.each("core/records/speakers")
def test_speakers(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_described_source_is_one_whatever_its_article() -> None:
    def key(entity: int | None, name: str) -> object:
        return Speaker(entity, name, 0, Link("described", 1.0)).key

    assert key(None, "A spokesman") == key(None, "the Spokesman") != key(None, "A spokeswoman")
    assert key(3, "Ida Brandt") == key(3, "Brandt")
