"""How often a word is an annotated cue decides its level."""

from __future__ import annotations

from typing import Any

from newscli.core.pipeline import prepare
from newscli.training import cues

LINE = "The mayor said the bridge was safe. The council built a school."


def annotated(text: str, cue: str) -> dict[str, Any]:
    start = text.index(cue)
    return {"text": text, "stretches": [], "reported": [{"cue_span": [start, start + len(cue)]}]}


def levels(article: dict[str, Any], times: int) -> cues.Cues:
    document = prepare(article["text"])
    return cues.count([article] * times, [document] * times)


def test_a_verb_that_is_nearly_always_a_cue_is_strong() -> None:
    assert levels(annotated(LINE, "said"), 20).verbs["said"] == 4


def test_a_verb_seen_a_few_times_is_trusted_less() -> None:
    assert levels(annotated(LINE, "said"), 3).verbs["said"] == 2


def test_a_verb_that_is_no_cue_has_no_level() -> None:
    assert "built" not in levels(annotated(LINE, "said"), 20).verbs


def test_according_is_always_a_cue() -> None:
    assert levels(annotated(LINE, "said"), 1).verbs["according"] == 4
