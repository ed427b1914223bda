"""Where a name begins and ends: a sentence's full stop, marks of a party, double peoples, glued neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newscli.core.document import Span
from newscli.core.entities.kind_facts import COMPASS, SHORTENED
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.entities.name_forms import gender_share
from newscli.core.entities.organisations import is_place
from newscli.core.names import is_thing_word
from newscli.core.tokens import fold
from newscli.models import gazetteer

PARTY = re.compile(r"(?:[DRI]|Lab|Con|LD)[-–—](?=[A-Z][a-z])")
"""What stands before the state or town of a politician: "D-New Jersey"."""
STOP = re.compile(r"(?<=[^\W\d_]{3})\. (?=[A-Z][a-z])")
"""A full stop in a name, behind a word."""
DOUBLE = (
    "African",
    "Afro",
    "Asian",
    "Irish",
    "Italian",
    "Mexican",
    "Cuban",
    "Arab",
    "Korean",
    "Japanese",
    "Vietnamese",
)
"""First halves of peoples with two names: African-American."""


def mend_edges(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order with their ends put right."""
    parts = [part for mention in mentions for part in _parts(text, mention)]
    return list(_joined(text, parts))


def _parts(text: str, mention: Mention) -> Iterator[Mention]:
    """The mention; of two names that ran into one another, both."""
    start, end = mention.span
    party, stop, seam = PARTY.match(mention.text), STOP.search(text, start, end), _seam(text, mention)
    if party and mention.label != PERSON:
        yield _cut(text, mention, Span(start + party.end(), end), "GPE")
    elif stop and text[start : stop.end()].split()[-1].lower() not in SHORTENED:
        yield _cut(text, mention, Span(start, stop.start()), mention.label)
        yield replace(_cut(text, mention, Span(stop.end(), end), mention.label), titles=())
    elif seam:
        yield _cut(text, mention, Span(start, start + seam - 1), "GPE")
        yield _cut(text, mention, Span(start + seam, end), PERSON)
    else:
        yield _without_stop(text, mention)


def _without_stop(text: str, mention: Mention) -> Mention:
    """*Andrews Horne.* at a sentence's end without the full stop, *Holm said.* without either."""
    name, _, last = mention.text.rpartition(" ")
    closes = last.endswith(".") and last[:-1].isalpha() and len(last) > 3 and last[1:].islower()
    if not closes or last.lower() in SHORTENED:
        return mention
    end = mention.span.end - 1
    if name and last.islower() and mention.label == PERSON:
        end = text.rindex(name.split()[-1], mention.span.start, end) + len(name.split()[-1])
    return _cut(text, mention, Span(mention.span.start, end), mention.label)


def _cut(text: str, mention: Mention, span: Span, label: str) -> Mention:
    return replace(mention, span=span, text=" ".join(text[span.start : span.end].split()), label=label)


def _seam(text: str, mention: Mention) -> int:
    """Where in *Calder Ronan Wells*, called a place, the person begins behind a town; 0 when nowhere."""
    words = mention.text.split()
    if mention.label != "GPE" or len(words) != 3:
        return 0
    people, (town, first, last) = gazetteer(), [fold(word) for word in words]
    if first in COMPASS or gender_share(first) is None or last not in people.surnames or is_thing_word(last):
        return 0
    behind_of = text.endswith(" of ", 0, mention.span.start)
    return 0 if not (behind_of or is_place(town)) or is_place(" ".join((first, last))) else len(words[0]) + 1


def _joined(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """*African-American* as one people."""
    last: Mention | None = None
    for mention in mentions:
        if last is not None and _is_double(text, last, mention):
            last = _cut(text, last, Span(last.span.start, mention.span.end), "NORP")
            continue
        if last is not None:
            yield last
        last = mention
    if last is not None:
        yield last


def _is_double(text: str, first: Mention, second: Mention) -> bool:
    """Whether two peoples are one with a hyphen."""
    peoples = first.label == second.label == "NORP" and text[first.span.end : second.span.start] == "-"
    return peoples and first.text in DOUBLE and second.text.startswith("American")
