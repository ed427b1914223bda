"""A small collection in plain text, and the articles it stands for."""

from __future__ import annotations

import re

from newscli.model import Article, Entity, Piece, Quote, Speaker, Summary

COLLECTION = """\
a.txt | 2023-11-30 | The Courier | Port strike ends
Ana Ruíz (Ruiz), direct: The strike is over, and nobody lost.
Ana Ruíz, indirect: the Port Ellery dockers don't trust [Nordlys Ltd].
Tom Hale (Mr Hale), mixed: the strike “was a strike too many” for [Port Ellery]

b.txt | 2024-03-05 | The Courier | Schools reopen
Mayor Ines Kovač (Kovac), direct: Schools reopen on Monday.
Tom Hale, direct: We asked for a tax cut, not for a school.

c.txt | 2024-12-24 | Harbour Weekly | The year at the port
Ana Ruiz, direct: A year of strikes, a U.S. crane-crew and AT&T — at 10:30!
nobody, direct: STRIKE, they said.

d.txt | | |
Ana Ruiz, direct: Undated words of a strike.
"""

LINE = re.compile(r"(?P<name>[^(,]+?)(?: \((?P<alias>[^)]*)\))?, (?P<kind>\w+): (?P<text>.*)")


def articles(collection: str = COLLECTION) -> list[Article]:
    """One article a paragraph: path, date, outlet and title, then a quote a line; [names] are entities."""
    return [_article(*block.split("\n")) for block in collection.strip().split("\n\n")]


def _article(head: str, *lines: str) -> Article:
    name, date, source, title = (part.strip() for part in head.split("|"))
    quotes: list[Quote] = []
    speakers: dict[str, Speaker] = {}
    entities: list[Entity] = []
    text = ""
    for number, line in enumerate(lines, 1):
        found = LINE.fullmatch(line)
        assert found, line
        start = len(text) + 1
        said = found["text"]
        for marked in re.finditer(r"\[([^]]*)\]", said):
            at = start + marked.start() - 2 * said.count("[", 0, marked.start())
            spans = ((at, at + len(marked[1])),)
            entities.append(Entity(name, f"e{len(entities) + 50}", marked[1], "ORG", 1, (), spans, 0.5))
        said = re.sub(r"[][]", "", said)
        who = None if found["name"] == "nobody" else found["name"]
        if who and who not in speakers:
            aliases = (found["alias"],) if found["alias"] else ()
            speakers[who] = Speaker(
                name, f"e{len(speakers) + 1}", who, aliases, "PERSON", None, None, None, 1, 1, 0, 0, 5, 0.5, start, "person",
            )  # fmt: skip
        end = start + len(said)
        mention = Piece(who, end + 2, end + 2 + len(who)) if who else None
        quotes.append(
            Quote(
                name, f"q{number}", found["kind"], said, start, end, (), number, who,  # type: ignore[arg-type]
                speakers[who].id if who else None, mention, None, number, 0.9, "toy",
            )
        )  # fmt: skip
        text += f"“{said}” {who or ''}\n"
    gist = Summary(
        name, title or None, date or None, None, None, "en", (), (), tuple(speakers), (), len(text.split()), len(lines),
        0.9, 0.1, source or None,
    )  # fmt: skip
    return Article(name, text, tuple(quotes), tuple(speakers.values()), tuple(entities), gist)
