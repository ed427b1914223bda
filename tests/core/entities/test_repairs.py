"""Names mended in the light of the whole article, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions, repairs


def rows(text: str) -> list[str]:
    """The names in text order, mended: ``LABEL name``."""
    document = steps.read(text)
    found = mentions.collect(document.text, document.sentences)
    return [f"{name.label} {name.text}" for name in repairs.repair(document.text, document.sentences, found)]


@cases.each("core/entities/repairs")
def test_repairs(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
