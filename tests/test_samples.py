"""The articles of samples/ against what a reader finds in them (tests/samples/NAME.txt).

A fixture has the article's name, what its header says, the speakers (name | label | aliases…) and the quotes
(kind | speaker | content, with … for words left out; ``partial`` is a stretch in marks inside a reported clause).
A row that begins with ``~`` is known to be wrong; what stands behind ``~~`` at its end says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import newscli

ROOT = Path(__file__).parent
FIXTURES = sorted((ROOT / "samples").glob("*.txt"))
HEADER = ("title", "date", "byline", "dateline")


@cache
def parsed(name: str) -> newscli.Article:
    path = ROOT.parent / "samples" / name
    return newscli.parse(path.read_bytes().decode("utf-8"), name)


def rows() -> Iterator[object]:
    """Article, section and row of every expected row, as test parameters."""
    for fixture in FIXTURES:
        section, name = "header", fixture.name
        for line in fixture.read_text(encoding="utf-8").splitlines():
            if line in ("speakers", "quotes"):
                section = line
            elif line.strip() and not line.startswith("article:"):
                row, _, reason = line.removeprefix("~").strip().partition(" ~~ ")
                marks = [pytest.mark.xfail(reason=reason or "known")] if line.startswith("~") else []
                yield pytest.param(name, section, row, id=f"{fixture.stem}: {row[:60]}", marks=marks)


@pytest.mark.parametrize(("name", "section", "row"), rows())
def test_row(name: str, section: str, row: str) -> None:
    article = parsed(name)
    if section == "header":
        field, _, value = row.partition(": ")
        assert str(getattr(article.summary, field)) == value
        return
    cells = [cell.strip() for cell in row.split("|")]
    found = _speakers(article, *cells) if section == "speakers" else _quotes(article, *cells)
    assert found, "\n".join(f"{q.kind} | {q.speaker} | {q.text}" for q in article.quotes)


def _speakers(article: newscli.Article, name: str, label: str, *aliases: str) -> bool:
    return any(
        _bare(speaker.name) == _bare(name) and speaker.label == label and set(aliases) <= set(speaker.aliases)
        for speaker in article.speakers
    )


def _quotes(article: newscli.Article, kind: str, speaker: str, content: str) -> bool:
    kinds = {"direct": ("direct",), "partial": ("direct", "mixed"), "indirect": ("indirect", "mixed")}[kind]
    for quote in article.quotes:
        names = (quote.speaker, quote.mention and quote.mention.text)
        texts = (
            [article.text[start:end] for start, end in quote.quoted] if kind == "partial" else [quote.text]
        )
        if quote.kind in kinds and any(_says(text, content) for text in texts):
            return _bare(speaker) in [_bare(name) for name in names if name] or (
                speaker == "-" and not quote.speaker
            )
    return False


def _says(text: str, content: str) -> bool:
    first, gap, last = content.partition("…")
    if not gap:
        return text.strip(" ,.") == content.strip(" ,.")
    return text.startswith(first.strip()) and text.rstrip(" .,").endswith(last.strip(" .,"))


def _bare(name: str) -> str:
    words = name.casefold().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def test_every_sample_has_its_fixture() -> None:
    assert [path.name for path in FIXTURES] == sorted(
        path.name for path in (ROOT.parent / "samples").glob("*.txt")
    )


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_offsets_say_what_the_text_says(fixture: Path) -> None:
    article = parsed(fixture.name)
    for quote in article.quotes:
        for piece in filter(None, (quote, quote.mention, quote.cue)):
            assert article.text[piece.start : piece.end] == piece.text
    for sentence in article.summary.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
