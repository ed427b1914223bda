"""Run-in dates and datelines, from plain-text fixtures."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.layout import dateline


def rows(text: str) -> list[str]:
    """For each line that has one, ``place | date | running text``."""
    found = []
    for line in text.splitlines():
        opening = dateline.read_line(line, 0, len(line)) or dateline.read(line, 0, len(line), plain=True)
        if opening.end:
            place = line[slice(*opening.place)] if opening.place else "-"
            found.append(f"{place} | {opening.date or '-'} | {line[opening.end :] or '-'}")
    return found


@cases.each("core/layout/dateline")
def test_datelines(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_transcript_has_no_plain_places() -> None:
    line = "Cape Town - The ferry sank."
    assert dateline.read(line, 0, len(line), plain=True).end == 12
    assert dateline.read(line, 0, len(line), plain=False).end == 0


@given(st.text(alphabet="ABab 1-—:(),.", max_size=60))
def test_the_running_text_begins_inside_the_paragraph(text: str) -> None:
    opening = dateline.read(text, 0, len(text), plain=True)
    assert 0 <= opening.end <= len(text)
    assert opening.place is None or 0 <= opening.place.start < opening.place.end <= opening.end
