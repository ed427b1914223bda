"""Two versions of an article, read from fixtures: what was edited, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli import parse
from newscli.desk.diff import Change, compare
from newscli.desk.diff.collections import changes, keyed, match

CASES = cases.read("desk/diff/comparing")


def versions(case: cases.Case) -> tuple[str, str]:
    old, _, new = case.text.removesuffix("\n---").partition("\n--- new\n")
    return old, new


def row(change: Change) -> str:
    """``subject edit: old → new``; of an altered quote its differences."""
    if change.differences:
        parts = "; ".join(f"{one.kind}: {one.source_text} → {one.text}" for one in change.differences)
        return re.sub(r" +", " ", f"{change.subject} {change.edit} {parts}").strip()
    words = " → ".join(part for part in (change.old, change.new) if part)
    return f"{change.subject} {change.edit}: {words}"


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_what_was_edited(case: cases.Case) -> None:
    old, new = versions(case)
    assert [row(change) for change in compare(parse(old), parse(new))] == list(case.rows)


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_offsets_say_what_the_records_say(case: cases.Case) -> None:
    old, new = versions(case)
    for change in compare(parse(old), parse(new)):
        if change.subject in ("quote", "name") and change.old and change.old_end:
            assert old[change.old_start : change.old_end] == change.old
        if change.subject in ("quote", "name") and change.new and change.new_end:
            assert new[change.new_start : change.new_end] == change.new
        for one in change.differences:
            assert new[one.start : one.end] == one.text
            assert old[one.source_start : one.source_end] == one.source_text


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_an_article_is_what_it_is(case: cases.Case) -> None:
    article = parse(versions(case)[0])
    assert compare(article, article) == []


@settings(max_examples=30)
@given(st.text(max_size=150), st.text(max_size=150))
def test_no_texts_raise(old: str, new: str) -> None:
    assert isinstance(compare(parse(old), parse(new)), list)


def named(name: str, text: str = "“We stay,” said Ana Ruiz."):
    return replace(parse(text, name), article=name)


def test_articles_are_matched_by_their_names() -> None:
    old = [named("v1/a.txt"), named("v1/sub/b.txt"), named("v1/c.txt")]
    new = [
        named("other/v2/a.txt"),
        named("other/v2/sub/b.txt", "“We go,” said Ana Ruiz."),
        named("other/v2/d.txt"),
    ]
    found = [(one.article, str(one.subject), str(one.edit)) for one in changes(match(old, new))]
    assert ("other/v2/d.txt", "article", "added") in found
    assert ("v1/c.txt", "article", "dropped") in found
    assert {name for name, *_ in found} == {"other/v2/sub/b.txt", "other/v2/d.txt", "v1/c.txt"}


def test_one_and_one_are_one_article() -> None:
    [pair] = match([named("draft.txt")], [named("final.txt")])
    assert (pair.old is not None, pair.new is not None) == (True, True)


def test_rows_of_a_table_are_matched_by_their_ids() -> None:
    assert [key.split("\n")[0] for key in keyed([named("old.csv#7"), named("old.csv#12")])] == ["7", "12"]
    assert [key.split("\n")[0] for key in keyed([named("a.csv#x/1"), named("a.csv#x/2")])] == ["1", "2"]


def test_names_that_come_again_are_kept_apart() -> None:
    assert len(keyed([named("a.txt"), named("a.txt")])) == 2


def test_articles_without_their_text_are_compared_by_their_quotes() -> None:
    old, new = (
        replace(
            parse(f"“We will {word} until the last boat is home,” said Ana Ruiz. “{more}” said Tom Hale."),
            text="",
        )
        for word, more in (("stay", "Nobody asked me,"), ("wait", "Whoever wants that can pay for it,"))
    )
    assert [row(change) for change in compare(old, new)] == [
        "quote altered words: stay → wait",
        "quote added: Whoever wants that can pay for it,",
        "quote dropped: Nobody asked me,",
    ]
    assert compare(old, old) == []
