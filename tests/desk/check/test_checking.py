"""Quotes against a source, read from fixtures: what is verbatim, what was altered and how, what is not there."""

from __future__ import annotations

import cases
import pytest
import spoken
from hypothesis import given
from hypothesis import strategies as st

from newscli.desk.check.checking import check
from newscli.desk.check.index import MemoryIndex
from newscli.desk.check.records import Alteration

CASES = cases.read("desk/check/checking")


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_verdicts_and_kinds(case: cases.Case) -> None:
    found = []
    for row in case.rows:
        words = row.partition(" | ")[2]
        check = spoken.check(words, case.text)
        found.append(f"{' '.join([check.verdict, *check.changes])} | {words}")
    assert found == list(case.rows)


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_offsets_say_what_the_records_say(case: cases.Case) -> None:
    for row in case.rows:
        words = row.partition(" | ")[2]
        check = spoken.check(words, case.text)
        assert check.text == words
        if check.source_start is not None:
            assert case.text[check.source_start : check.source_end] == check.source_text
        for one in check.differences:
            assert words[one.start - check.start : one.end - check.start] == one.text
            assert case.text[one.source_start : one.source_end] == one.source_text


TRANSCRIPT = """\
Hearing of 3 March

THE CHAIR: Please begin.

MS. VALE: We are open every day but Monday.

Tom Hale (Harbour Weekly): I never saw the letter.

Q: Who wrote it then?

MS. VALE: I never saw the letter. Ask somebody else.
"""


@pytest.mark.parametrize(
    ("speaker", "words", "expected"),
    [
        ("Nora Vale", "We are open every day but Monday.", "verbatim"),
        ("Tom Hale", "We are open every day but Monday.", "elsewhere"),
        ("Nora Vale", "I never saw the letter.", "verbatim"),
        ("Tom Hale", "I never saw the letter.", "verbatim"),
        ("Ines Kovac", "I never saw the letter.", "elsewhere"),
        ("Ines Kovac", "Who wrote it then?", "verbatim"),
        ("Ines Kovac", "Please begin.", "verbatim"),
        ("Nora Vall", "We are open every day but Monday.", "elsewhere"),
        ("Nora Valle Vale", "We are open every day but Monday.", "verbatim"),
        (None, "We are open every day but Monday.", "verbatim"),
    ],
)
def test_who_says_it(speaker: str | None, words: str, expected: str) -> None:
    check = spoken.check(words, TRANSCRIPT, speaker)
    assert check.verdict == expected
    assert ("speaker" in check.changes) == (expected == "elsewhere")


def test_a_described_speaker_may_be_anybody() -> None:
    assert (
        spoken.check("Ask somebody else.", TRANSCRIPT, "a spokeswoman", label="OTHER").verdict == "verbatim"
    )


def test_altered_words_of_somebody_else() -> None:
    check = spoken.check("We are open every day but Sunday.", TRANSCRIPT, "Tom Hale")
    assert (check.verdict, check.changes) == ("altered", ("words", "speaker"))
    assert check.source_speaker == "MS. VALE"


def test_the_place_in_the_source() -> None:
    check = spoken.check("Who wrote it then?", TRANSCRIPT)
    assert (check.source, check.source_line, check.source_speaker) == ("source", 9, "Q")
    assert check.source_before.endswith("I never saw the letter.\n\nQ: ")  # type: ignore[union-attr]
    assert check.similarity == 1


def test_changes_that_are_allowed_are_none() -> None:
    source = "We have, um, waited for nine weeks."
    words = "We have waited for ten weeks."
    assert spoken.check(words, source).changes == ("fillers", "number")
    check = spoken.check(words, source, allowed=[Alteration.fillers])
    assert (check.verdict, check.changes) == ("altered", ("number",))
    assert spoken.check(words, source, allowed=[Alteration.fillers, Alteration.number]).verdict == "verbatim"


def test_each_stretch_of_a_mixed_quote_is_checked() -> None:
    article = spoken.article("the roof was “a disgrace” and “a danger to us all”", "mixed")
    found = list(check(article, spoken.index("The roof is a danger to us all.")))
    assert [(one.id, one.text, one.verdict.value) for one in found] == [
        ("q1", "a disgrace", "absent"), ("q1", "a danger to us all", "verbatim"),
    ]  # fmt: skip


def test_indirect_speech_is_not_checked() -> None:
    assert (
        list(check(spoken.article("the roof was a danger", "indirect"), spoken.index("The roof is fine.")))
        == []
    )


def test_without_sources_all_is_absent() -> None:
    article = spoken.article("“a disgrace”", "mixed")
    assert [one.verdict.value for one in check(article, MemoryIndex())] == ["absent"]


def test_of_several_sources_the_one_with_the_words() -> None:
    index = spoken.index("The bakery closed in May.", "The bakery closed in June.", "Nobody knows when.")
    assert spoken.against(index, "The bakery closed in June.").source == "source 2"
    assert spoken.against(index, "The bakery opened in June.").source == "source 2"


def test_a_quote_longer_than_a_block() -> None:
    words = [f"word{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(200)]
    source = " ".join([*words, "end"]) + "."
    assert spoken.check(" ".join(words[20:150]), source).verdict == "verbatim"
    assert spoken.check(" ".join([*words[20:80], "never", *words[80:150]]), source).changes == ("negation",)


@given(st.text(max_size=200), st.text(max_size=400))
def test_no_text_raises(words: str, source: str) -> None:
    for one in check(spoken.article(f"“{words}”", "mixed"), spoken.index(source)):
        assert one.verdict in ("verbatim", "altered", "elsewhere", "absent")
        assert 0 <= one.similarity <= 1


WORDS = "we will not go home today no never the boat is red um you know 12 forty two . , … [x]".split()


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.lists(st.sampled_from(WORDS), max_size=60))
def test_offsets_are_right_for_any_words(words: list[str], others: list[str]) -> None:
    text, source = " ".join(words), " ".join(others)
    if not spoken.has_words(text):
        return
    found = spoken.check(text, source)
    if found.source_start is not None:
        assert source[found.source_start : found.source_end] == found.source_text
    for one in found.differences:
        assert text[one.start - found.start : one.end - found.start] == one.text
        assert source[one.source_start : one.source_end] == one.source_text


@given(st.lists(st.sampled_from(WORDS[:14]), min_size=1, max_size=40), st.data())
def test_what_stands_there_is_never_altered(others: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(others) - 1))
    end = data.draw(st.integers(start + 1, len(others)))
    assert spoken.check(" ".join(others[start:end]), " ".join(others)).verdict == "verbatim"


def test_a_very_long_quote_is_checked_in_parts() -> None:
    words = [f"word{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(1200 // 2)] * 2
    article = spoken.article(f"“{' '.join(words)}”", "mixed")
    found = list(check(article, spoken.index(" ".join(words))))
    assert [one.verdict.value for one in found] == ["verbatim"] * 3
    assert "".join(one.text for one in found) == " ".join(words)


def test_one_word_said_very_often() -> None:
    article = spoken.article(f"“{'no ' * 20_000}”", "mixed")
    assert {one.verdict.value for one in check(article, spoken.index("no " * 30_000))} == {"verbatim"}
    assert {one.verdict.value for one in check(article, spoken.index("no no yes " * 10_000))} == {"absent"}
