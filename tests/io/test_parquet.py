"""Parquet files are typed, the same every time, and say to other libraries what the records say."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import records
import toys
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.io import extras
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.parquet import encoded
from newscli.io.problems import UsageProblem
from newscli.model import Article

pytest.importorskip("pyarrow", reason="needs pyarrow")

KINDS = ("quotes", "speakers", "entities", "summary")


def of_kind(kind: str, *articles: Article) -> Sequence[Any]:
    if kind == "summary":
        return [article.summary for article in articles]
    return [record for article in articles for record in getattr(article, kind)]


def written(folder: Path, kind: str, rows: Sequence[Any]) -> Path:
    path = folder / f"{kind}.parquet"
    path.write_bytes(encoded(kind, rows))
    return path


def expected(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """The rows as JSON has them, spans as Parquet has them, half characters replaced."""
    found = [json.loads(encode(row)) for row in rows]
    for values in found:
        for name in {"quoted", "mentions"} & set(values):
            values[name] = [{"start": start, "end": end} for start, end in values[name]]
    return [whole(values) for values in found]


def whole(value: Any) -> Any:
    """The value with half characters replaced."""
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in value)
    if isinstance(value, list):
        return [whole(part) for part in value]
    return {name: whole(part) for name, part in value.items()} if isinstance(value, dict) else value


def plain(value: Any) -> Any:
    """Values as a library gives them, as JSON has them."""
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return None if value is None or value != value else value


@pytest.mark.parametrize("kind", KINDS)
def test_duckdb_reads_it(tmp_path: Path, kind: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb")
    rows = of_kind(kind, toys.article(), toys.parse("“Yes,” said Ana Ruiz.", "b.txt"))
    answer = duckdb.sql(f"SELECT * FROM '{written(tmp_path, kind, rows)}'")
    found = [dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.fetchall()]
    assert found == expected(rows)


@pytest.mark.parametrize("kind", KINDS)
def test_pandas_reads_it(tmp_path: Path, kind: str) -> None:
    pandas = pytest.importorskip("pandas", reason="needs pandas")
    rows = of_kind(kind, toys.article(), toys.parse("“Yes,” said Ana Ruiz.", "b.txt"))
    frame = pandas.read_parquet(written(tmp_path, kind, rows))
    assert plain(frame.to_dict("records")) == expected(rows)


@pytest.mark.parametrize("kind", KINDS)
def test_polars_reads_it(tmp_path: Path, kind: str) -> None:
    polars = pytest.importorskip("polars", reason="needs Polars")
    rows = of_kind(kind, toys.article(), toys.parse("“Yes,” said Ana Ruiz.", "b.txt"))
    assert polars.read_parquet(written(tmp_path, kind, rows)).to_dicts() == expected(rows)


@given(st.lists(records.articles(), max_size=3))
@settings(max_examples=40, deadline=None)
def test_any_records_come_back(tmp_path_factory: pytest.TempPathFactory, articles: list[Article]) -> None:
    polars = pytest.importorskip("polars", reason="needs Polars")
    folder = tmp_path_factory.mktemp("any")
    for kind in KINDS:
        rows = of_kind(kind, *articles)
        assert polars.read_parquet(written(folder, kind, rows)).to_dicts() == expected(rows)


def test_the_columns_are_typed(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb")
    path = written(tmp_path, "quotes", toys.article().quotes)
    described = {name: kind for name, kind, *_ in duckdb.sql(f"DESCRIBE SELECT * FROM '{path}'").fetchall()}
    assert described["start"] == "INTEGER"
    assert described["confidence"] == "DOUBLE"
    assert described["quoted"] == 'STRUCT("start" INTEGER, "end" INTEGER)[]'
    assert described["mention"] == 'STRUCT("text" VARCHAR, "start" INTEGER, "end" INTEGER)'


def test_no_rows_have_columns_all_the_same(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars", reason="needs Polars")
    frame = polars.read_parquet(written(tmp_path, "speakers", []))
    assert (frame.height, frame.columns[:3]) == (0, ["article", "id", "name"])


def test_the_texts_of_articles(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars", reason="needs Polars")
    frame = polars.read_parquet(written(tmp_path, "texts", [toys.article()]))
    assert frame.to_dicts() == [{"article": "port.txt", "text": toys.TEXT}]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_rows_give_the_same_bytes(kind: str) -> None:
    rows = of_kind(kind, toys.article())
    assert encoded(kind, rows) == encoded(kind, list(rows))


def test_without_pyarrow_there_is_a_word_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "_is_there", lambda extra: False)
    with pytest.raises(UsageProblem) as caught:
        encoded("quotes", [])
    assert str(caught.value) == "Parquet: needs the extra [parquet]; pip install 'newscli[parquet]'"
