"""Paragraphs and header: where the running text is, and what stands above it.

A line is a paragraph, unless the text is hard-wrapped. The header is read from the top until the first line that is
running text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newscli.core.document import Layout, Paragraph, Span
from newscli.core.layout import dateline, dates, header, headline
from newscli.core.layout.language import language_of
from newscli.core.layout.wrapping import Line, unwrap

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff"
"""White space, and the two marks without width that editors leave at line ends."""
LABEL = re.compile(r"[^\W\d_a-z][\w. ]{1,30}:\s")

HEADER_LINES = 12
"""A header has no more lines."""
LONGEST_ADDRESS = 400
"""Characters in a line above which it is no header."""
ENOUGH_TEXT = 600
"""Characters; in a shorter text a first line that reads like a sentence is one."""


def read(text: str) -> Layout:
    """The paragraphs of the text in order, and what its header says, and its language; offsets are into ``text``."""
    paragraphs = unwrap(text, _lines(text))
    return replace(_Header(text, paragraphs).read(), language=language_of(text))


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    last = 0
    for found in LINE.finditer(text):
        line = found.group()
        stripped = line.strip(BLANKS)
        if stripped:
            start = found.start() + len(line) - len(line.lstrip(BLANKS))
            lines.append(
                Line(start, start + len(stripped), bool(lines) and _has_blank_line(text, last, start))
            )
            last = start + len(stripped)
    return lines


def _has_blank_line(text: str, last: int, start: int) -> bool:
    between = text[last:start].replace("\r\n", "\n")
    return (
        sum(between.count(mark) for mark in "\n\r\x85\u2028") > 1 or "\u2029" in between or "\x0c" in between
    )


class _Header:
    """Walks from the first line to the first that is running text, and keeps what it learns."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._title: Span | None = None
        self._date: str | None = None
        self._address_date: str | None = None
        self._byline: str | None = None
        self._byline_at = -2
        self._place: Span | None = None

    def read(self) -> Layout:
        """The layout: header lines first, then the body, its first paragraph without date and dateline."""
        body = 0
        while body < min(len(self._lines), HEADER_LINES) and self._take(body):
            body += 1
        if body == len(self._lines):  # nothing but header: then it is none
            body, self._title, self._byline = 0, None, None
        paragraphs = [
            Paragraph(*line[:2], line.end if i < body else line.start) for i, line in enumerate(self._lines)
        ]
        if paragraphs:
            first = paragraphs[body]
            opening = dateline.read(self._text, first.start, first.end, plain=self._is_prose(body))
            self._note(opening)
            paragraphs[body] = Paragraph(first.start, first.end, opening.end)
        place = self._text[slice(*self._place)] if self._place else None
        return Layout(tuple(paragraphs), self._title, self._date or self._address_date, self._byline, place)

    def _take(self, number: int) -> bool:
        """Whether the line belongs to the header; what it says is kept."""
        line = self._lines[number]
        words = self._words(line)
        if header.is_address(words):
            self._address_date = self._address_date or header.address_date(words)
            return True
        if not words or header.is_section(words):
            return bool(words)
        if self._is_date(words) or number + 1 == len(self._lines):
            return self._date is not None and header.line_date(words) is not None
        if self._byline_at == number - 1 and header.is_affiliation(words):
            self._byline_at = number
            return True
        return self._is_author(number, words) or self._is_place(line) or self._is_headline(number, words)

    def _words(self, line: Line) -> str:
        """The line, or nothing when it is too long for a header."""
        return self._text[line.start : line.end] if _length(line) <= LONGEST_ADDRESS else ""

    def _is_date(self, words: str) -> bool:
        date = header.line_date(words)
        self._date = self._date or date
        return date is not None

    def _is_author(self, number: int, words: str) -> bool:
        author = header.byline(words) or (
            header.lone_name(words) if self._title and not self._byline else None
        )
        if author is None:
            return False
        dated = dates.first_date(words)
        self._date = self._date or (dated.iso if dated else None)
        self._byline = self._byline or author
        self._byline_at = number
        return True

    def _is_place(self, line: Line) -> bool:
        opening = dateline.read_line(self._text, line.start, line.end)
        if opening:
            self._note(opening)
        return opening is not None

    def _is_headline(self, number: int, words: str) -> bool:
        line = self._lines[number]
        if self._title is None and self._opens_article(number, words):
            self._title = Span(line.start, line.end)
        elif self._title is not None and self._continues_title(number, words):
            self._title = Span(self._title.start, line.end)
        else:
            return self._is_deck(number, words)
        return True

    def _opens_article(self, number: int, words: str) -> bool:
        score = headline.score(words)
        if words.endswith(";"):
            return score > -2
        if not headline.is_plain(words):
            return score > 0 and words[-1] not in ",:"
        following = self._lines[number + 1 : number + 3]
        if any(dateline.read_line(self._text, line.start, line.end) for line in following):
            return score > -1
        longer = following[0].apart and _length(following[0]) > len(words)
        return score > 0 and longer and len(self._text) >= ENOUGH_TEXT

    def _continues_title(self, number: int, words: str) -> bool:
        if self._title is None or self._lines[number - 1].end != self._title.end:
            return False
        if self._text[self._title.end - 1] == ";":
            return headline.score(words) > -2
        adjacent = not self._lines[number].apart and self._lines[number + 1].apart
        return (
            adjacent and not headline.has_stop(self._text[slice(*self._title)]) and headline.score(words) > 0
        )

    def _is_deck(self, number: int, words: str) -> bool:
        """A line under the headline that sums up the story without being part of it."""
        after = self._lines[number + 1]
        under = self._title is not None and self._lines[number - 1].end == self._title.end
        return under and after.apart and _length(after) >= len(words) and headline.is_deck(words)

    def _is_prose(self, body: int) -> bool:
        """Whether the text is no transcript, whose lines begin with labels."""
        return not any(LABEL.match(self._text, line.start) for line in self._lines[body + 1 : body + 9])

    def _note(self, opening: dateline.Opening) -> None:
        self._date = self._date or opening.date
        self._place = self._place or opening.place


def _length(line: Line) -> int:
    return line.end - line.start
