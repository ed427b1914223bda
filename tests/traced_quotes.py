"""Articles from lines: ``article date kind speaker | text`` a quote, ``-`` for no speaker."""

import re
from collections.abc import Iterator
from dataclasses import replace

import toys

from newscli.model import Article

LINE = re.compile(r"(\w+) (\S+) (\w+) (.+?) \| (.*)")


def articles(text: str) -> Iterator[Article]:
    rows: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for line in text.splitlines():
        if found := LINE.fullmatch(line):
            name, date, *rest = found.groups()
            rows.setdefault((name, date), []).append(tuple(rest))
    for (name, date), quotes in rows.items():
        yield article(name, date, quotes)


def article(name: str, date: str, rows: list[tuple[str, str, str]]) -> Article:
    speakers, quotes = [], []
    for number, (kind, who, text) in enumerate(rows, 1):
        label = "PERSON" if who[0].isupper() else "OTHER"
        own = {
            "article": name,
            "turn": number,
            "text": text,
            "end": len(text),
            "start": 0,
            "id": f"q{number}",
        }
        said_by = (
            {"speaker": None, "speaker_id": None}
            if who == "-"
            else {"speaker": who, "speaker_id": f"s{number}"}
        )
        quotes.append(replace(toys.quote(1, kind, "Nobody slept,"), **own, **said_by))
        speakers.append(toys.speaker(article=name, id=f"s{number}", name=who, aliases=(), label=label))
    summary = toys.summary(article=name, date=date)
    return Article(name, "", tuple(quotes), tuple(speakers), (), summary)
