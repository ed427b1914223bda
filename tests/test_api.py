"""The public Python API."""

from __future__ import annotations

import json
import subprocess
import sys

import newscli

TEXT = "“We will stay,” said Ana Ruiz, the mayor of Corvo. She said that the school would reopen."


def test_parse() -> None:
    article = newscli.parse(TEXT, "a.txt")
    assert isinstance(article, newscli.Article)
    assert article.text == TEXT
    assert {
        record.article for record in (*article.quotes, *article.speakers, *article.entities, article.summary)
    } == {"a.txt"}
    assert all(quote.text == TEXT[quote.start : quote.end] for quote in article.quotes)
    assert json.loads(json.dumps(article.to_dict()))["article"] == "a.txt"


def test_number_of_key_sentences() -> None:
    assert len(newscli.parse(TEXT, sentences=1).summary.sentences) == 1


def test_import_is_light() -> None:
    code = "import sys, newscli; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert not {"nltk", "pycrfsuite", "rapidfuzz", "rich", "typer", "numpy"} & set(eval(done.stdout))


def test_everything_public_is_there() -> None:
    assert all(hasattr(newscli, name) for name in newscli.__all__)
