"""People of a collection in the columns that one reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newscli.identities.person import Person, Role, Unlisted

NAMES = ("name", "role", "articles", "quotes", "words", "also", "id")


def cells(person: Person | Unlisted) -> list[str]:
    """The row of a person."""
    role = "; ".join(titles(person.roles)) if isinstance(person, Person) else ""
    known = person.authority if isinstance(person, Person) else person.id
    counts = (f"{number:,}" for number in (person.articles, person.quotes, person.words))
    return [person.name, role, *counts, "; ".join(person.aliases), known or ""]


def titles(roles: Iterable[Role]) -> Iterator[str]:
    """Roles in words: ``mayor, Port Ellery``."""
    for role in roles:
        affiliation = role.affiliation or ""
        yield ", ".join(part for part in (role.role, "" if affiliation in role.role else affiliation) if part)
