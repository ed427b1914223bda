"""The page of one article in a real browser: what is switched, followed and explained, and by whom it can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hostile
import pytest
import toys
from browser import Page, browser

from newscli import Article, parse
from newscli.render.report import palette
from newscli.render.report.elements import clean
from newscli.render.report.layers import numbers
from newscli.render.report.single import single

ROOT = Path(__file__).parents[3]
SEED = ROOT.parent / "shared" / "articles" / "seed.txt"
ARTICLES = [*sorted((ROOT / "samples").glob("*.txt")), *([SEED] if SEED.exists() else [])]

COLOURS = """
return [...document.querySelectorAll('.words [data-q]')].map((piece) => {
  const style = getComputedStyle(piece);
  return {
    quotes: piece.dataset.q.split(' '),
    text: piece.textContent,
    kind: piece.classList[0],
    colour: style.getPropertyValue('--c').trim(),
    tinted: style.backgroundColor !== 'rgba(0, 0, 0, 0)',
    underlined: style.textDecorationLine === 'underline' && style.textDecorationStyle !== 'dotted',
  };
});
"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    with browser() as page:
        yield page


@pytest.fixture
def port(page: Page) -> Page:
    page.open(single(toys.article()))
    return page


def read(path: Path) -> Article:
    return parse(path.read_bytes().decode("utf-8"), path.name)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_every_quote_has_its_speakers_colour(page: Page, path: Path) -> None:
    article = read(path)
    page.open(single(article))
    assert page.run("return document.querySelector('.text').textContent") == clean(article.text)
    quotes = {quote.id: quote for quote in article.quotes}
    order = numbers(article)
    seen: dict[str, str] = {}
    for piece in page.run(COLOURS):
        quote = quotes[piece["quotes"][0]]
        number = order.get(quote.speaker_id or "")
        shade = palette.SHADES[(number - 1) % len(palette.SHADES)] if number else palette.NEUTRAL
        assert piece["colour"] == shade.light
        assert piece["tinted"] == (piece["kind"] == "direct")
        assert piece["underlined"] == (piece["kind"] != "direct")
        for id in piece["quotes"]:
            seen[id] = seen.get(id, "") + piece["text"]
    assert seen.keys() == quotes.keys()
    for id, quote in quotes.items():
        assert quote.kind != "direct" or clean(quote.text) in seen[id]
        badge = page.one(f".words [data-quote='{id}']")
        assert badge.get_attribute("data-name") == (quote.speaker or "Speaker not named")
    assert page.errors() == []


def test_the_layers_are_switched(port: Page) -> None:
    def look(selector: str, property: str) -> Any:
        return port.run(f"return getComputedStyle(document.querySelector('{selector}')).{property}")

    for layer, selector, property, off in [
        ("quotes", ".words .direct", "backgroundColor", "rgba(0, 0, 0, 0)"),
        ("quotes", ".words .is-direct", "display", "none"),
        ("reported", ".words .indirect", "textDecorationLine", "none"),
        ("names", ".words .entity", "textDecorationLine", "none"),
    ]:
        box = port.one(f"[data-layer='{layer}']")
        on = look(selector, property)
        box.click()
        assert look(selector, property) == off != on
        box.click()
        assert look(selector, property) == on


def test_a_switch_obeys_the_keyboard(port: Page) -> None:
    port.run("document.querySelector('[data-layer=names]').focus()")
    port.press(" ")
    assert port.run("return document.querySelector('article.view').className") == "view hide-names"


def test_a_speaker_shows_all_that_was_said_and_leads_to_it(page: Page) -> None:
    page.open(single(read(ROOT / "samples" / "port-strike.txt")), height=500)
    page.emulate(prefers_reduced_motion="reduce")
    page.all("details.speaker summary")[4].click()  # Priya Nair, quoted in the last paragraph
    said = page.one("details.speaker[open] .said")
    assert said.text == "the agreement “a relief for every shop in the city” reported with quoted words"
    place = page.run("return document.querySelector('[data-quote=q11]').getBoundingClientRect().top")
    assert 0 < place < 500
    assert page.run("return scrollY") > 0
    bright, faint = (
        page.run(f"return getComputedStyle(document.querySelector('[data-quote={id}]')).opacity")
        for id in ("q11", "q1")
    )
    assert (bright, faint) == ("1", "0.35")
    page.press("\ue00c")  # Escape
    assert not page.all("details.speaker[open]") and not page.all(".focused")
    page.emulate()


