"""Sentences as the models of reported speech see them, for tests: the view, the cue, a draft by marks."""

from __future__ import annotations

from collections.abc import Iterable

import steps

from newscli.core.document import Document, Reported, Span
from newscli.core.pipeline import prepare
from newscli.core.reported import find
from newscli.core.reported.accept import Draft
from newscli.core.reported.finder import view_of
from newscli.core.reported.view import View

LEXICON = {"said": "say", "told": "tell", "according": "accord", "statement": "state", "added": "add"}
"""Reporting words of the tests."""


def view(text: str) -> View:
    """The view of the first sentence."""
    return view_of(steps.read(text), 0, LEXICON)


def cue_of(seen: View) -> int:
    """The last reporting verb, or else the reporting noun."""
    found = [at for at, lemma in enumerate(seen.lemmas) if lemma]
    verbs = [at for at in found if seen.tags[at].startswith("VB")]
    return (verbs or found)[-1]


def as_names(names: list[str]) -> list[str]:
    """A group of features as it is."""
    return names


def by_token(seen: View, first: int, features: list[list[str]]) -> set[str]:
    """The features of tokens from ``first`` on: ``word: feature``."""
    return {f"{seen.words[at]}: {name}" for at, names in enumerate(features, first) for name in names}


def drafted(text: str) -> tuple[Document, View, Draft]:
    """The statement that marks say is in the text, before it is accepted."""
    given = steps.marked(text)
    document = steps.read(given)
    seen = view_of(document, 0, LEXICON)
    (content,), cue = given.reported, cue_of(seen)
    first, last = _tokens(seen, content)
    mention = _tokens(seen, given.mentions[0]) if given.mentions else None
    return document, seen, Draft(0, cue, first, last, content.start, content.end, mention, 0.0, [], [])


def _tokens(seen: View, span: Span) -> tuple[int, int]:
    inside = [at for at, start in enumerate(seen.sentence.starts) if span.start <= start < span.end]
    return inside[0], inside[-1] + 1


def found_in(text: str) -> list[str]:
    """The reported clauses of a text by the models that ship: ``source | cue | content``."""
    return rows(text, find(prepare(text)))


def rows(text: str, reported: Iterable[Reported]) -> list[str]:
    """Reported statements: ``source | cue | content``."""
    found = []
    for one in reported:
        source = text[one.mention.start : one.mention.end] if one.mention else "-"
        found.append(f"{source} | {text[one.cue.start : one.cue.end]} | {text[one.start : one.end]}")
    return found
