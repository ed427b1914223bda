"""How a candidate for being the speaker stands to the cues nearest to the quoted span, in a word."""

from __future__ import annotations

from newscli.core.attribution.context import QuoteContext
from newscli.core.attribution.view import View
from newscli.core.phrases import LIKELY, Chunk, Clauses

WINDOW = 30
"""Chunks behind the candidate in which mentions before the cue are counted."""


def cue_relation(context: QuoteContext, view: View, clauses: Clauses) -> str:
    """``left``, ``right-inverted``, ``none``…; with ``-passive`` for the subject of a passive verb."""
    relation = ""
    if context.left_cue is not None:
        relation = _left_relation(context.left_cue, view, clauses)
    if not relation and context.right_cue is not None:
        relation = _right_relation(context, context.right_cue, view, clauses)
    if not relation:
        return _loose_relation(context, view.chunk, clauses)
    if view.passive and view.verb is not None and relation in ("left", "right", "left-of-noun"):
        return relation + "-passive"
    return relation


def _left_relation(cue: Chunk, view: View, clauses: Clauses) -> str:
    chunk, verb, chunks = view.chunk, view.verb, clauses.chunks
    if verb is cue:
        return "left"
    if view.inversion >= LIKELY and chunk.index - 1 == cue.index:
        return "left-inverted"
    if cue.kind != "mention":
        return ""
    if chunk is cue:
        return "left-self"
    if chunk.possessive and 0 < cue.index - chunk.index <= 2:
        return "left-possessor"
    if chunk.index == cue.index + 2 and chunks[cue.index + 1].symbol in ("by", "of", "from", "in"):
        return "left-noun-" + chunks[cue.index + 1].symbol
    if verb is not None and 0 < cue.index - verb.index <= 3:
        return "left-of-noun"
    return ""


def _right_relation(context: QuoteContext, cue: Chunk, view: View, clauses: Clauses) -> str:
    at = view.chunk.index
    if view.verb is cue:
        return "right"
    if at == cue.index + 1 or (at == cue.index + 2 and clauses.chunks[cue.index + 1].symbol == ""):
        return "right-inverted"
    return "right-before" if context.quote.index < at < cue.index else ""


def _loose_relation(context: QuoteContext, chunk: Chunk, clauses: Clauses) -> str:
    cue = context.left_cue
    if cue is None:
        return "none"
    if cue.index < chunk.index < context.quote.index:
        return "left-after"
    if chunk.index > cue.index:
        return "none"
    mentions = clauses.between.mentions
    between = mentions[max(chunk.index + 1, min(cue.index, chunk.index + WINDOW))] - mentions[chunk.index + 1]
    return f"left-before{min(2, between)}"
