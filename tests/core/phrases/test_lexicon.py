"""Closed lists of words, and how strongly words announce speech, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.phrases import lexicon


def rows(text: str) -> list[str]:
    """The words that announce speech, and those that stand in lists, with the lists."""
    cues = lexicon.load()
    found = [f"{word}: {_level(cues.verbs[word])} cue" for word in text.split() if word in cues.verbs]
    found += [f"{word}: noun that announces" for word in text.split() if word in cues.nouns]
    return found + cases.listed(lexicon, text)


def _level(level: int) -> str:
    return "strong" if level >= lexicon.STRONG else "likely" if level >= lexicon.LIKELY else "weak"


@cases.each("core/phrases/lexicon")
def test_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_entries_are_in_lower_case() -> None:
    cues = lexicon.load()
    assert all(word == word.lower() for words in (cues.verbs, cues.nouns) for word in words)
    assert {*cues.verbs.values(), *cues.nouns.values()} <= {0, 1, 2, 3, 4}
