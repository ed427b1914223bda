"""Finds what stands in quote marks: curly, straight, guillemets, doubled ``''…''``, and British single marks.

Marks are paired within a paragraph, so that a missing closing mark costs one paragraph. An ambiguous mark closes
what is open unless it looks like an opener and either begins a sentence or leaves marks that pair off: then the
earlier quote lost its closer and ends there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from newscli.core.document import Paragraph, QuotedSpan, Span

Kind = Literal["open", "close", "either"]

SPEECH_MARKS = re.compile(r"[“”\"]|''")
DOUBLE = re.compile(r"''|``|’’|‘‘|[“„‟«”»\"]")
OPENING = frozenset("“„‟«`‘")
CLOSING = frozenset("”»")
BEFORE_OPENER = frozenset("([—–-/>=")
AFTER_CLOSER = frozenset(".,;:?!)]—–")

LOST = re.compile(
    r"[,?!][\"”] (?:(?:said|says)|(?:he|she|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}) (?:said|says|added))\b"
)
"""How a quote closes whose paragraph has no mark before."""
SHORTEST_LOST = 12
"""Characters of such a quote."""
SINGLE = re.compile(r"['‘’]")
ELISION = re.compile(r"(?:em|til|cause|tis|twas|n|bout|round|\d0s|\d\ds?|neath|cuz)\b", re.IGNORECASE)
"""What follows an apostrophe that stands for left-out letters: 'em, '90s."""
SINGLE_CLOSER = re.compile(r"[\w.,!?…]['’](?!\w)")
SINGLE_CLOSER_AFTER_STOP = re.compile(r"[.,!?]['’](?!\w)")

ENOUGH_DOUBLE = 2
"""An article with so many double marks that are not nested in single ones uses them for speech; single ones are
apostrophes or nested."""
ENOUGH_SINGLE = 4
"""Fewer pairs of single marks than half of this are no sign of British style."""


class Mark(NamedTuple):
    """A quote mark: its offset in the text, how many characters, and which way it can be read."""

    at: int
    length: int
    kind: Kind


def pair(text: str, paragraphs: Sequence[Paragraph]) -> list[QuotedSpan]:
    """All quoted spans of the article that stand in quote marks, in text order, never overlapping."""
    find = _single_marks if _uses_single_marks(text, paragraphs) else _double_marks
    quoted_spans = []
    for number, paragraph in enumerate(paragraphs):
        marks = find(text, paragraph.start, paragraph.end)
        if find is _single_marks and _goes_on(text, paragraphs, number):
            marks = [Mark(paragraph.start, 1, "open")]
        marks = _with_lost_opener(text, marks, paragraph.start)
        for opener, closer, end in _pair_paragraph(text, marks, paragraph.end):
            start, closed = opener.at, closer is not None
            inner = _inner(text, start + opener.length, closer.at if closer else end)
            if any(character.isalnum() for character in text[inner.start : inner.end]):
                quoted_spans.append(QuotedSpan(start, end, inner, number, closed))
    return quoted_spans


def _uses_single_marks(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    doubles = [found.start() for found in SPEECH_MARKS.finditer(text)]
    if len(doubles) >= ENOUGH_DOUBLE and SINGLE_CLOSER_AFTER_STOP.search(text) is None:
        return False
    if len(_single_marks(text, 0, len(text))) < ENOUGH_SINGLE:
        return False
    return len(doubles) < ENOUGH_DOUBLE or _not_nested(text, paragraphs, doubles) < ENOUGH_DOUBLE


def _not_nested(text: str, paragraphs: Sequence[Paragraph], doubles: Sequence[int]) -> int:
    """How many of the double marks stand outside what a pair of single marks of their paragraph holds."""
    nested = 0
    for paragraph in paragraphs:
        marks = [mark.at for mark in _single_marks(text, paragraph.start, paragraph.end)]
        for opener, closer in zip(marks[::2], marks[1::2], strict=False):
            nested += bisect_left(doubles, closer) - bisect_left(doubles, opener)
    return len(doubles) - nested


def _goes_on(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a paragraph opens a quote in single marks that the next paragraph goes on with, opening it anew."""
    if number + 1 == len(paragraphs):
        return False
    here, following = paragraphs[number], paragraphs[number + 1]
    opens = all(_opens_single(text, at, " ", text[at + 1 : at + 2]) for at in (here.start, following.start))
    marked = text[here.start] in "'‘" and text[following.start] in "'‘"
    return opens and marked and SINGLE_CLOSER_AFTER_STOP.search(text, here.start, here.end) is None


def _with_lost_opener(text: str, marks: list[Mark], start: int) -> list[Mark]:
    """The marks, with one of no width where a paragraph begins with a quote that lost its opening mark."""
    if not marks or marks[0].at - start < SHORTEST_LOST or not LOST.match(text, marks[0].at - 1):
        return marks
    return [Mark(start, 0, "open"), *marks]


