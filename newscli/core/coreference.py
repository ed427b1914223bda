"""Whom pronouns and role nouns mean: "he", "her", "the minister", "the union", "it said"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log, log1p

from newscli.core.clauses import Clauses
from newscli.core.mentions import PERSON, Group
from newscli.core.name_forms import first_name_genders
from newscli.core.profiles import Profile, RoleNoun
from newscli.core.salience import Appearance, Memory, function_of
from newscli.core.units import COMMON, PRONOUN, UNKNOWN_NAME, Unit
from newscli.models import load_json

GENDERS = dict.fromkeys(["he", "him", "his", "himself"], "m") | dict.fromkeys(
    ["she", "her", "hers", "herself"], "f"
)
DESCRIBED = frozenset({COMMON, UNKNOWN_NAME})
DOUBT = 0.04
"""How often a pronoun has another gender than the sure evidence says: the evidence, too, can be wrong."""
PRONOUN_EVIDENCE = 1.0
"""Log odds that one sure pronoun adds to a person's gender."""
CERTAIN = 0.9
"""So probable must a person be, without help of its first name, for the pronoun to be called theirs."""


@dataclass(slots=True)
class Choice:
    """A pronoun and the people it may mean."""

    unit: Unit
    """The pronoun."""
    things: list[int]
    """The people, the last named first."""
    features: list[dict[str, float]]
    """What draws the pronoun to each."""
    genders: list[float]
    """Probability that each is of the pronoun's gender."""


