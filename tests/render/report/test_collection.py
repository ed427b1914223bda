"""The page of many articles: what it says of them, and how they lie folded up in it."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import hostile
import pytest
import toys

from newscli.analysis.auditing import audit
from newscli.model import Article
from newscli.render.report.blocks import TOGETHER, block
from newscli.render.report.document import document

pytest.importorskip("jinja2", reason="pages need the extra [report]")


def articles(number: int) -> Iterator[Article]:
    """Port articles of as many months and outlets in turn."""
    for n in range(number):
        yield toys.article(
            article=f"port-{n}.txt",
            summary=toys.summary(
                title=f"Port story {n}", date=f"2024-{n % 12 + 1:02}-05", source=f"Paper {n % 3}"
            ),
        )


def unfold(html: str, id: str) -> Any:
    """What lies folded up in a block of a page."""
    found = re.search(rf'<script type="text/plain" id="{id}">([^<]*)</script>', html)
    assert found
    return json.loads(zlib.decompress(base64.b64decode(found[1])))


def test_blocks_hold_json_in_letters_that_end_nothing() -> None:
    value = ["</script><!--", "é\u2028", {"a": 1}]
    folded = block("index", value)
    assert re.fullmatch("[A-Za-z0-9+/=]+", folded.text)
    assert json.loads(zlib.decompress(base64.b64decode(folded.text))) == value


def test_nothing_is_no_page() -> None:
    assert document([]) is None


def test_one_article_is_a_page_of_its_own() -> None:
    html = document([toys.article()])
    assert html and "<title>Dockers at Port Ellery walk out</title>" in html and 'id="a1"' in html


def test_many_articles_are_listed_and_folded_up() -> None:
    html = document(articles(TOGETHER + 2)) or ""
    index = unfold(html, "index")
    assert [row[0] for row in index["rows"]] == [f"Port story {n}" for n in range(TOGETHER + 2)]
    assert index["rows"][1][1:9] == ["port-1.txt", "2024-02-05", "Paper 1", "", 49, 4, 2, 0.14]
    assert index["voices"] == ["Denise LeBlanc", "port authority"]
    assert index["rows"][1][9:] == [1, [[0, "e1"], [1, "e3"]]]
    assert (index["period"], index["periods"][0], len(index["periods"])) == ("month", "2024-01", 12)
    assert [len(unfold(html, f"articles-{n}")) for n in (0, 1)] == [TOGETHER, 2]
    (name, attributes, *_) = unfold(html, "articles-1")[1]
    assert (name, attributes["id"]) == ("article", f"a{TOGETHER + 2}")


def test_quotes_and_words_are_counted_as_in_an_audit() -> None:
    found = []
    for n in range(3):
        port = toys.article(article=f"port-{n}.txt")
        lost = toys.quote(
            5, "direct", "a mistake", speaker=None, speaker_id=None, mention=None, article=port.article
        )
        found.append(replace(port, quotes=(*port.quotes, lost)))
    html, total = document(found) or "", audit(found).total
    assert f"{total.quotes} quotes" in html
    assert f"{total.words} quoted words" in html
    assert f"{total.unattributed} further quotes without a speaker" in html
    assert "Share of the words of all speakers" in html


def test_what_the_articles_have_in_common_is_drawn() -> None:
    html = document(articles(14)) or ""
    assert "14 articles" in html and "56 quotes" in html and "3 outlets" in html
    assert 'id="voices"' in html and 'id="time"' in html and 'id="together"' in html
    assert '<a href="#s0">Denise LeBlanc</a>' in html
    assert '<a href="#s0+1">Denise LeBlanc and port authority</a>' in html


def test_what_they_do_not_have_is_left_out() -> None:
    plain = toys.article(quotes=(), speakers=(), summary=toys.summary(date=None))
    html = document([plain, plain]) or ""
    assert "Nobody is quoted." in html
    assert 'id="time"' not in html and 'id="together"' not in html and "outlet" not in html


def test_a_title_of_ones_own() -> None:
    html = document(articles(2), "Two <stories>") or ""
    assert "<title>Two &lt;stories&gt;</title>" in html
    assert '<h1 class="name">Two &lt;stories&gt;</h1>' in html and "2 articles" in html


def test_without_a_headline_the_first_words_stand_in_the_list() -> None:
    article = toys.article(
        text="Dockers at Port Ellery have walked out, " + "and the cranes stand still, " * 5,
        quotes=(), entities=(), summary=toys.summary(title=None, sentences=()),
    )  # fmt: skip
    rows = unfold(document([article, toys.replace(article, text="")]) or "", "index")["rows"]
    assert (
        rows[0][0]
        == "Dockers at Port Ellery have walked out, and the cranes stand still, and the cranes stand…"
    )
    assert rows[1][0] == "port.txt"


def test_hostile_articles_stay_text() -> None:
    html = document([hostile.article()] * 3, hostile.BAD) or ""
    assert len(re.findall("<script", html)) == 4 and "<img" not in html and "<!--" not in html
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    folded = json.dumps(
        [unfold(html, name) for name in ("index", "articles-0", "traces-0")], ensure_ascii=False
    )
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", folded)


def test_the_same_bytes_twice() -> None:
    assert document(articles(30)) == document(articles(30))
