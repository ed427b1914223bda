"""The people file: what the user knows of those who speak, found by any form of their names. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newscli.core.tokens import folded, folded_words
from newscli.model import Speaker

UNKNOWN = "unknown"
"""Value of an attribute for those of whom the file has none."""


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the people file."""

    names: tuple[str, ...]
    """The name and its other forms."""
    attributes: Mapping[str, str]
    """Column to value, all columns; ``unknown`` where the cell is empty."""
    id: str | None = None
    """The person's number elsewhere, such as Wikidata's."""


@dataclass(frozen=True, slots=True)
class People:
    """The rows of the file, found by name."""

    rows: Mapping[str, Sequence[Person]] = field(default_factory=dict)
    """Folded form of a name to the rows that have it."""
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Each attribute to its values in the order of the file, ``unknown`` last."""

    @classmethod
    def of(cls, persons: Sequence[Person], attributes: Iterable[str]) -> People:
        """The index of some persons."""
        rows: dict[str, list[Person]] = {}
        for person in persons:
            for name in dict.fromkeys(map(folded, person.names)):
                rows.setdefault(name, []).append(person)
        values = {
            attribute: _values(person.attributes[attribute] for person in persons) for attribute in attributes
        }
        return cls(rows, values)

    def find(self, speaker: Speaker) -> list[Person]:
        """The rows that fit a speaker: by its name or, when no row has that, by its other forms in the article.

        None or several mean that it is not known who it is.
        """
        found = list(self.rows.get(folded(speaker.name), ()))
        if not found:
            found = [row for alias in speaker.aliases for row in self.rows.get(folded(alias), ())]
        return list({id(row): row for row in found}.values())

    def attributes(self, found: Sequence[Person]) -> dict[str, str]:
        """What the file says of a speaker that these rows fit."""
        if len(found) == 1:
            return {attribute: found[0].attributes[attribute] for attribute in self.values}
        return dict.fromkeys(self.values, UNKNOWN)


def _values(values: Iterable[str]) -> tuple[str, ...]:
    known = dict.fromkeys(value for value in values if value != UNKNOWN)
    return (*known, UNKNOWN)


@dataclass(slots=True)
class Unfound:
    """A named person whom no row or several rows fit."""

    name: str
    """As it is first read."""
    rows: int = 0
    """The most rows that fitted."""
    articles: int = 0
    quotes: int = 0
    words: int = 0

    def add(self, speaker: Speaker, rows: int) -> None:
        """The person speaks in one more article."""
        self.rows = max(self.rows, rows)
        self.articles += 1
        self.quotes += speaker.quotes
        self.words += speaker.words


def is_called(speaker: Speaker, name: str) -> bool:
    """True when one form of the speaker's name has all words of ``name``; case and accents are no matter."""
    wanted = set(folded_words(name))
    return bool(wanted) and any(
        wanted <= set(folded_words(form)) for form in (speaker.name, *speaker.aliases)
    )
