"""Whom a person speaks for, as a record says it: the name of a body, or of who is represented.

What stands beside a role in a text is also a home town ("a San Marco programmer"), a team's country, a cup, a brother.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.core.document import Entity
from newscli.core.phrases import KIN, ORGANISATION_NOUNS, TITLE_WORDS, word_set
from newscli.core.records.affiliations import OFFICES, OUTSIDERS
from newscli.core.records.bodies import Bodies
from newscli.core.records.source_types import singular
from newscli.core.tokens import fold
from newscli.models import gazetteer

LONGEST = 12
"""Words of the longest name of a body."""
SENTENCE_END = re.compile(r"[^\W\d_]{4,}[.!?] ")
PLACES = frozenset({"GPE", "LOC"})
OF_PLACES = OFFICES | word_set("""
    premier chancellor king queen prince princess secretary attorney judge justice chief sheriff superintendent
    commissioner congressman congresswoman councillor councilor councilman councilwoman councilmember supervisor
    assemblyman assemblywoman coroner treasurer colonel captain lieutenant admiral coach manager boss regulator
    magistrate clerk leader emperor sultan emir mp negotiator
""")
"""What people are who speak for a place: its mayor, not its resident."""
HEADS = word_set("chief boss leader manager")
"""Of which only the noun itself tells: the police chief, but not the chief executive."""
NOBODIES = OUTSIDERS | word_set(
    "student pupil patient child survivor inmate prisoner graduate alumnus man woman boy girl"
)
"""Nouns for people who do not speak for what stands beside them."""


class Served:
    """The bodies and places that an article names."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._labels: dict[str, str] = {}
        self._bodies = Bodies(entities)
        for entity in entities:
            for name in (entity.name, *entity.aliases):
                self._labels.setdefault(fold(name), entity.label)

    def of(self, role: str | None, beside: str | None) -> str | None:
        """The affiliation of whoever has a role, by what stands ``beside`` it; None when that is none."""
        name = _name(beside)
        noun = _noun(role)
        if name is None or noun in KIN or noun in NOBODIES:
            return None
        label = self._labels.get(fold(name))
        if label == "EVENT" or (_is_place(name, label) and noun and not _speaks_for_places(role)):
            return None
        return self._whole(name) if fold(name) in ORGANISATION_NOUNS else name

    def _whole(self, word: str) -> str | None:
        """*University officials*: the one body of that kind that the article names."""
        body = self._bodies.of(word)
        return body.name if body is not None else None


def _name(words: str | None) -> str | None:
    """The name at the end of a phrase: "Clearview" of "the security firm Clearview"; None without one."""
    found = (words or "").split()
    while found and not any(letter.isupper() or letter.isdigit() for letter in found[0]):
        found = found[1:]
    name = " ".join(found)
    return name if len(name) > 1 and len(found) <= LONGEST and not SENTENCE_END.search(name) else None


def _noun(role: str | None) -> str:
    """What a role is, in the singular: "lawyer" of "lead lawyers for the defence"."""
    words = [fold(word).strip(".,") for word in (role or "").split()]
    for preposition in ("of", "for", "at", "in"):
        if preposition in words[1:]:
            words = words[: words.index(preposition, 1)]
    if not words:
        return ""
    last = words[-1] if words[-1] not in ("sir", "lord", "general", "dr") or len(words) < 2 else words[-2]
    return TITLE_WORDS.get(last) or singular(last)


def _speaks_for_places(role: str | None) -> bool:
    words = {singular(fold(word).strip(".,")) for word in (role or "").split()}
    words |= {TITLE_WORDS.get(word, "") for word in words}
    return _noun(role) in OF_PLACES or not (OF_PLACES - HEADS).isdisjoint(words)


def _is_place(name: str, label: str | None) -> bool:
    """Whether a name is a country's or state's, or that of a town or landscape which is listed as one."""
    lists, folded = gazetteer(), fold(name)
    if folded in lists.countries or folded in lists.states:
        return True
    return label in PLACES and (folded in lists.cities or folded in lists.regions)
