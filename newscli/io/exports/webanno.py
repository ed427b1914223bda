"""WebAnno TSV 3.3, which INCEpTION reads: one line a token, a column for each feature of a layer.

Its offsets count UTF-16 code units (INCEpTION's user guide, "WebAnno TSV 3.3 File format"). There is no text beside
it: it is put together from the sentences, and white space between two of them becomes a line end and blanks.
Tokens end wherever something marked begins or ends, so that every mark is some whole tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newscli.io.exports.marks import Layer, Link, Mark, Marked, numbered
from newscli.io.exports.sentences import segments

ENTITY_LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
"""Named entities, a layer that every project of INCEpTION has."""
QUOTE_LAYER = "webanno.custom.Quote"
"""Quotes, cues and mentions: a span layer that has to be made in the project, with these string features."""
QUOTE_FEATURES = ("kind", "polarity", "quote", "speaker")
RELATION_LAYER = "webanno.custom.QuoteRelation"
"""From a quote to its cue and to the words that name its speaker: a relation layer on quotes."""

HEADER = (
    f"#FORMAT=WebAnno TSV 3.3\n#T_SP={ENTITY_LAYER}|identifier|value\n"
    f"#T_SP={QUOTE_LAYER}|{'|'.join(QUOTE_FEATURES)}\n#T_RL={RELATION_LAYER}|role|BT_{QUOTE_LAYER}\n\n"
)
NOTHING, NO_VALUE = "_", "*"
RESERVED = ("\\", "[", "]", "|", "_", "->", ";", "\t", "\n", "*")
"""What a value has with a backslash in front; a tab and a line end become letters."""
LETTERS = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f", "\b": "\\b", "\\": "\\\\"}
"""How the line of a sentence's text writes them."""
SHARED: dict[str, str] = {}
"""Files that stand once in the folder."""


def files(marked: Marked, name: str) -> dict[str, str]:
    """The file of one article, by name."""
    return {f"{name}.tsv": HEADER + "".join(_Writer(marked).blocks())}


class _Writer:
    def __init__(self, marked: Marked) -> None:
        self._text = marked.text
        borders = {place for mark in marked.marks for place in (mark.start, mark.end)}
        self._segments = segments(marked.text, sorted(borders))
        self._offsets = utf16(marked.text)
        self._numbers = numbered(marked.marks)
        self._units = [token for segment in self._segments for token in segment.tokens]
        self._on = _marks_on(self._units, marked.marks)
        self._first = self._names_of_first()
        self._arrows: dict[str, list[Link]] = {}
        quotes = {mark.id for mark in marked.marks if mark.layer is not Layer.entity}
        for link in marked.links:
            if link.target in quotes and link.source in self._first and link.target in self._first:
                self._arrows.setdefault(link.target, []).append(link)

    def blocks(self) -> Iterator[str]:
        """The sentences with their tokens."""
        at = 0
        for number, segment in enumerate(self._segments, 1):
            lines = self._text[segment.start : segment.end].split("\n")
            yield "\n" + "".join(f"#Text={_text(line)}\n" for line in lines)
            for place, (start, end) in enumerate(segment.tokens, 1):
                yield self._line(f"{number}-{place}", start, end, self._on[at])
                at += 1

    def _names_of_first(self) -> dict[str, str]:
        """The token at which each mark begins, by the id of the mark."""
        names = [
            f"{number}-{place}"
            for number, segment in enumerate(self._segments, 1)
            for place in range(1, len(segment.tokens) + 1)
        ]
        found: dict[str, str] = {}
        for name, marks in zip(names, self._on, strict=True):
            for mark in marks:
                found.setdefault(mark.id, name)
        return found

    def _line(self, name: str, start: int, end: int, marks: Sequence[Mark]) -> str:
        entities = [mark for mark in marks if mark.layer is Layer.entity]
        quotes = [mark for mark in marks if mark.layer is not Layer.entity]
        arrows = [
            link for mark in quotes if self._first[mark.id] == name for link in self._arrows.get(mark.id, ())
        ]
        cells = [
            name,
            f"{self._offsets[start]}-{self._offsets[end]}",
            self._text[start:end],
            self._column(entities, [None] * len(entities)),
            self._column(entities, [mark.label for mark in entities]),
            *self._quote_columns(quotes),
            "|".join(_value(str(link.role)) for link in arrows) or NOTHING,
            "|".join(map(self._source, arrows)) or NOTHING,
        ]
        return "\t".join(cells) + "\t\n"

    def _quote_columns(self, marks: Sequence[Mark]) -> list[str]:
        rows = [_features(mark) for mark in marks]
        return [self._column(marks, [row[feature] for row in rows]) for feature in QUOTE_FEATURES]

    def _column(self, marks: Sequence[Mark], values: Sequence[str | None]) -> str:
        pairs = zip(marks, values, strict=True)
        cells = [
            f"{NO_VALUE if value is None else _value(value)}[{self._numbers[mark.id]}]"
            for mark, value in pairs
        ]
        return "|".join(cells) or NOTHING

    def _source(self, link: Link) -> str:
        """Where an arrow begins, with the numbers of the marks at both its ends."""
        return f"{self._first[link.source]}[{self._numbers[link.source]}_{self._numbers[link.target]}]"


def utf16(text: str) -> Sequence[int]:
    """The offset in UTF-16 code units of each character, and of the end."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    places = [0]
    for character in text:
        places.append(places[-1] + (2 if character > "\uffff" else 1))
    return places


def _marks_on(units: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks on each token, in their order."""
    waiting = iter(marks)
    coming = next(waiting, None)
    active: list[Mark] = []
    found: list[list[Mark]] = []
    for start, end in units:
        while coming is not None and coming.start < end:
            active.append(coming)
            coming = next(waiting, None)
        active = [mark for mark in active if mark.end > start]
        found.append(list(active))
    return found


def _features(mark: Mark) -> Mapping[str, str | None]:
    quote = mark.quote
    return {
        "kind": mark.label,
        "polarity": quote.polarity if quote else None,
        "quote": quote.id if quote else None,
        "speaker": mark.name,
    }


def _value(value: str) -> str:
    """A value with its reserved characters marked; one after the other, as they are read."""
    parts: list[str] = []
    at = 0
    while at < len(value):
        found = next((one for one in RESERVED if value.startswith(one, at)), None)
        parts.append(value[at] if found is None else {"\t": "\\t", "\n": "\\n"}.get(found, f"\\{found}"))
        at += len(found or "-")
    return "".join(parts)


def _text(line: str) -> str:
    """A line of the text, with its control characters marked."""
    return "".join(
        LETTERS.get(character) or (f"\\{character}" if character < " " and character != "\x0b" else character)
        for character in line
    )