def _double_marks(text: str, start: int, end: int) -> list[Mark]:
    return [
        Mark(found.start(), len(found.group()), _kind(found.group()))
        for found in DOUBLE.finditer(text, start, end)
    ]


def _kind(mark: str) -> Kind:
    if mark[0] in OPENING:
        return "open"
    return "close" if mark in CLOSING else "either"


def _single_marks(text: str, start: int, end: int) -> list[Mark]:
    """Single marks that pair off as speech; apostrophes and plural possessives are passed over."""
    last_closer = _last_match(SINGLE_CLOSER, text, start, end)
    last_strong = _last_match(SINGLE_CLOSER_AFTER_STOP, text, start, end)
    marks: list[Mark] = []
    is_open = False
    for found in SINGLE.finditer(text, start, end):
        at = found.start()
        before, after = _around(text, at, 1)
        if not is_open and _opens_single(text, at, before, after) and last_closer > at:
            marks.append(Mark(at, 1, "open"))
            is_open = True
        elif is_open and not before.isspace() and not after.isalnum():
            if before == "s" and after == " " and last_strong > at:
                continue  # the unions' demands: more likely a possessive while a firmer closer is to come
            marks.append(Mark(at, 1, "close"))
            is_open = False
    return marks


def _last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Offset of the mark in the last match, -1 when there is none."""
    return max((found.start() + 1 for found in pattern.finditer(text, start, end)), default=-1)


def _opens_single(text: str, at: int, before: str, after: str) -> bool:
    stands_free = before.isspace() or before in "([—–-"
    return stands_free and after.isalnum() and not ELISION.match(text, at + 1)


def _around(text: str, at: int, length: int) -> tuple[str, str]:
    """The characters before and after a mark, a space at the ends of the text."""
    behind = at + length
    return text[at - 1] if at else " ", text[behind] if behind < len(text) else " "


def _pair_paragraph(text: str, marks: list[Mark], end: int) -> list[tuple[Mark, Mark | None, int]]:
    """``(opening mark, closing mark or None, end)`` of the quoted spans of one paragraph, marks included."""
    found: list[tuple[Mark, Mark | None, int]] = []
    surplus = _surplus_of_closers(marks)
    opened: Mark | None = None
    for number, mark in enumerate(marks):
        before, after = _around(text, mark.at, mark.length)
        if opened is None:
            opened = mark if _opens(mark, before, after) else None
            continue
        pairs_off = (len(marks) - number) % 2 == 0 or _follows_stop(text, mark.at)
        match _reading(mark, opened, before, after, pairs_off, surplus[number]):
            case "close":
                found.append((opened, mark, mark.at + mark.length))
                opened = None
            case "reopen":
                found.append((opened, None, _rstrip(text, opened.at, mark.at)))
                opened = mark
    if opened is not None:
        found.append((opened, None, end))
    return found


def _surplus_of_closers(marks: list[Mark]) -> list[int]:
    """For each mark: closers minus openers from there to the paragraph's end."""
    value = {"open": -1, "close": 1, "either": 0}
    return list(accumulate(value[mark.kind] for mark in reversed(marks)))[::-1]


def _opens(mark: Mark, before: str, after: str) -> bool:
    """Does the mark open a quoted span where none is open?"""
    stands_free = before.isspace() or before in BEFORE_OPENER
    if mark.kind == "open":
        return True
    if mark.kind == "close":
        return stands_free and after.isalnum()  # a curl that was typed the wrong way
    if before.isdigit() and not after.isalnum() and after != '"':
        return False  # 6'2" tall
    return stands_free or not after.isspace()


def _reading(
    mark: Mark, opened: Mark, before: str, after: str, pairs_off: bool, surplus: int
) -> Literal["close", "reopen", "nested"]:
    """What a mark does while a quoted span is open; ``pairs_off`` tells that as an opener it would leave none over."""
    if mark.kind == "close":
        return "close"
    if mark.kind == "either":
        like_opener = before.isspace() and not after.isspace() and after not in ".,;:?!"
        return "reopen" if like_opener and mark.at - opened.at > 2 and pairs_off else "close"
    if before.isspace() or before in "([—":
        return "nested" if surplus > 0 else "reopen"
    return "close"


def _follows_stop(text: str, at: int) -> bool:
    """Whether a sentence ends before the white space before a mark, as in ``"One. "Two. "Three."``."""
    end = _rstrip(text, 0, at)
    return 0 < end < at and text[end - 1] in ".?!…"


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _inner(text: str, start: int, end: int) -> Span:
    """What stands between two marks, without the white space inside them."""
    while start < end and text[start].isspace():
        start += 1
    return Span(start, _rstrip(text, start, end))
