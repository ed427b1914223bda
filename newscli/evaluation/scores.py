"""How right newscli is on articles that somebody has annotated.

Pure functions: gold articles (:class:`Gold`) and what was read from them in, figures out. Quoted stretches and
reported clauses are paired one to one where they share half of their union; names of entities must agree to the
character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from newscli.evaluation.errors import Error, Errors
from newscli.evaluation.gold import Gold
from newscli.evaluation.names import ENTITIES, PEOPLE, judge_entities, judge_people
from newscli.evaluation.quotes import REPORTED, SILENT, STRETCHES, judge_reported, judge_stretches
from newscli.model import Article


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of an evaluation; shares are None where they say nothing."""

    figure: str
    """What is measured."""
    precision: float | None
    """Share (0–1) of what was found that is right."""
    recall: float | None
    """Share (0–1) of what there is that was found."""
    f1: float | None
    """Harmonic mean of the two."""
    right: int
    """How many are right."""
    found: int | None
    """How many newscli found."""
    gold: int | None
    """How many there are."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came out."""

    figures: tuple[Figure, ...]
    """How right newscli is, over all articles."""
    errors: tuple[Error, ...]
    """Every error, article by article."""


def evaluate(pairs: Iterable[tuple[Gold, Article]]) -> Evaluation:
    """Of what is annotated, the figures and the errors: each gold article with what was read from its text."""
    count: Counter[str] = Counter()
    found: list[Error] = []
    for gold, article in pairs:
        errors = Errors(gold)
        if gold.stretches is not None:
            judge_stretches(count, errors, gold, article.quotes)
        if gold.reported is not None:
            judge_reported(count, errors, gold, article.quotes)
        if gold.entities is not None:
            judge_entities(count, errors, gold, article)
        if gold.people is not None:
            judge_people(count, errors, gold, article)
        found += errors.in_order()
    return Evaluation(tuple(_figures(count)), tuple(found))


def _figures(count: Counter[str]) -> list[Figure]:
    figures = []
    if count["stretch.on"]:
        figures += [
            _figure(STRETCHES, count, "stretch"),
            _share("their speakers", count["speaker.right"], count["speaker.found"]),
            _measured("stretch and speaker", count["speaker.right"], count["end.found"], count["end.gold"]),
        ]
    if count["silent.gold"]:
        figures.append(_kept(SILENT, count["silent.right"], count["silent.gold"]))
    if count["reported.on"]:
        figures += [
            _reported(count),
            _share("their speakers (reported)", count["source.right"], count["source.found"]),
        ]
    if count["entity.on"]:
        names = {"all": ENTITIES}
        figures += [_figure(names.get(k, k), count, k) for k in ("all", "people", "organisations", "places")]
    if count["people.on"]:
        figures += [
            _figure(PEOPLE, count, "link"),
            _kept("people whole in one record", count["whole.right"], count["whole.gold"]),
        ]
    return figures


def _figure(name: str, count: Counter[str], key: str) -> Figure:
    return _measured(name, count[f"{key}.right"], count[f"{key}.found"], count[f"{key}.gold"])


def _measured(name: str, right: int, found: int, gold: int) -> Figure:
    precision, recall = _ratio(right, found), _ratio(right, gold)
    return Figure(name, precision, recall, _mean(precision, recall), right, found, gold)


def _reported(count: Counter[str]) -> Figure:
    """Precision over all annotated clauses, recall over the required ones."""
    precision = _ratio(count["reported.right"], count["reported.found"])
    recall = _ratio(count["reported.recalled"], count["reported.required"])
    found, required = count["reported.found"], count["reported.required"]
    return Figure(
        REPORTED, precision, recall, _mean(precision, recall), count["reported.right"], found, required
    )


def _share(name: str, right: int, found: int) -> Figure:
    return Figure(name, _ratio(right, found), None, None, right, found, None)


def _kept(name: str, right: int, gold: int) -> Figure:
    return Figure(name, None, _ratio(right, gold), None, right, None, gold)


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _mean(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0
