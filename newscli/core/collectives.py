"""Whom "the union", "the company" and "it" mean when an organisation speaks."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newscli.core.clauses import Clauses
from newscli.core.folding import fold
from newscli.core.lexicon import STRONG, word_set
from newscli.core.mentions import Group
from newscli.core.role_facts import ORGANISATION_HINTS, ORGANISATION_NOUNS
from newscli.core.salience import function_of
from newscli.core.units import COMMON, PRONOUN, Unit

WINDOW = 30
"""Appearances of organisations that are remembered."""
FARTHEST = 15
"""Sentences between an organisation and the noun that takes it up."""
POINTING = word_set("the this that")
ANY_KIND = word_set("company firm group organization organisation agency")
"""Nouns that may take up an organisation whose name does not say what it is."""


@dataclass(slots=True)
class _Appearance:
    thing: int
    sentence: int
    subject: bool


class Collectives:
    """Resolves the nouns and pronouns of one article that stand for organisations."""

    def __init__(self, units: Sequence[Unit], groups: Sequence[Group], named: Mapping[int, int]) -> None:
        self._units = units
        self._named = named
        self._clauses = Clauses(units)
        self._kinds = {i: _kinds(found) for i, found in enumerate(groups) if found.label == "ORG"}
        self._pending = deque(
            sorted((one.span, i, one.sentence) for i in self._kinds for one in groups[i].mentions)
        )
        self._recent: deque[_Appearance] = deque(maxlen=WINDOW)
        self._referents: dict[int, int] = {}

    def resolve(self) -> dict[int, int]:
        """Unit index to thing."""
        if not self._kinds:
            return {}
        for unit in self._units:
            if unit.kind != "mention":
                continue
            self._pass_to(unit.start)
            thing = self._named.get(unit.index)
            if thing is None:
                thing = self._taken_up(unit)
                if thing is not None:
                    self._referents[unit.index] = thing
            if thing in self._kinds:
                self._remember(unit, thing)
        return self._referents

    def _pass_to(self, offset: int) -> None:
        """Remember the organisations named before an offset, in quote marks and elsewhere."""
        while self._pending and self._pending[0][0].end <= offset:
            _, thing, sentence = self._pending.popleft()
            self._recent.append(_Appearance(thing, sentence, False))

    def _remember(self, unit: Unit, thing: int) -> None:
        described = self._apposition(unit)
        if described:
            self._kinds[thing].add(described)
        function, _ = function_of(unit, self._clauses)
        self._recent.append(_Appearance(thing, unit.sentence, function in ("subject", "speaker")))

    def _apposition(self, unit: Unit) -> str:
        """The noun in "Acme, a union of dockers"."""
        comma, noun = self._clauses.neighbour(unit, 1), self._clauses.neighbour(unit, 2)
        if comma is None or noun is None or comma.head not in (",", "(") or noun.type != COMMON:
            return ""
        return noun.head if noun.head in ORGANISATION_NOUNS else ""

    def _taken_up(self, unit: Unit) -> int | None:
        if unit.type == COMMON and unit.determiner in POINTING and unit.head in ORGANISATION_NOUNS:
            return self._by_noun(unit)
        if unit.type == PRONOUN and unit.head == "it":
            return self._by_pronoun(unit)
        return None

    def _by_noun(self, unit: Unit) -> int | None:
        """The organisation last named that is of the kind; for "company" also the only one of no known kind."""
        noun = unit.head
        near = [one for one in reversed(self._recent) if unit.sentence - one.sentence <= FARTHEST]
        words = {fold(word) for word in unit.text.split()[:-1]} - POINTING
        for one in near:
            if noun in self._kinds[one.thing] and words <= {*self._kinds[one.thing], *words}:
                return one.thing
        if noun in ANY_KIND:
            kindless = {
                one.thing for one in near if not self._kinds[one.thing] and unit.sentence - one.sentence <= 3
            }
            if len(kindless) == 1:
                return kindless.pop()
        return None

    def _by_pronoun(self, unit: Unit) -> int | None:
        """*It said in a statement*: the organisation last named, in this or the sentence before, rather a subject."""
        if self._clauses.act(unit) < STRONG or self._clauses.predicate(unit).relation.startswith("b"):
            return None
        near = [one for one in reversed(self._recent) if unit.sentence - one.sentence <= 2]
        subjects = [one for one in near if one.subject]
        return (subjects or near)[0].thing if near else None


def _kinds(found: Group) -> set[str]:
    """What an organisation is by the words of its names."""
    words = {fold(word).strip(".,") for form in found.forms() for word in form.split()}
    kinds = words & ORGANISATION_NOUNS
    return kinds | {noun for noun, hints in ORGANISATION_HINTS.items() if not hints.isdisjoint(words)}
