"""Annotated articles: their form, and what can be wrong with it.

One JSON object an article, one a line. Offsets count characters (code points) of ``text``; ``end`` is behind the
last. All but ``text`` may be missing, and only what is there is evaluated:

- ``stretches``: what stands in quote marks and is somebody's words: ``start``, ``end``, and of its speaker
  ``speaker`` (a name or a list of names) or ``speaker_span`` (``[start, end]`` of the words that name him here), or
  both. With ``"canonical": true`` only the name counts.
- ``not_quotes``: ``[start, end]`` of what stands in quote marks and nobody says. ``optional``: what counts neither
  way.
- ``reported``: indirect and mixed speech, in the form of ``stretches``; with ``"speech": false`` it is no miss when
  left out.
- ``entities``: ``start``, ``end``, ``label``.
- ``people``: ``mentions``, the ``[start, end]`` of all names of one person.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

Span = tuple[int, int]
T = TypeVar("T")

ANNOTATIONS = ("stretches", "reported", "entities", "people")
PROPER = frozenset(["person", "org", "proper_other"])
"""Types of speakers that have a name; for others only the place of the mention counts."""


class GoldError(ValueError):
    """What is wrong with an annotated article."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quoted stretch or a reported clause, and who says it."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last."""
    speakers: tuple[str, ...] = ()
    """Names of the speaker."""
    span: Span | None = None
    """The words that name the speaker here."""
    canonical: bool = False
    """Whether only the name counts, not the place."""
    proper: bool = True
    """Whether the names are proper names."""
    required: bool = True
    """False when it is no miss to leave it out."""

    @property
    def names_speaker(self) -> bool:
        """Whether the annotation says who speaks."""
        return bool(self.speakers or self.span)


@dataclass(frozen=True, slots=True)
class Person:
    """One person."""

    mentions: tuple[Span, ...]
    """Where the names stand."""


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article; None is what is not annotated."""

    id: str
    """Its name in messages."""
    text: str
    """The article."""
    stretches: tuple[Attributed, ...] | None = None
    """Speech in quote marks."""
    not_quotes: tuple[Span, ...] = ()
    """Quote marks without speech."""
    optional: tuple[Span, ...] = ()
    """Quote marks that count neither way."""
    reported: tuple[Attributed, ...] | None = None
    """Indirect and mixed speech."""
    entities: tuple[tuple[int, int, str], ...] | None = None
    """Names and their labels."""
    people: tuple[Person, ...] | None = None
    """Who is who."""


def from_dict(value: Any, name: str) -> Gold:
    """An annotated article from its JSON object; raises :class:`GoldError` that says what is wrong and where."""
    if not isinstance(value, dict):
        raise GoldError("not a JSON object")
    text = value.get("text")
    if not isinstance(text, str) or not text:
        raise GoldError('"text", the article, is missing')
    if not any(key in value for key in ANNOTATIONS):
        raise GoldError(f"nothing is annotated: it has none of {', '.join(ANNOTATIONS)}")
    length = len(text)
    return Gold(
        str(value.get("id", name)),
        text,
        _items(value, "stretches", lambda item: _attributed(item, length)),
        _items(value, "not_quotes", lambda item: _span(item, length)) or (),
        _items(value, "optional", lambda item: _span(item, length)) or (),
        _items(value, "reported", lambda item: _attributed(item, length)),
        _items(value, "entities", lambda item: (*_ends(item, length), str(item.get("label", "")))),
        _items(value, "people", lambda item: _person(item, length)),
    )


def _items(value: dict[str, Any], key: str, read: Callable[[Any], T]) -> tuple[T, ...] | None:
    """The items of a list, each read; None when there is no list."""
    items = value.get(key)
    if items is None:
        return None
    if not isinstance(items, list):
        raise GoldError(f'"{key}" is no list')
    found = []
    for number, item in enumerate(items):
        try:
            found.append(read(item))
        except GoldError as error:
            raise GoldError(f"{key}[{number}]: {error}") from None
    return tuple(found)


def _attributed(item: Any, length: int) -> Attributed:
    start, end = _ends(item, length)
    names = item.get("speaker") or []
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise GoldError('"speaker" is neither a name nor a list of names')
    span = item.get("speaker_span")
    return Attributed(
        start,
        end,
        tuple(names),
        _span(span, length) if span else None,
        canonical=bool(item.get("canonical")) or not span,
        proper=item.get("speaker_type", "person") in PROPER,
        required=bool(item.get("speech", True)),
    )


def _person(item: Any, length: int) -> Person:
    mentions = item.get("mentions") if isinstance(item, dict) else None
    if not isinstance(mentions, list):
        raise GoldError('no list "mentions"')
    return Person(tuple(_span(span, length) for span in mentions))


def _ends(item: Any, length: int) -> Span:
    if not isinstance(item, dict):
        raise GoldError("not an object with start and end")
    return _span([item.get("start"), item.get("end")], length)


def _span(value: Any, length: int) -> Span:
    if not isinstance(value, list) or len(value) != 2 or not all(type(part) is int for part in value):
        raise GoldError("start and end are no two whole numbers")
    start, end = value
    if not 0 <= start < end <= length:
        raise GoldError(f"{start} to {end} is no place in a text of {length:,} characters")
    return start, end
