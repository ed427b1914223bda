"""Sentences (Punkt) and word tokens with exact spans.

Punkt (Kiss and Strunk 2006) finds the sentence ends; breaks inside a pair of quote marks are taken back, so that
a quote and its "he said" stay together. Tokens follow the Penn Treebank, except that hyphenated words stay whole
unless a name ends or begins at the hyphen.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache
from typing import Any

from newscli.core.document import INSIDE, MARK, OUTSIDE, Paragraph, QuotedSpan, Sentence, Span
from newscli.core.linear import Stored
from newscli.models import gazetteer, load_rest, load_table
from newscli.models.lightly import import_lightly

TAIL = (
    "based|led|born|backed|owned|run|held|made|built|style|like|language|majority|minority|area|era|wide|bound|only"
    "|friendly|centric|hit|[a-z]{3,}ed|[a-z]{4,}ing"
)
"""What is parted from a name before it, as in "Paris-based": more than half begin behind a name's end."""
HEAD = "anti|ex|non|mid|pro|pre|post|intra|inter|then|zero|pan|neo"
"""What is parted from a name behind it, as in "ex-NATO"."""

TOKEN = re.compile(
    rf"""
    (?![Cc]annot\b)[A-Za-z]++(?=[ ,])                                # most words
  | (?:https?://|www\.)[^\s<>"“”]*[\w/]                              # addresses
  | [\w.+-]{{1,64}}@[\w-]++(?:\.[\w-]++)++
  | (?:[^\W\d_]\.){{2,}}                                             # U.S., a.m.
  | ''|``|’’|‘‘|--+|\.\.\.+
  | \d++(?:[.,:]\d++)*\w*(?:-\w++)*                                  # 1,200  3:30  1990s  30-year-old
  | [Cc]an(?=not\b)
  | [A-Za-z]{{1,7}}?(?=[nN]['’][tT]\b) | [nN]['’][tT]\b              # do n't
  | (?<=[\w.])['’](?i:s|re|ve|ll|d|m)\b                              # it 's
  | (?:{HEAD})(?=-[^\W\d_a-z])                                       # ex - NATO
  | [^\W\d_a-z][\w.'’]{{0,60}}(?=-(?:{TAIL})\b)                       # Paris - based
  | (?!(?!approx)[a-z]{{5,60}}\.)[^\W\d_][\w\u0300-\u036f\u00ad-]{{0,60}}\.  # Sen., Inc. where the sentence goes on
        (?=\s{{1,2}}[\w"'“‘(\[$£€\#]|[,;:]|-\w)
  | (?:Ph|St|Mt|Dr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov)\.(?=[^\W\d_a-z])
  | [@\#]?\w[\w\u0300-\u036f\u00ad]*              # hyphenated words, AT&T, bank.com
        (?:(?:[-&]|\.(?=[a-z\d])|['’](?!(?i:s|re|ve|ll|d|m|t)\b))\w[\w\u0300-\u036f\u00ad]*)*
  | \S
    """,
    re.VERBOSE,
)

JOINED = re.compile(r"-[^\W\d_a-z]")
"""What every pair of countries or peoples has in it."""

TITLES = (
    "Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Supt|Det"
    "|Insp|Rev|Hon|Fr|St|Mt|Ft|vs"
)
NO_END = re.compile(rf"(?:\b(?:{TITLES})|(?:^|[^\w.])[^\W\d_a-z])\.$")
"""A title or a lone initial: no sentence ends here."""
BEFORE_NUMBER = re.compile(r"\b(?:No|Nos|Art|Sec|Ch|Fig|Vol|pp?|ca?|approx|est|v)\.$", re.IGNORECASE)
LONGEST_TITLE = 8
"""Characters to look back for one of these."""

