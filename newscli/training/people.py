"""Weights of salience: what draws a pronoun to one of the people named before it.

No corpus here says whom a pronoun means. But where the people near by are known, by title or first name, to be of
both genders, "she" tells that it is one of the women: the weights maximise the probability of the pronouns' genders
over the training articles, from features that know nothing of gender.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newscli.core import mentions, names, pairing, repairs, structure, tagging, things, tokens, units
from newscli.core.coreference import Choice, Resolution, Resolver
from newscli.core.document import Document
from newscli.core.mentions import Group
from newscli.core.people import named
from newscli.core.profiles import Profile
from newscli.core.roles import Reader
from newscli.core.units import Unit
from newscli.training.corpora import read, write_json

CORPORA = ("polnear_train", "worldwide_newswire_train")
ROUNDS = 2
PENALTY = 1.0


def train(data: Path, models: Path) -> None:
    """Write ``people.json.gz``: the weights of the features in :mod:`newscli.core.salience`."""
    documents = [prepare(article["text"]) for name in CORPORA for article in read(data, name)]
    weights = dict(START)
    for _ in range(ROUNDS):
        weights = fit([choice for document in documents for choice in choices(document, weights)])
    write_json(models / "people.json.gz", {"salience": {name: round(w, 3) for name, w in weights.items()}})


START = {"distance 1": -0.9, "distance 2": -1.6, "distance 3": -2.2, "distance 4": -2.7, "distance 5": -3.3,
         "distance 6": -3.8, "distance 7": -4.2, "frequency": 0.4, "subjects": 0.6, "speaker": 0.5}  # fmt: skip
"""Weights for the first round, which only has to carry the chains of pronouns."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the resolver needs of one article."""

    units: list[Unit]
    groups: list[Group]
    named: dict[int, int]
    profiles: dict[int, Profile]


def prepare(text: str) -> Document:
    """An article read as far as its names."""
    layout = structure.read(text)
    stretches = pairing.pair(text, layout.paragraphs)
    sentences = names.find(tagging.tag(tokens.split(text, layout.paragraphs, stretches)))
    return Document(text, layout, stretches, sentences)


def interpret(document: Document) -> Reading:
    """The units, people and roles of an article."""
    parts = units.build(document.text, document.stretches, document.sentences)
    found = mentions.collect(document.text, document.sentences)
    groups = things.group(document.text, repairs.repair(document.text, document.sentences, found))
    referents = named(groups, parts)
    return Reading(parts, groups, referents, Reader(document.text, parts, groups, referents).read())


def resolve(reading: Reading, weights: dict[str, float] | None = None) -> Resolution:
    """What pronouns and role nouns mean by some weights; the reading is used up."""
    return Resolver(reading.units, reading.groups, reading.named, reading.profiles, weights).resolve()


def choices(document: Document, weights: dict[str, float]) -> list[Choice]:
    """The choices of one article that teach something: both genders are among the people."""
    found = resolve(interpret(document), weights).choices
    return [one for one in found if len(one.things) > 1 and min(one.genders) < 0.2 and max(one.genders) > 0.5]


def fit(cases: list[Choice]) -> dict[str, float]:
    """Weights that make the observed genders probable, by L-BFGS."""
    import numpy as np
    from scipy import sparse
    from scipy.optimize import minimize

    names = sorted({name for case in cases for features in case.features for name in features})
    column = {name: number for number, name in enumerate(names)}
    rows, columns, values, owner, genders = [], [], [], [], []
    row = 0
    for number, case in enumerate(cases):
        for features, gender in zip(case.features, case.genders, strict=True):
            for name, value in features.items():
                rows.append(row)
                columns.append(column[name])
                values.append(value)
            owner.append(number)
            genders.append(gender)
            row += 1
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(row, len(names)))
    group, right = np.array(owner), np.array(genders)
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        prior = scores / np.add.reduceat(scores, starts)[group]
        joint = prior * right
        total = np.add.reduceat(joint, starts)
        posterior = joint / total[group]
        gradient = matrix.T @ (prior - posterior) + PENALTY * weights
        return float(-np.log(total).sum() + 0.5 * PENALTY * weights @ weights), gradient

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return {name: float(weight) for name, weight in zip(names, best.x, strict=True)}
