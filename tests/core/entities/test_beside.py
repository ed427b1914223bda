"""Labels told by the words beside a name, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions
from newscli.core.entities.beside import read_beside, read_people


def rows(text: str) -> list[str]:
    """The names in text order, with the labels that the words beside them tell: ``LABEL name``."""
    document = steps.read(text)
    found = mentions.collect(document.text, document.sentences)
    read_people(document.text, found)
    full = {word.lower() for name in found if " " in name.text for word in name.text.split()}
    read_beside(document.text, document.sentences, found, full)
    return [f"{name.label} {name.text}" for name in found]


@cases.each("core/entities/beside")
def test_labels(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
