"""Who speaks where: labels of transcripts, and lines that only look like labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.desk.check.sources import SourceText, Turn
from newscli.desk.check.transcript import transcribed


def turns(text: str) -> list[tuple[str | None, str]]:
    found = transcribed(SourceText("t", text))
    return [(turn.speaker, " ".join(text[turn.start : turn.end].split())) for turn in found.turns]


def test_labels() -> None:
    text = "Rush transcript\n\nMAYOR RUIZ: We stay.\nAnd more.\n\nTom Hale, The Courier: Why?\n\nQ: When, at 10:30?\n"
    assert turns(text) == [
        ("MAYOR RUIZ", "We stay. And more."), ("Tom Hale, The Courier", "Why?"), ("Q", "When, at 10:30?"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "MS. VALE:", "[00:12:13] MS. VALE:", "12:13 MS. VALE:", ">> MS. VALE:", "- MS. VALE:", "**MS. VALE:**",
        "MS. VALE (via interpreter):", "MS. VALE [laughing] (off-mic):",
    ][:7],
)  # fmt: skip
def test_ways_to_write_a_label(line: str) -> None:
    assert turns(f"{line} We stay.\n\nTOM HALE: Why?")[0] == ("MS. VALE", "We stay.")


@pytest.mark.parametrize(
    "name", ["Nora de Blasio", "van Dijk", "Leo diCaprio", "O'Neill", "Speaker 1", "JEAN-LUC ROY"]
)
def test_names(name: str) -> None:
    assert turns(f"{name}: We stay.\n\nTom Hale: Why?")[0] == (name, "We stay.")


@pytest.mark.parametrize(
    "text",
    [
        "Note: the market is closed.\n\nUpdate: it is open.\n",
        "We sold three things: bread, milk and eggs.\n\nThe reason: nobody knows.\n",
        "Where: the hall\nWhen: at six\nPhone: 555\n",
        "One line about Ruiz: she stayed.\n" + "A line of text.\n" * 60 + "Another about Hale: he left.\n",
        "https://example.org is the address.\nftp://x.org is another.\n",
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    assert turns(text) == []


def test_what_is_heard_is_not_said() -> None:
    text = "A: We [Applause] stay (laughter) in the (old) house [sic]. 10:30\n\nB: Yes.\n00:10 No."
    found = transcribed(SourceText("t", text))
    assert [text[start:end] for start, end in found.skipped] == [
        "A:", "[Applause]", "(laughter)", "[sic]", "B:", "00:10",
    ]  # fmt: skip


def test_turns_that_are_known_stay() -> None:
    source = SourceText("t", "ANA RUIZ: We stay.\nTOM HALE: Why?", (Turn(0, 5, "X"),))
    assert transcribed(source).turns == (Turn(0, 5, "X"),)


@given(st.text(alphabet="AB: \n[](),.12abé>*-", max_size=200))
def test_no_text_raises(text: str) -> None:
    found = transcribed(SourceText("t", text))
    assert all(0 <= start < end <= len(text) for start, end in found.skipped)
    assert all(one[1] <= other[0] for one, other in zip(found.skipped, found.skipped[1:], strict=False))
    assert all(0 <= turn.start <= turn.end <= len(text) for turn in found.turns)
