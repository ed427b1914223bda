"""The steps from text to Article, in order."""

from __future__ import annotations

from dataclasses import dataclass

from newscli.core import names, pairing, structure, tagging, tokens
from newscli.core.document import Layout, Sentence, Stretch


@dataclass(frozen=True, slots=True)
class Document:
    """An article read as far as its names: what attribution, reported speech and people build on."""

    text: str
    """The article."""
    layout: Layout
    """Paragraphs and header."""
    stretches: list[Stretch]
    """What stands in quote marks."""
    sentences: list[Sentence]
    """Tokens, tags and names."""


def prepare(text: str) -> Document:
    """The steps that need no reading of who speaks."""
    layout = structure.read(text)
    stretches = pairing.pair(text, layout.paragraphs)
    sentences = tokens.split(text, layout.paragraphs, stretches)
    sentences = tagging.tag(sentences)
    sentences = names.find(sentences)
    return Document(text, layout, stretches, sentences)
