"""Headlines that name their source before or behind a colon or a dash, with no verb of saying.

*Deputies: Man sank ferry* · *Brandt: ‘We were robbed’* · *‘It is over’ – Brandt leaves the pier*. A label that is no
source ("The Latest: …", "Milk price: …") is none: it is a person whom the article names again, or a word for those
whom news quotes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscli.core.document import Document, Sentence, Span
from newscli.core.phrases import word_set

LABELLED = re.compile(r"(?P<label>[^:‘’'\"“”]{3,40}):[ \t]+(?P<rest>\S[^\n]*)")
QUOTED = re.compile(r"[‘'“\"](?P<quote>[^\n]{6,150}?)[’'”\"]\s?(?::|\s[–—-])\s+(?=[A-Z])")
ENDING = re.compile(r"(?P<rest>[^:\n]{15,150}):[ \t]+(?P<label>[\w ]{3,25}?)[.\s]*\Z")
MARKS = "‘’'\"“”"
OPENERS = "‘'“\""
SOURCES = word_set(
    "police deputies officials sheriff prosecutors prosecutor report reports study survey poll polls court judge"
    " sources source lawyer lawyers attorney experts doctors scientists researchers campaign camp spokesman spokeswoman"
    " analysts coroner inquest watchdog audit"
)
"""Words that name whom a headline quotes, at the end of its label."""
ASKING = word_set("what why how who when where which is are the inside five ten timeline live")
"""Words with which no statement begins behind a label."""
VERBS = frozenset(("VBD", "VBZ", "VBP", "MD", "VBN"))
"""Tags of what makes a clause; headlines leave forms of "be" out."""
LONGEST_LABEL = 4
"""Words."""
LEAST_WORDS = 3


class Headline(NamedTuple):
    """What a headline says that somebody says."""

    label: Span
    """The words that name who says it."""
    content: Span
    """What is said, marks at its ends left out."""
    is_quoted: bool
    """Whether it stands in marks altogether."""


def headline(document: Document) -> Headline | None:
    """What the article's title gives to a source that it names; None for other titles."""
    title = document.layout.title
    if title is None or title.start != document.layout.paragraphs[0].start:
        return None
    return next(_readings(document, title), None)


def _readings(document: Document, title: Span) -> Iterator[Headline]:
    text = document.text
    if found := QUOTED.match(text, title.start, title.end):
        label = _person_at(document, found.end())
        if label is not None:
            yield Headline(label, Span(*found.span("quote")), True)
    if found := LABELLED.match(text, title.start, title.end):
        label, rest = Span(*found.span("label")), Span(*found.span("rest"))
        if _is_source(document, label) and _says_something(document, rest):
            yield _without_marks(text, label, rest)
    if found := ENDING.match(text, title.start, title.end):
        label, rest = Span(*found.span("label")), Span(*found.span("rest"))
        if _is_source_word(text, label) and _says_something(document, rest):
            yield _without_marks(text, label, rest)


def _without_marks(text: str, label: Span, rest: Span) -> Headline:
    """The statement without its end marks, and without the quote marks around all of it."""
    end = rest.start + len(text[rest.start : rest.end].rstrip(". "))
    inner = text[rest.start + 1 : end - 1]
    if text[rest.start] in OPENERS and text[end - 1] in MARKS and not any(mark in inner for mark in '‘“"'):
        return Headline(label, Span(rest.start + 1, end - 1), True)
    return Headline(label, Span(rest.start, end), False)


def _is_source(document: Document, label: Span) -> bool:
    """A word for a source, or a person's whole name."""
    if _is_source_word(document.text, label):
        return True
    person = _person_at(document, label.start)
    return person is not None and person.end == label.end


def _is_source_word(text: str, label: Span) -> bool:
    words = text[label.start : label.end].lower().split()
    return 0 < len(words) <= LONGEST_LABEL and words[-1] in SOURCES


def _person_at(document: Document, start: int) -> Span | None:
    """The name of a person that begins here, if the article names the person again."""
    text = document.text
    for sentence in _sentences(document, start, start + 1):
        for name in sentence.names:
            span = Span(sentence.starts[name.first], sentence.ends[name.last - 1])
            words = text[span.start : span.end].split()
            if name.label == "PERSON" and span.start == start and _is_named_again(document, words, span.end):
                return span
    return None


def _is_named_again(document: Document, words: Sequence[str], end: int) -> bool:
    """The surname behind a whole name; a whole name behind a surname."""
    if len(words) > 1:
        return re.search(rf"\b{re.escape(words[-1])}\b", document.text[end:]) is not None
    return any(
        name.label == "PERSON" and name.last - name.first > 1 and sentence.words[name.last - 1] == words[0]
        for sentence in document.sentences
        for name in sentence.names
    )


def _says_something(document: Document, rest: Span) -> bool:
    """A clause, or words in marks; no question and no topic."""
    text = document.text
    words = text[rest.start : rest.end].split()
    if len(words) < LEAST_WORDS or words[0].lower() in ASKING or text[rest.end - 1] == "?":
        return False
    if text[rest.start] in OPENERS:
        return True
    return any(
        tag in VERBS and rest.start <= start < rest.end
        for sentence in _sentences(document, rest.start, rest.end)
        for tag, start in zip(sentence.tags, sentence.starts, strict=True)
    )


def _sentences(document: Document, start: int, end: int) -> Sequence[Sentence]:
    """The sentences that share something with a stretch of the text."""
    sentences = document.sentences
    first = bisect_right(sentences, start, key=lambda one: one.start) - 1
    return sentences[max(0, first) : bisect_left(sentences, end, key=lambda one: one.start)]
