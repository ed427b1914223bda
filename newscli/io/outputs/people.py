"""People of a collection in every format but the table, as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from newscli.identities.person import Person, Role, Unlisted
from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.flat import columns, row
from newscli.io.outputs.json_array import write_array
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.markdown import write_table
from newscli.io.outputs.writer import Format


def write_people(
    people: Iterable[Person | Unlisted],
    kind: type[Person] | type[Unlisted],
    format: Format,
    stream: TextIO,
    terminal: bool = False,
) -> None:
    """Writes one record a person; on a ``terminal`` the control characters of CSV and TSV are shown as �."""
    match format:
        case Format.json:
            write_array(people, stream)
        case Format.csv | Format.tsv:
            lines = Lines(stream, "," if format is Format.csv else "\t", terminal)
            lines.write(columns(kind))
            for person in people:
                lines.write(row(person))
        case Format.md:
            write_table(stream, NAMES, map(_cells, people))
        case _:
            stream.writelines(encode(person) + "\n" for person in people)


NAMES = ("name", "role", "articles", "quotes", "words", "also", "id")


def _cells(person: Person | Unlisted) -> list[str]:
    role = "; ".join(titles(person.roles)) if isinstance(person, Person) else ""
    known = person.authority if isinstance(person, Person) else person.id
    counts = (f"{number:,}" for number in (person.articles, person.quotes, person.words))
    return [person.name, role, *counts, "; ".join(person.aliases), known or ""]


def titles(roles: Iterable[Role]) -> Iterator[str]:
    """Roles in words: ``mayor, Port Ellery``."""
    for role in roles:
        affiliation = role.affiliation or ""
        yield ", ".join(part for part in (role.role, "" if affiliation in role.role else affiliation) if part)
