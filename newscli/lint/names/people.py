"""The places where a person is named, as the rules about names need them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newscli.core.document import Span
from newscli.core.entities import SUFFIXES, TITLES
from newscli.core.tokens import fold
from newscli.lint.draft import Draft
from newscli.model import Entity

WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
TITLE_BEFORE = re.compile(r"([^\W\d_][\w’'-]{0,20})\.?\s{1,2}$")
FURTHEST = 24
"""Characters before a name in which its title ends."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named."""

    span: Span
    """The name, titles left out."""
    words: tuple[str, ...]
    """Its words as the text has them, suffixes such as "Jr." left out."""
    places: tuple[Span, ...]
    """Where these words stand."""
    title: str
    """The folded title right before it ("mr", "minister"), or nothing."""

    @property
    def full(self) -> bool:
        """Whether it is more than a surname or a first name."""
        return len(self.words) > 1

    @property
    def shouted(self) -> bool:
        """Whether it stands in capitals, which hide a name's own."""
        return all(word.isupper() for word in self.words)


def namings(draft: Draft, person: Entity) -> list[Naming]:
    """Where the person is named in the whole article, in text order."""
    return list(_namings(draft.text, person.mentions))


def in_running_text(draft: Draft, found: Iterable[Naming]) -> list[Naming]:
    """Those that the writer wrote himself: not in the header, not in somebody's words."""
    return [
        one for one in found if not draft.in_header(one.span.start) and not draft.is_quoted(one.span.start)
    ]


def _namings(text: str, mentions: Iterable[tuple[int, int]]) -> Iterator[Naming]:
    for start, end in mentions:
        places = [Span(*found.span()) for found in WORD.finditer(text, start, end)]
        while len(places) > 1 and fold(text[slice(*places[-1])]).strip(".") in SUFFIXES:
            places.pop()
        if places:
            words = tuple(text[slice(*place)] for place in places)
            yield Naming(Span(start, end), words, tuple(places), title_before(text, start))


def is_listed(text: str, start: int, end: int) -> bool:
    """Whether the word stands between commas or semicolons: a list of names, where many are alike."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return text[end : end + 1] in (",", ";") and before[-1:] in (",", ";", ":", "\n")


def title_before(text: str, start: int) -> str:
    """The folded title that ends right before the offset, or nothing."""
    found = TITLE_BEFORE.search(text, max(0, start - FURTHEST), start)
    word = fold(found.group(1)) if found else ""
    return word if word in TITLES else ""
