"""The words that name a speaker cut to the subject of the cue, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


@cases.each("core/records/subjects")
def test_who_is_the_subject_of_the_cue(case: cases.Case) -> None:
    assert [quote.mention.text if quote.mention else "nobody" for quote in parse(case.text).quotes] == list(
        case.rows
    )