def test_only_one_speaker_is_followed_at_a_time(port: Page) -> None:
    first, second = port.all("details.speaker summary")
    first.click()
    second.click()
    assert [details.get_attribute("data-speaker") for details in port.all("details[open]")] == ["e3"]
    second.click()
    assert not port.all("details[open]") and not port.all(".focused")


def test_the_mouse_on_a_quote_tells_who_and_why(port: Page) -> None:
    port.hover(port.all("[data-q='q3']")[1])
    assert port.shown(".card p") == [
        "Denise LeBlanc",
        "president, Longshore Local 269",
        "direct quote, “she added”",
        "90 % sure: a pronoun close by stands for the speaker",
    ]
    assert port.run("return [...document.querySelectorAll('.by')].map((piece) => piece.textContent)") == [
        "she", "added",
    ]  # fmt: skip
    port.hover(port.one("h1"))
    assert port.shown(".card") == []


def test_the_mouse_on_a_name_tells_what_it_is(page: Page) -> None:
    page.open(single(read(ROOT / "samples" / "port-strike.txt")))
    page.hover(page.all(".entity")[1])
    assert page.shown(".card p") == ["Halifax: place, 2×"]


def test_the_keyboard_reaches_all_of_it(port: Page) -> None:
    seen = []
    for _ in range(40):
        port.press("\ue004")  # Tab
        seen.append(
            port.run(
                "const at = document.activeElement;"
                "return at.className.split(' ')[0] || at.dataset.layer || at.dataset.to || at.tagName"
            )
        )
    assert seen[0] == "skip"
    assert {"quotes", "reported", "names", "SUMMARY", "badge", "chip"} <= set(seen)
    assert port.errors() == []


def test_the_focus_is_seen_and_shows_the_card(port: Page) -> None:
    while port.run("return document.activeElement.dataset.quote") != "q1":
        port.press("\ue004")
    assert port.shown(".card .who") == ["Denise LeBlanc"]
    outline = port.run("return getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    assert port.driver.switch_to.active_element.get_attribute("aria-label").startswith(
        "Denise LeBlanc; direct quote; “said … LeBlanc”; 97"
    )


def test_the_skip_link_skips(port: Page) -> None:
    port.press("\ue004")
    assert port.shown(".skip") == ["Skip to the content"]
    port.press("\ue007")  # Enter
    assert port.run("return document.activeElement.id") == "content"


def test_a_number_before_a_quote_opens_its_speaker(port: Page) -> None:
    port.one("[data-quote='q4']").click()
    assert [details.get_attribute("data-speaker") for details in port.all("details[open]")] == ["e3"]


def test_a_name_is_found_in_the_text(port: Page) -> None:
    chip = port.one("[data-entity='e1']")
    chip.click()
    assert chip.get_attribute("aria-pressed") == "true"
    assert [piece.text for piece in port.all(".words .found")] == ["Denise", "LeBlanc", "LeBlanc"]


def test_a_key_sentence_is_found_in_the_text(port: Page) -> None:
    port.one(".gist a").click()
    lit = port.run(
        "return [...document.querySelectorAll('.flash')].map((piece) => piece.textContent).join('')"
    )
    assert lit == "LeBlanc said that talks had led nowhere."


def test_an_address_leads_to_a_quote(page: Page) -> None:
    page.open(single(toys.article()), "#a1-q3", height=300)
    page.wait("document.querySelector('[data-quote=q3]').classList.contains('flash')")


