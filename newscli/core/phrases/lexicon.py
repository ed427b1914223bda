"""Closed lists of words, and how strongly a verb or noun announces speech.

The levels of the cue words are counted on annotated articles (``newscli.training.cues``): 4 for words that
nearly always report speech outside quote marks ("said"), 1 for words that seldom do, 0 for all others.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newscli.models import load_json


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


PRONOUNS = word_set("""
    he she they i we who him her them me us his their my our it its you one himself herself themselves
    both others many some
""")
POSSESSIVE_PRONOUNS = word_set("his their my our its")
"""``her`` is one only by its tag."""

AUXILIARIES = word_set("""
    is was are were be been being has have had do does did will would can could may might should must
    's 've 're 'd 'll to not n't never
""")
FORMS_OF_BE = word_set("be is was are were been being")

TIME_NOUNS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    january february march april may june july august september october november december
    jan feb sept oct nov dec jan. feb. sept. oct. nov. dec. a.m. p.m. time hour hours minutes day days week
    weeks month months year years morning afternoon evening night weekend
""")

SUBORDINATORS = word_set(
    "that as because while if after when before since although though until whether than"
)
"""What begins a clause behind a noun or verb."""

STRONG = 3
"""From this level on a verb is a reporting verb in most of its uses."""
LIKELY = 2
"""From this level on a verb or noun is taken for a cue when the words around allow it."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words and their levels."""

    verbs: dict[str, int]
    """Verb form in lower case to level 1–4; "according" is among them."""
    nouns: dict[str, int]
    """Noun in lower case to level 1–3 ("statement", "promise")."""


@cache
def load() -> Cues:
    """The cue words of ``models/cues.json.gz``."""
    tables = load_json("cues")
    return Cues(tables["verbs"], tables["nouns"])