END_AFTER_ABBREVIATION = re.compile(
    r"(?:(?<![A-Za-z]\.)(?:[A-Za-z]\.){2,}|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|etc)\.)[”\"’]?(?=\s+[“\"‘]?"
    r"(?:The|He|She|It|They|We|You|But|And|So|In|At|On|To|By|From|With|Under|After|Before|Since|As|If|For|When|While"
    r"|A|An|This|That|These|Those|There|I|His|Her|Its|Their|Our|My|However|Yet|Still|Also|Now|Then|Some|Many|Most|Both"
    r"|One|No|Not|What|Why|How|Who|Where|Mr|Ms|Mrs|Thanks|Meanwhile|According|Last|Earlier|Despite|Although)\b)"
)
"""Punkt breaks after hardly any of these; before a word that opens sentences there is a break after all."""
GLUED_END = re.compile(r"[a-z]{3}[.?!][”\"]?(?=[“\"]?[A-Z][a-z])(?!\w+\.)")
"""The space between two sentences is missing."""
PLAIN_END = re.compile(r"([A-Za-z]{2,})[.?!](?:\s|[\"”’)\]]$)")
"""A full stop behind a word of letters ends a sentence, unless that is an abbreviation or has a collocation."""
WITHIN = re.compile(r"[.?!]")
"""What stands at each of these ends."""


def split(text: str, paragraphs: Sequence[Paragraph], quoted_spans: Sequence[QuotedSpan]) -> list[Sentence]:
    """The sentences of all paragraphs in text order; header text is a sentence of its own, marked as such."""
    sentences = []
    closed = [quoted_span for quoted_span in quoted_spans if quoted_span.closed]
    states = _States(quoted_spans)
    for number, paragraph in enumerate(paragraphs):
        parts = [(True, Span(paragraph.start, paragraph.body)), (False, Span(paragraph.body, paragraph.end))]
        for header, part in parts:
            for pieces in _sentences(text, part, closed):
                sentence = _tokenize(text, pieces, number, header, states)
                if sentence is not None:
                    sentences.append(sentence)
    return sentences


def _sentences(text: str, part: Span, closed: Sequence[QuotedSpan]) -> Iterator[list[Span]]:
    """Sentences of a part of a paragraph, each as the pieces in which tokens are sought."""
    pieces: list[Span] = []
    for piece in _punkt_pieces(text, part):
        if pieces and _continues(text, pieces[-1], piece):
            pieces[-1] = Span(pieces[-1].start, piece.end)
            continue
        if pieces and not _is_inside(piece.start, closed):
            yield pieces
            pieces = []
        pieces.append(piece)
    if pieces:
        yield pieces


def _punkt_pieces(text: str, part: Span) -> Iterator[Span]:
    """What Punkt takes for sentences, cut again where it never cuts."""
    for start, end in _punkt().span_tokenize(text[part.start : part.end]):
        start, end = start + part.start, end + part.start
        if WITHIN.search(text, start, end - 1):
            for cut in _cuts(text, start, end):
                yield Span(start, cut)
                start = cut
                while start < end and text[start].isspace():
                    start += 1
        yield Span(start, end)


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where a sentence ends within what Punkt takes for one."""
    patterns = END_AFTER_ABBREVIATION, GLUED_END
    return sorted(found.end() for pattern in patterns for found in pattern.finditer(text, start, end))


def _continues(text: str, before: Span, piece: Span) -> bool:
    """Whether a piece belongs to the one before: it opens in lower case, holds no word or follows a title."""
    first = text[piece.start]
    if first.islower() or not any(map(str.isalnum, text[piece.start : piece.end])):
        return True
    tail = text[max(before.start, before.end - LONGEST_TITLE) : before.end]
    if not tail.endswith("."):
        return False
    return bool(NO_END.search(tail) or (first.isdigit() and BEFORE_NUMBER.search(tail)))


def _is_inside(offset: int, closed: Sequence[QuotedSpan]) -> bool:
    at = bisect_right(closed, offset, key=lambda quoted_span: quoted_span.start) - 1
    return at >= 0 and closed[at].start < offset < closed[at].end


@cache
def _punkt() -> Any:
    """NLTK's Punkt over the weights in ``models/punkt.table``."""
    punkt = import_lightly("nltk.tokenize.punkt")
    tables = load_rest("punkt")
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(tables["abbreviations"])
    parameters.sent_starters = set(tables["starters"])
    parameters.collocations = {(first, second) for first, second in tables["collocations"]}
    parameters.ortho_context = Stored(load_table("punkt"), "", _flags, 0)
    tokenizer = punkt.PunktSentenceTokenizer(parameters, lang_vars=_variables(punkt))
    unsure = parameters.abbrev_types | {first for first, _ in parameters.collocations}
    tokenizer.text_contains_sentbreak = _plain_ends_first(tokenizer.text_contains_sentbreak, unsure)
    return tokenizer


