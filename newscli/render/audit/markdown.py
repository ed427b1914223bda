"""An audit as Markdown: the tables that one reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newscli.analysis.figures import Audit, MissingPerson
from newscli.analysis.groups import By
from newscli.analysis.voice_types import VoiceType
from newscli.io.outputs.markdown import escape, write_table
from newscli.render.audit import wording
from newscli.render.audit.wording import percent, place


def write(audit: Audit, by: By, stream: TextIO) -> None:
    """The groups beside one another; for the whole its kinds of voices and those with the most words, too."""
    rows = audit.groups if by is By.all else (*audit.groups, audit.total)
    names = [wording.name_of(figures) for figures in rows]
    write_table(
        stream,
        [wording.heading(by), *wording.COLUMNS],
        ([name, *wording.cells(figures)] for name, figures in zip(names, rows, strict=True)),
    )
    if by is By.all:
        _details(audit, stream)
    for attribute in audit.total.people:
        values = wording.largest(audit.total, attribute)
        stream.write(f"\n{escape(wording.about(audit.total, attribute))}\n\n")
        write_table(
            stream,
            [wording.heading(by), *values],
            (
                [name, *wording.shares(figures, attribute, values)]
                for name, figures in zip(names, rows, strict=True)
            ),
        )


def write_missing(people: Iterable[MissingPerson], stream: TextIO) -> None:
    """Who is not in the people file."""
    rows = ([one.name, str(one.articles), str(one.quotes), str(one.words), str(one.rows)] for one in people)
    write_table(stream, ["name", "articles", "quotes", "words", "rows"], rows)


def _details(audit: Audit, stream: TextIO) -> None:
    total = audit.total
    stream.write("\n")
    write_table(
        stream,
        ["Voices", "Speakers", "Quotes", "Words", "Share of the words", "First speak"],
        (
            [
                wording.TYPES[VoiceType(type)],
                f"{portion.speakers:,}",
                f"{portion.quotes:,}",
                f"{portion.words:,}",
                percent(portion.words_share),
                place(portion.position),
            ]
            for type, portion in total.types.items()
        ),
    )
    stream.write("\n")
    write_table(
        stream,
        ["Most words", "Kind", "Articles", "Quotes", "Words", "Share of the words"],
        (
            [
                voice.name,
                wording.SINGULAR[voice.type],
                f"{voice.articles:,}",
                f"{voice.quotes:,}",
                f"{voice.words:,}",
                percent(voice.share),
            ]
            for voice in total.top
        ),
    )
    lines = [(name, fact) for name, fact in wording.facts(total) if fact]
    stream.write("\n" + "".join(f"- {name}: {escape(fact)}\n" for name, fact in lines))
