"""How sure a record is: the chance that its kind, its extent and the speaker whom it names are all right.

The steps before say how sure each is of its own: the ranker of a mention, the acceptance of a clause, the resolver of
whom a mention means. One logistic model puts these together (stacking, Wolpert 1992; the scaling of one score by
Platt 1999), fitted on articles that none of the steps was trained on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from typing import NamedTuple

from newscli.core.attribution import Statement
from newscli.core.records.speakers import Speaker
from newscli.models import load_json

SMALLEST = 0.002
"""Probabilities are kept so far from 0 and 1."""
CERTAIN = ("name", "apposition")
"""Links that say without choosing whom a mention means."""
SHORT, LONG = 24, 240
"""Characters of a reported clause that is very short, and of one that is very long."""

LEAST = 0.15
"""Reported clauses with a lower chance are left out: they are wrong in five of six cases, and mostly nonsense."""

Features = dict[str, float]


class Attributed(NamedTuple):
    """A statement and who makes it."""

    statement: Statement
    """What is said."""
    speaker: Speaker | None
    """Whom its mention means; None when the text does not say."""
    confidence: float = 0.0
    """The chance that the record is right, once it is known."""


def likely(found: Sequence[Attributed], weights: Mapping[str, float]) -> list[Attributed]:
    """Those that make a record, each with its chance: reported clauses that are hardly ever right are none."""
    sure = [one._replace(confidence=confidence(one.statement, one.speaker, weights)) for one in found]
    return [one for one in sure if one.statement.kind == "direct" or one.confidence >= LEAST]


def features(statement: Statement, speaker: Speaker | None) -> Features:
    """What tells how sure a statement and the speaker found for it are."""
    kind = statement.kind
    found = {kind: 1.0, f"{kind} found": _log_odds(statement.confidence)}
    if kind != "direct":
        length = statement.content.end - statement.content.start
        found |= {"short": float(length < SHORT), "long": float(length > LONG)}
    return found | (_of_link(speaker) if speaker is not None else {f"{kind} nobody": 1.0})


def _of_link(speaker: Speaker) -> Features:
    """What tells how surely a speaker is whom the mention means."""
    kind = speaker.link.kind
    found = {f"link {kind}": 1.0}
    if kind not in CERTAIN:
        found["link odds"] = _log_odds(speaker.link.probability)
    if kind == "name" and len(speaker.name.split()) == 1:
        found["one word"] = 1.0
    return found


def confidence(statement: Statement, speaker: Speaker | None, weights: Mapping[str, float]) -> float:
    """The chance that the record is right, 0–1."""
    found = features(statement, speaker)
    score = sum([weights.get(name, 0.0) * value for name, value in found.items()], 0.0)
    return 1 / (1 + exp(-score))


def _log_odds(probability: float) -> float:
    bounded = min(max(probability, SMALLEST), 1 - SMALLEST)
    return log(bounded / (1 - bounded))


@cache
def load() -> dict[str, float]:
    """The weights of the features."""
    weights: dict[str, float] = load_json("confidence")
    return weights
