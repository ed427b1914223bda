"""Whom "the union", "the company" and "it" mean when an organisation speaks."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newscli.core.clauses import Clauses
from newscli.core.described import Described, names_before, names_behind
from newscli.core.folding import fold
from newscli.core.lexicon import STRONG, word_set
from newscli.core.mentions import Group
from newscli.core.role_facts import ORGANISATION_HINTS, ORGANISATION_NOUNS
from newscli.core.salience import SUBJECTS, function_of
from newscli.core.units import COMMON, PRONOUN, Unit

WINDOW = 30
"""Appearances of organisations that are remembered."""
FARTHEST = 15
"""Sentences between an organisation and the noun that takes it up."""
POINTING = word_set("the this that")
ANY_KIND = word_set("company firm group organization organisation agency")
"""Nouns that may take up an organisation whose name does not say what it is."""


class Collected(NamedTuple):
    """Whom nouns and pronouns for organisations mean."""

    referents: dict[int, int]
    """Unit index to thing."""
    described: dict[int, int]
    """Unit index to the unit that first describes an organisation without a name."""


@dataclass(slots=True)
class _Appearance:
    thing: int
    sentence: int
    function: str


class Collectives:
    """Resolves the nouns and pronouns of one article that stand for organisations."""

    def __init__(self, clauses: Clauses, groups: Sequence[Group], named: Mapping[int, int]) -> None:
        self._units = clauses.units
        self._named = named
        self._clauses = clauses
        self._kinds = {i: _kinds(found) for i, found in enumerate(groups) if found.label == "ORG"}
        self._pending = deque(
            sorted((one.span, i, one.sentence) for i in self._kinds for one in groups[i].mentions)
        )
        self._recent: deque[_Appearance] = deque(maxlen=WINDOW)
        self._described = Described(len(groups), ORGANISATION_NOUNS)
        self._found = Collected({}, {})

    def resolve(self) -> Collected:
        """The organisations that the nouns and pronouns of the article mean."""
        for unit in self._units:
            if unit.kind != "mention":
                continue
            self._pass_to(unit.start)
            thing = self._named.get(unit.index)
            if thing is None:
                thing = self._taken_up(unit)
                if thing is None and self._described.fits(unit) and not self._names(unit):
                    thing = self._described.meet(unit)
                if thing is not None:
                    self._refer(unit, thing)
            if thing is not None and (thing in self._kinds or thing in self._described):
                self._remember(unit, thing)
        return self._found

    def _names(self, unit: Unit) -> bool:
        """Whether a name beside the noun says whom it means."""
        return names_before(unit, self._clauses) or names_behind(unit, self._clauses)

    def _refer(self, unit: Unit, thing: int) -> None:
        if thing in self._described:
            self._found.described[unit.index] = self._described.unit(thing)
        else:
            self._found.referents[unit.index] = thing

    def _pass_to(self, offset: int) -> None:
        """Remember the organisations named before an offset, in quote marks and elsewhere."""
        while self._pending and self._pending[0][0].end <= offset:
            _, thing, sentence = self._pending.popleft()
            self._recent.append(_Appearance(thing, sentence, ""))

    def _remember(self, unit: Unit, thing: int) -> None:
        described = self._apposition(unit)
        if described and thing in self._kinds:
            self._kinds[thing].add(described)
        function, _ = function_of(unit, self._clauses)
        self._recent.append(_Appearance(thing, unit.sentence, function))

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
        near = [
            one
            for one in reversed(self._recent)
            if one.thing in self._kinds and unit.sentence - one.sentence <= FARTHEST
        ]
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
        """*It said in a statement*: the organisation last named, rather one that has just spoken or is a subject."""
        if self._clauses.act(unit) < STRONG or self._clauses.predicate(unit).relation.startswith("b"):
            return None
        near = [one for one in reversed(self._recent) if unit.sentence - one.sentence <= 2]
        speakers = [one for one in near if one.function == "speaker" and unit.sentence - one.sentence <= 1]
        subjects = [one for one in near if one.function in SUBJECTS]
        named = [one for one in near if one.thing in self._kinds]
        leading = _first_of_latest(speakers) or _first_of_latest(subjects) or next(iter(named), None)
        return leading.thing if leading else None


def _first_of_latest(near: Sequence[_Appearance]) -> _Appearance | None:
    """Of appearances, the latest first, the leftmost of the latest sentence: the subject of its main clause."""
    return next((one for one in reversed(near) if one.sentence == near[0].sentence), None)


def _kinds(found: Group) -> set[str]:
    """What an organisation is by the words of its names."""
    words = {fold(word).strip(".,") for form in found.forms() for word in form.split()}
    kinds = words & ORGANISATION_NOUNS
    return kinds | {noun for noun, hints in ORGANISATION_HINTS.items() if not hints.isdisjoint(words)}
