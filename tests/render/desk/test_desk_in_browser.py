"""The pages of checks and edits in a real browser: what is shown, what is switched, what stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import hostile
import pytest
import spoken
import toys
from browser import Page, browser

from newscli import parse
from newscli.desk.check.records import Check
from newscli.desk.diff import Change, compare
from newscli.render.desk import check_page, diff_page
from newscli.render.report import palette

SOURCE = """\
NORA VALE: We will keep the lamp lit until forty boats are home. Nobody on this coast sleeps in January.

TOM HALE: I never saw the letter that they talk about.
"""
OLD = "The town met on Monday.\n\n“We will keep the lamp lit until the last boat is home,” said Ana Ruiz, the mayor."
NEW = f"{OLD.replace('lamp', 'lantern')}\n\n“Nobody asked the fishermen about this,” said Tom Hale, who owns a boat."


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    with browser() as page:
        yield page


def checks() -> list[Check]:
    said = [
        "Nobody on this coast sleeps in January.",
        "We will keep the lantern lit until 41 boats are home.",
        "I never saw the letter that they talk about.",
        "The roof is a scandal for everybody.",
    ]
    return [spoken.check(words, SOURCE, "Nora Vale") for words in said]


def changes() -> list[Change]:
    return compare(parse(OLD), parse(NEW))


def test_quote_and_source_stand_side_by_side(page: Page) -> None:
    page.open(check_page.draw(checks()))
    assert page.shown(".facts") == ["4 quotes: 1 verbatim, 1 altered, 1 elsewhere and 1 absent; 1 article"]
    assert page.shown(".new ins") == ["lantern", "41"]
    assert page.shown(".old del") == ["lamp", "forty"]
    left, right = (
        page.run(f"return document.querySelector('.is-altered .{side}').getBoundingClientRect().left")
        for side in ("new", "old")
    )
    assert left + 300 < right
    assert page.run("return document.querySelector('.is-altered .old .words').textContent") == (
        "… We will keep the lamp lit until forty boats are home. Nobody on this coast sleeps in January.\n\nTOM HALE: "
        "I never saw the letter …"
    )
    assert page.errors() == []


def test_a_verdict_is_hidden_by_its_box(page: Page) -> None:
    page.open(check_page.draw(checks()))
    assert len(page.shown(".pair")) == 4
    for kind in ("verbatim", "altered", "elsewhere", "absent"):
        page.one(f"[data-kind='{kind}']").click()
        assert page.shown(f".is-{kind}") == []
    page.one("[data-kind='absent']").click()
    assert len(page.shown(".pair")) == 1


def test_old_and_new_version(page: Page) -> None:
    page.open(diff_page.draw(changes()))
    assert page.shown(".is-altered ins") == ["lantern"]
    assert page.shown(".is-altered del") == ["lamp"]
    assert page.shown(".is-added ins") == ["Tom Hale", "Tom Hale", "Nobody asked the fishermen about this,"]
    page.one("[data-kind='added']").click()
    assert len(page.shown(".pair")) == 1
    assert "None" not in page.run("return document.body.textContent")
    assert page.errors() == []


@pytest.mark.parametrize("width", [320, 800, 1400])
def test_nothing_is_wider_than_the_window(page: Page, width: int) -> None:
    long = "x" * 400
    check = spoken.check(
        f"the lamp is lit and {long} is here today", f"the lamp is lit and y{long} is here today", long
    )
    for html in (check_page.draw([check]), diff_page.draw(changes())):
        page.open(html, width=width)
        assert page.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_are_readable(page: Page, scheme: str) -> None:
    page.emulate(prefers_color_scheme=scheme)
    page.open(check_page.draw(checks()))
    looks = page.run(
        """
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const paint = (...colours) => {
          for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return '#' + [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
        };
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return [...document.querySelectorAll('ins, del, .around')].map((piece) => {
          const style = getComputedStyle(piece);
          return [paint(style.color), paint(paper, style.backgroundColor)];
        });
        """
    )
    page.emulate()
    assert min(palette.contrast(ink, ground) for ink, ground in looks) >= 4.5


def test_hostile_text_stays_text(page: Page) -> None:
    words = f"{hostile.BAD} and so on and so on"
    check = spoken.check(f"{words} for ever", f"{words} for a day", toys.HOSTILE)
    article = hostile.article()
    edits = compare(article, toys.article())
    for html in (check_page.draw([check]), diff_page.draw([*edits, *compare(toys.article(), article)])):
        page.open(html)
        assert not page.all("main img, main script, main iframe, main b, main [onerror], main [style]")
        assert page.run("return document.scripts.length") == 0
        shown = page.run("return document.body.textContent")
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
        assert page.errors() == []


def test_the_keyboard_reaches_the_boxes(page: Page) -> None:
    page.open(check_page.draw(checks()))
    page.run("document.querySelector('[data-kind=absent]').focus()")
    page.press(" ")
    assert page.shown(".is-absent") == []


def test_it_can_be_printed(page: Page) -> None:
    page.open(check_page.draw(checks()))
    assert page.pdf().startswith(b"%PDF")


def test_nothing_to_show(page: Page) -> None:
    page.open(check_page.draw([]))
    assert page.shown(".facts") == ["No quotes to check."]
    page.open(diff_page.draw([]))
    assert page.all(".pair") == []
