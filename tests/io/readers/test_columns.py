"""Which column is what, and what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.io.inputs.raw import Settings
from newscli.io.inputs.readers.columns import Columns, host, is_markup, iso_date, said_of


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (("text", "title"), {"text": "text", "title": "title"}),
        (("Body", "HEADLINE", "Publish Date"), {"text": "Body", "title": "HEADLINE", "date": "Publish Date"}),
        (("content", "text"), {"text": "text"}),
        (("maintext", "source_domain", "authors"), {"text": "maintext", "source": "source_domain", "byline": "authors"}),
        (("text", "TEXT"), {"text": "text"}),
        (("article", "sectionName", "webUrl"), {"text": "article", "section": "sectionName", "url": "webUrl"}),
        (("id", "words"), {}),
    ],
)  # fmt: skip
def test_columns_by_their_usual_names(names: tuple[str, ...], chosen: dict[str, str]) -> None:
    assert Columns(Settings()).choose(names) == chosen


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, None), ("", None), (" \n ", None), ("One\n two", "One two"), (17, "17"), (1.5, "1.5"), (True, None),
        (["A", None, "B"], "A, B"), ([], None), ({"name": "Wire", "id": 3}, "Wire"), ([{"name": "A"}, {"name": "B"}], "A, B"),
        ({}, None), ({"id": 3}, None),
    ],
)  # fmt: skip
def test_what_a_value_says(value: object, said: str | None) -> None:
    assert said_of(value) == said


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2025-03-03", "2025-03-03"), ("2025-03-03T23:59:59+02:00", "2025-03-03"), ("2025-03-03 10:00", "2025-03-03"),
        ("20250303", "2025-03-03"), ("3 March 2025", "2025-03-03"), ("March 3, 2025, 10:00", "2025-03-03"),
        ("Mon, 03 Mar 2025 10:00:00 GMT", "2025-03-03"), (1741000000, "2025-03-03"), ("1741000000", "2025-03-03"),
        (1741000000123, "2025-03-03"), ("25/12/2024", "2024-12-25"),
        ("03/04/2025", None), ("yesterday", None), ("", None), (None, None), (17, None), ("2025-13-45", None),
        ("9" * 5000, None), ([], None),
    ],
)  # fmt: skip
def test_dates(value: object, date: str | None) -> None:
    assert iso_date(value) == date


@given(st.text() | st.integers() | st.floats() | st.none())
def test_no_value_breaks_a_date(value: object) -> None:
    assert iso_date(value) is None or len(str(iso_date(value))) == 10


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.Corvo.example/1", "corvo.example"), ("http://corvo.example:80/x", "corvo.example"),
        ("corvo.example/x", None), ("", None), (None, None), ("http://[::1", None), ("mailto:a@b.example", None),
    ],
)  # fmt: skip
def test_the_host_of_an_address(url: str | None, name: str | None) -> None:
    assert host(url) == name


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("<p>Words.</p>", True), ("\n<!DOCTYPE html><html></html>", True), ("<div class='x'>Words.</div>", True),
        ("Words <b>and</b> tags.", False), ("<p> is a tag.", False), ("<person> said </person>", False), ("", False),
    ],
)  # fmt: skip
def test_what_is_markup(text: str, markup: bool) -> None:
    assert is_markup(text) is markup
