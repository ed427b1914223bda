"""What a mention of a source is about: the speaker of the one statement of a text."""

from __future__ import annotations

import cases
import pytest

from newscli import parse


@pytest.mark.parametrize("case", cases.read("core/records/heads"), ids=cases.title)
def test_the_speaker_is_whom_the_sentence_is_about(case: cases.Case) -> None:
    assert [quote.speaker for quote in parse(case.text).quotes] == list(case.rows)


@pytest.mark.parametrize("case", cases.read("core/records/descriptions"), ids=cases.title)
def test_a_speaker_is_a_name_or_a_noun_phrase(case: cases.Case) -> None:
    speakers = {quote.speaker or "nobody" for quote in parse(case.text).quotes} or {"nobody"}
    assert speakers == set(case.rows)
