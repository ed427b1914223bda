"""The verb group of a cue: negated, passive, governed by another verb."""

from __future__ import annotations

import pytest

from newscli.core.pipeline import prepare
from newscli.core.reported.finder import view_of
from newscli.core.reported.view import View
from newscli.core.reported.voice import governor, is_negated, is_passive


def seen(text: str) -> tuple[View, int]:
    view = view_of(prepare(text), 0, {"said": "say", "say": "say", "asked": "ask", "saying": "say"})
    return view, next(token for token, lemma in enumerate(view.lemmas) if lemma)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renwick has not said whether it will sail.", True),
        ("Renwick hasn't yet said whether it will sail.", True),
        ("Renwick did not publicly say that it was sold.", True),
        ("Renwick could not say whether it was sold.", False),
        ("Renwick not only said that it was sold.", False),
        ("Renwick said that it was not sold.", False),
        ("It was not clear, Renwick said.", False),
    ],
)
def test_negated(text: str, expected: bool) -> None:
    assert is_negated(*seen(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were asked to leave.", True),
        ("Two men were repeatedly asked to leave.", True),
        ("Renwick asked two men to leave.", False),
    ],
)
def test_passive(text: str, expected: bool) -> None:
    assert is_passive(*seen(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renwick declined to say when it will sail.", "declined"),
        ("Renwick left without saying when it will sail.", "without"),
        ("Renwick said it will sail.", ""),
    ],
)
def test_governor(text: str, expected: str) -> None:
    assert governor(*seen(text)) == expected
