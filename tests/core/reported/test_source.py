"""The words that name a source, from plain-text fixtures."""

from __future__ import annotations

import cases
import pytest

from newscli.core.pipeline import prepare
from newscli.core.reported import find


@pytest.mark.parametrize("case", cases.read("core/reported/source"), ids=cases.title)
def test_source(case: cases.Case) -> None:
    mentions = [found.mention for found in find(prepare(case.text))]
    assert [case.text[span.start : span.end] if span else "-" for span in mentions] == list(case.rows)
