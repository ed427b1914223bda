"""What the name finder knows of a word by itself, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.names.words import WORDS, Words


def rows(text: str) -> list[str]:
    """Each word as ``word: shape, case, lists that know it``."""
    return [
        f"{form}: {WORDS[form].shape} {WORDS[form].case} {WORDS[form].kinds or '-'}" for form in text.split()
    ]


@cases.each("core/names/words")
def test_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_only_a_word_with_a_capital_begins_or_ends_a_name() -> None:
    assert [form for form in ("Rome", "rome", "iPhone", "1990s", "NATO") if WORDS[form].capital] == [
        "Rome",
        "iPhone",
        "NATO",
    ]


def test_features_of_each_place_bear_its_sign() -> None:
    word = Words()["Rome"]
    assert {b"w=rome", b"s=Xxx"} <= set(word.own)  # type: ignore[arg-type]
    assert all(name.startswith(b"-") for name in word.before)  # type: ignore[union-attr]
    assert all(name.startswith(b"++") for name in word.after2)  # type: ignore[union-attr]
    assert b"Hw=rome" in word.head  # type: ignore[operator]