@dataclass(slots=True)
class Resolution:
    """What the text's pronouns and role nouns mean."""

    referents: dict[int, int] = field(default_factory=dict)
    """Unit index to thing."""
    pronouns: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Thing to how often it is certainly ``he`` or ``she``."""
    choices: list[Choice] = field(default_factory=list)
    """All choices made, for training."""


class Resolver:
    """Reads an article from left to right and resolves as it goes."""

    def __init__(
        self,
        units: Sequence[Unit],
        groups: Sequence[Group],
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
        weights: Mapping[str, float] | None = None,
    ) -> None:
        self._units = units
        self._groups = groups
        self._named = named
        self._profiles = profiles
        self._weights = load_json("people")["salience"] if weights is None else weights
        self._clauses = Clauses(units)
        self._memory = Memory(Counter({i: len(group.mentions) for i, group in enumerate(groups)}))
        self._people = {index for index, group in enumerate(groups) if group.label == PERSON}
        self._evidence = {index: self._gender(index) for index in self._people}
        self._names = {index: _name_gender(groups[index]) for index in self._people}
        self.found = Resolution()

    def _gender(self, thing: int) -> float:
        """Log odds of a woman against a man by titles and role nouns."""
        weights = self._profiles[thing].gender.copy()
        for mention in self._groups[thing].mentions:
            if mention.form.gender:
                weights[mention.form.gender] += 2
        return 1.5 * float(max(-3, min(3, weights["f"] - weights["m"])))

    def resolve(self) -> Resolution:
        """All referents of the article; names are taken as given."""
        for unit in self._units:
            if unit.kind != "mention":
                continue
            thing = self._named.get(unit.index)
            if thing is not None:
                self._introduce(unit, thing)
            elif unit.type == PRONOUN and unit.head in GENDERS:
                thing = self._pronoun(unit)
            elif unit.type in DESCRIBED:
                thing = self._described(unit)
            if thing in self._people:
                self._remember(unit, thing)
        return self.found

    def _remember(self, unit: Unit, thing: int) -> None:
        if not unit.header:
            function, verb = function_of(unit, self._clauses)
            self._memory.add(Appearance(unit, thing, function, verb, unit.sentence))

    def _pronoun(self, unit: Unit) -> int | None:
        choice = self._choice(unit)
        if not choice.things:
            return self._ahead(unit)
        self.found.choices.append(choice)
        scores = [self._score(features) for features in choice.features]
        totals = [score + log(gender) for score, gender in zip(scores, choice.genders, strict=True)]
        best = max(range(len(totals)), key=totals.__getitem__)
        thing = choice.things[best]
        self.found.referents[unit.index] = thing
        self._learn(unit, thing, _share(totals, best))
        if _share(scores, best) >= CERTAIN or len(scores) == 1:
            self.found.pronouns[thing]["she" if GENDERS[unit.head] == "f" else "he"] += 1
        return thing

    def _choice(self, unit: Unit) -> Choice:
        function, _ = function_of(unit, self._clauses)
        gender = GENDERS[unit.head]
        choice = Choice(unit, [], [], [])
        for rank, (thing, appearances) in enumerate(self._memory.candidates().items()):
            if self._was_other(unit, appearances):
                continue
            choice.things.append(thing)
            choice.features.append(dict(self._memory.features(unit, function, thing, appearances, rank)))
            choice.genders.append(self._probability(thing, gender))
        return choice

    @staticmethod
    def _was_other(unit: Unit, appearances: Sequence[Appearance]) -> bool:
        """Whether the person was just a pronoun of the other gender: "she" and "he" side by side are two people."""
        for one in appearances[:2]:
            gender = GENDERS.get(one.unit.head)
            if gender and gender != GENDERS[unit.head] and unit.sentence - one.sentence <= 1:
                return True
        return False

    def _probability(self, thing: int, gender: str) -> float:
        """That a person is of a gender, by titles, role nouns, pronouns so far and, softly, the first name."""
        odds = self._evidence[thing] + self._names[thing]
        woman = DOUBT + (1 - 2 * DOUBT) / (1 + exp(-max(-30.0, min(30.0, odds))))
        return woman if gender == "f" else 1 - woman

    def _learn(self, unit: Unit, thing: int, share: float) -> None:
        """A pronoun that surely means a person tells the person's gender."""
        if share > 0.7:
            self._evidence[thing] += PRONOUN_EVIDENCE * (share if GENDERS[unit.head] == "f" else -share)

    def _score(self, features: Mapping[str, float]) -> float:
        weights = self._weights
        return sum(weights.get(name, 0.0) * value for name, value in features.items())

    def _introduce(self, unit: Unit, thing: int) -> None:
        """*His Russian counterpart Sergei Lavrov*: a counterpart holds the same office."""
        title = unit.title.lower()
        if thing not in self._people or "counterpart" not in title or unit.index == 0:
            return
        possessor = self._possessor(unit)
        if possessor in self._people and possessor != thing:
            self._profiles[thing].share_office(self._profiles[possessor])

    def _possessor(self, unit: Unit) -> int | None:
        """The person whose the phrase is: "his" or "Aivazyan's" before it."""
        at = unit.index - 1
        if at > 0 and self._units[at].tag == "POS":
            at -= 1
        before = self._units[at]
        if at < 0 or not before.possessive or before.sentence != unit.sentence:
            return None
        return self._named.get(at, self.found.referents.get(at))

    def _described(self, unit: Unit) -> int | None:
        """The person behind a role noun with "the", "this" or a possessor; None when none or several fit as well."""
        noun = RoleNoun.read(self._units, unit)
        if noun is None:
            return None
        best, best_score = None, 0.0
        for thing, appearances in self._memory.candidates().items():
            fit = self._profiles[thing].fit(noun)
            if fit:
                distance = unit.sentence - appearances[0].sentence
                score = fit + 0.5 * log1p(self._memory.seen[thing]) - 0.3 * min(distance, 12)
                if best is None or score > best_score:
                    best, best_score = thing, score
        if best is not None:
            self.found.referents[unit.index] = best
            self._profiles[best].take_up(noun)
        return best

    def _ahead(self, unit: Unit) -> int | None:
        """Nobody was named yet: the next person of the right gender within two sentences."""
        for other in self._units[unit.index + 1 : unit.index + 60]:
            if other.sentence - unit.sentence > 2:
                break
            thing = self._named.get(other.index)
            if thing in self._people and self._probability(thing, GENDERS[unit.head]) > 0.3:
                self.found.referents[unit.index] = thing
                return None
        return None


def _share(scores: Sequence[float], best: int) -> float:
    return 1 / sum(exp(min(score - scores[best], 50.0)) for score in scores)


def _name_gender(group: Group) -> float:
    """Log odds of a woman against a man by the census of first names; 0 when it does not know the name."""
    for mention in group.mentions:
        form = mention.form
        if form.full and len(form.first) > 1:
            share = first_name_genders().get(form.first)
            if share is not None:
                share = min(max(share, 0.03), 0.97)
                return log(share / (1 - share))
    return 0.0
