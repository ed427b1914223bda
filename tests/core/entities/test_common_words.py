"""Common nouns that open a sentence, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli import parse
from newscli.core.entities import mentions
from newscli.core.entities.common_words import without_common_words


def rows(text: str) -> list[str]:
    """The names in text order that are names: ``LABEL name``."""
    document = steps.read(text)
    found = mentions.collect(document.text, document.sentences)
    full = {word.lower() for name in found if " " in name.text for word in name.text.split()}
    return [f"{name.label} {name.text}" for name in without_common_words(document.sentences, found, full)]


@cases.each("core/entities/common_words")
def test_common_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_what_the_tagger_takes_for_a_noun_each_time_is_no_name() -> None:
    text = "Salmon return to the Tarn, survey finds\n\nSalmon are back in the upper Tarn, and farmers fear for the banks."
    assert [entity.name for entity in parse(text).entities] == ["Tarn"]
