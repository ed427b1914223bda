"""Doubtful quotes: which are marked, and what an article is without them."""

from __future__ import annotations

from dataclasses import replace

import pytest
import toys

from newscli.analysis.doubt import DOUBTFUL, confident, doubtful, is_doubtful
from newscli.model import Article

SURE, UNSURE = 0.95, 0.4


@pytest.fixture
def article() -> Article:
    """The toys' article; its first quote is not sure."""
    plain = toys.article()
    first, *others = plain.quotes
    quotes = (replace(first, confidence=UNSURE), *(replace(quote, confidence=SURE) for quote in others))
    return replace(plain, quotes=quotes)


def test_what_is_less_sure_is_marked(article: Article) -> None:
    assert [is_doubtful(quote) for quote in article.quotes[:2]] == [True, False]
    assert doubtful(article.quotes) == 1
    assert not is_doubtful(replace(article.quotes[0], confidence=DOUBTFUL))


def test_nothing_is_left_out_when_nothing_is_asked(article: Article) -> None:
    assert confident(article, None) is article
    assert confident(article, 0.0) is article
    assert confident(article, UNSURE) is article


def test_figures_are_those_of_the_quotes_that_are_left(article: Article) -> None:
    left = confident(article, 0.9)
    assert left.quotes == article.quotes[1:]
    for speaker in left.speakers:
        own = [quote for quote in left.quotes if quote.speaker_id == speaker.id]
        assert speaker.quotes == len(own) == speaker.direct + speaker.mixed + speaker.indirect
        assert speaker.words == sum(len(quote.text.split()) for quote in own)
    assert sum(speaker.share for speaker in left.speakers) == pytest.approx(1, abs=0.01)
    assert left.summary.quoted_share <= article.summary.quoted_share


def test_speakers_without_quotes_are_left_out(article: Article) -> None:
    left = confident(article, 0.99)
    assert (left.quotes, left.speakers, left.summary.speakers) == ((), (), ())
    assert left.entities == article.entities
