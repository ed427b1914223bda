"""Damaged inputs of every format: each has an outcome, of one line when it is a problem, and nothing is raised."""

from __future__ import annotations

import io
from random import Random

import pytest
from damage import GOOD, damaged
from reading import finished, read

from newscli.io import extras
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Settings
from newscli.io.inputs.rows import InputFormat, Row, raws

CASES = 200 // len(GOOD) + 1


@pytest.mark.parametrize("format", list(GOOD))
def test_nothing_but_problems(format: InputFormat) -> None:
    if format in extras.EXTRAS and not extras._is_there(format):
        pytest.skip(f"needs the extra [{format}]")
    for seed in range(CASES):
        data, chosen = damaged(format, Random(seed)), Settings(format)
        rows = [finished(raw, chosen) for raw in raws(Source("-"), chosen, io.BytesIO(data))]
        assert rows
        assert all(isinstance(row, Row) or "\n" not in row for row in rows)


def test_a_library_that_fails_costs_its_file(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    feedparser = pytest.importorskip("feedparser", reason="needs feedparser")

    def parse(*arguments: object, **options: object) -> None:
        raise ValueError("chr() arg not in\nrange")

    monkeypatch.setattr(feedparser, "parse", parse)
    [problem] = read(GOOD[InputFormat.feed], "a.rss")
    assert problem == "a.rss: a feed that cannot be read (ValueError: chr() arg not in range)"


def test_an_item_that_fails_costs_itself(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    feedparser = pytest.importorskip("feedparser", reason="needs feedparser")
    plain, asked = feedparser.FeedParserDict.get, []

    def get(self: object, key: str, default: object = None) -> object:
        if key == "tags":
            asked.append(key)
            if len(asked) == 1:
                raise KeyError("tags")
        return plain(self, key, default)

    monkeypatch.setattr(feedparser.FeedParserDict, "get", get)
    problem, row = read(GOOD[InputFormat.feed], "a.rss")
    assert problem == "a.rss#1: an item that cannot be read (KeyError: 'tags')"
    assert isinstance(row, Row)


def test_a_reader_that_fails_has_read_what_came_before(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.io.inputs.readers import jsonl

    def broken(content: object, settings: object):
        yield from list(plain(content, settings))[:1]
        raise RuntimeError("the library broke")

    plain = jsonl.read
    monkeypatch.setattr(jsonl, "read", broken)
    row, problem = read(GOOD[InputFormat.jsonl], "a.jsonl")
    assert isinstance(row, Row)
    assert problem == (
        "a.jsonl: what reads it failed (RuntimeError: the library broke); what came before is read"
    )
