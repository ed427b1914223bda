"""Who utters each quoted span: a ranker over the mentions near it, and "nobody".

A softmax over linear scores gives each candidate and "nobody" a probability; a second, logistic model judges
"nobody" alone, and the log-odds of the two are averaged by weights. The method is that of rankers for quotation
attribution (O'Keefe et al. 2012; Newell et al. 2018), trained on PolNeAR.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import repeat
from math import exp, log
from typing import NamedTuple

from newscli.core.attribution import (
    evidence,
    exchanges,
    frames,
    manners,
    signatures,
    sources,
    speech_features,
    turns,
)
from newscli.core.attribution.context import Candidate, QuoteContext, read_context
from newscli.core.attribution.features import Features
from newscli.core.attribution.groups import FeatureCache
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.document import Attribution, Document, Reported, Span
from newscli.core.phrases import LIKELY, PERSON_NOUNS, PRONOUN, Chunk, Clauses
from newscli.models import load_json

SPEECH_THRESHOLD = 0.85
"""Quoted spans whose probability of speech is lower are titles, nicknames or scare quotes."""

SIGNED = 0.95
"""Probability of speech and speaker of a quoted span that is signed or labelled."""

TOLD = 0.9
"""The same at least, of one with a verb of manner and its subject right behind it."""

OF_RANKER, OF_NOBODY = 0.4, 0.6
"""Weights of the two models' log-odds of "nobody"; they add up to 1."""

SMALLEST = 1e-6

CLEAR = 450
"""Hundredths. When a mention of the quoted span's own paragraph scores so high, those of others are not looked at:
none of them was ever likelier, and all together they had 0.2 % of the probability."""


class Weights(NamedTuple):
    """The two models: feature to weight in whole hundredths, so that sums are exact in whatever order.

    Features that are not there weigh nothing.
    """

    ranker: dict[str, int]
    nobody: dict[str, int]
    cache: FeatureCache[int]
    """What the ranker's features of candidates add up to."""


class Reading(NamedTuple):
    """A quoted span with the features that the models see."""

    context: QuoteContext
    nobody: list[str]
    candidates: list[list[str]]
    """Features of each of the context's candidates."""


def attribute(document: Document, clauses: Clauses, reported: Sequence[Reported]) -> list[Attribution]:
    """One attribution a quoted span, in their order; those below ``SPEECH_THRESHOLD`` are nobody's words.

    ``reported`` are the article's reported clauses: a quoted span inside one is likely speech, and its source's.
    """
    weights, reported_index = _weights(), ReportedIndex(clauses.chunks, reported)
    features = Features(clauses, reported_index, weights.cache)
    found = {}
    for context in _contexts(document, clauses, reported_index):
        nobody = speech_features.features(context, clauses, len(document.quoted_spans), reported_index)
        scores = [_sum(weights.ranker, nobody), *_candidate_scores(context, features)]
        values = probabilities([score / 100 for score in scores], _sum(weights.nobody, nobody) / 100)
        found[context.quote.quoted_span] = _decide(context, values, clauses)
    nothing = [Attribution(at, 0.0, None, None, 0.0, "nobody") for at in range(len(document.quoted_spans))]
    decided = [found.get(at, nothing[at]) for at in range(len(nothing))]
    agreed = turns.agree(document.quoted_spans, decided, clauses.chunks, SPEECH_THRESHOLD)
    return exchanges.answered(document.quoted_spans, agreed, clauses, SPEECH_THRESHOLD)


def readings(document: Document, clauses: Clauses, reported_index: ReportedIndex) -> list[Reading]:
    """The quoted spans with their features, to train on."""
    features = Features(clauses, reported_index, FeatureCache(_themselves))
    return [
        Reading(
            context,
            speech_features.features(context, clauses, len(document.quoted_spans), reported_index),
            [features.of(context, candidate) for candidate in context.candidates],
        )
        for context in _contexts(document, clauses, reported_index)
    ]


def _contexts(document: Document, clauses: Clauses, reported_index: ReportedIndex) -> Iterator[QuoteContext]:
    for chunk in clauses.chunks:
        if chunk.kind == "quote":
            yield read_context(
                clauses, chunk, document.quoted_spans[chunk.quoted_span], document.sentences, reported_index
            )


def _candidate_scores(context: QuoteContext, features: Features[int]) -> list[int]:
    """One score a candidate; those of the quoted span's paragraph come first, and are enough when one is clear."""
    scores: list[int] = []
    for candidate in context.candidates:
        if candidate.paragraphs != 0 and scores and max(scores) >= CLEAR:
            break
        scores.append(features.of(context, candidate))
    return scores


