"""The steps of the core up to the door of the room that is tested, on texts with marks that say what models would.

``[PERSON Ida Brandt]`` is a name with its label, ``claims/NNS`` a word with its tag; what is not marked so is tagged by
the tagger and is no name. ``{the port is shut}`` is what somebody is reported to say, ``<a spokesman>`` words that name
a speaker. Without these marks it is the text that is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newscli.core import attribution, layout, tagging, tokens
from newscli.core.attribution import Statement
from newscli.core.attribution.context import QuoteContext, read_context
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.document import (
    Attribution,
    Document,
    Entity,
    NameSpan,
    Reported,
    Resolution,
    Sentence,
    Span,
)
from newscli.core.phrases import Chunk, Clauses, read_clauses

LABELS = "PERSON|ORG|GPE|LOC|FAC|NORP|EVENT|PRODUCT|MISC|DATE|MONEY|PERCENT"
MARK = re.compile(
    rf"\[(?P<label>{LABELS}) |(?P<close>\])|(?P<word>[{{}}<>])|(?<=\w)/(?P<tag>[A-Z]{{2,4}}\$?)(?!\w)"
)
SURE = 0.99
"""Probability that what stands in quote marks is speech."""


@dataclass
class Marked:
    """A text without its marks, and what they said."""

    text: str = ""
    names: list[tuple[Span, str]] = field(default_factory=list)
    """Names with their labels."""
    tags: dict[int, str] = field(default_factory=dict)
    """Offset behind a word to its tag."""
    reported: list[Span] = field(default_factory=list)
    """What somebody is reported to say."""
    mentions: list[Span] = field(default_factory=list)
    """Words that name a speaker."""


def marked(text: str) -> Marked:
    """A text with marks, taken apart."""
    found, last, label = Marked(), 0, ""
    opened: dict[str, int] = {}
    for mark in MARK.finditer(text):
        found.text += text[last : mark.start()]
        last, at = mark.end(), len(found.text)
        if mark["label"]:
            label, opened["["] = mark["label"], at
        elif mark["close"]:
            found.names.append((Span(opened["["], at), label))
        elif mark["tag"]:
            found.tags[at] = mark["tag"]
        elif mark["word"] in "{<":
            opened[mark["word"]] = at
        elif mark["word"] == "}":
            found.reported.append(Span(opened["{"], at))
        else:
            found.mentions.append(Span(opened["<"], at))
    found.text += text[last:]
    return found


def read(text: str | Marked) -> Document:
    """A text as far as its names."""
    given = marked(text) if isinstance(text, str) else text
    page = layout.read(given.text)
    quoted_spans = tokens.pair(given.text, page.paragraphs)
    sentences = tagging.tag(tokens.split(given.text, page.paragraphs, quoted_spans))
    return Document(given.text, page, quoted_spans, [_as_marked(sentence, given) for sentence in sentences])


def _as_marked(sentence: Sentence, given: Marked) -> Sentence:
    """The sentence with the tags and names of the marks."""
    tags = [given.tags.get(end, tag) for end, tag in zip(sentence.ends, sentence.tags, strict=True)]
    names = []
    for span, label in given.names:
        inside = [at for at, start in enumerate(sentence.starts) if span.start <= start < span.end]
        if inside:
            names.append(NameSpan(inside[0], inside[-1] + 1, label))
            for at in inside:
                tags[at] = tags[at] if tags[at].startswith("NNP") else "NNP"
    return replace(sentence, tags=tags, names=tuple(names))


def clauses(text: str | Marked) -> Clauses:
    """The chunks of a text."""
    return read_clauses(read(text))


def mention_near(given: Marked, span: Span) -> Span | None:
    """The marked mention that is nearest to a span of the text."""
    return min(given.mentions, key=lambda one: max(one.start - span.end, span.start - one.end), default=None)


def chunk_at(chunks: Sequence[Chunk], span: Span | None) -> Chunk | None:
    """The mention that ends where a span does."""
    found = (chunk for chunk in chunks if chunk.kind == "mention" and span and chunk.end == span.end)
    return next(found, None)


def attributions(given: Marked, document: Document, chunks: Sequence[Chunk]) -> list[Attribution]:
    """Every quoted span as the words of the nearest marked mention of its paragraph."""
    found = []
    for number, quoted_span in enumerate(document.quoted_spans):
        paragraph = document.layout.paragraphs[quoted_span.paragraph]
        near = replace(
            given, mentions=[one for one in given.mentions if paragraph.start <= one.start < paragraph.end]
        )
        mention = mention_near(near, quoted_span.inner)
        chunk = chunk_at(chunks, mention)
        sure = SURE if mention else 0.6
        found.append(
            Attribution(number, sure, mention, None, sure, "cue-after", chunk.index if chunk else None)
        )
    return found


def reported(given: Marked, confidence: float = 0.8) -> list[Reported]:
    """The marked contents, each said by the nearest marked mention; the cue is the first letter in front."""
    return [
        Reported(
            span.start, span.end, Span(max(0, span.start - 1), span.start), mention_near(given, span), confidence,
            "reported-clause",
        )
        for span in given.reported
    ]  # fmt: skip


def resolution(given: Marked, chunks: Sequence[Chunk]) -> Resolution:
    """The marked names as entities, one for each different name, and the chunks that end in them."""
    entities: dict[str, Entity] = {}
    for span, label in given.names:
        name = given.text[slice(*span)]
        known = entities.get(name, Entity(name, label, (), ()))
        entities[name] = replace(known, mentions=(*known.mentions, span))
    order = list(entities)
    referents = {
        chunk.index: order.index(given.text[slice(*span)])
        for chunk in chunks
        for span, _ in given.names
        if chunk.kind == "mention" and chunk.end == span.end
    }
    return Resolution(tuple(entities.values()), referents)


def statements(given: Marked) -> tuple[Document, Clauses, list[Statement]]:
    """A text with the statements that its marks say are in it."""
    document = read(given)
    parts = read_clauses(document)
    found = attributions(given, document, parts.chunks)
    turns = attribution.number_turns(document, found)
    return document, parts, attribution.combine(document, found, turns, reported(given))


def contexts(text: str) -> tuple[Clauses, ReportedIndex, list[QuoteContext]]:
    """The quoted spans of a text with what stands around them; the marked contents are its reported clauses."""
    given = marked(text)
    document = read(given)
    found = read_clauses(document)
    index = ReportedIndex(found.chunks, reported(given))
    quotes = [chunk for chunk in found.chunks if chunk.kind == "quote"]
    spans, sentences = document.quoted_spans, document.sentences
    return (
        found,
        index,
        [read_context(found, one, spans[one.quoted_span], sentences, index) for one in quotes],
    )
