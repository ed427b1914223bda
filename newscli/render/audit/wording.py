"""How the figures of an audit are put into words; the same in tables, Markdown and pages."""

from __future__ import annotations

from collections.abc import Iterable

from newscli.analysis.figures import GroupFigures, Part
from newscli.analysis.voice_types import VoiceType
from newscli.io.outputs.inert import count

TYPES = {
    VoiceType.person: "named people",
    VoiceType.organisation: "organisations",
    VoiceType.document: "documents",
    VoiceType.unnamed_person: "unnamed people",
    VoiceType.unnamed_group: "unnamed groups",
    VoiceType.other: "unclear",
}
SINGULAR = {
    VoiceType.person: "named person",
    VoiceType.organisation: "organisation",
    VoiceType.document: "document",
    VoiceType.unnamed_person: "unnamed person",
    VoiceType.unnamed_group: "unnamed group",
    VoiceType.other: "unclear",
}
COLUMNS = {
    "Articles": "",
    "Voices": "",
    "Quotes": "",
    "Words": "",
    "People": "named people's share of the words",
    "Organ.": "organisations' share of them",
    "Docs": "that of reports, studies and other documents",
    "Unnamed": "that of unnamed people and groups",
    "Top 10": "that of the ten voices with the most words",
    "New": "speakers that no earlier article had",
    "First speak": "where in the article, median",
}
"""The columns of a table of groups, and what they mean where their names do not say."""
MOST_VALUES = 8
"""More values of an attribute than this have no columns of their own."""
UNTOLD = "not told"
"""The group of articles that do not say."""


def percent(share: float | None) -> str:
    """``33%``, ``<1%`` of what is not nothing; nothing of nothing."""
    if share is None:
        return ""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def place(position: float | None) -> str:
    """Where in the article: ``at 41%``."""
    return "" if position is None else f"at {position:.0%}"


def name_of(figures: GroupFigures) -> str:
    """The name of the group."""
    return UNTOLD if figures.group is None else figures.group


def heading(by: str) -> str:
    """What the groups are: ``Outlet``."""
    return by.capitalize()


def scope(figures: GroupFigures) -> str:
    """How much was read and heard: ``14 articles, 66 speakers (64 voices), 148 quotes, 1,166 words``."""
    parts = [
        count(figures.articles, "article"),
        f"{count(figures.speakers, 'speaker')} ({count(figures.voices, 'voice')})",
        count(figures.quotes, "quote"),
        count(figures.words, "word"),
    ]
    if figures.unattributed:
        parts.append(f"{count(figures.unattributed, 'further quote')} without a speaker")
    return ", ".join(parts)


def concentration(figures: GroupFigures) -> str:
    """How the words are spread over the voices."""
    if not figures.hhi:
        return ""
    even = 1 / figures.hhi
    return (
        f"the first has {percent(figures.top_1)} of the words, the first ten {percent(figures.top_10)}; "
        f"Herfindahl–Hirschman index {figures.hhi:.3f}, as if {even:,.1f} voices shared the words equally"
    )


def facts(figures: GroupFigures) -> list[tuple[str, str]]:
    """What is told in words: name of a fact, the fact."""
    introduced = figures.introduced
    return [
        ("Introduced", _parts(
            (introduced.with_role, "with a role"), (introduced.with_affiliation, "with an affiliation"),
            (introduced.name_only, "by name only"), (introduced.role_only, "by role only"),
        )),
        ("First speak", f"{place(figures.position)} of the article (median), "
                        f"{percent(figures.first_third.share)} in its first third" if figures.speakers else ""),
        ("Quotes", _parts((figures.direct, "direct"), (figures.mixed, "mixed"), (figures.indirect, "indirect"))),
        ("Heard", _parts((figures.new, "for the first time"), (figures.returning, "again"))),
    ]  # fmt: skip


def _parts(*parts: tuple[Part, str]) -> str:
    return ", ".join(f"{percent(part.share)} {what}" for part, what in parts if part.share is not None)


def notes(columns: Iterable[str]) -> str:
    """What the columns mean: ``People: named people's share of the words. …``."""
    return " ".join(f"{name}: {COLUMNS[name]}." for name in columns if COLUMNS[name])


def cells(figures: GroupFigures, columns: Iterable[str] = COLUMNS) -> list[str]:
    """The row of a group."""
    types = figures.types
    unnamed = types[VoiceType.unnamed_person].words + types[VoiceType.unnamed_group].words
    row = {
        "Articles": f"{figures.articles:,}",
        "Voices": f"{figures.voices:,}",
        "Quotes": f"{figures.quotes:,}",
        "Words": f"{figures.words:,}",
        "People": percent(types[VoiceType.person].words_share),
        "Organ.": percent(types[VoiceType.organisation].words_share),
        "Docs": percent(types[VoiceType.document].words_share),
        "Unnamed": percent(unnamed / figures.words if figures.words else None),
        "Top 10": percent(figures.top_10),
        "New": percent(figures.new.share),
        "First speak": place(figures.position),
    }
    return [row[name] for name in columns]


def largest(total: GroupFigures, attribute: str) -> list[str]:
    """The values of an attribute that have columns: those with the most words, in the order of the file."""
    values = total.people[attribute]
    chosen = sorted(values, key=lambda value: -values[value].words)[:MOST_VALUES]
    return [value for value in values if value in chosen]


def shares(figures: GroupFigures, attribute: str, values: Iterable[str]) -> list[str]:
    """The shares of the named people's words that these values have."""
    return [percent(figures.people[attribute][value].words_share) for value in values]


def about(total: GroupFigures, attribute: str) -> str:
    """The title of such a table."""
    number = len(total.people[attribute])
    more = f", the {MOST_VALUES} largest of {number:,} values" if number > MOST_VALUES else ""
    return f"Named people by {attribute}: shares of their words{more}"