def _flags(stored: bytes) -> int:
    return stored[0]


def _variables(punkt: Any) -> Any:
    """Punkt's patterns; the two sought most without the timeout of NLTK: they look no further than a word."""
    usual = punkt.PunktLanguageVars
    end = re.compile(usual.re_boundary_realignment.pattern, re.MULTILINE)
    variables = type("Variables", (usual,), {"re_boundary_realignment": end})()
    variables._re_period_context = re.compile(variables.period_context_re().pattern, re.VERBOSE)
    return variables


def _plain_ends_first(ask: Callable[[str], bool], unsure: Set[str]) -> Callable[[str], bool]:
    """Punkt's answer to whether a sentence ends in a context, given at once where its rules leave no doubt."""

    def is_end(context: str) -> bool:
        found = PLAIN_END.match(context)
        return (found is not None and found[1].lower() not in unsure) or ask(context)

    return is_end


class _States:
    """Tells the quote state of tokens that come in text order."""

    def __init__(self, quoted_spans: Sequence[QuotedSpan]) -> None:
        self._quoted_spans = quoted_spans
        self._next = 0

    def passes(self, piece: Span) -> bool:
        """Whether no quoted span reaches into a piece."""
        while self._next < len(self._quoted_spans) and self._quoted_spans[self._next].end <= piece.start:
            self._next += 1
        return self._next == len(self._quoted_spans) or piece.end <= self._quoted_spans[self._next].start

    def of(self, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
        """For each token OUTSIDE, INSIDE or MARK, and the normal form of a mark."""
        quoted_spans, at = self._quoted_spans, self._next
        for start, end in spans:
            while at < len(quoted_spans) and quoted_spans[at].end <= start:
                at += 1
            if at == len(quoted_spans) or end <= quoted_spans[at].start:
                yield OUTSIDE, ""
            elif start == quoted_spans[at].start:
                yield MARK, "``"
            elif quoted_spans[at].closed and end == quoted_spans[at].end:
                yield MARK, "''"
            else:
                yield INSIDE, ""
        self._next = at


def _tokenize(
    text: str, pieces: list[Span], paragraph: int, header: bool, states: _States
) -> Sentence | None:
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    inside: list[int] = []
    for piece in pieces:
        found = _spans(text, piece)
        spans += found
        forms = [text[start:end] for start, end in found]
        if states.passes(piece):
            inside += [OUTSIDE] * len(found)
        else:
            for at, (state, mark) in enumerate(states.of(found)):
                inside.append(state)
                if mark:
                    forms[at] = mark
        if text.find("’", piece.start, piece.end) >= 0 or text.find("‘", piece.start, piece.end) >= 0:
            forms = [form.replace("’", "'").replace("‘", "'") for form in forms]
        words += forms
    if not spans:
        return None
    starts, ends = map(list, zip(*spans, strict=True))
    return Sentence(paragraph, header, starts[0], ends[-1], starts, ends, words, inside, [])


def _spans(text: str, piece: Span) -> list[tuple[int, int]]:
    """Token spans of a piece; pairs of countries or peoples ("US-China") are parted at their hyphen."""
    spans = [found.span() for found in TOKEN.finditer(text, piece.start, piece.end)]
    if not JOINED.search(text, piece.start, piece.end):
        return spans
    return [part for start, end in spans for part in _parted(text, start, end)]


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    hyphen = text.find("-", start + 1, end - 1)
    if hyphen > 0 and _is_pair(text[start:hyphen], text[hyphen + 1 : end]):
        yield start, hyphen
        yield hyphen, hyphen + 1
        start = hyphen + 1
    yield start, end


def _is_pair(first: str, second: str) -> bool:
    return (
        first[0].isupper()
        and second[0].isupper()
        and {first.lower(), second.lower()} <= _countries_and_peoples()
    )


@cache
def _countries_and_peoples() -> frozenset[str]:
    lists = gazetteer()
    return frozenset((*lists.countries, *lists.nationalities, *lists.groups))
