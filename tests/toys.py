"""Articles built by hand and a toy parser: the tests of screens and files need no model."""

from __future__ import annotations

import os
import re
from collections.abc import Generator
from dataclasses import replace

from newscli.model import Article, Entity, KeySentence, Keyword, Piece, Quote, Speaker, Summary

TEXT = """Dockers at Port Ellery walk out

By Nora Quill

PORT ELLERY, March 3, 2025 — “We are done waiting,” said Denise LeBlanc, president of Longshore Local 269.

LeBlanc said that talks had led nowhere. “Nobody slept,” she added.

The port authority called the strike “a mistake” and asked for talks.
"""

HOSTILE = (
    "[red]x[/red] [/] :100: \x1b[31mred\x1b[0m \x9b1m \u202eevil\u202c \u2066y\u2069 | `a` <b> *c* =cmd()"
)
"""Text that markup, terminals, Markdown and spreadsheets would each take for their own."""


def piece(words: str, text: str = TEXT, after: int = 0) -> Piece:
    """The words as a piece of the text."""
    start = text.index(words, after)
    return Piece(words, start, start + len(words))


def quote(number: int, kind: str, words: str, **fields: object) -> Quote:
    """A quote by Denise LeBlanc unless the fields say otherwise."""
    place = piece(words)
    plain = Quote(
        article="port.txt",
        id=f"q{number}",
        kind=kind,  # type: ignore[arg-type]
        text=words,
        start=place.start,
        end=place.end,
        quoted=((place.start, place.end),) if kind == "direct" else (),
        turn=number,
        speaker="Denise LeBlanc",
        speaker_id="e1",
        mention=piece("LeBlanc"),
        cue=piece("said"),
        paragraph=2,
        confidence=0.97,
        evidence="inverted",
        type="person",
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def speaker(**fields: object) -> Speaker:
    """Denise LeBlanc unless the fields say otherwise."""
    plain = Speaker(
        article="port.txt",
        id="e1",
        name="Denise LeBlanc",
        aliases=("LeBlanc",),
        label="PERSON",
        role="president",
        affiliation="Longshore Local 269",
        pronouns="she",
        quotes=3,
        direct=2,
        mixed=0,
        indirect=1,
        words=12,
        share=0.75,
        start=TEXT.index("Denise"),
        type="person",
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def entity(**fields: object) -> Entity:
    """Denise LeBlanc unless the fields say otherwise."""
    first, second = piece("Denise LeBlanc"), piece("LeBlanc", after=TEXT.index("269"))
    plain = Entity(
        article="port.txt",
        id="e1",
        name="Denise LeBlanc",
        label="PERSON",
        count=2,
        aliases=("LeBlanc",),
        mentions=((first.start, first.end), (second.start, second.end)),
        salience=0.9,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def summary(**fields: object) -> Summary:
    """The gist of the port article unless the fields say otherwise."""
    key = piece("LeBlanc said that talks had led nowhere.")
    plain = Summary(
        article="port.txt",
        title="Dockers at Port Ellery walk out",
        date="2025-03-03",
        byline="Nora Quill",
        dateline="PORT ELLERY",
        language="en",
        sentences=(KeySentence(key.text, key.start, key.end, 0.8),),
        keywords=(Keyword("strike", 1.0), Keyword("talks", 0.7)),
        speakers=("Denise LeBlanc",),
        entities=("Denise LeBlanc", "Port Ellery"),
        words=49,
        sentence_count=5,
        quoted_share=0.14,
        reading_minutes=0.2,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def article(**fields: object) -> Article:
    """The port article with three quotes by one speaker, one by the port authority, two entities."""
    authority = speaker(
        id="e3", name="port authority", aliases=(), label="ORG", role=None, affiliation=None, pronouns=None,
        quotes=1, direct=0, mixed=1, indirect=0, words=4, share=0.25, start=TEXT.index("port authority"),
        type="organisation",
    )  # fmt: skip
    she = {
        "mention": piece("she"),
        "cue": piece("added"),
        "paragraph": 3,
        "evidence": "pronoun",
        "confidence": 0.9,
    }
    them = {
        "speaker": "port authority", "speaker_id": "e3", "mention": piece("The port authority"), "cue": piece("called"),
        "type": "organisation", "paragraph": 4, "quoted": ((TEXT.index("a mistake"), TEXT.index("a mistake") + 9),),
    }  # fmt: skip
    plain = Article(
        article="port.txt",
        text=TEXT,
        quotes=(
            quote(1, "direct", "We are done waiting,"),
            quote(2, "indirect", "that talks had led nowhere", paragraph=3),
            quote(3, "direct", "Nobody slept,", **she),
            quote(4, "mixed", "the strike “a mistake”", **them),
        ),
        speakers=(speaker(), authority),
        entities=(
            entity(),
            entity(id="e2", name="Port Ellery", label="GPE", count=1, aliases=(), salience=0.5),
        ),
        summary=summary(),
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """A toy parser: all that stands in “curly marks” is said by Ana Ruiz; the first line is the gist."""
    if text.startswith("CRASH"):
        raise RuntimeError("the toy broke\x1b[31m")
    found = [match.span(1) for match in re.finditer(r"“([^”]*)”", text)]
    mention = (
        Piece("Ana Ruiz", text.find("Ana Ruiz"), text.find("Ana Ruiz") + 8) if "Ana Ruiz" in text else None
    )
    quotes = tuple(
        Quote(
            article, f"q{n}", "direct", text[a:b], a, b, ((a, b),), n, "Ana Ruiz", "e1", mention, None,
            text.count("\n", 0, a), 0.9, "toy",
        )
        for n, (a, b) in enumerate(found, 1)
    )  # fmt: skip
    words = sum(len(quote.text.split()) for quote in quotes)
    ana = Speaker(
        article,
        "e1",
        "Ana Ruiz",
        ("Ruíz",),
        "PERSON",
        None,
        None,
        None,
        len(quotes),
        len(quotes),
        0,
        0,
        words,
        1.0,
        0,
        "person",
    )
    thing = Entity(article, "e1", "Ana Ruiz", "PERSON", 1, ("Ruíz",), ((0, 8),), 1.0)
    line = text.strip().splitlines()[0]
    start = text.index(line)
    keys = (KeySentence(line, start, start + len(line), 1.0),) * (sentences or 1)
    gist = Summary(
        article,
        None,
        None,
        None,
        None,
        "en",
        keys,
        (),
        ("Ana Ruiz",),
        ("Ana Ruiz",),
        len(text.split()),
        1,
        0.5,
        0.1,
    )
    return Article(article, text, quotes, (ana,) if quotes else (), (thing,) if mention else (), gist)


def count_to(count: int) -> Generator[int, None, str]:
    """Work that tells how far it is."""
    yield from range(1, count + 1)
    return "done"


kept: list[bytes] = []
"""What a worker of the tests has not given back."""


def process_after_growing(megabytes: int) -> int:
    """The process id of one that has grown by so much."""
    kept.append(b"x" * (megabytes << 20))
    return os.getpid()
