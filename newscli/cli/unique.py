"""Articles without those that are copies of others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Set
from zlib import compress, decompress

from newscli.cli.tally import Report
from newscli.model import Article

FAST = 1
"""Level of compression; the disk is slower than this."""


def without_known(articles: Iterable[Article], copies: Set[int], report: Report) -> Iterator[Article]:
    """The articles but those whose places (from 1) are among ``copies``; ``report`` counts them."""
    for number, article in enumerate(articles, 1):
        if number in copies:
            _leave_out(report)
        else:
            yield article


def without_copies(articles: Iterable[Article], report: Report) -> Iterator[Article]:
    """The articles but those that are copies of an earlier one, by their texts; ``report`` counts what is left out.

    The first is given when all have come: an earlier one may be the last. Till then they wait on the disk.
    """
    from newscli.io.store.bins import Bins, bins
    from newscli.reprints import Told, find_copies, sketch

    total = 0

    def told(place: Bins) -> Iterator[Told]:
        nonlocal total
        for article in articles:
            total += 1
            place.put([(-total, _packed(article))])
            yield Told(total, article.summary.date, sketch(article.text))

    with bins() as place:
        copies = {copy.number for copy in find_copies(told(place), place)}
        for number in range(1, total + 1):
            if number in copies:
                _leave_out(report)
            else:
                yield _unpacked(place.get(-number))


def _leave_out(report: Report) -> None:
    report.done -= 1
    report.copies += 1


def _packed(article: Article) -> bytes:
    from newscli.io.outputs.jsons import encode_value

    return compress(encode_value({**article.to_dict(), "text": article.text}).encode("utf-8"), FAST)


def _unpacked(data: bytes) -> Article:
    from newscli.io.store.restore import article_from

    values = json.loads(decompress(data))
    return article_from(values, values["text"])
