"""``Article._repr_html_``: the marked text in a box that changes nothing else and runs nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import hostile
import pytest
import toys

import newscli
from newscli.render.report.notebook import BOX

TEXT = "Boats to stay\n\n“We will stay,” said Ana Ruiz, the mayor of Corvo. She said that the school would reopen."
ARTICLE = newscli.parse(TEXT, "a.txt")
TAGS = {"style", "div", "p", "strong", "span", "a", "ul", "ol", "li", "small"}
ATTRIBUTES = {"class", "id", "href", "title", "data-number", "aria-label"}


class Read(HTMLParser):
    """The words outside the style, and all tags and attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.style, self.tags, self.attributes = (
            "",
            "",
            set[str](),
            list[tuple[str, str | None]](),
        )
        self._at = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._at = tag
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if self._at == "style":
            self.style += data
        else:
            self.words += data


@pytest.mark.parametrize(
    "article", [ARTICLE, toys.article(), hostile.article(), replace(toys.article(), text="")]
)
def test_it_is_made_of_harmless_parts(article: newscli.Article) -> None:
    read = Read(article._repr_html_())
    assert read.tags <= TAGS and {name for name, _ in read.attributes} <= ATTRIBUTES
    assert all((value or "").startswith("#") for name, value in read.attributes if name == "href")
    assert not re.search(r"url\(|@import|expression|</|javascript", read.style)


def test_it_shows_the_text_and_who_speaks() -> None:
    read = Read(ARTICLE._repr_html_())
    assert TEXT in read.words
    assert "Ana Ruiz mayor, Corvo · 2 quotes · 100 % of the words" in read.words.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert '<span class="direct k0">' in ARTICLE._repr_html_()


def test_every_rule_is_about_the_box() -> None:
    rules = re.findall(r"([^{}]+)\{", Read(ARTICLE._repr_html_()).style)
    selectors = [
        one for rule in rules if not rule.strip().startswith("@") for one in re.split(r",(?![^(]*\))", rule)
    ]
    assert selectors and all(BOX in one for one in selectors)


def test_links_lead_into_the_box_and_two_boxes_share_no_id() -> None:
    boxes = [Read(newscli.parse(TEXT, name)._repr_html_()).attributes for name in ("a.txt", "b.txt")]
    ids = [[value for name, value in box if name == "id"] for box in boxes]
    for box, own in zip(boxes, ids, strict=True):
        assert {(value or "")[1:] for name, value in box if name == "href"} <= set(own)
    assert not set(ids[0]) & set(ids[1])
    assert ARTICLE._repr_html_() == newscli.parse(TEXT, "a.txt")._repr_html_()
