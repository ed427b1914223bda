"""Contents completed, from plain-text fixtures that mark content and source."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.reported import extend

STEPS = (
    extend._over_the_apposed_name, extend._over_the_description, extend._behind_the_source,
    extend._behind_the_listener, extend._across_the_cue,
)  # fmt: skip
"""The rules that look at the sentence alone."""


def rows(text: str) -> list[str]:
    """The source and the content after the rules: ``source | content``."""
    document, view, found = reported_views.drafted(text)
    for step in STEPS:
        step(view, found)
    source = " ".join(view.sentence.words[slice(*found.mention)]) if found.mention else "-"
    return [f"{source} | {document.text[found.start : found.end]}"]


@cases.each("core/reported/extend")
def test_contents(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