def _themselves(features: list[str]) -> list[str]:
    return features


def _sum(weights: Mapping[str, int], features: Iterable[str]) -> int:
    """What the features weigh together."""
    return sum(map(weights.get, features, repeat(0)))


def probabilities(scores: Sequence[float], nobody_score: float) -> list[float]:
    """Of "nobody", then of each candidate that has a score; they add up to 1.

    ``scores`` are the ranker's of "nobody" and of the candidates, ``nobody_score`` that of the second model.
    """
    best = max(scores)
    exponents = [exp(score - best) for score in scores]
    total = sum(exponents, 0.0)
    first = min(max(exponents[0] / total, SMALLEST), 1 - SMALLEST)
    nobody = 1 / (1 + exp(-OF_NOBODY * nobody_score - OF_RANKER * log(first / (1 - first))))
    rest = (1 - nobody) / max(total - exponents[0], SMALLEST * total)
    return [nobody, *(value * rest for value in exponents[1:])]


def number_turns(document: Document, attributions: Sequence[Attribution]) -> list[int]:
    """For each quoted span a number that the pieces of one utterance share, from 1 in text order."""
    return turns.number(document.quoted_spans, attributions, SPEECH_THRESHOLD)


@cache
def _weights() -> Weights:
    tables = load_json("attribution")
    ranker, nobody = (
        {name: round(100 * weight) for name, weight in tables[model].items()}
        for model in ("ranker", "nobody")
    )
    paths = [name for name in ranker if name.startswith("path ")]
    longest = max((name.partition("|")[0].count(" ") - 1 for name in paths), default=0)
    return Weights(ranker, nobody, FeatureCache(partial(_sum, ranker), longest))


def _decide(context: QuoteContext, values: Sequence[float], clauses: Clauses) -> Attribution:
    nobody = signatures.is_stage_direction(context) or signatures.is_markup(context)
    speech = 0.0 if nobody else 1 - values[0]
    if not context.candidates or not speech:
        return Attribution(context.quote.quoted_span, speech, None, None, 0.0, "nobody")
    for reason, named in (
        ("label", signatures.label(context)),
        ("signature", signatures.signer(context, clauses)),
    ):
        if named is not None:
            return _attribution(context, named.chunk, SIGNED, SIGNED, None, reason, clauses)
    teller = manners.teller(context, clauses)
    if teller is not None:
        candidate, verb = teller
        return _attribution(
            context,
            _head_of_phrase(candidate.chunk, clauses),
            max(speech, TOLD),
            max(speech, TOLD),
            Span(verb.start, verb.end),
            "inverted" if verb.start < candidate.chunk.start else "cue-after",
            clauses,
        )
    framed = frames.speaker(context, clauses) or frames.judge(context, clauses)
    if framed is not None:
        chunk, mention, cue, reason = framed
        return Attribution(context.quote.quoted_span, SIGNED, mention, cue, SIGNED, reason, chunk.index)
    confidence, candidate = _likeliest(context, values, clauses)
    speaker = _head_of_phrase(candidate.chunk, clauses)
    cue, reason = evidence.explain(context, candidate, clauses)
    if cue is None and speaker is not candidate.chunk:
        cue, reason = evidence.explain(context, replace(candidate, chunk=speaker), clauses)
    return _attribution(context, speaker, speech, confidence, cue, reason, clauses)


def _likeliest(context: QuoteContext, values: Sequence[float], clauses: Clauses) -> tuple[float, Candidate]:
    """The likeliest candidate that is not told by somebody else, and its probability."""
    ranked = sorted(zip(values[1:], context.candidates, strict=False), key=lambda pair: -pair[0])
    told = (pair for pair in ranked if not sources.is_told(pair[1].chunk, clauses))
    return next(told, ranked[0])


def _head_of_phrase(chunk: Chunk, clauses: Clauses) -> Chunk:
    """ "Said his colleague Amy Wu", "its engineer said": the mention behind a possessive pronoun speaks."""
    noun = clauses.neighbour(chunk, 1)
    if chunk.type != PRONOUN or not chunk.possessive or noun is None or noun.kind != "mention":
        return chunk
    return noun if clauses.inversion(chunk) >= LIKELY or noun.head in PERSON_NOUNS else chunk


def _attribution(
    context: QuoteContext,
    chunk: Chunk,
    speech: float,
    confidence: float,
    cue: Span | None,
    reason: str,
    clauses: Clauses,
) -> Attribution:
    source = sources.whole(chunk, cue.start if cue else None, clauses)
    mention = Span(sources.start(source, clauses), source.last.end)
    return Attribution(context.quote.quoted_span, speech, mention, cue, confidence, reason, source.head.index)
