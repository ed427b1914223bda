"""One article as a page shows it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import hostile
import pytest
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.report.article import view
from newscli.render.report.elements import Element, clean
from newscli.render.report.marked import Marked


def words(node: Element | str) -> str:
    """All text below an element."""
    return node if isinstance(node, str) else "".join(map(words, node.children))


def find(node: Element | str, **wanted: str) -> list[Element]:
    """Elements with these attributes (``data_q`` is ``data-q``)."""
    if isinstance(node, str):
        return []
    own = dict(node.attributes)
    hit = all(own.get(key.rstrip("_").replace("_", "-")) == value for key, value in wanted.items())
    return [node] * hit + [found for child in node.children for found in find(child, **wanted)]


@pytest.fixture
def page() -> Element:
    return view(toys.article(), "a1")


class Nesting(HTMLParser):
    """Fails where an end tag closes something else than the last open element."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "input":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_elements_are_nested(page: Element) -> None:
    nesting = Nesting()
    nesting.feed(page.__html__())
    assert nesting.open == []


def test_the_text_is_the_article(page: Element) -> None:
    (text,) = find(page, class_="text")
    assert words(text) == toys.TEXT


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_shown_whole(text: str) -> None:
    article = toys.article(text=text, quotes=(), entities=(), summary=toys.summary(sentences=()))
    shown = words(Marked(article, "a1").text())
    assert shown.replace("\n", "") == clean(text).replace("\n", "")


def test_a_quote_has_its_speakers_colour_and_number(page: Element) -> None:
    (badge,) = find(page, data_quote="q1")
    known = dict(badge.attributes)
    assert known["class"] == "badge k0 is-direct" and known["data-number"] == "1"
    assert known["aria-label"].startswith("Denise LeBlanc; direct quote; ")
    assert {known["data-sure"], known["data-said"]} == {"97\N{NO-BREAK SPACE}%", "said … LeBlanc"}
    pieces = find(page, data_q="q1")
    assert [words(piece) for piece in pieces] == ["“", "We are done waiting,", "”"]
    assert {dict(piece.attributes)["class"] for piece in pieces} == {"direct k0"}


def test_a_mixed_clause_is_underlined_and_its_quoted_words_tinted(page: Element) -> None:
    looks = [(words(piece), dict(piece.attributes)["class"]) for piece in find(page, data_q="q4")]
    assert looks == [
        ("the strike ", "mixed k1"), ("“", "direct k1"), ("a mistake", "direct k1"), ("”", "direct k1"),
    ]  # fmt: skip


def test_a_name_that_speaks_is_a_name_and_a_source(page: Element) -> None:
    named = find(page, data_e="e1")
    assert [words(piece) for piece in named] == ["Denise ", "LeBlanc", "LeBlanc"]
    assert dict(named[1].attributes)["data-by"] == "q1 q2"


def test_beside_it_stands_who_speaks_most_words_first(page: Element) -> None:
    speakers = [element for element in find(page, class_="speaker")]
    names = [words(find(element, class_="name")[0]) for element in speakers]
    assert names == ["Denise LeBlanc", "port authority"]
    assert "president, Longshore Local 269" in words(speakers[0])
    assert [words(link) for link in find(speakers[0], data_to="q3")] == ["“Nobody slept,”"]
    (link,) = find(speakers[1], data_to="q4")
    assert dict(link.attributes)["href"] == "#a1-q4"


def test_gist_keywords_and_names(page: Element) -> None:
    (sentence,) = find(find(page, class_="gist")[0], data_k="1")
    assert words(sentence) == "LeBlanc said that talks had led nowhere."
    assert "strike · talks" in words(page)
    (chip,) = find(page, data_entity="e1")
    assert dict(chip.attributes)["title"] == "person, 2 mentions"


def test_a_quote_without_a_speaker_says_so() -> None:
    nobody = toys.quote(1, "direct", "We are done waiting,", speaker=None, speaker_id=None, mention=None)
    page = view(toys.article(quotes=(nobody,), speakers=()), "a1")
    (badge,) = find(page, data_quote="q1")
    assert dict(badge.attributes)["class"] == "badge kx is-direct"
    assert dict(badge.attributes)["data-number"] == "?"
    (entry,) = find(page, class_="speaker")
    assert "Speaker not named" in words(entry)


def test_an_article_without_quotes() -> None:
    page = view(toys.article(quotes=(), speakers=()), "a1")
    assert "Nobody is quoted." in words(page)
    assert not find(page, data_layer="quotes") and find(page, data_layer="names")


def test_without_its_text_the_quotes_are_listed() -> None:
    page = view(toys.article(text=""), "a1")
    (listed,) = find(page, class_="listed")
    assert [words(item) for item in listed.children][1] == (
        " that talks had led nowhere Denise LeBlanc · reported speech · “said … LeBlanc”"
    )
    assert not find(page, class_="text")
    assert len(re.findall("data-quote=", page.__html__())) == 4


@pytest.mark.parametrize(("url", "linked"), [("https://x.example/a", True), ("javascript:alert(1)", False)])
def test_only_a_web_address_is_linked(url: str, linked: bool) -> None:
    page = view(toys.article(summary=toys.summary(url=url)), "a1")
    assert bool(find(page, href=url)) is linked


def test_hostile_strings_stay_text() -> None:
    html = view(hostile.article(), "a1").__html__()
    assert "<img" not in html and "<script" not in html and "<!--" not in html and "<b>" not in html
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)
    nesting = Nesting()
    nesting.feed(html)
    assert nesting.open == []
