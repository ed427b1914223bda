"""Sentences (Punkt) and word tokens with exact spans.

Punkt (Kiss and Strunk 2006) finds the sentence ends; breaks inside a pair of quote marks are taken back, so that a
quote and its "he said" stay together. Tokens follow the Penn Treebank, except that hyphenated words stay whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from newscli.core.document import INSIDE, MARK, OUTSIDE, Paragraph, Sentence, Span, Stretch
from newscli.models import load_json
from newscli.models.lightly import import_lightly

TOKEN = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]*[\w/]            # addresses
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?:[^\W\d_]\.){2,}                             # U.S., a.m.
  | ''|``|’’|‘‘|--+|\.\.\.+
  | \d+(?:[.,:]\d+)*\w*(?:-\w+)*                   # 1,200  3:30  1990s  30-year-old
  | (?i:can)(?=not\b)
  | \w+?(?=[nN]['’][tT]\b) | [nN]['’][tT]\b        # do n't
  | (?<=\w)['’](?i:s|re|ve|ll|d|m)\b               # it 's
  | [@#]?\w+(?:(?:[-&]|\.(?=[a-z\d])|['’](?!(?i:s|re|ve|ll|d|m|t)\b))\w+)*
  | \S
    """,
    re.VERBOSE,
)

SPLIT_AFTER_ABBREVIATION = re.compile(
    r"\b(?:U\.S|U\.K|U\.N|E\.U|a\.m|p\.m|Inc|Corp|Co|Ltd|Jr|Sr|D\.C)\.[”\"’]?(?=\s+[“\"‘]?"
    r"(?:The|He|She|It|They|We|But|And|In|At|On|A|An|This|That|There|I|His|Her|However|Mr|Ms|Mrs|When|While|If|For|As)\b)"
)
"""Punkt never breaks after these; before a word that opens sentences there is a break after all."""


def split(text: str, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretch]) -> list[Sentence]:
    """The sentences of all paragraphs in text order; header text is a sentence of its own, marked as such."""
    sentences = []
    closed = [stretch for stretch in stretches if stretch.closed]
    states = _States(stretches)
    for number, paragraph in enumerate(paragraphs):
        parts = [(True, Span(paragraph.start, paragraph.body)), (False, Span(paragraph.body, paragraph.end))]
        for header, part in parts:
            for pieces in _sentences(text, part, closed):
                sentence = _tokenize(text, pieces, number, header, states)
                if sentence is not None:
                    sentences.append(sentence)
    return sentences


def _sentences(text: str, part: Span, closed: Sequence[Stretch]) -> Iterator[list[Span]]:
    """Sentences of a part of a paragraph, each as the pieces that Punkt made of it."""
    pieces: list[Span] = []
    for piece in _punkt_pieces(text, part):
        if pieces and not (_continues(text, piece) or _is_inside(piece.start, closed)):
            yield pieces
            pieces = []
        pieces.append(piece)
    if pieces:
        yield pieces


def _punkt_pieces(text: str, part: Span) -> Iterator[Span]:
    for start, end in _punkt().span_tokenize(text[part.start : part.end]):
        start, end = start + part.start, end + part.start
        for found in SPLIT_AFTER_ABBREVIATION.finditer(text, start, end):
            yield Span(start, found.end())
            start = found.end()
            while start < end and text[start].isspace():
                start += 1
        yield Span(start, end)


def _continues(text: str, piece: Span) -> bool:
    """A piece that opens in lower case or holds no word belongs to the sentence before."""
    return text[piece.start].islower() or not any(map(str.isalnum, text[piece.start : piece.end]))


def _is_inside(offset: int, closed: Sequence[Stretch]) -> bool:
    at = bisect_right(closed, offset, key=lambda stretch: stretch.start) - 1
    return at >= 0 and closed[at].start < offset < closed[at].end


@cache
def _punkt() -> Any:
    """NLTK's Punkt over the tables in ``models/punkt.json.gz``."""
    punkt = import_lightly("nltk.tokenize.punkt")
    tables = load_json("punkt")
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(tables["abbreviations"])
    parameters.sent_starters = set(tables["starters"])
    parameters.collocations = {(first, second) for first, second in tables["collocations"]}
    parameters.ortho_context.update(tables["context"])
    return punkt.PunktSentenceTokenizer(parameters)


class _States:
    """Tells the quote state of tokens that come in text order."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._next = 0

    def of(self, start: int, end: int) -> tuple[int, str]:
        """OUTSIDE, INSIDE or MARK for the token from ``start`` to ``end``, and the normal form of a mark."""
        stretches = self._stretches
        while self._next < len(stretches) and stretches[self._next].end <= start:
            self._next += 1
        if self._next == len(stretches) or end <= stretches[self._next].start:
            return OUTSIDE, ""
        stretch = stretches[self._next]
        if start == stretch.start:
            return MARK, "``"
        if stretch.closed and end == stretch.end:
            return MARK, "''"
        return INSIDE, ""


def _tokenize(text: str, pieces: list[Span], paragraph: int, header: bool, states: _States) -> Sentence | None:
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    inside: list[int] = []
    for piece in pieces:
        for start, end in _spans(text, piece):
            state, mark = states.of(start, end)
            word = mark or text[start:end]
            if "’" in word or "‘" in word:
                word = word.replace("’", "'").replace("‘", "'")
            starts.append(start)
            ends.append(end)
            words.append(word)
            inside.append(state)
    if not starts:
        return None
    return Sentence(paragraph, header, starts[0], ends[-1], starts, ends, words, inside, [])


def _spans(text: str, piece: Span) -> Iterator[tuple[int, int]]:
    """Token spans of a piece; a full stop within it belongs to its word (an abbreviation), the last one does not."""
    held: tuple[int, int] | None = None
    for found in TOKEN.finditer(text, piece.start, piece.end):
        start, end = found.span()
        if held is not None:
            if end - start == 1 and text[start] == "." and start == held[1] and _is_abbreviation(text, held, end, piece.end):
                yield held[0], end
                held = None
                continue
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _is_abbreviation(text: str, word: tuple[int, int], end: int, last: int) -> bool:
    if not text[word[0]].isalpha():
        return False
    if any(map(str.isalnum, text[end : min(last, end + 4)])):
        return True
    form = text[word[0] : word[1]]
    return form.lower() in _abbreviations() and len(form) > 1


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_json("punkt")["abbreviations"])
