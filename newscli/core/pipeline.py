"""The steps from text to Article, in order."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core import (
    attribution,
    names,
    pairing,
    people,
    phrases,
    records,
    reported,
    statements,
    structure,
    summary,
    tagging,
    tokens,
    units,
    values,
    voices,
)
from newscli.core.clauses import Clauses
from newscli.core.document import Document, Span
from newscli.model import Article, Speaker

__all__ = ["Document", "parse", "prepare"]

TOP = 10
"""So many speakers and entities are named in a summary."""


def parse(text: str, article: str = "-", *, sentences: int = summary.DEFAULT_COUNT) -> Article:
    """All that newscli reads from one article.

    ``text`` is the decoded text that all offsets refer to, ``article`` the path that the records begin with,
    ``sentences`` how many key sentences the summary has. No text raises an error.
    """
    document = prepare(text)
    parts = phrases.build(text, document.stretches, document.sentences)
    clauses = Clauses(parts)
    said = heard(document, parts, clauses)
    cast = people.cast(document, parts, said, clauses)
    listener = voices.Listener(text, parts, cast, [one.mention for one in said])
    amounts = values.find(text, document.sentences)
    found = records.build(article, text, document.layout.paragraphs, said, listener, cast, amounts)
    gist = summary.summarize(
        text,
        document.layout,
        document.sentences,
        article=article,
        quoted=_quoted(said),
        speakers=_loudest(found.speakers),
        entities=[entity.name for entity in sorted(found.entities, key=lambda one: -one.salience)][:TOP],
        count=sentences,
    )
    return Article(article, text, found.quotes, found.speakers, found.entities, gist)


def prepare(text: str) -> Document:
    """The steps that need no reading of who speaks: paragraphs, quote marks, sentences, tags, names."""
    layout = structure.read(text)
    stretches = pairing.pair(text, layout.paragraphs)
    sentences = tokens.split(text, layout.paragraphs, stretches)
    sentences = tagging.tag(sentences)
    sentences = names.find(sentences)
    return Document(text, layout, stretches, sentences)


def heard(
    document: Document, parts: Sequence[units.Unit], clauses: Clauses | None = None
) -> list[statements.Statement]:
    """The steps that read who says what: reported clauses, stretches in quote marks, and both together."""
    told = reported.find(document)
    spoken = attribution.attribute(document, parts, told, clauses)
    turns = attribution.turns(document, spoken)
    return statements.combine(document.text, document.stretches, spoken, turns, told)


def _quoted(said: Sequence[statements.Statement]) -> list[Span]:
    return sorted(span for statement in said for span in statement.quoted)


def _loudest(speakers: Sequence[Speaker]) -> list[str]:
    """Names of those who speak, most words first."""
    return [speaker.name for speaker in sorted(speakers, key=lambda one: -one.words)][:TOP]
