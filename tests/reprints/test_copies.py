"""Fixtures: ``number date | text`` an article, ``-`` for no date; expected: ``copy of original similarity``."""

from random import Random

import cases
import pytest

from newscli.io.store.bins import bins
from newscli.reprints import Told, find_copies, sketch

CASES = cases.read("reprints/copies")
WORDS = [first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in "bdfgklmnprst"]


def made_up(count: int, random: Random) -> str:
    return " ".join(random.choice(WORDS) for _ in range(count))


def copies(*articles: tuple[str | None, str]) -> list[tuple[int, int, float]]:
    told = (Told(at, date, sketch(text)) for at, (date, text) in enumerate(articles, 1))
    with bins() as place:
        return [(copy.number, copy.original, copy.similarity) for copy in find_copies(told, place)]


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_copies(case: cases.Case) -> None:
    rows = [line.partition(" | ") for line in case.text.splitlines()]
    articles = [(None if date == "-" else date, text) for head, _, text in rows for _, date in [head.split()]]
    found = [f"{copy} copy of {original} {similarity}" for copy, original, similarity in copies(*articles)]
    assert found == list(case.rows)


def test_all_copies_of_a_story_have_one_original() -> None:
    random = Random(1)
    story = made_up(120, random)
    articles = [(None, made_up(120, random)) for _ in range(40)]
    papers = [(f"2024-05-{day:02d}", f"{made_up(20, random)} {story}") for day in range(20, 10, -1)]
    found = copies(*articles, *papers)
    assert [(copy, original) for copy, original, _ in found] == [(at, 50) for at in range(41, 50)]


def test_a_line_that_all_articles_have_joins_none() -> None:
    random = Random(2)
    line = made_up(40, random)
    assert copies(*[(None, f"{made_up(80, random)} {line}") for _ in range(200)]) == []


def test_what_two_articles_are_put_together_to_is_a_copy_of_the_first_and_joins_them_not() -> None:
    random = Random(3)
    one, other = made_up(100, random), made_up(100, random)
    found = copies(("2024-01-01", one), ("2024-01-02", other), ("2024-01-03", f"{one} {other}"))
    assert found == [(3, 1, 1.0)]
