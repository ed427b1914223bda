"""Whom the pronouns "he" and "she" and role nouns such as "the minister" mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log

from newscli.core.antecedents import (
    ANSWERING,
    NOBODY,
    Feature,
    Person,
    Pronoun,
    features,
    has_asked,
    is_own_object,
)
from newscli.core.cataphora import subject_behind
from newscli.core.choices import Choice, Resolution, Weights, load
from newscli.core.clauses import Clauses
from newscli.core.described import Described, apposed_name, may_be_person
from newscli.core.epithets import countries_of, is_epithet
from newscli.core.genders import OF_PRONOUN, WOMAN, Genders
from newscli.core.mentions import PERSON, Group
from newscli.core.profiles import Profile
from newscli.core.role_facts import PERSON_NOUNS
from newscli.core.role_nouns import RoleNouns
from newscli.core.salience import SUBJECTS, Appearance, Memory, function_of
from newscli.core.sayings import Sayings
from newscli.core.units import COMMON, PRONOUN, UNKNOWN_NAME, Unit

DESCRIBED = frozenset({COMMON, UNKNOWN_NAME})
CERTAIN = 0.9
"""So probable must a person be, without help of its first name, for the pronoun to be called theirs."""
UNLIKELY = 0.1
"""Whoever is less probably of the pronoun's gender is hardly meant by it: rather somebody else, or nobody named."""
AGAINST = 3.0
"""Log odds against them, beside the probability itself."""
LIKELY = 0.3
"""Whoever is less probably of the pronoun's gender is not meant by a pronoun in front of the name."""
NEAR = 3
"""Sentences; whoever is only described further back is not meant by a pronoun."""
CLEARLY = 0.5
"""So probable must a person be to be meant by an age or a country."""
AHEAD = 60
"""Units behind a pronoun that names nobody yet, in which the person is sought."""


