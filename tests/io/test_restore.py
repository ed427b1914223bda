"""Records come back from JSON as they were, and articles from the parts of a batch run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import toys
from shards import named, records, write_parts

from newscli.io.outputs.jsons import encode
from newscli.io.problems import InputProblem
from newscli.io.store.restore import article_from, articles_in, is_batch_output, record_from


def test_every_record_comes_back() -> None:
    for kind, items in records(toys.article()).items():
        assert [record_from(kind, json.loads(encode(item))) for item in items] == list(items)


def test_an_article_comes_back() -> None:
    article = toys.article()
    assert article_from(json.loads(encode(article)), article.text) == article
    assert article_from(article.to_dict(), article.text) == article


def test_fields_of_a_later_version_are_passed_over() -> None:
    values = json.loads(encode(toys.quote(1, "direct", "Nobody slept,"))) | {"mood": "tired"}
    assert record_from("quotes", values) == toys.quote(1, "direct", "Nobody slept,")


def test_an_older_summary_has_no_source() -> None:
    values = json.loads(encode(toys.summary()))
    for name in ("source", "section", "url"):
        del values[name]
    assert record_from("summary", values) == toys.summary()


@pytest.mark.parametrize("values", [{}, {"article": "a.txt"}, {"quoted": 3}])
def test_what_is_no_record_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no record of kind 'quotes'"):
        record_from("quotes", values)


def test_the_articles_of_a_batch_run(tmp_path: Path) -> None:
    first = [named("a.txt"), named("b.txt", quotes=(), speakers=(), entities=()), named("c.txt")]
    second = [named("d.txt")]
    write_parts(tmp_path, 0, first, texts=True)
    write_parts(tmp_path, 1, second, texts=True)
    assert is_batch_output(tmp_path)
    assert list(articles_in(tmp_path)) == first + second


def test_without_texts_the_text_is_empty(tmp_path: Path) -> None:
    write_parts(tmp_path, 0, [named("a.txt")])
    assert list(articles_in(tmp_path)) == [named("a.txt", text="")]


def test_two_articles_of_one_name_stay_two(tmp_path: Path) -> None:
    twice = [named("a.txt", text=""), named("a.txt", text="")]
    write_parts(tmp_path, 0, twice)
    assert list(articles_in(tmp_path)) == twice


def test_a_shard_after_the_millionth_comes_last(tmp_path: Path) -> None:
    write_parts(tmp_path, 1_000_000, [named("late.txt")])
    write_parts(tmp_path, 999_999, [named("early.txt")])
    assert [article.article for article in articles_in(tmp_path)] == ["early.txt", "late.txt"]


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    write_parts(tmp_path, 0, [named("a.txt")])
    (tmp_path / "quotes" / "part-000000.jsonl").unlink()
    with pytest.raises(InputProblem, match="cannot be read: no such file"):
        list(articles_in(tmp_path))


def test_a_damaged_part_is_told_with_its_line(tmp_path: Path) -> None:
    write_parts(tmp_path, 0, [named("a.txt")])
    with (tmp_path / "speakers" / "part-000000.jsonl").open("a") as part:
        part.write('{"article": "a.t')
    with pytest.raises(InputProblem, match="line 3 is no JSON object"):
        list(articles_in(tmp_path))


def test_a_record_without_its_article_is_told(tmp_path: Path) -> None:
    write_parts(tmp_path, 0, [named("a.txt")])
    with (tmp_path / "entities" / "part-000000.jsonl").open("a") as part:
        part.write(encode(toys.entity(article="z.txt")) + "\n")
    with pytest.raises(InputProblem, match=r"'z\.txt' stands where there is no such article"):
        list(articles_in(tmp_path))


def test_of_a_run_that_was_stopped_the_shards_that_are_done(tmp_path: Path) -> None:
    write_parts(tmp_path, 1, [named("a.txt")])
    write_parts(tmp_path, 2, [named("b.txt")])
    (tmp_path / "shards").mkdir()
    (tmp_path / "shards" / "000001.json").write_text("{}")
    assert [article.article for article in articles_in(tmp_path)] == ["a.txt"]
