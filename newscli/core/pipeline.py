"""The steps from text to Article, in order."""

from __future__ import annotations

from newscli.core import (
    attribution,
    coreference,
    layout,
    names,
    phrases,
    records,
    reported,
    summary,
    tagging,
    tokens,
)
from newscli.core.document import Document
from newscli.model import Article

__all__ = ["Document", "divide", "parse", "prepare", "statements"]


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """All that newscli reads from one article.

    ``text`` is the decoded text that all offsets refer to, ``article`` the path that the records begin with,
    ``sentences`` how many key sentences the summary has (3 when None). No text raises an error.
    """
    document = prepare(text)
    clauses = phrases.read_clauses(document)
    stated = statements(document, clauses)
    resolution = coreference.resolve_mentions(document, clauses, stated)
    amounts = tokens.amounts(text, document.sentences)
    found = records.build_records(article, document, clauses, stated, resolution, amounts)
    gist = summary.summarize(article, document, found.quotes, found.speakers, found.entities, count=sentences)
    notes = records.notes(document, resolution, sentences)
    return Article(article, text, found.quotes, found.speakers, found.entities, gist, notes)


def divide(text: str) -> Document:
    """The steps that only divide the text, a tenth of the work: paragraphs, quote marks, sentences without tags.

    Of a text that is not in English only the page is read: what the models made of its sentences would be nonsense.
    """
    page = layout.read(text)
    if page.language != layout.ENGLISH:
        return Document(text, page, [], [])
    quoted_spans = tokens.pair(text, page.paragraphs)
    return Document(text, page, quoted_spans, tokens.split(text, page.paragraphs, quoted_spans))


def prepare(text: str) -> Document:
    """The steps that need no reading of who speaks: those of :func:`divide`, then tags and names."""
    parts = divide(text)
    sentences = names.find(tagging.tag(parts.sentences))
    return Document(text, parts.layout, parts.quoted_spans, sentences)


def statements(document: Document, clauses: phrases.Clauses) -> list[attribution.Statement]:
    """The steps that read who says what: reported clauses, quoted spans, and both together."""
    indirect = reported.find(document)
    quoted = attribution.attribute(document, clauses, indirect)
    turns = attribution.number_turns(document, quoted)
    held = reported.find_held(document, indirect)
    return attribution.combine(document, quoted, turns, held)
