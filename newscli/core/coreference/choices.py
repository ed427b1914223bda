"""What resolving takes and gives: the learned weights, a choice among candidates, the referents found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from newscli.core.coreference.antecedents import Feature
from newscli.core.document import Link
from newscli.core.entities import learned_first_names
from newscli.core.phrases import Chunk
from newscli.models import load_rest


class Weights(NamedTuple):
    """What was learned about anaphors and people."""

    salience: Mapping[str, float]
    """Weights of the features in :mod:`newscli.core.coreference.antecedents`."""
    first_names: Mapping[str, float | None]
    """First names that the census lacks to the share of women among their bearers; None for the others."""


@cache
def load() -> Weights:
    """The weights of ``models/people.table``."""
    return Weights(load_rest("people")["salience"], learned_first_names())


@dataclass(slots=True)
class Choice:
    """An anaphor and whom it may mean; the lists run in parallel."""

    chunk: Chunk
    """The pronoun or noun."""
    entities: list[int]
    """The candidates, the last named first; ``NOBODY`` at the end where it may take up nothing."""
    features: list[list[Feature]]
    """What draws the pronoun to each."""
    genders: list[float]
    """Probability that each is of the pronoun's gender, or of that which a noun tells."""
    kind: str = "he"
    """The kind of anaphor."""

    def only(self, kept: Sequence[int]) -> Choice:
        """The choice among the candidates at some places."""
        return Choice(
            self.chunk,
            [self.entities[at] for at in kept],
            [self.features[at] for at in kept],
            [self.genders[at] for at in kept],
            self.kind,
        )


@dataclass(slots=True)
class Anaphora:
    """What the text's pronouns and nouns mean."""

    referents: dict[int, int] = field(default_factory=dict)
    """Chunk index to entity."""
    pronouns: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Entity to how often it is certainly ``he`` or ``she``."""
    described: dict[int, int] = field(default_factory=dict)
    """Chunk index to the chunk that first describes a source without a name."""
    links: dict[int, Link] = field(default_factory=dict)
    """Chunk index to how its referent or described source was found."""
    choices: list[Choice] = field(default_factory=list)
    """All choices made, in training only."""
