"""``newscli.parse_many``."""

from __future__ import annotations

from itertools import count, islice

import pytest

import newscli

TEXTS = [f"“We have {number} boats,” said Ana Ruiz, the mayor of Corvo." for number in range(12)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_come_in_order_and_are_what_parse_says(jobs: int) -> None:
    expected = [newscli.parse(text, str(number)) for number, text in enumerate(TEXTS, 1)]
    assert list(newscli.parse_many(TEXTS, jobs=jobs)) == expected


def test_all_cores_by_default() -> None:
    [article] = newscli.parse_many(TEXTS[:1], sentences=1)
    assert article.article == "1"


@pytest.mark.parametrize("jobs", [1, 2])
def test_texts_may_go_on_for_ever(jobs: int) -> None:
    articles = newscli.parse_many((f"“{number},” said Ana Ruiz." for number in count()), jobs=jobs)
    assert [article.article for article in islice(articles, 3)] == ["1", "2", "3"]
    articles.close()  # type: ignore[attr-defined]


def test_no_text_no_article() -> None:
    assert list(newscli.parse_many([], jobs=2)) == []


def test_jobs_is_a_number_of_processes() -> None:
    with pytest.raises(ValueError, match="1 or more"):
        newscli.parse_many(TEXTS, jobs=0)
