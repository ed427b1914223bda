"""Reporting words and the grammar words around them, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.reported import cues

LISTS = ("AUXILIARIES", "SUBJECT_PRONOUNS", "CLAUSE_WORDS", "OPENERS", "SUBORDINATORS", "BREAKS")


def rows(text: str) -> list[str]:
    """The words that may report something with their lemma, and those that stand in lists."""
    found = []
    for sentence in steps.read(text).sentences:
        candidates = cues.candidates(sentence, cues.lemmas())
        for at, word in enumerate(sentence.words):
            facts = ["may report"] if at in candidates else []
            facts += [name for name in LISTS if word.lower() in getattr(cues, name)]
            found += [f"{word}: {', '.join(facts)}"] if facts else []
    return found


@cases.each("core/reported/cues")
def test_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
