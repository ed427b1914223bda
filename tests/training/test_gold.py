"""Annotated attributions on what the pairing of quote marks finds."""

from __future__ import annotations

from typing import Any

from newscli.core.pipeline import prepare
from newscli.training import gold
from newscli.training.gold import Mention

TEXT = "“We will stay,” said Ana Ruiz. The “Lucky Star” sailed."


def attribution(words: str, speaker: str, kind: str = "person") -> dict[str, Any]:
    start, at = TEXT.index(words), TEXT.index(speaker)
    return {
        "start": start, "end": start + len(words),
        "speaker": [speaker], "speaker_span": [at, at + len(speaker)], "speaker_type": kind,
    }  # fmt: skip


def mention(words: str, kind: str = "N") -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), words.split()[-1].lower(), kind)


def test_a_quoted_span_meets_its_annotation_without_regard_to_marks_and_commas() -> None:
    said = attribution("We will stay", "Ana Ruiz")
    assert gold.align({"stretches": [said]}, prepare(TEXT)) == [said, None]


def test_a_quoted_span_that_nobody_utters_is_nobodys() -> None:
    assert gold.right(None, [mention("Ana Ruiz")]) == gold.NOBODY


def test_the_candidate_that_overlaps_the_speaker_is_right() -> None:
    candidates = [mention("Lucky Star"), mention("Ruiz")]
    assert gold.right(attribution("We will stay", "Ana Ruiz"), candidates) == (2,)


def test_another_mention_of_the_same_surname_is_right_when_the_speaker_is_named() -> None:
    elsewhere = Mention(500, 504, "ruiz", "N")
    assert gold.right(attribution("We will stay", "Ana Ruiz"), [elsewhere]) == (1,)
    assert gold.right(attribution("We will stay", "Ana Ruiz", "common"), [elsewhere]) == ()
