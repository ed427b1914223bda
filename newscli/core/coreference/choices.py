"""What resolving pronouns takes and gives: the learned weights, a choice among people, the referents found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from newscli.core.coreference.antecedents import Feature
from newscli.core.phrases import Chunk
from newscli.models import load_json


class Weights(NamedTuple):
    """What was learned about pronouns and people."""

    salience: Mapping[str, float]
    """Weights of the features in :mod:`newscli.core.coreference.antecedents`."""
    first_names: Mapping[str, float]
    """First names that the census lacks to the share of women among their bearers."""


@cache
def load() -> Weights:
    """The weights of ``models/people.json.gz``."""
    tables = load_json("people")
    return Weights(tables["salience"], tables["first_names"])


@dataclass(slots=True)
class Choice:
    """A pronoun and the people it may mean; the lists run in parallel."""

    chunk: Chunk
    """The pronoun."""
    entities: list[int]
    """The people, the last named first."""
    features: list[list[Feature]]
    """What draws the pronoun to each."""
    genders: list[float]
    """Probability that each is of the pronoun's gender."""


@dataclass(slots=True)
class PronounResolution:
    """What the text's pronouns and role nouns mean."""

    referents: dict[int, int] = field(default_factory=dict)
    """Chunk index to thing."""
    pronouns: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Thing to how often it is certainly ``he`` or ``she``."""
    described: dict[int, int] = field(default_factory=dict)
    """Chunk index to the chunk that first describes a person without a name."""
    choices: list[Choice] = field(default_factory=list)
    """All choices made, for training."""
