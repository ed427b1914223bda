"""``Article.to_frame``: the same table in pandas and polars."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

import newscli
from newscli.io.outputs import frames
from newscli.io.outputs.flat import columns
from newscli.io.outputs.writer import RECORDS, View

TEXT = "“We will stay,” said Ana Ruiz, the mayor of Corvo. “All of us,” she said.\n\n“No,” a shout came."
ARTICLE = newscli.parse(TEXT, "a.txt")
EMPTY = replace(ARTICLE, quotes=(), speakers=(), entities=())
LIBRARIES = ("pandas", "polars")
TABLES = ("quotes", "speakers", "entities", "summary")


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> str:
    pytest.importorskip(request.param)
    return str(request.param)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("article", [ARTICLE, EMPTY], ids=["some", "none"])
def test_columns_are_those_of_csv(library: Any, table: Any, article: newscli.Article) -> None:
    frame = article.to_frame(table, library)
    assert type(frame).__module__.partition(".")[0] == library
    assert list(frame.columns) == list(columns(RECORDS[View(table)]))
    found = getattr(article, table)
    assert len(frame) == (len(found) if isinstance(found, tuple) else 1)


def test_cells_are_the_fields(library: Any) -> None:
    frame = ARTICLE.to_frame("quotes", library)
    assert list(frame["text"]) == [quote.text for quote in ARTICLE.quotes]
    assert [list(map(list, cell)) for cell in frame["quoted"]] == [
        list(map(list, quote.quoted)) for quote in ARTICLE.quotes
    ]
    assert [int(start) for start in frame["start"]] == [quote.start for quote in ARTICLE.quotes]
    assert TEXT[int(frame["cue_start"][0]) : int(frame["cue_end"][0])] == frame["cue_text"][0] == "said"


def test_offsets_are_whole_numbers_where_cells_are_empty(library: Any) -> None:
    quotes = (ARTICLE.quotes[0], replace(ARTICLE.quotes[1], mention=None, cue=None))
    frame = replace(ARTICLE, quotes=quotes).to_frame(library=library)
    assert "float" not in str(frame["cue_start"].dtype).lower()
    assert "int" in str(frame["start"].dtype).lower()


def test_quotes_in_pandas_by_default() -> None:
    pandas = pytest.importorskip("pandas")
    assert isinstance(ARTICLE.to_frame(), pandas.DataFrame)
    assert list(ARTICLE.to_frame()["id"]) == [quote.id for quote in ARTICLE.quotes]


def test_frames_of_many_articles_go_together() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.concat([one.to_frame() for one in (EMPTY, ARTICLE, ARTICLE)], ignore_index=True)
    assert len(frame) == 2 * len(ARTICLE.quotes) and len(frame.columns) == len(columns(newscli.Quote))


def test_what_there_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="no table 'words'; there are quotes, speakers, entities, summary"):
        ARTICLE.to_frame("words")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no library 'dask'"):
        ARTICLE.to_frame(library="dask")  # type: ignore[arg-type]
    monkeypatch.setattr(frames, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match="needs pandas or polars: pip install pandas"):
        ARTICLE.to_frame()
    with pytest.raises(ImportError, match="needs polars: pip install polars"):
        ARTICLE.to_frame(library="polars")


def test_every_type_of_a_field_is_known() -> None:
    nested = {"Piece | None", "tuple[KeySentence, ...]", "tuple[Keyword, ...]"}
    known = {"int", "float", "tuple[str, ...]", "tuple[tuple[int, int], ...]", *nested}
    strings = {
        "str",
        "str | None",
        "QuoteKind",
        "Polarity",
        "SourceType | None",
        "SpeakerLabel",
        "EntityLabel",
    }
    for kind in RECORDS.values():
        assert {field.type for field in fields(kind)} <= known | strings | {"Pronouns | None"}
