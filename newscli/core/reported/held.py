"""Finds what somebody holds or undertakes, which no reporting word of the lexicon says: *police believe that …*.

The verbs are none of the lexicon: nobody need have spoken. Each is read as a verb of the lexicon that has the same
frame, and taken where its frame is right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newscli.core.document import OUTSIDE, Document, Reported, Sentence
from newscli.core.reported.beliefs import BE, CERTAINTY, FORMS, POINTING, UNDERTAKING, is_held
from newscli.core.reported.cue import cue_facts
from newscli.core.reported.extend import complete
from newscli.core.reported.finder import is_statement, judges, load, record_of, view_of
from newscli.core.reported.spans import draft
from newscli.core.reported.window import Surroundings

HELD = 0.5
"""Probability that a verb by which somebody holds something reports it."""
MOST = 4
"""Such verbs of one sentence that are looked at: more have only lists that mean harm."""
NEAR = 4
"""Statements on either side that can share words with one."""


def find_held(document: Document, told: Sequence[Reported]) -> list[Reported]:
    """What somebody believes, fears, hopes or commits to, where no statement has its words; with ``told`` in order."""
    models = load()
    lexicon = {**models.lemmas, **FORMS}
    found = [
        record
        for number, sentence in enumerate(document.sentences)
        for token in _holders(sentence)[:MOST]
        if (record := _held(document, number, token, lexicon)) is not None
    ]
    return sorted([*told, *_free(found, told)], key=lambda one: one.start)


def _held(document: Document, number: int, cue: int, lexicon: Mapping[str, str]) -> Reported | None:
    """What a verb says that somebody holds, when its frame is right."""
    models = load()
    view = view_of(document, number, lexicon, _as_verb(document.sentences[number], cue))
    totals = Surroundings(view, models.spans.cache).of(cue, cue_facts(view, cue))
    found = draft(number, view, cue, totals, models.spans, models.chooser, HELD)
    if found is None or not is_held(view, found) or not is_statement(document, view, found):
        return None
    found.confidence = judges()[1].probability(found)
    complete(view, found)
    return record_of(view, found)


def _free(found: Sequence[Reported], told: Sequence[Reported]) -> list[Reported]:
    """Those that share no word with another one: content, cue and source."""
    free: list[Reported] = []
    for one in found:
        start = min(one.start, one.cue.start, one.mention.start if one.mention else one.start)
        at = bisect_left(told, one.start, key=lambda other: other.start)
        near = [*told[max(0, at - NEAR) : at + NEAR], *free[-NEAR:]]
        if not any(other.start < one.end and start < max(other.end, other.cue.end) for other in near):
            free.append(one)
    return free


def _holders(sentence: Sentence) -> list[int]:
    """The tokens by which somebody may hold something."""
    words, inside = sentence.words, sentence.inside
    return [
        token
        for token in range(1, len(words) - 1)
        if words[token] in FORMS and inside[token] == OUTSIDE and _is_verb(sentence, token)
    ]


def _is_verb(sentence: Sentence, token: int) -> bool:
    """A verb in the present by its tag, one that was taken for a noun (*investors now worry that*), an adjective."""
    tags, word = sentence.tags, sentence.words[token]
    if tags[token] in ("VBP", "VBZ") or word in UNDERTAKING | POINTING:
        return True
    before = token - 1
    while before > 0 and tags[before] == "RB":
        before -= 1
    if word in CERTAINTY:
        return sentence.words[before] in BE
    clause = sentence.words[token + 1] == "that" or tags[token + 1] in ("PRP", "DT")
    return tags[token] in ("NN", "VB") and not word.endswith("s") and tags[before] == "NNS" and clause


def _as_verb(sentence: Sentence, token: int) -> Sentence:
    """The sentence with the tag of a verb in the present for a token that is none, or an adjective."""
    if sentence.tags[token] in ("VBP", "VBZ", "VBD") and sentence.words[token] not in CERTAINTY:
        return sentence
    tags = list(sentence.tags)
    tags[token] = "VBP"
    return sentence.tagged(tags)
