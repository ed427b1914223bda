"""The samples: their headers are read and their offsets right; tests/quality measures speakers and quotes."""

from __future__ import annotations

from functools import cache

import expected
import pytest

from newscli import Article, parse

SAMPLES = expected.read()


@cache
def read(name: str) -> Article:
    return parse(next(sample.gold.text for sample in SAMPLES if sample.name == name), name)


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.name)
def sample(request: pytest.FixtureRequest) -> expected.Expected:
    return request.param


def test_every_sample_has_its_rows() -> None:
    assert {path.name for path in expected.SAMPLES.glob("*.txt")} == {sample.name for sample in SAMPLES}


def test_the_header_is_read(sample: expected.Expected) -> None:
    summary = read(sample.name).summary
    found = {name: getattr(summary, name) for name in ("title", "date", "byline", "dateline")}
    assert {name: value for name, value in found.items() if value} == sample.header


def test_offsets_say_what_the_records_say(sample: expected.Expected) -> None:
    article = read(sample.name)
    for quote in article.quotes:
        assert article.text[quote.start : quote.end] == quote.text
    for sentence in article.summary.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
