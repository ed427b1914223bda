"""Which body a common noun means: "the district" is the one district that the article names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newscli.core.document import Entity
from newscli.core.phrases import ORGANISATION_NOUNS, word_set
from newscli.core.tokens import fold

VAGUE = word_set(
    "group team state country nation government campaign paper force giant center centre daily label firm church school"
    " hospital"
)
"""Nouns for bodies of which a text means others than the one whose name has them."""
NOUNS = (ORGANISATION_NOUNS - VAGUE) | word_set("district")
COMPLEMENTS = ("of", "for")
"""Words behind the noun in the name of a body: "University of Calder"."""
OPENING = word_set("a an the this that its their his her our one some several many two three other former")
"""Words in front of the noun that are in no name."""


class Bodies:
    """The bodies that an article names, by the noun of their names."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._by_noun: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in entities:
            if entity.label in ("ORG", "GPE") and " " in entity.name:
                for noun in _nouns(entity):
                    self._by_noun[noun].setdefault(entity.name, entity)

    def of(self, words: str) -> Entity | None:
        """The one body that a phrase such as "the school district" means; None when several are called so, or none."""
        told = [fold(word) for word in words.split() if fold(word) not in OPENING]
        found = self._by_noun[told[-1]] if told and told[-1] in self._by_noun else {}
        if len(found) != 1:
            return None
        entity = next(iter(found.values()))
        return entity if set(fold(entity.name).split()).issuperset(told) else None


def _nouns(entity: Entity) -> set[str]:
    """What a name says that the body is: its last word, or that before "of"."""
    words = fold(entity.name).split()
    before = {words[at - 1] for at, word in enumerate(words) if at and word in COMPLEMENTS}
    return ({words[-1]} | before) & NOUNS
