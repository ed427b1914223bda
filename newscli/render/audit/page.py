"""An audit as a page: charts that are tables, nothing loaded, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from newscli.analysis.figures import Audit, GroupFigures, Portion
from newscli.analysis.groups import IN_TIME, By
from newscli.analysis.people import UNKNOWN
from newscli.analysis.voice_types import VoiceType
from newscli.io.outputs.inert import count
from newscli.render.audit import wording
from newscli.render.audit.drawings import Row, stacked
from newscli.render.audit.wording import percent, place
from newscli.render.report.charts import Bar, Series, bars, strip, timeline
from newscli.render.report.elements import Element, Node, element
from newscli.render.report.page import Rendered, page
from newscli.version import __version__

TITLE = "Whose voices are heard"
MOST_GROUPS = 60
"""More groups than this are in the CSV, not on the page."""
MOST_PARTS = 8
"""More values of an attribute than this cannot be told apart."""


def draw(audit: Audit, by: By) -> str:
    """The whole page. Raises :class:`UsageProblem` when the extra ``report`` is not installed."""
    total = audit.total
    sections = [*_compared(audit, by), *_heard(total), *_people(audit, by)]
    header = element(
        "header",
        {"class": "top"},
        element("h1", None, TITLE),
        element("p", {"class": "facts quiet"}, wording.scope(total)),
    )
    body = (header, element("main", {"id": "content", "tabindex": -1}, *sections), _footer())
    style = resources.files(__package__ or "").joinpath("audit.css").read_text(encoding="utf-8")
    return page(TITLE, Rendered("\n".join(part.__html__() for part in body)), style=style)


def _section(heading: str, *parts: Node | None) -> Element:
    return element("section", None, element("h2", None, heading), *parts)


def _compared(audit: Audit, by: By) -> Iterator[Element]:
    """The groups beside one another."""
    if by is By.all:
        return
    shown = audit.groups[:MOST_GROUPS]
    there = {number: type for number, type in enumerate(VoiceType, 1) if audit.total.types[type].words}
    names = {number: wording.TYPES[type] for number, type in there.items()}
    rows = [
        Row(
            wording.name_of(one), [one.types[type].words for type in there.values()], count(one.words, "word")
        )
        for one in (*shown, audit.total)
    ]
    chart = stacked("Whose words they are: shares of all attributed words", names, rows)
    left_out = len(audit.groups) - len(shown)
    note = f"{count(left_out, 'further group')}: in the CSV of the same audit." if left_out else None
    yield _section(
        f"By {by.value}",
        chart,
        _figures(by, (*shown, audit.total)),
        element("p", {"class": "quiet"}, wording.notes(wording.COLUMNS)),
        element("p", {"class": "quiet"}, note) if note else None,
        _over_time(audit) if by in IN_TIME else None,
    )


def _figures(by: By, groups: Sequence[GroupFigures]) -> Element:
    names = [wording.heading(by), *wording.COLUMNS]
    head = [element("th", {"scope": "col"}, name) for name in names]
    body = [
        element(
            "tr",
            None,
            element("th", {"scope": "row"}, wording.name_of(one)),
            *(element("td", None, cell) for cell in wording.cells(one)),
        )
        for one in groups
    ]
    table = element(
        "table",
        {"class": "figures"},
        element("caption", None, "The figures"),
        element("thead", None, element("tr", None, *head)),
        element("tbody", None, *body),
    )
    return element(
        "div", {"class": "scrolled", "tabindex": 0, "role": "region", "aria-label": "Figures"}, table
    )


def _over_time(audit: Audit) -> Element | None:
    dated = [one for one in audit.groups if one.group is not None]
    if len(dated) < 2:
        return None
    rows = [
        Series(name, [one.types[type].words for one in dated], f"{audit.total.types[type].words:,}", number)
        for number, (type, name) in enumerate(wording.TYPES.items(), 1)
        if audit.total.types[type].words
    ]
    return timeline("Attributed words over time, all on one scale", [one.group or "" for one in dated], rows)


def _heard(total: GroupFigures) -> Iterator[Element]:
    """Kinds of voices, the loudest, how they are introduced and where they first speak."""
    portions = [(wording.TYPES[VoiceType(type)], portion) for type, portion in total.types.items()]
    yield _section("Kinds of voices", *_portions(portions))
    if total.top:
        loud = [
            Bar(
                voice.name,
                voice.words,
                percent(voice.share),
                _about(voice.type, voice.articles, voice.quotes),
            )
            for voice in total.top
        ]
        spread = element("p", None, _sentence(wording.concentration(total)))
        yield _section(
            "The most words", bars("Share of all attributed words", loud, most=total.words), spread
        )
    introduced = total.introduced
    ways = [
        Bar(name, part.share, percent(part.share), count(part.count, "speaker"))
        for name, part in (
            ("with a role", introduced.with_role),
            ("with an affiliation", introduced.with_affiliation),
            ("by name only", introduced.name_only),
            ("by role only", introduced.role_only),
        )
        if part.share is not None
    ]
    if ways:
        caption = "Share of the people who speak; some have a role and an affiliation"
        yield _section("How people are introduced", bars(caption, ways, most=1))
    facts = [(name, fact) for name, fact in wording.facts(total)[1:] if fact]
    items = [node for name, fact in facts for node in (element("dt", None, name), element("dd", None, fact))]
    yield _section("How they are heard", element("dl", {"class": "facts"}, *items))


def _people(audit: Audit, by: By) -> Iterator[Element]:
    """What the people file tells of those who are named."""
    for attribute, values in audit.total.people.items():
        if list(values) == [UNKNOWN]:
            continue
        shown = wording.largest(audit.total, attribute)
        parts: list[Node] = _portions([(value, values[value]) for value in shown])
        if by is not By.all:
            rows = [
                Row(
                    wording.name_of(one),
                    [one.people[attribute][value].words for value in shown],
                    count(sum(one.people[attribute][value].words for value in shown), "word"),
                )
                for one in (*audit.groups[:MOST_GROUPS], audit.total)
            ]
            names = dict(enumerate(shown, 1))
            parts.append(stacked(wording.about(audit.total, attribute), names, rows))
        yield _section(f"Named people by {attribute}", *parts)


def _portions(portions: Sequence[tuple[str, Portion]]) -> list[Node]:
    """A strip of words, and bars of speakers, quotes, and where they first speak."""
    numbered = [
        (number, name, portion) for number, (name, portion) in enumerate(portions, 1) if portion.speakers
    ]
    if not numbered:
        return [element("p", {"class": "quiet"}, "Nobody speaks.")]
    words = [Bar(name, one.words, percent(one.words_share), number=number) for number, name, one in numbered]
    speakers = [
        Bar(
            name, one.speakers_share or 0, percent(one.speakers_share), count(one.speakers, "speaker"), number
        )
        for number, name, one in numbered
    ]
    quotes = [
        Bar(name, one.quotes_share or 0, percent(one.quotes_share), count(one.quotes, "quote"), number)
        for number, name, one in numbered
    ]
    first = [
        Bar(name, one.position, place(one.position), number=number)
        for number, name, one in numbered
        if one.position is not None
    ]
    charts = [bars("Share of the speakers", speakers, most=1), bars("Share of the quotes", quotes, most=1)]
    charts.append(bars("Where in the article they first speak (median)", first, most=1))
    return [strip("Share of the words", words), element("div", {"class": "beside"}, *charts)]


def _about(type: VoiceType, articles: int, quotes: int) -> str:
    parts = [] if type is VoiceType.person else [wording.SINGULAR[type]]
    return ", ".join([*parts, count(quotes, "quote"), count(articles, "article")])


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _footer() -> Element:
    text = (
        f"Made with newscli {__version__}. Named people and organisations of different articles are one voice when "
        "their names are the same; sources without a name are another voice in every article. Attributes of people "
        "come from the file that was given, and are never guessed."
    )
    return element("footer", {"class": "quiet"}, element("p", None, text))
