"""Who is a person, and what only looks like one."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli import parse

KINDS = ("PERSON", "ORG")


@pytest.mark.parametrize("case", cases.read("core/entities/corrections"), ids=cases.title)
def test_people_and_firms(case: cases.Case) -> None:
    named = [entity for entity in parse(case.text).entities if entity.label in KINDS]
    titled = [[form for form in entity.aliases if form.startswith("Lord ")] for entity in named]
    found = [
        " | ".join([entity.name, entity.label, *forms]) for entity, forms in zip(named, titled, strict=True)
    ]
    assert found == list(case.rows)


PARTS = [
    "Ida Brandt",
    "DA",
    "T.S.",
    "Hollis III",
    "(D., Conn.)",
    "Keeper",
    "Productions",
    "Lloyd",
    "'s law",
    ",",
    "\n",
    "  ",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*PARTS, "said", "CEO", "shares of", "the virus", "Lord", "."]), max_size=12))
def test_mentions_are_the_words_of_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for entity in parse(text).entities:
        for start, end in entity.mentions:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
