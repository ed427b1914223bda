"""The page of many articles in a real browser: found, sorted, opened, and left again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

import hostile
import pytest
import toys
import traced_quotes
from browser import Page, browser

from newscli.model import Article
from newscli.render.report.document import document

NAMES = ("Ana Ruiz", "Ben Óg", "Cleo Park", "Dora Lind", "Eve Moss")


def articles(number: int) -> Iterator[Article]:
    """Articles of two outlets and some months; every other one quotes two of five people, in turn."""
    names = cycle(NAMES)
    for n in range(number):
        first, second = islice(names, 2)
        yield toys.article(
            article=f"story-{n}.txt",
            speakers=(toys.speaker(name=first), toys.speaker(id="e3", name=second, words=4)),
            summary=toys.summary(
                title=f"Story {n} – Überfahrt" if n % 7 == 3 else f"Story {n}",
                date=f"2024-{n % 5 + 1:02}-05",
                source=f"Paper {n % 2}",
                words=100 + (n * 37) % 50,
            ),
        )


@pytest.fixture(scope="module")
def chromium() -> Iterator[Page]:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    with browser() as page:
        page.emulate(prefers_reduced_motion="reduce")
        yield page


@pytest.fixture(scope="module")
def html() -> str:
    return document(articles(60)) or ""


@pytest.fixture
def page(chromium: Page, html: str) -> Page:
    chromium.open(html)
    chromium.wait("document.querySelector('.list a')")
    return chromium


def titles(page: Page) -> list[str]:
    return list(page.run("return [...document.querySelectorAll('.list a')].map((link) => link.textContent)"))


def search(page: Page, words: str) -> None:
    field = page.one("#search")
    field.clear()
    field.send_keys(words)


def choose(page: Page, select: str, option: str) -> None:
    from selenium.webdriver.support.ui import Select

    Select(page.one(f"#{select}")).select_by_visible_text(option)


def test_the_list_is_shown_a_part_at_a_time(page: Page) -> None:
    assert titles(page) == [f"Story {n} – Überfahrt" if n % 7 == 3 else f"Story {n}" for n in range(25)]
    assert page.shown("#status") == ["60 articles"]
    page.one("#more").click()
    page.one("#more").click()
    assert len(titles(page)) == 60 and page.shown("#more") == []
    assert page.errors() == []


def test_words_are_searched_in_titles_files_and_speakers(page: Page) -> None:
    search(page, "uberfahrt 10")
    assert titles(page) == ["Story 10 – Überfahrt"]
    assert page.shown("#status") == ["1 of 60 articles"]
    search(page, "story-11.txt")
    assert titles(page) == ["Story 11"]
    search(page, "ben og")
    assert page.shown("#status") == ["24 of 60 articles"]
    search(page, "nobody at all")
    assert titles(page) == [] and page.shown("#status") == ["0 of 60 articles"]


def test_outlets_and_periods_are_chosen(page: Page) -> None:
    choose(page, "source", "Paper 1")
    choose(page, "period", "2024-03")
    assert titles(page) == [f"Story {n}" + " – Überfahrt" * (n % 7 == 3) for n in range(60) if n % 10 == 7]
    assert not page.one("#section").is_displayed()
    choose(page, "source", "all")
    assert page.shown("#status") == ["12 of 60 articles"]


def test_the_list_is_sorted_by_its_headings(page: Page) -> None:
    def column(name: str) -> list[str]:
        return [cell.text for cell in page.all(f".list td.{name}")]

    heading = page.one(".list th.words button")
    heading.click()
    assert column("words")[:3] == ["149", "148", "148"]
    assert page.one(".list th.words").get_attribute("aria-sort") == "descending"
    heading.send_keys("\ue007")  # Enter
    assert column("words")[0] == "100"
    page.one(".list th.article button").click()
    assert titles(page)[:3] == ["Story 0", "Story 1", "Story 2"]
    page.one(".list th.date button").click()
    assert column("date")[0] == "2024-05-05"


def test_a_speaker_leads_to_the_articles(page: Page) -> None:
    (link,) = [link for link in page.all(".bars a") if link.text == "Cleo Park"]
    link.click()
    page.wait("document.querySelector('#chosen button')")
    assert page.shown("#status") == ["24 of 60 articles"]
    assert [button.text for button in page.all("#chosen button")] == ["Cleo Park"]
    page.all(".list a")[0].click()  # opens the article at what that speaker said
    page.wait("document.querySelector('article.view details[open]')")
    assert page.one("details[open] .who .name").text == "Cleo Park"
    page.one("#back").click()
    page.one("#chosen button").click()
    assert page.shown("#status") == ["60 articles"]


def test_a_pair_leads_to_the_articles_of_both(page: Page) -> None:
    pair = next(link for link in page.all(".bars a") if " and " in link.text)
    pair.click()
    page.wait("document.querySelectorAll('#chosen button').length === 2")
    assert page.shown("#status") == ["12 of 60 articles"]
    assert sorted(button.text for button in page.all("#chosen button")) == sorted(pair.text.split(" and "))


def test_a_point_in_the_drawing_shows_its_neighbours_and_leads_on(page: Page) -> None:
    node = page.all(".node")[0]
    page.run("arguments[0].scrollIntoView({ block: 'center' })", node)
    page.hover(node.find_element("css selector", "circle"))
    page.wait("document.querySelectorAll('.node.near').length === 3")
    assert "quoted together with" in node.get_attribute("aria-label")
    node.find_element("css selector", "circle").click()
    page.wait("document.querySelectorAll('#chosen button').length === 1")


def test_an_article_is_one_click_away_and_back_again(page: Page) -> None:
    page.one("#more").click()
    link = page.all(".list a")[30]
    page.run("arguments[0].scrollIntoView({ block: 'center' })", link)
    before = page.run("return scrollY")
    link.click()
    page.wait("document.querySelector('article.view')")
    assert page.shown("h1") == ["Story 30"] and page.driver.title == "Story 30"
    assert page.run("return document.activeElement.tagName") == "H1"
    assert "We are done waiting," in page.one(".text").text
    page.hover(page.all("[data-q='q1']")[1])
    assert page.shown(".card .who") == ["Denise LeBlanc"]
    page.one("[data-layer=quotes]").click()
    page.one("#back").click()
    page.wait("!document.querySelector('article.view')")
    assert page.run("return scrollY") == before
    assert page.run("return document.activeElement.textContent") == "Story 30"
    assert page.driver.title == "60 articles"
    assert page.errors() == []


def test_the_browsers_back_button_leads_back(page: Page) -> None:
    page.all(".list a")[1].click()
    page.wait("document.querySelector('article.view')")
    page.driver.back()
    page.wait("!document.querySelector('article.view')")
    assert len(page.shown("h1")) == 1


def test_from_article_to_article(page: Page) -> None:
    choose(page, "period", "2024-02")
    page.all(".list a")[0].click()
    page.wait("document.querySelector('article.view h1')?.textContent === 'Story 1'")
    assert page.shown("#previous") == []
    page.one("#next").click()
    page.wait("document.querySelector('article.view h1')?.textContent === 'Story 6'")
    page.one("#previous").click()
    page.wait("document.querySelector('article.view h1')?.textContent === 'Story 1'")


def test_an_address_leads_into_an_article(chromium: Page, html: str) -> None:
    chromium.open(html, "#a44-q3", height=300)
    chromium.wait("document.querySelector('[data-quote=q3].flash')")
    assert chromium.shown("h1")[0].startswith("Story 43")
    quoted = chromium.run("return document.querySelector('[data-quote=q3]').getBoundingClientRect().top")
    assert 0 <= quoted <= 300


@pytest.mark.parametrize("part", ["#a0", "#a61", "#s99", "#%", "#nothing", "#a1<script>", "#t0", "#t101"])
def test_an_address_that_leads_nowhere_shows_the_list(chromium: Page, html: str, part: str) -> None:
    chromium.open(html, part)
    chromium.wait("document.querySelector('.list a') || document.querySelector('article.view')")
    assert len(chromium.shown("#overview")) + len(chromium.shown("article.view")) == 1
    assert chromium.errors() == []


QUOTES = """
a 2024-05-01 direct Ada Munro | We will not sell one metre of the old quay to anybody from the mainland.
b 2024-05-02 direct Ada Munro | We will not sell one metre of the old <quay> to somebody from the mainland.
c 2024-05-03 direct Kim Lowe | We will not sell one metre of the old quay to anybody from the mainland.
d 2024-05-04 direct Ada Munro | The lamps burn all night and nobody walks there, so we turn them off.
e 2024-05-05 direct Ada Munro | The lamps burn all night and nobody walks there, so we turn them off.
"""


def test_a_quote_has_a_page_with_its_variants_marked_word_by_word(chromium: Page) -> None:
    chromium.open(document(traced_quotes.articles(QUOTES)) or "")
    chromium.wait("document.querySelector('.list a')")
    assert [link.text[:18] for link in chromium.all(".traces a")] == [
        "“We will not sell ",
        "“The lamps burn al",
    ]
    chromium.all(".traces a")[0].click()
    chromium.wait("document.querySelector('article.trace')")
    assert chromium.shown("del") == ["anybody"] and chromium.shown("ins") == ["somebody"]
    assert chromium.shown(".changes") == ["first seen", "words changed", "another speaker · said by Kim Lowe"]
    assert chromium.shown("#previous") == []
    chromium.one("#next").click()
    chromium.wait("document.querySelectorAll('.trace .said').length === 1")
    assert [link.text for link in chromium.all(".places a")] == ["Dockers at Port Ellery walk out"] * 2
    chromium.all(".places a")[1].click()
    chromium.wait("document.querySelector('article.view')")
    chromium.driver.back()
    chromium.wait("document.querySelector('article.trace')")
    chromium.one("#back").click()
    chromium.wait("!document.querySelector('article.trace')")
    assert chromium.run("return document.activeElement.textContent").startswith("“The lamps")
    assert chromium.errors() == []


def test_everything_can_be_done_from_the_keyboard(page: Page) -> None:
    page.press("\ue004", "\ue007")  # the skip link
    assert page.run("return document.activeElement.id") == "content"
    page.press("\ue004", *"story-5.txt")
    assert titles(page) == ["Story 5"]
    while page.run("return document.activeElement.tagName") != "A":
        page.press("\ue004")
    page.press("\ue007")
    page.wait("document.activeElement.tagName === 'H1'")
    assert page.shown("h1") == ["Story 5"]


@pytest.mark.parametrize("width", [320, 360, 800, 1400])
def test_nothing_is_wider_than_the_window(page: Page, width: int) -> None:
    page.resize(width)
    assert page.run("return document.documentElement.scrollWidth") <= width
    page.all(".list a")[0].click()
    page.wait("document.querySelector('article.view')")
    assert page.run("return document.documentElement.scrollWidth") <= width


def test_hostile_articles_stay_text(chromium: Page) -> None:
    article = hostile.article()
    chromium.open(document([article] * 3, hostile.BAD) or "")
    chromium.wait("document.querySelector('.list a')")
    search(chromium, "</script>")
    assert len(titles(chromium)) == 3
    chromium.all(".list a")[0].click()
    chromium.wait("document.querySelector('article.view')")
    for element in chromium.all("details.speaker summary, .chip, .words .badge"):
        element.click()
    assert not chromium.all("img, iframe, [onerror], a[href^='javascript']")
    assert chromium.run("return document.scripts.length") == 4
    chromium.one("#back").click()
    chromium.all(".traces a")[0].click()
    chromium.wait("document.querySelector('article.trace')")
    assert not chromium.all("img, iframe, [onerror], a[href^='javascript']")
    assert chromium.errors() == []


def test_without_scripts_the_page_says_what_it_needs(chromium: Page, html: str) -> None:
    chromium.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        chromium.open(html)
        assert "needs JavaScript" in chromium.one("#articles").text
        assert "Ana Ruiz" in chromium.one("#voices").text
    finally:
        chromium.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
