"""People named in capitals with which paragraphs open, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.pipeline import prepare


@cases.each("core/names/loud")
def test_people(case: cases.Case) -> None:
    found = [
        " ".join(sentence.words[name.first : name.last])
        for sentence in prepare(case.text).sentences
        for name in sentence.names
        if name.label == "PERSON"
    ]
    assert found == list(case.rows)
