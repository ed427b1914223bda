"""Who utters each stretch in quote marks: a ranker over the mentions near it, and "nobody".

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

from newscli.core import evidence, scene, signatures, speech_features
from newscli.core import turns as turns_of
from newscli.core.attribution_features import Features
from newscli.core.attribution_groups import Memory
from newscli.core.clauses import Clauses
from newscli.core.document import Attribution, Document, Reported, Span
from newscli.core.lexicon import LIKELY
from newscli.core.reports import Reports
from newscli.core.role_facts import PERSON_NOUNS
from newscli.core.scene import Scene
from newscli.core.units import PRONOUN, Unit
from newscli.models import load_json

SPEECH_THRESHOLD = 0.85
"""Stretches whose probability of speech is lower are titles, nicknames or scare quotes."""

SIGNED = 0.95
"""Probability of speech and speaker of a stretch that is signed or labelled."""

OF_RANKER, OF_NOBODY = 0.4, 0.6
"""Weights of the two models' log-odds of "nobody"; they add up to 1."""

SMALLEST = 1e-6

CLEAR = 450
"""Hundredths. When a mention of the stretch's own paragraph scores so high, those of others are not looked at: none of
them was ever likelier, and all together they had 0.2 % of the probability."""


class Weights(NamedTuple):
    """The two models: feature to weight in whole hundredths, so that sums are exact in whatever order.

    Features that are not there weigh nothing.
    """

    ranker: dict[str, int]
    nobody: dict[str, int]
    memory: Memory[int]
    """What the ranker's features of candidates add up to."""


class Reading(NamedTuple):
    """A stretch with the features that the models see."""

    scene: Scene
    nobody: list[str]
    candidates: list[list[str]]
    """Features of each of the scene's candidates."""


def attribute(
    document: Document, units: Sequence[Unit], reported: Sequence[Reported], clauses: Clauses | None = None
) -> list[Attribution]:
    """One attribution a stretch, in their order; those below ``SPEECH_THRESHOLD`` are nobody's words.

    ``reported`` are the article's reported clauses: a stretch inside one is likely speech, and its source's.
    ``clauses`` is what was read of the units before.
    """
    weights, clauses, reports = _weights(), clauses or Clauses(units), Reports(units, reported)
    features = Features(clauses, reports, weights.memory)
    found = {}
    for around in _scenes(document, clauses, reports):
        nobody = speech_features.features(around, clauses, len(document.stretches), reports)
        scores = [_sum(weights.ranker, nobody), *_candidate_scores(around, features)]
        values = probabilities([score / 100 for score in scores], _sum(weights.nobody, nobody) / 100)
        found[around.quote.stretch] = _decide(around, values, clauses)
    nothing = [Attribution(at, 0.0, None, None, 0.0, "nobody") for at in range(len(document.stretches))]
    decided = [found.get(at, nothing[at]) for at in range(len(nothing))]
    return turns_of.agree(document.stretches, decided, units, SPEECH_THRESHOLD)


def readings(document: Document, clauses: Clauses, reports: Reports) -> list[Reading]:
    """The stretches with their features, to train on."""
    features = Features(clauses, reports, Memory(_themselves))
    return [
        Reading(
            around,
            speech_features.features(around, clauses, len(document.stretches), reports),
            [features.of(around, candidate) for candidate in around.candidates],
        )
        for around in _scenes(document, clauses, reports)
    ]


def _scenes(document: Document, clauses: Clauses, reports: Reports) -> Iterator[Scene]:
    for unit in clauses.units:
        if unit.kind == "quote":
            yield scene.read(clauses, unit, document.stretches[unit.stretch], document.sentences, reports)


def _candidate_scores(around: Scene, features: Features[int]) -> list[int]:
    """One score a candidate; only for those of the stretch's paragraph, which come first, when one of them is clear."""
    scores: list[int] = []
    for candidate in around.candidates:
        if candidate.paragraphs != 0 and scores and max(scores) >= CLEAR:
            break
        scores.append(features.of(around, candidate))
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
    total = sum(exponents)
    first = min(max(exponents[0] / total, SMALLEST), 1 - SMALLEST)
    nobody = 1 / (1 + exp(-OF_NOBODY * nobody_score - OF_RANKER * log(first / (1 - first))))
    rest = (1 - nobody) / max(total - exponents[0], SMALLEST * total)
    return [nobody, *(value * rest for value in exponents[1:])]


def turns(document: Document, attributions: Sequence[Attribution]) -> list[int]:
    """For each stretch a number that the pieces of one utterance share, from 1 in text order."""
    return turns_of.number(document.stretches, attributions, SPEECH_THRESHOLD)


@cache
def _weights() -> Weights:
    tables = load_json("attribution")
    ranker, nobody = (
        {name: round(100 * weight) for name, weight in tables[model].items()}
        for model in ("ranker", "nobody")
    )
    paths = [name for name in ranker if name.startswith("path ")]
    longest = max((name.partition("|")[0].count(" ") - 1 for name in paths), default=0)
    return Weights(ranker, nobody, Memory(partial(_sum, ranker), longest))


def _decide(around: Scene, values: Sequence[float], clauses: Clauses) -> Attribution:
    nobody = signatures.is_stage_direction(around) or signatures.is_markup(around)
    speech = 0.0 if nobody else 1 - values[0]
    if not around.candidates or not speech:
        return Attribution(around.quote.stretch, speech, None, None, 0.0, "nobody")
    for reason, named in (
        ("label", signatures.label(around)),
        ("signature", signatures.signer(around, clauses)),
    ):
        if named is not None:
            return _attribution(around, named.unit, SIGNED, SIGNED, None, reason, clauses)
    confidence, best = max((value, -at) for at, value in enumerate(values[1:]))
    candidate = around.candidates[-best]
    speaker = _head_of_phrase(candidate.unit, clauses)
    cue, reason = evidence.explain(around, candidate, clauses)
    if cue is None and speaker is not candidate.unit:
        cue, reason = evidence.explain(around, replace(candidate, unit=speaker), clauses)
    return _attribution(around, speaker, speech, confidence, cue, reason, clauses)


def _head_of_phrase(unit: Unit, clauses: Clauses) -> Unit:
    """ "Said his colleague Amy Wu", "its engineer said": the mention behind a possessive pronoun speaks."""
    noun = clauses.neighbour(unit, 1)
    if unit.type != PRONOUN or not unit.possessive or noun is None or noun.kind != "mention":
        return unit
    return noun if clauses.inversion(unit) >= LIKELY or noun.head in PERSON_NOUNS else unit


def _attribution(
    around: Scene,
    unit: Unit,
    speech: float,
    confidence: float,
    cue: Span | None,
    reason: str,
    clauses: Clauses,
) -> Attribution:
    name = clauses.apposed(unit)
    mention = Span(unit.start, unit.end if name is None else name.end)
    return Attribution(around.quote.stretch, speech, mention, cue, confidence, reason, unit.index)
