"""Reads fixtures of printed quotes: articles as rows of quotes, and the figures that were counted by hand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import toys

from newscli.core.records import named_type
from newscli.model import Article, Quote, Speaker

FIXTURES = Path(__file__).parent / "analysis" / "fixtures"
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Counted:
    """Articles, and what is expected of them: name of a figure to its value as it is written."""

    articles: list[Article]
    expected: dict[str, str]


def read(name: str) -> Counted:
    """The fixture NAME.txt."""
    lines = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    rows, expected = lines[: lines.index("---")], lines[lines.index("---") + 1 :]
    starts = [at for at, line in enumerate(rows) if line.startswith("article: ")]
    articles = [_article(rows[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return Counted(articles, dict(line.split(": ", 1) for line in expected))


def _article(lines: list[str]) -> Article:
    facts = dict(line.split(": ", 1) for line in lines if "|" not in line)
    name = facts["article"]
    rows = [[cell.strip() for cell in line.split("|", 5)] for line in lines if "|" in line]
    text = (ROOT / name).read_text(encoding="utf-8")
    ids = {row[1]: f"e{number}" for number, row in enumerate(rows, 1)}
    quotes = [_quote(name, text, number, row, ids[row[1]]) for number, row in enumerate(rows, 1)]
    ordered = sorted(rows, key=lambda row: ids[row[1]])
    speakers = [_speaker(name, text, list(own), ids) for _, own in groupby(ordered, key=lambda row: row[1])]
    summary = toys.summary(article=name, date=facts.get("date"), source=facts.get("outlet"))
    return toys.article(
        article=name, text=text, quotes=tuple(quotes), speakers=tuple(speakers), entities=(), summary=summary
    )


def _quote(article: str, text: str, number: int, row: list[str], speaker: str) -> Quote:
    kind, name, *_, words = row
    start = text.index(words)
    return Quote(
        article, f"q{number}", kind, words, start, start + len(words), (), number, name, speaker,  # type: ignore[arg-type]
        None, None, 0, 1.0, "printed",
    )  # fmt: skip


def _speaker(article: str, text: str, rows: list[list[str]], ids: dict[str, str]) -> Speaker:
    _, name, label, role, affiliation, _ = rows[0]
    kinds = [row[0] for row in rows]
    words = sum(len(row[-1].split()) for row in rows)
    return Speaker(
        article, ids[name], name, (), label, role or None, affiliation or None, None, len(rows),
        kinds.count("direct"), kinds.count("mixed"), kinds.count("indirect"), words, 0.0, 0, named_type(label, name),
    )  # fmt: skip
