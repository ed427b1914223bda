"""Where names begin and end, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.entities import mentions
from newscli.core.entities.edges import mend_edges


def rows(text: str) -> list[str]:
    """The names in text order: ``LABEL name``."""
    document = steps.read(text)
    found = mend_edges(document.text, mentions.collect(document.text, document.sentences))
    return [f"{name.label} {name.text}" for name in found]


@cases.each("core/entities/edges")
def test_edges(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


PARTS = [
    "[GPE D-New Jersey]",
    "[ORG League. Calder]",
    "[NORP African]-[NORP American]",
    "[PERSON Owen.]",
    "[GPE Paris Rowan Wells]",
    "said",
    "\n\n",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_mentions_are_the_words_of_the_text(parts: list[str]) -> None:
    document = steps.read(" ".join(parts))
    for mention in mend_edges(document.text, mentions.collect(document.text, document.sentences)):
        words = document.text[mention.span.start : mention.span.end]
        assert words and words == words.strip() and " ".join(words.split()) == mention.text
