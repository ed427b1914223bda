"""Names where they stand, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions


def rows(text: str) -> list[str]:
    """The names in text order: ``LABEL name [titles]``."""
    document = steps.read(text)
    return [
        f"{found.label} {found.text}" + (f" [{' '.join(found.titles)}]" if found.titles else "")
        for found in mentions.collect(document.text, document.sentences)
    ]


@cases.each("core/entities/mentions")
def test_mentions(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_the_span_holds_the_name_alone() -> None:
    document = steps.read("They met [PERSON Mr. Owen  Pritchard]’s wife.")
    (found,) = mentions.collect(document.text, document.sentences)
    assert document.text[slice(*found.span)] == "Owen  Pritchard"
    assert found.text == "Owen Pritchard"
