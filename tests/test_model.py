"""The records as Python objects: short to look at, plain as JSON, each quote with the record of its speaker."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, replace
from typing import Any, get_args, get_type_hints

import pytest
import toys

import newscli
from newscli import Article, Entity, Quote, Speaker
from newscli.io.outputs.jsons import encode
from newscli.model import to_dict

TEXT = "“We will stay,” said Ana Ruiz, the mayor of Corvo. “All of us,” she said."
ARTICLE = newscli.parse(TEXT, "a.txt")


def plain(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(part) for key, part in value.items())
    if isinstance(value, list):
        return all(map(plain, value))
    return value is None or type(value) in (str, int, float)


def test_a_quote_knows_the_record_of_its_speaker() -> None:
    records = {speaker.id: speaker for speaker in ARTICLE.speakers}
    assert [quote.speaker_record for quote in ARTICLE.quotes] == [
        records.get(quote.speaker_id or "") for quote in ARTICLE.quotes
    ]
    assert ARTICLE.quotes[0].speaker_record is ARTICLE.speakers[0]


def test_a_quote_without_a_speaker_has_no_record() -> None:
    nobody = replace(ARTICLE.quotes[1], speaker=None, speaker_id=None)
    assert replace(ARTICLE, quotes=(nobody,)).quotes[0].speaker_record is None


def test_the_record_is_no_field() -> None:
    quote = ARTICLE.quotes[0]
    alone = replace(quote)
    assert alone.speaker_record is None
    assert alone == quote and hash(alone) == hash(quote) and to_dict(alone) == to_dict(quote)
    assert "speaker_record" not in json.loads(encode(quote)) and not hasattr(quote, "__dict__")
    with pytest.raises(FrozenInstanceError):
        quote.speaker = "Nora"  # type: ignore[misc]


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it)), replace], ids=str
)
def test_copies_of_an_article_keep_it(again: Any) -> None:
    article = again(ARTICLE)
    assert article == ARTICLE
    for quote in article.quotes:
        assert quote.speaker_record == next((s for s in article.speakers if s.id == quote.speaker_id), None)


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))], ids=str
)
def test_copies_of_a_quote_keep_it(again: Any) -> None:
    assert again(ARTICLE.quotes[0]).speaker_record == ARTICLE.speakers[0]


def test_other_speakers_leave_the_first_article_as_it_was() -> None:
    renamed = tuple(replace(speaker, role="engineer") for speaker in ARTICLE.speakers)
    other = replace(ARTICLE, speakers=renamed)
    assert other.quotes == ARTICLE.quotes
    assert {quote.speaker_record.role for quote in other.quotes if quote.speaker_record} == {"engineer"}
    assert ARTICLE.quotes[0].speaker_record is ARTICLE.speakers[0]
    assert replace(ARTICLE, speakers=()).quotes[0].speaker_record is None


def test_the_pickle_of_a_quote_of_before_is_read() -> None:
    quote = Quote.__new__(Quote)
    quote.__setstate__([getattr(ARTICLE.quotes[0], field.name) for field in fields(Quote)])
    assert quote == ARTICLE.quotes[0] and quote.speaker_record is None


def test_dicts_hold_what_json_holds() -> None:
    values = toys.parse(TEXT).to_dict()
    assert plain(values) and plain(ARTICLE.to_dict())
    assert json.loads(json.dumps(values)) == values
    assert list(ARTICLE.to_dict()["quotes"][0]) == list(asdict(ARTICLE.quotes[0]))


def test_what_python_prints_is_short_and_on_one_line() -> None:
    long = replace(ARTICLE.quotes[0], text="\x1b[31m" + "word\n" * 5000)
    assert all(len(line) < 140 and "\n" not in line for line in map(repr, [*ARTICLE.quotes, ARTICLE, long]))
    assert "\x1b" not in repr(long) and repr(long).endswith("…'>")
    assert repr(ARTICLE).startswith("<Article 'a.txt': 2 quotes, 1 speaker, ")
    assert repr(ARTICLE.summary) == "<Summary 'a.txt': 15 words, 2 sentences>"
    assert repr(ARTICLE.quotes[0]) == "<Quote q1 direct by 'Ana Ruiz': 'We will stay,'>"
    assert repr(ARTICLE.speakers[0]) == "<Speaker e1 'Ana Ruiz' PERSON, 'mayor, Corvo': 2 quotes>"
    assert repr(ARTICLE.entities[1]) == "<Entity e2 'Corvo' GPE: 1 mention>"


def test_types_say_which_values_there_are() -> None:
    for record, name, kind in (
        (Quote, "kind", newscli.QuoteKind),
        (Quote, "polarity", newscli.Polarity),
        (Speaker, "label", newscli.SpeakerLabel),
        (Entity, "label", newscli.EntityLabel),
    ):
        assert get_type_hints(record)[name] == kind
        assert {getattr(one, name) for one in records(record)} <= set(get_args(kind))


def records(kind: type) -> list[Any]:
    return [one for one in (*ARTICLE.quotes, *ARTICLE.speakers, *ARTICLE.entities) if isinstance(one, kind)]


def test_an_article_is_an_article() -> None:
    assert isinstance(ARTICLE, Article) and Article.__hash__ is not None and hash(ARTICLE)
