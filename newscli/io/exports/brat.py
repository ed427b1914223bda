"""brat's standoff format: ``NAME.txt`` with the text, ``NAME.ann`` with what is marked in it.

Offsets count characters (code points). A stretch over several lines is given as one piece a line, as brat has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from newscli.io.exports.marks import Layer, Mark, Marked, Role, numbered
from newscli.io.outputs.inert import one_line
from newscli.model import EntityLabel, Polarity, Quote, QuoteKind, SourceType

BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
"""What a line of the file cannot hold."""
TYPES = {Layer.quote: "Quote", Layer.cue: "Cue", Layer.mention: "Mention"}
ENTITIES: tuple[str, ...] = get_args(EntityLabel)
VALUES: dict[str, tuple[str, ...]] = {
    "Kind": get_args(QuoteKind),
    "Polarity": get_args(Polarity),
    "Source": get_args(SourceType),
}
"""Attributes of quotes and their values."""
RELATIONS = {Role.cue: "Cued_by", Role.mention: "Named_by", Role.speaker: "Said_by"}

CONFIGURATION = f"""\
[entities]
{chr(10).join((*TYPES.values(), *ENTITIES))}
[relations]
Cued_by\tArg1:Quote, Arg2:Cue
Named_by\tArg1:Quote, Arg2:Mention
Said_by\tArg1:Quote, Arg2:{"|".join(ENTITIES)}
Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
{chr(10).join(f"{name}{chr(9)}Arg:Quote, Value:{'|'.join(values)}" for name, values in VALUES.items())}
"""
"""What brat must know of a folder: ``annotation.conf``."""

SHARED = {"annotation.conf": CONFIGURATION}
"""Files that stand once in the folder."""


def files(marked: Marked, name: str) -> dict[str, str]:
    """The files of one article, by name."""
    lines = [*_entities(marked), *_relations(marked), *_attributes(marked), *_notes(marked)]
    return {f"{name}.txt": marked.text, f"{name}.ann": "".join(f"{line}\n" for line in lines)}


def _entities(marked: Marked) -> Iterator[str]:
    for number, mark in enumerate(marked.marks, 1):
        pieces = list(_pieces(marked.text, mark))
        if pieces:
            places = ";".join(f"{start} {end}" for start, end in pieces)
            words = " ".join(marked.text[start:end] for start, end in pieces)
            yield f"T{number}\t{_type(mark)} {places}\t{words}"


def _type(mark: Mark) -> str:
    """The name of the mark's type, one of those of the configuration."""
    return TYPES.get(mark.layer) or (mark.label if mark.label in ENTITIES else "MISC")


def _pieces(text: str, mark: Mark) -> Iterator[tuple[int, int]]:
    """The mark cut at line ends, white space around the pieces left out."""
    at = mark.start
    for found in (*BREAKS.finditer(text, mark.start, mark.end), None):
        end = found.start() if found else mark.end
        words = text[at:end]
        start = at + len(words) - len(words.lstrip())
        if words.strip():
            yield start, start + len(words.strip())
        at = found.end() if found else end


def _relations(marked: Marked) -> Iterator[str]:
    numbers = numbered(marked.marks)
    for number, link in enumerate(marked.links, 1):
        ends = f"Arg1:T{numbers[link.source]} Arg2:T{numbers[link.target]}"
        yield f"R{number}\t{RELATIONS[link.role]} {ends}"
    for group in marked.same():
        yield "*\tEquiv " + " ".join(f"T{numbers[mark.id]}" for mark in group)


def _attributes(marked: Marked) -> Iterator[str]:
    numbers = numbered(marked.marks)
    found = (
        f"{name} T{numbers[mark.id]} {value}"
        for mark in marked.marks
        if mark.quote
        for name, value in _values(mark.quote)
        if value in VALUES[name]
    )
    return (f"A{number}\t{attribute}" for number, attribute in enumerate(found, 1))


def _values(quote: Quote) -> tuple[tuple[str, str | None], ...]:
    return ("Kind", quote.kind), ("Polarity", quote.polarity), ("Source", quote.type)


def _notes(marked: Marked) -> Iterator[str]:
    """Who speaks, by name, and how sure that is."""
    numbers = numbered(marked.marks)
    quotes = [(mark, mark.quote) for mark in marked.marks if mark.quote]
    for number, (mark, quote) in enumerate(quotes, 1):
        speaker = one_line(mark.name) if mark.name else "nobody named"
        yield f"#{number}\tAnnotatorNotes T{numbers[mark.id]}\t{quote.id}: {speaker}, {quote.confidence:.0%} sure"
