"""The user's list of people: what it says of a name is taken before anything else is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newscli.core.entities import read_name
from newscli.core.tokens import folded
from newscli.identities.appearance import Appearance, key_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of the list."""

    names: tuple[str, ...]
    """The name and its other forms."""
    id: str | None = None
    """The person's number elsewhere, such as Wikidata's."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The people of the list, found by name."""

    entries: Sequence[Entry] = ()
    """In the order of the file."""
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Folded name to the entries that have it."""
    keys: Sequence[str] = ()
    """The key of the first name of each entry."""

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Authority:
        """The index of some entries."""
        rows: dict[str, set[int]] = {}
        for number, entry in enumerate(entries):
            for name in entry.names:
                rows.setdefault(folded(name), set()).add(number)
        keys = [key_of(read_name(entry.names[0])) for entry in entries]
        return cls(tuple(entries), {name: frozenset(found) for name, found in rows.items()}, keys)

    def row(self, appearance: Appearance) -> int | None:
        """The one entry that a person of an article is: by its name, or when none has that, by its other full names.

        None when no entry fits, and when several do: then the articles decide.
        """
        if not self.rows:
            return None
        found = self.rows.get(folded(appearance.name), frozenset())
        if not found:
            full = [alias for alias in appearance.aliases if read_name(alias).full]
            found = frozenset[int]().union(*(self.rows.get(folded(alias), ()) for alias in full))
        return next(iter(found)) if len(found) == 1 else None

    def homes(self) -> dict[str, str]:
        """Keys of other names of an entry to that of its first, so that who bears them is compared in one place."""
        found: dict[str, str] = {}
        for entry in self.entries:
            first, *others = (key_of(read_name(name)) for name in entry.names)
            found.update({key: first for key in others if key != first and read_name(entry.names[0]).full})
        return found
