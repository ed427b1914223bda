"""Who utters each stretch in quote marks: a ranker over the mentions near it, and "nobody".

A softmax over linear scores gives each candidate and "nobody" a probability; a second, logistic model judges
"nobody" alone, and the log-odds of the two are averaged. The method is that of rankers for quotation
attribution (O'Keefe et al. 2012; Newell et al. 2018), trained on PolNeAR.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from math import exp, log
from typing import NamedTuple

from newscli.core import attribution_features, evidence, scene, signatures, speech_features
from newscli.core import turns as turns_of
from newscli.core.clauses import Clauses
from newscli.core.document import Attribution, Document, Span
from newscli.core.lexicon import LIKELY
from newscli.core.scene import Candidate, Scene
from newscli.core.units import PRONOUN, Unit
from newscli.models import load_json

SPEECH_THRESHOLD = 0.83
"""Stretches whose probability of speech is lower are titles, nicknames or scare quotes."""

SIGNED = 0.95
"""Probability of speech and speaker of a stretch that is signed or labelled."""

SMALLEST = 1e-6

CLEAR = 4.5
"""When a mention of the stretch's own paragraph scores so high, those of others are not looked at: none of
them was ever likelier, and all together they had 0.2 % of the probability."""


class Weights(NamedTuple):
    """Feature to weight of the two models; features that are not there weigh nothing."""

    ranker: dict[str, float]
    nobody: dict[str, float]

    def score(self, features: Sequence[str]) -> float:
        """The ranker's score."""
        return sum(map(self.ranker.get, features, repeat(0.0)))


class Reading(NamedTuple):
    """A stretch with the features that the models see."""

    scene: Scene
    nobody: list[str]
    candidates: list[list[str]]
    """Features of each of the scene's candidates."""


def attribute(document: Document, units: Sequence[Unit]) -> list[Attribution]:
    """One attribution a stretch, in their order; those below ``SPEECH_THRESHOLD`` are nobody's words."""
    weights, clauses = _weights(), Clauses(units)
    found = {}
    for around in _scenes(document, clauses):
        nobody = speech_features.features(around, clauses, len(document.stretches))
        scores = [weights.score(nobody), *_candidate_scores(around, clauses, weights)]
        values = probabilities(scores, sum(weights.nobody.get(name, 0.0) for name in nobody))
        found[around.quote.stretch] = _decide(around, values, clauses)
    nothing = [Attribution(at, 0.0, None, None, 0.0, "nobody") for at in range(len(document.stretches))]
    decided = [found.get(at, nothing[at]) for at in range(len(nothing))]
    return turns_of.agree(document.stretches, decided, units, SPEECH_THRESHOLD)


def readings(document: Document, clauses: Clauses) -> list[Reading]:
    """The stretches with their features, to train on."""
    return [
        Reading(
            around,
            speech_features.features(around, clauses, len(document.stretches)),
            [attribution_features.features(around, candidate, clauses) for candidate in around.candidates],
        )
        for around in _scenes(document, clauses)
    ]


def _scenes(document: Document, clauses: Clauses) -> Iterator[Scene]:
    for unit in clauses.units:
        if unit.kind == "quote":
            yield scene.read(clauses, unit, document.stretches[unit.stretch], document.sentences)


def _candidate_scores(around: Scene, clauses: Clauses, weights: Weights) -> list[float]:
    """One score a candidate; only for those of the stretch's paragraph, which come first, when one of them is clear."""
    scores: list[float] = []
    for candidate in around.candidates:
        if candidate.paragraphs != 0 and scores and max(scores) >= CLEAR:
            break
        scores.append(weights.score(attribution_features.features(around, candidate, clauses)))
    return scores


def probabilities(scores: Sequence[float], nobody_score: float) -> list[float]:
    """Of "nobody", then of each candidate that has a score; they add up to 1.

    ``scores`` are the ranker's of "nobody" and of the candidates, ``nobody_score`` that of the second model.
    """
    best = max(scores)
    exponents = [exp(score - best) for score in scores]
    total = sum(exponents)
    first = min(max(exponents[0] / total, SMALLEST), 1 - SMALLEST)
    nobody = 1 / (1 + exp(-0.5 * (nobody_score + log(first / (1 - first)))))
    rest = (1 - nobody) / max(total - exponents[0], SMALLEST * total)
    return [nobody, *(value * rest for value in exponents[1:])]


def turns(document: Document, attributions: Sequence[Attribution]) -> list[int]:
    """For each stretch a number that the pieces of one utterance share, from 1 in text order."""
    return turns_of.number(document.stretches, attributions, SPEECH_THRESHOLD)


@cache
def _weights() -> Weights:
    tables = load_json("attribution")
    return Weights(tables["ranker"], tables["nobody"])


def _decide(around: Scene, values: Sequence[float], clauses: Clauses) -> Attribution:
    speech = 1 - values[0]
    if not around.candidates:
        return Attribution(around.quote.stretch, speech, None, None, 0.0, "nobody")
    for reason, named in (
        ("label", signatures.label(around)),
        ("signature", signatures.signer(around, clauses)),
    ):
        if named is not None:
            return _attribution(around, named, SIGNED, SIGNED, None, reason)
    confidence, best = max((value, -at) for at, value in enumerate(values[1:]))
    candidate = around.candidates[-best]
    speaker = _head_of_phrase(around, candidate, clauses)
    return _attribution(around, speaker, speech, confidence, *evidence.explain(around, candidate, clauses))


def _head_of_phrase(around: Scene, candidate: Candidate, clauses: Clauses) -> Candidate:
    """ "Said his colleague Amy Wu": the mention behind a possessive pronoun that follows a cue speaks."""
    unit = candidate.unit
    if unit.type == PRONOUN and unit.possessive and clauses.inversion(unit) >= LIKELY:
        for other in around.candidates:
            if other.unit.index == unit.index + 1:
                return other
    return candidate


def _attribution(
    around: Scene, candidate: Candidate, speech: float, confidence: float, cue: Span | None, reason: str
) -> Attribution:
    mention = Span(candidate.unit.start, candidate.unit.end)
    stretch = around.quote.stretch
    return Attribution(stretch, speech, mention, cue, confidence, reason, candidate.unit.index)
