"""Whose words they are, from plain-text fixtures that mark the words that name speakers."""

from __future__ import annotations

import cases
import steps

from newscli.core.records.speakers import Speaker, SpeakerFinder


def rows(text: str) -> list[str]:
    """The speaker behind each marked mention: an entity of the text, a described source, or nobody."""
    given = steps.marked(text)
    chunks = steps.clauses(given).chunks
    finder = SpeakerFinder(given.text, chunks, steps.resolution(given, chunks), given.mentions)
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
    assert Speaker(None, "A spokesman", 0).key == Speaker(None, "the Spokesman", 9).key
    assert Speaker(None, "A spokesman", 0).key != Speaker(None, "A spokeswoman", 0).key
    assert Speaker(3, "Ida Brandt", 0).key == Speaker(3, "Brandt", 9).key
