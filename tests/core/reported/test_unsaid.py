"""What is no statement, from plain-text fixtures."""

from __future__ import annotations

import cases
import pytest

from newscli.core.pipeline import prepare
from newscli.core.reported import find


@pytest.mark.parametrize("case", cases.read("core/reported/unsaid"), ids=cases.title)
def test_unsaid(case: cases.Case) -> None:
    rows = []
    for found in find(prepare(case.text)):
        source = case.text[found.mention.start : found.mention.end] if found.mention else "-"
        cue = case.text[found.cue.start : found.cue.end]
        rows.append(f"{source} | {cue} | {found.evidence} | {case.text[found.start : found.end]}")
    assert rows == list(case.rows)
