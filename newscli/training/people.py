"""Weights of salience, what draws an anaphor to what was named before it; and the genders of first names.

``pronouns.json`` and ``mentions.json`` tell for some pronouns and nouns of polnear_train whom they mean, read by hand:
number of the article to pairs of offsets, of the anaphor and of a name of its antecedent, or of the noun that stands
for one without a name; -1 for nothing.
:mod:`newscli.training.people_fit` adds what genders tell.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newscli.core import pipeline
from newscli.core.attribution.statement_index import StatementIndex
from newscli.core.coreference import resolve
from newscli.core.coreference.antecedents import NOBODY
from newscli.core.coreference.choices import Anaphora, Weights
from newscli.core.coreference.resolver import Resolver
from newscli.core.coreference.roles import Reader
from newscli.core.document import Document
from newscli.core.entities import group_names
from newscli.core.entities.mentions import Group
from newscli.core.entities.name_forms import first_name_genders
from newscli.core.linear import Sparse
from newscli.core.phrases import read_clauses
from newscli.core.phrases.clauses import Clauses
from newscli.training.corpora import read
from newscli.training.first_names import shares
from newscli.training.packing import write
from newscli.training.people_fit import Case, fit

Links = dict[int, int]
"""Offset of an anaphor to that of a name of its antecedent."""
NOTHING = -1
"""In place of an offset, where an anaphor takes up nothing."""

CORPORA = ("polnear_train", "worldwide_newswire_train")
ROUNDS = 3
EVERY = 2
"""Every second article teaches by genders alone: there are enough."""
LEAST_ARTICLES = 2
"""A first name has a gender when so many articles agree on it and none differs."""
SURE = 1.0
"""Log odds from which titles and role nouns tell a gender."""

START = {"distance 1": -0.9, "distance 2": -1.6, "distance 3": -2.2, "distance 4": -2.7, "distance 5": -3.3,
         "frequency": 0.4, "subjects": 0.6, "subject 0": 0.5, "subject 1": 0.5, "spoke 0 0 True": 1.0,
         "host": 1.0}  # fmt: skip
"""Weights for the first round, which only has to carry the chains of pronouns."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the resolver needs of one article, and the links that are known."""

    document: Document
    clauses: Clauses
    groups: list[Group]
    named: dict[int, int]
    statement_index: StatementIndex
    links: Links

    def resolver(self, weights: Weights) -> Resolver:
        """A resolver with some weights; the roles are read anew, as it adds to them."""
        profiles = Reader(self.document.text, self.clauses.chunks, self.groups, self.named).read()
        return Resolver(
            self.document.text,
            Clauses(self.clauses.chunks),
            self.groups,
            self.named,
            profiles,
            self.statement_index,
            weights,
        )


def train(data: Path, models: Path) -> None:
    """Write ``people.table``: weights of the features of antecedents, and first names."""
    readings = list(_readings(data))
    linked = [reading for reading in readings if reading.links]
    names = first_names(readings, Weights(START, Sparse({}, None)))
    names = names | shares()
    known: Sparse[float | None] = Sparse({**names}, None)
    weights = Weights(START, known)
    unlinked: list[Case] = []
    for _ in range(ROUNDS):
        by_hand = [case for reading in linked for case in by_link(reading, weights)]
        weights = Weights(fit([*by_hand, *unlinked]), known)
        unlinked = unlinked or [case for reading in readings[::EVERY] for case in by_gender(reading, weights)]
    salience = {name: round(weight, 3) for name, weight in weights.salience.items()}
    write(models, "people", {"salience": salience, "first_names": names})


def _readings(data: Path) -> Iterator[Reading]:
    for name in CORPORA:
        links = _links() if name == CORPORA[0] else {}
        for number, article in enumerate(read(data, name)):
            yield interpret(pipeline.prepare(article["text"]), links.get(number, {}))


def _links() -> dict[int, Links]:
    found: dict[int, Links] = {}
    for table in ("pronouns", "mentions"):
        text = (Path(__file__).parent / f"{table}.json").read_text(encoding="utf-8")
        for number, pairs in json.loads(text).items():
            found.setdefault(int(number), {}).update(dict(pairs))
    return found


def interpret(document: Document, links: Links) -> Reading:
    """The chunks, statements and people of an article."""
    clauses = read_clauses(document)
    statements = pipeline.statements(document, clauses)
    groups = group_names(document)
    names = resolve.named(groups, clauses.chunks)
    statement_index = StatementIndex(clauses.chunks, [(one.content, one.mention) for one in statements])
    return Reading(document, clauses, groups, names, statement_index, links)


def by_link(reading: Reading, weights: Weights) -> Iterator[Case]:
    """The choices of an article whose right person is known and among those that may be meant."""
    resolver = reading.resolver(weights)
    for choice in resolver.resolve().choices:
        name = reading.links.get(choice.chunk.start)
        if name is not None:
            meant = NOBODY if name == NOTHING else _meant(reading, resolver, name)
            if choice.kind in ("role", "body") and meant in resolver.discourse.described:
                meant = NOBODY
            right = [at for at, entity in enumerate(choice.entities) if entity == meant]
            if right:
                yield Case(choice, right[0])


def _meant(reading: Reading, resolver: Resolver, offset: int) -> int | None:
    """Whom the words at an offset name, or describe."""
    for entity, group in enumerate(reading.groups):
        if any(mention.span.start <= offset < mention.span.end for mention in group.mentions):
            return entity
    described = (chunk.index for chunk in reading.clauses.chunks if chunk.start <= offset < chunk.end)
    return next(
        (resolver.discourse.sources[index] for index in described if index in resolver.discourse.sources),
        None,
    )


def by_gender(reading: Reading, weights: Weights) -> Iterator[Case]:
    """The choices of an article that teach something: both genders are surely among the people."""
    resolver = reading.resolver(weights)
    resolver.discourse.genders.stop_learning()
    for choice in resolver.resolve().choices:
        if (
            choice.kind == "he"
            and len(choice.entities) > 1
            and min(choice.genders) < 0.2
            and max(choice.genders) > 0.5
        ):
            yield Case(choice, None)


def first_names(readings: Sequence[Reading], weights: Weights) -> dict[str, float]:
    """First names that the census lacks to the share of women among their bearers."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        resolver = reading.resolver(weights)
        told = dict(resolver.discourse.genders.told)
        found = resolver.resolve()
        for entity, odds in told.items():
            gender = _gender(odds, found, entity)
            if gender:
                forms = [mention.form for mention in reading.groups[entity].mentions]
                for first in {form.first for form in forms if form.full and len(form.first) > 1}:
                    counts[first][gender] += 1
    return {
        first: round((count["f"] + 0.5) / (count.total() + 1), 3)
        for first, count in sorted(counts.items())
        if first not in first_name_genders() and len(count) == 1 and count.total() >= LEAST_ARTICLES
    }


def _gender(odds: float, found: Anaphora, entity: int) -> str:
    """By titles and role nouns, or by two certain pronouns; nothing when the two differ."""
    pronouns = found.pronouns.get(entity, Counter())
    if not pronouns["he"] and (odds > SURE or (odds >= 0 and pronouns["she"] >= 2)):
        return "f"
    if not pronouns["she"] and (odds < -SURE or (odds <= 0 and pronouns["he"] >= 2)):
        return "m"
    return ""