@pytest.mark.parametrize("width", [320, 360, 800, 1400])
def test_nothing_is_wider_than_the_window(page: Page, width: int) -> None:
    long = "x" * 400
    article = toys.article(
        summary=toys.summary(title=long, byline=long, keywords=(toys.Keyword(long, 1.0),)),
        speakers=(toys.speaker(name=long, role=long, aliases=(long,)),),
        entities=(toys.entity(name=long),),
    )
    page.open(single(article), width=width)
    for details in page.all("details.speaker summary"):
        details.click()
    assert page.run("return document.documentElement.scrollWidth") <= width
    assert page.errors() == []


def luminance(colour: str) -> float:
    return palette.contrast(colour, "#000000")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_on_every_tint_is_readable(page: Page, scheme: str) -> None:
    """The colours as they are painted: a tint lies half-transparent on the page, text on top of it."""
    page.emulate(prefers_color_scheme=scheme)
    speakers = tuple(toys.speaker(id=f"e{n}", name=f"Speaker {n}", words=99 - n) for n in range(1, 25))
    words = [f"said by number {n}," for n in range(1, 25)]
    text = "\n\n".join(f"“{said}”" for said in words)
    quotes = tuple(
        toys.replace(
            toys.quote(1, "direct", "We are done waiting,"), id=f"q{n}", speaker_id=f"e{n}", text=said,
            start=text.index(said), end=text.index(said) + len(said), mention=None, cue=None,
            quoted=((text.index(said), text.index(said) + len(said)),),
        )
        for n, said in enumerate(words, 1)
    )  # fmt: skip
    article = toys.article(
        text=text, quotes=quotes, speakers=speakers, entities=(), summary=toys.summary(sentences=())
    )
    page.open(single(article))
    looks = page.run(
        """
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const paint = (...colours) => {
          for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return '#' + [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
        };
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return ['', 'on', 'found'].flatMap((state) => [...document.querySelectorAll('.words .direct')].map((piece) => {
          if (state) piece.classList.add(state);
          const style = getComputedStyle(piece);
          return [paint(style.color), paint(paper, style.backgroundColor)];
        }));
        """
    )
    page.emulate()
    assert len({ground for _, ground in looks}) >= 2 * len(palette.SHADES)  # at rest, under the mouse
    assert min(palette.contrast(ink, ground) for ink, ground in looks) >= 4.5
    assert (luminance(looks[0][0]) > luminance(looks[0][1])) == (scheme == "dark")


def test_all_that_is_said_is_printed(port: Page) -> None:
    assert port.pdf().startswith(b"%PDF")
    port.run("dispatchEvent(new Event('beforeprint'))")
    assert len(port.all("details.speaker[open]")) == 2
    port.run("dispatchEvent(new Event('afterprint'))")
    assert not port.all("details[open]")


def test_it_can_be_read_without_scripts(page: Page) -> None:
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.open(single(toys.article()))
        assert "We are done waiting," in page.one(".text").text
        page.all("details.speaker summary")[0].click()
        assert "“Nobody slept,”" in page.one("details[open] .said").text
    finally:
        page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_a_hostile_article_stays_text(page: Page) -> None:
    article = hostile.article()
    page.open(single(article))
    for element in page.all("details.speaker summary, .chip, .words .badge"):
        page.hover(element)
        element.click()
    assert page.run("return document.querySelector('.text').textContent") == clean(article.text)
    assert not page.all("img, iframe, object, embed, [onerror], [style]:not(.card)")
    assert page.run("return document.scripts.length") == 1
    shown = page.run("return document.body.textContent")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert page.errors() == []


def test_the_policy_keeps_out_what_the_page_has_not_brought(port: Page) -> None:
    port.run("location.href = 'javascript:window.hit = 1'")
    assert port.run("return window.hit") is None
    assert any("Content Security Policy" in line for line in port.errors())
    refused = port.run("try { document.body.innerHTML = '<b>'; return false } catch { return true }")
    assert refused
    port.errors()


def test_without_its_text_the_quotes_are_listed(page: Page) -> None:
    page.open(single(toys.article(text="")))
    assert len(page.shown(".listed li")) == 4
    page.hover(page.all(".listed .direct")[0])
    assert page.shown(".card .who") == ["Denise LeBlanc"]
    assert page.errors() == []
