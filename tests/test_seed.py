"""The article that newscli was made for, where a copy of it lies beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

import newscli
from newscli.lint import Settings, lint

SEED = Path(__file__).parents[2] / "shared" / "articles" / "seed.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not part of the project")

AIVAZYAN, LAVROV = "Ara Aivazyan", "Sergei Lavrov"
DIRECT = [AIVAZYAN] * 3 + [LAVROV] * 2 + [AIVAZYAN] + [LAVROV] * 3
REPORTED = [
    (AIVAZYAN, "it was imperative for Turkey"),
    (AIVAZYAN, "there are no significant signs"),
    (AIVAZYAN, "exchange of captives is more crucial"),
    (LAVROV, "The process of restoring the economy"),
]


@pytest.fixture(scope="module")
def article() -> newscli.Article:
    return newscli.parse(SEED.read_bytes().decode("utf-8"), "seed.txt")


def test_nine_direct_quotes_have_their_speakers(article: newscli.Article) -> None:
    assert [quote.speaker for quote in article.quotes if quote.kind == "direct"] == DIRECT


@pytest.mark.parametrize(("speaker", "begin"), REPORTED)
def test_indirect_statements(article: newscli.Article, speaker: str, begin: str) -> None:
    found = [
        quote.speaker for quote in article.quotes if quote.kind != "direct" and quote.text.startswith(begin)
    ]
    assert found == [speaker]


@pytest.mark.parametrize(("name", "alias"), [(AIVAZYAN, "Ayvazyan"), (LAVROV, "Lavorv")])
def test_misspelt_names_are_aliases_of_one_speaker(article: newscli.Article, name: str, alias: str) -> None:
    assert [speaker.name for speaker in article.speakers if alias in (speaker.name, *speaker.aliases)] == [
        name
    ]


def test_role_and_affiliation(article: newscli.Article) -> None:
    aivazyan = next(speaker for speaker in article.speakers if speaker.name == AIVAZYAN)
    assert (aivazyan.role, aivazyan.affiliation) == ("Foreign Minister", "Armenia")


def test_date_of_the_run_in_header(article: newscli.Article) -> None:
    assert article.summary.date == "2020-12-07"


def test_lint_marks_both_misspellings_and_nothing_else(article: newscli.Article) -> None:
    found = lint(article, Settings(("all",)))
    assert [(finding.code, finding.text) for finding in found] == [("N01", "Ayvazyan"), ("N01", "Lavorv")]