class Resolver:
    """Reads an article from left to right and resolves as it goes."""

    def __init__(
        self,
        clauses: Clauses,
        groups: Sequence[Group],
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
        sayings: Sayings,
        weights: Weights | None = None,
    ) -> None:
        units = self._units = clauses.units
        self._named = named
        self._sayings = sayings
        learned = load() if weights is None else weights
        self._salience = learned.salience
        self._clauses = clauses
        self._people = {index for index, group in enumerate(groups) if group.label == PERSON}
        self._memory = Memory(Counter({index: len(groups[index].mentions) for index in self._people}))
        self._titled = {thing for index, thing in named.items() if units[index].header}
        self._places = sorted(
            (mention.span.start, index) for index in self._people for mention in groups[index].mentions
        )
        self.sources: dict[int, int] = {}
        """Unit index (nouns, pronouns) to the number of the person without a name that it means."""
        self._chains: dict[str, tuple[int, int]] = {}
        self._profiles = profiles
        self._roles = RoleNouns(units, self._clauses, named, profiles)
        self._described = Described(len(groups), PERSON_NOUNS)
        self.genders = Genders(groups, self._people, profiles, learned.first_names)
        self.found = Resolution()

    def resolve(self) -> Resolution:
        """All referents of the article; names are taken as given."""
        for unit in self._units:
            if unit.kind != "mention":
                continue
            thing = self._named.get(unit.index)
            if unit.determiner == "the" and thing not in self._people and self._is_epithet(unit):
                thing = self._epithet(unit)
            elif thing is not None:
                self._roles.introduce(unit, thing, self.found.referents)
            elif unit.type == PRONOUN and unit.head in OF_PRONOUN:
                thing = self._pronoun(unit)
            elif unit.type in DESCRIBED and may_be_person(unit):
                thing = self._role(unit)
            if thing is not None and not unit.header and self._is_person(thing):
                self._remember(unit, thing)
        return self.found

    def _is_person(self, thing: int) -> bool:
        return thing in self._people or thing in self._described

    def _remember(self, unit: Unit, thing: int) -> None:
        function, verb = function_of(unit, self._clauses)
        said_in = self._sayings.around(unit.start)
        speaks = bool(self._sayings.by(unit))
        self._memory.add(Appearance(unit, thing, function, verb, unit.sentence, said_in), speaks)

    def _pronoun(self, unit: Unit) -> int | None:
        behind = self._named_behind(unit)
        if behind is not None:
            self.found.referents[unit.index] = behind
            self._chains[OF_PRONOUN[unit.head]] = (behind, unit.sentence)
            return behind
        choice = self._choice(unit)
        if not choice.things:
            return self._ahead(unit)
        self.found.choices.append(choice)
        if max(choice.genders) < UNLIKELY:
            return None
        scores = [self._score(found) for found in choice.features]
        totals = [
            score + log(gender) - AGAINST * (gender < UNLIKELY)
            for score, gender in zip(scores, choice.genders, strict=True)
        ]
        best = max(range(len(totals)), key=totals.__getitem__)
        thing, gender = choice.things[best], OF_PRONOUN[unit.head]
        self._refer(unit, thing)
        self._chains[gender] = (thing, unit.sentence)
        self.genders.learn(thing, gender, _share(totals, best))
        if _share(scores, best) >= CERTAIN or len(scores) == 1:
            self.found.pronouns[thing]["she" if gender == WOMAN else "he"] += 1
        return thing

    def _refer(self, unit: Unit, thing: int) -> None:
        """Note whom a pronoun or noun means."""
        if thing in self._described:
            self.found.described[unit.index] = self._described.unit(thing)
            self.sources[unit.index] = thing
        else:
            self.found.referents[unit.index] = thing

    def _named_behind(self, unit: Unit) -> int | None:
        """The person of the pronoun's gender whose sentence it opens."""
        subject = subject_behind(unit, self._clauses)
        thing = None if subject is None else self._named.get(subject.index)
        if thing not in self._people or self.genders.probability(thing, OF_PRONOUN[unit.head]) < LIKELY:
            return None
        return thing

    def _choice(self, unit: Unit) -> Choice:
        pronoun, gender = self._place(unit), OF_PRONOUN[unit.head]
        choice = Choice(unit, [], [], [])
        for rank, (thing, appearances) in enumerate(self._memory.candidates().items()):
            if self._may_be(pronoun, appearances):
                choice.things.append(thing)
                choice.features.append(features(pronoun, self._person(thing, appearances, rank)))
                choice.genders.append(self.genders.probability(thing, gender))
        return choice

    def _may_be(self, pronoun: Pronoun, appearances: Sequence[Appearance]) -> bool:
        unit, last = pronoun.unit, appearances[0]
        far = last.thing in self._described and unit.sentence - last.sentence > NEAR
        other = _was_other(unit, appearances) or has_asked(pronoun, last, self._units)
        return not (far or other or is_own_object(pronoun, last, self._units))

    def _place(self, unit: Unit) -> Pronoun:
        said_in = self._sayings.around(unit.start)
        utters = self._sayings.by(unit)
        return Pronoun(
            unit=unit,
            function=function_of(unit, self._clauses)[0],
            utters=bool(utters),
            said_in=said_in,
            host=NOBODY if said_in is None else self._host(said_in),
            named=self._named_in(utters),
            chain=self._chains.get(OF_PRONOUN.get(unit.head, ""), (NOBODY, 0)),
            opens=unit.leads and self._opens_paragraph(unit),
            answers=self._answers(unit),
        )

    def _person(self, thing: int, appearances: Sequence[Appearance], rank: int) -> Person:
        memory = self._memory
        return Person(
            thing=thing,
            appearances=appearances,
            rank=rank,
            seen=memory.seen[thing],
            frequency=memory.frequency[thing],
            central=memory.frequency[thing] == memory.highest,
            titled=thing in self._titled,
            spoke=memory.spoke(thing),
            described=thing in self._described,
        )

    def _answers(self, unit: Unit) -> bool:
        verb = self._clauses.predicate(unit).verb
        return verb is not None and verb.head in ANSWERING

    def _opens_paragraph(self, unit: Unit) -> bool:
        return not unit.index or self._units[unit.index - 1].paragraph != unit.paragraph

    def _host(self, statement: int) -> int:
        """The person who utters a statement, as far as known."""
        for unit in self._sayings.speakers(statement):
            thing = self._named.get(unit.index, self.found.referents.get(unit.index))
            thing = self.sources.get(unit.index) if thing is None else thing
            if thing is not None and self._is_person(thing):
                return thing
        return NOBODY

    def _named_in(self, statements: Sequence[int]) -> set[int]:
        """The people whom some statements name."""
        found: set[int] = set()
        for number in statements:
            content = self._sayings.content(number)
            first = bisect_left(self._places, (content.start, NOBODY))
            last = bisect_left(self._places, (content.end, NOBODY))
            found.update(thing for _, thing in self._places[first:last])
        return found

    def _score(self, found: Sequence[Feature]) -> float:
        get = self._salience.get
        return sum([get(name, 0.0) * value for name, value in found])

    def _role(self, unit: Unit) -> int | None:
        """Whom a noun means: somebody of that role, else a person who is only described."""
        apposed = self._named.get(apposed_name(unit, self._clauses))
        if apposed is not None and apposed in self._people:
            self.found.referents[unit.index] = apposed
            return None
        thing = self._roles.meant(unit, self._memory)
        if thing is None and self._described.brings_in(unit, self._clauses, bool(self._sayings.by(unit))):
            thing = self._described.meet(unit)
            if thing not in self.genders.told:
                self.genders.introduce(thing, unit.head)
        if thing is not None:
            self._refer(unit, thing)
        return thing

    def _epithet(self, unit: Unit) -> int | None:
        """Whom "the 34-year-old" or "the Swede" takes up: the likeliest of those just named, when one clearly is."""
        place, countries = self._place(unit), countries_of(unit)
        things, scores = [], []
        for rank, (thing, appearances) in enumerate(self._memory.candidates().items()):
            known = self._profiles[thing].countries if thing in self._people else countries
            foreign = countries and known and countries.isdisjoint(known)
            if thing in self._people and unit.sentence - appearances[0].sentence <= NEAR and not foreign:
                things.append(thing)
                scores.append(self._score(features(place, self._person(thing, appearances, rank))))
        best = max(range(len(things)), key=scores.__getitem__, default=None)
        if best is None or _share(scores, best) < CLEARLY:
            return None
        self.found.referents[unit.index] = things[best]
        return things[best]

    def _is_epithet(self, unit: Unit) -> bool:
        """Whether "the Swede" or "the 34-year-old" does or says something."""
        return is_epithet(unit) and (
            bool(self._sayings.by(unit)) or function_of(unit, self._clauses)[0] in SUBJECTS
        )

    def _ahead(self, unit: Unit) -> int | None:
        """Nobody was named yet: the next person of the right gender within two sentences."""
        for other in self._units[unit.index + 1 : unit.index + AHEAD]:
            if other.sentence - unit.sentence > 2:
                break
            thing = self._named.get(other.index)
            if thing in self._people and self.genders.probability(thing, OF_PRONOUN[unit.head]) > LIKELY:
                self.found.referents[unit.index] = thing
                return None
        return None


def _was_other(unit: Unit, appearances: Sequence[Appearance]) -> bool:
    """Whether the person was just a pronoun of the other gender: "she" and "he" side by side are two people."""
    for one in appearances[:2]:
        gender = OF_PRONOUN.get(one.unit.head)
        if gender and gender != OF_PRONOUN[unit.head] and unit.sentence - one.sentence <= 1:
            return True
    return False


def _share(scores: Sequence[float], best: int) -> float:
    return 1 / sum(exp(min(score - scores[best], 50.0)) for score in scores)
