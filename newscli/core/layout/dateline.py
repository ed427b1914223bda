"""What stands before the first sentence of an article: a run-in date, a dateline.

Patterns are anchored and bounded: a paragraph of any length costs no more than its first 200 characters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newscli.core.document import Span
from newscli.core.layout import dates
from newscli.models import gazetteer

LABEL = (
    r"(?:(?:date|dated|(?:first\ |last\ )?(?:published|posted|updated|modified)|issued|filed|created)"
    r"(?:\ on|\ at|\ date)?\s{0,2}[:\-–]?\s{1,2})"
)
"""Words before a date."""
RUN_IN = re.compile(rf"{LABEL}?", re.IGNORECASE | re.VERBOSE)
AFTER_LABELLED = re.compile(r"[\s|:–—.,-]{1,4}")
AFTER_BARE = re.compile(r"\s?[|:–—-]?\s{1,3}")

CAPITALS = r"[^\W\d_a-z][^\W\d_a-z'’.-]{1,20}"
CAPITAL_PLACE = rf"{CAPITALS}(?:[ -]{CAPITALS}|\s(?:de|and|&|DE|AND)\s{CAPITALS}){{0,4}}"
PLAIN = r"[^\W\d_a-z][^\W\d_]{1,20}[.]?"
PLAIN_PLACE = rf"{PLAIN}(?:[ -]{PLAIN}){{0,3}}"
REGION = r"(?:\s?,\s[^\W\d_a-z][\w.]{0,20}(?:\s[^\W\d_a-z][\w.]{1,20}){0,2}){0,2}"
PLACE = rf"(?P<place>(?:{CAPITAL_PLACE}|{PLAIN_PLACE}){REGION})"
DAY = rf"(?:{dates.PARTIAL}(?:,?\s(?:19|20)\d\d)?|(?:19|20)\d\d-\d\d-\d\d|{dates.WEEKDAY})"
AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/|\[[^\[\]\n]{2,30}\])"
DASH = r"\s{0,2}(?:--?|[–—―])\s{0,3}"
FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        # HALIFAX, Nova Scotia (Harbour Wire) -   KABUL, Afghanistan, Jan 5 (Reuters) -   Washington (AFP) –
        rf"{PLACE}\s?(?:,?\s(?i:{DAY}))?\s{{0,2}}{AGENCY}(?:[.]|:|{DASH})(?:\s{{1,2}}|(?=\W|[A-Z]))",
        # SAN JOSE, Calif., Sept. 3, 2024 —   CAIRO - 26 July 2022:   KUWAIT CITY, July 25:
        rf"{PLACE}\s?(?:,?\s|{DASH})\(?(?i:{DAY})\)?(?::|{DASH})\s{{0,2}}",
        # Jan 5 (Reuters) -
        rf"(?P<place>)(?i:{DAY})\s{{0,2}}{AGENCY}{DASH}",
        # London (CNN)A photo…   (CNN)Share…   (CNN) --
        rf"(?P<place>(?:{PLAIN_PLACE}{REGION}\s)?)\((?:CNN|AP|AFP|Reuters|UPI|IPS|EFE)\)(?:{DASH})?\s{{0,2}}",
        # LONDON —   SANTIAGO –   TEHRAN—
        rf"(?P<place>{CAPITAL_PLACE}{REGION}){DASH}(?=\S)",
    )
)
PLAIN_FORM = re.compile(
    rf"(?P<place>{PLAIN_PLACE}{REGION})"
    r"(?:\s{0,2}[–—-]\s{1,3}|\s[–—-]{1,2}\s|:\s{1,3})"
)
LINE = re.compile(
    rf"(?P<place>{CAPITAL_PLACE}{REGION})(?:,?\s(?i:{DAY}))(?:\s{{0,2}}{AGENCY})?[\s.:–—-]{{0,3}}$"
)
OPENS_TEXT = re.compile(r"[\"“”«„'‘’`(\[$£€#@\d]|[^\W\d_a-z]|[a-z]+[A-Z]")
NO_PLACE = re.compile(
    r"(?:related|update|updated|breaking|watch|exclusive|analysis|opinion|video|photos?|listen|q|a|note|question"
    r"|answer|editor|read|more|correction|live|factbox|explainer|summary|commentary|warning|caption|source)\b",
    re.IGNORECASE,
)
HEAD = 200
"""Characters of a paragraph that are looked at."""


class Opening(NamedTuple):
    """What stands before the running text of a paragraph."""

    end: int
    """Where the running text begins."""
    place: Span | None = None
    """Place of the dateline."""
    date: str | None = None
    """ISO date, when it is a full one."""


def read(text: str, start: int, end: int, *, plain: bool) -> Opening:
    """The run-in date and the dateline before the running text from ``start`` to ``end``.

    ``plain`` also accepts places of the gazetteer without capitals, agency or day (``Cape Town - ``).
    """
    head = text[start : min(end, start + HEAD)]
    dated = _run_in(head)
    at = dated.end if dated else 0
    found = _form(head, at, plain)
    if found is None:
        return Opening(start + at, None, dated.iso if dated else None)
    dated = dated or dates.first_date(found.group())
    return Opening(start + found.end(), _place(found, start), dated.iso if dated else None)


def read_line(text: str, start: int, end: int) -> Opening | None:
    """A dateline that has a line to itself: ``KHASAVYURT, Russia 1996-08-30``."""
    found = LINE.match(text[start:end]) if end - start <= 80 else None
    if found is None:
        return None
    dated = dates.first_date(found.group())
    return Opening(end, _place(found, start), dated.iso if dated else None)


def _form(head: str, at: int, plain: bool) -> re.Match[str] | None:
    if NO_PLACE.match(head, at):
        return None
    for pattern in FORMS:
        found = pattern.match(head, at)
        if found and OPENS_TEXT.match(head, found.end()):
            return found
    found = PLAIN_FORM.match(head, at) if plain else None
    if found and OPENS_TEXT.match(head, found.end()) and _is_known_place(found.group("place")):
        return found
    return None


def _place(found: re.Match[str], start: int) -> Span | None:
    place = found.group("place").rstrip()
    at = start + found.start("place")
    return Span(at, at + len(place)) if place else None


def _is_known_place(name: str) -> bool:
    """Whether the name, or a part of it between commas, is in the gazetteer."""
    lists = gazetteer()
    known = (lists.cities, lists.countries, lists.states, lists.regions)
    return any(part.strip().lower() in names for part in name.split(",") for names in known)


def _run_in(head: str) -> dates.Dated | None:
    """A date in front of the first sentence: with a label, or followed by a capital without a comma."""
    label = RUN_IN.match(head)
    at = label.end() if label else 0
    dated = dates.first_date(head, at)
    if dated is None or dated.start != at:
        return None
    rest = (AFTER_LABELLED if at else AFTER_BARE).match(head, dated.end)
    if rest is None or not OPENS_TEXT.match(head, rest.end()):
        return None
    return dates.Dated(dated.iso, 0, rest.end())
