"""Articles on their way in."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
import toys

from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Raw, Row, Settings
from newscli.io.inputs.rows import InputFormat, article_of, finish, raws
from newscli.io.problems import InputProblem


def test_a_file_is_found_without_being_read_and_read_when_it_is_finished(folder: Path) -> None:
    [raw] = raws(Source("a.txt"), Settings(), None)
    assert raw == Raw("a.txt", "file")
    (folder / "a.txt").write_text("“Yes,” said Ana Ruiz.", encoding="utf-8")
    assert finish(raw, Settings()) == Row("a.txt", "“Yes,” said Ana Ruiz.")


def test_a_file_that_is_gone(folder: Path) -> None:
    with pytest.raises(InputProblem, match=r"a\.txt: cannot be read: no such file"):
        finish(Raw("a.txt", "file"), Settings())


def test_standard_input_is_read_where_it_is() -> None:
    [raw] = raws(Source("-"), Settings(), io.BytesIO("“Yes.”".encode()))
    assert raw == Raw("-", "text", "“Yes.”")


def test_articles_and_settings_travel_as_json() -> None:
    raw = Raw("a.csv#1", "text", "Words.", title="Title", url="https://harbour.example/1")
    assert Raw.unpacked(json.loads(json.dumps(raw.packed()))) == raw
    settings = Settings(InputFormat.csv, text_column="body")
    back = Settings.unpacked(json.loads(json.dumps(settings.packed())))
    assert back == settings
    assert isinstance(back.input_format, InputFormat)


def test_what_the_input_says_takes_the_place_of_what_the_first_lines_say() -> None:
    row = Row("a.csv#1", "Words.", title="Strike", source="Harbour Wire", date="2025-03-03")
    summary = article_of(row, toys.parse).summary
    assert (summary.title, summary.source, summary.date) == ("Strike", "Harbour Wire", "2025-03-03")
    assert (summary.byline, summary.section, summary.url) == (None, None, None)
    assert article_of(Row("a.txt", "Words."), toys.parse) == toys.parse("Words.", "a.txt")
