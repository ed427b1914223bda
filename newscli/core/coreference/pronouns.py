"""Whom the pronouns "he" and "she" and role nouns such as "the minister" mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log

from newscli.core.attribution import StatementIndex
from newscli.core.coreference.antecedents import (
    ANSWERING,
    NOBODY,
    Feature,
    Person,
    Pronoun,
    features,
    has_asked,
    is_own_object,
)
from newscli.core.coreference.cataphora import subject_behind
from newscli.core.coreference.choices import Choice, PronounResolution, Weights, load
from newscli.core.coreference.described import Described, apposed_name, may_be_person
from newscli.core.coreference.epithets import countries_of, is_epithet
from newscli.core.coreference.genders import OF_PRONOUN, WOMAN, Genders
from newscli.core.coreference.profiles import Profile
from newscli.core.coreference.role_nouns import RoleNouns
from newscli.core.coreference.salience import SUBJECTS, Appearance, Salience, function_of
from newscli.core.entities import PERSON, Group
from newscli.core.phrases import COMMON, PERSON_NOUNS, PRONOUN, UNKNOWN_NAME, Chunk, Clauses

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
"""Chunks behind a pronoun that names nobody yet, in which the person is sought."""


class Resolver:
    """Reads an article from left to right and resolves as it goes."""

    def __init__(
        self,
        clauses: Clauses,
        groups: Sequence[Group],
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
        statement_index: StatementIndex,
        weights: Weights | None = None,
    ) -> None:
        chunks = self._chunks = clauses.chunks
        self._named = named
        self._statement_index = statement_index
        learned = load() if weights is None else weights
        self._weights = learned.salience
        self._clauses = clauses
        self._people = {index for index, group in enumerate(groups) if group.label == PERSON}
        self._salience = Salience(Counter({index: len(groups[index].mentions) for index in self._people}))
        self._titled = {entity for index, entity in named.items() if chunks[index].header}
        self._places = sorted(
            (mention.span.start, index) for index in self._people for mention in groups[index].mentions
        )
        self.sources: dict[int, int] = {}
        """Chunk index (nouns, pronouns) to the number of the person without a name that it means."""
        self._chains: dict[str, tuple[int, int]] = {}
        self._profiles = profiles
        self._roles = RoleNouns(chunks, self._clauses, named, profiles)
        self._described = Described(len(groups), PERSON_NOUNS)
        self.genders = Genders(groups, self._people, profiles, learned.first_names)
        self.found = PronounResolution()

    def resolve(self) -> PronounResolution:
        """All referents of the article; names are taken as given."""
        for chunk in self._chunks:
            if chunk.kind != "mention":
                continue
            entity = self._named.get(chunk.index)
            if chunk.determiner == "the" and entity not in self._people and self._is_epithet(chunk):
                entity = self._epithet(chunk)
            elif entity is not None:
                self._roles.introduce(chunk, entity, self.found.referents)
            elif chunk.type == PRONOUN and chunk.head in OF_PRONOUN:
                entity = self._pronoun(chunk)
            elif chunk.type in DESCRIBED and may_be_person(chunk):
                entity = self._role(chunk)
            if entity is not None and not chunk.header and self._is_person(entity):
                self._remember(chunk, entity)
        return self.found

    def _is_person(self, entity: int) -> bool:
        return entity in self._people or entity in self._described

    def _remember(self, chunk: Chunk, entity: int) -> None:
        function, verb = function_of(chunk, self._clauses)
        said_in = self._statement_index.at(chunk.start)
        speaks = bool(self._statement_index.by(chunk))
        self._salience.add(Appearance(chunk, entity, function, verb, chunk.sentence, said_in), speaks)

    def _pronoun(self, chunk: Chunk) -> int | None:
        behind = self._named_behind(chunk)
        if behind is not None:
            self.found.referents[chunk.index] = behind
            self._chains[OF_PRONOUN[chunk.head]] = (behind, chunk.sentence)
            return behind
        choice = self._choice(chunk)
        if not choice.entities:
            return self._ahead(chunk)
        self.found.choices.append(choice)
        if max(choice.genders) < UNLIKELY:
            return None
        scores = [self._score(found) for found in choice.features]
        totals = [
            score + log(gender) - AGAINST * (gender < UNLIKELY)
            for score, gender in zip(scores, choice.genders, strict=True)
        ]
        best = max(range(len(totals)), key=totals.__getitem__)
        entity, gender = choice.entities[best], OF_PRONOUN[chunk.head]
        self._refer(chunk, entity)
        self._chains[gender] = (entity, chunk.sentence)
        self.genders.learn(entity, gender, _share(totals, best))
        if _share(scores, best) >= CERTAIN or len(scores) == 1:
            self.found.pronouns[entity]["she" if gender == WOMAN else "he"] += 1
        return entity

    def _refer(self, chunk: Chunk, entity: int) -> None:
        """Note whom a pronoun or noun means."""
        if entity in self._described:
            self.found.described[chunk.index] = self._described.chunk(entity)
            self.sources[chunk.index] = entity
        else:
            self.found.referents[chunk.index] = entity

    def _named_behind(self, chunk: Chunk) -> int | None:
        """The person of the pronoun's gender whose sentence it opens."""
        subject = subject_behind(chunk, self._clauses)
        entity = None if subject is None else self._named.get(subject.index)
        if entity not in self._people or self.genders.probability(entity, OF_PRONOUN[chunk.head]) < LIKELY:
            return None
        return entity

    def _choice(self, chunk: Chunk) -> Choice:
        pronoun, gender = self._place(chunk), OF_PRONOUN[chunk.head]
        choice = Choice(chunk, [], [], [])
        for rank, (entity, appearances) in enumerate(self._salience.candidates().items()):
            if self._may_be(pronoun, appearances):
                choice.entities.append(entity)
                choice.features.append(features(pronoun, self._person(entity, appearances, rank)))
                choice.genders.append(self.genders.probability(entity, gender))
        return choice

    def _may_be(self, pronoun: Pronoun, appearances: Sequence[Appearance]) -> bool:
        chunk, last = pronoun.chunk, appearances[0]
        far = last.entity in self._described and chunk.sentence - last.sentence > NEAR
        other = _was_other(chunk, appearances) or has_asked(pronoun, last, self._chunks)
        return not (far or other or is_own_object(pronoun, last, self._chunks))

    def _place(self, chunk: Chunk) -> Pronoun:
        said_in = self._statement_index.at(chunk.start)
        utters = self._statement_index.by(chunk)
        return Pronoun(
            chunk=chunk,
            function=function_of(chunk, self._clauses)[0],
            utters=bool(utters),
            said_in=said_in,
            host=NOBODY if said_in is None else self._host(said_in),
            named=self._named_in(utters),
            chain=self._chains.get(OF_PRONOUN.get(chunk.head, ""), (NOBODY, 0)),
            opens=chunk.leads and self._opens_paragraph(chunk),
            answers=self._answers(chunk),
        )

    def _person(self, entity: int, appearances: Sequence[Appearance], rank: int) -> Person:
        salience = self._salience
        return Person(
            entity=entity,
            appearances=appearances,
            rank=rank,
            seen=salience.seen[entity],
            frequency=salience.frequency[entity],
            central=salience.frequency[entity] == salience.highest,
            titled=entity in self._titled,
            spoke=salience.spoke(entity),
            described=entity in self._described,
        )

    def _answers(self, chunk: Chunk) -> bool:
        verb = self._clauses.predicate(chunk).verb
        return verb is not None and verb.head in ANSWERING

    def _opens_paragraph(self, chunk: Chunk) -> bool:
        return not chunk.index or self._chunks[chunk.index - 1].paragraph != chunk.paragraph

    def _host(self, statement: int) -> int:
        """The person who utters a statement, as far as known."""
        for chunk in self._statement_index.speakers(statement):
            entity = self._named.get(chunk.index, self.found.referents.get(chunk.index))
            entity = self.sources.get(chunk.index) if entity is None else entity
            if entity is not None and self._is_person(entity):
                return entity
        return NOBODY

    def _named_in(self, statements: Sequence[int]) -> set[int]:
        """The people whom some statements name."""
        found: set[int] = set()
        for number in statements:
            content = self._statement_index.content(number)
            first = bisect_left(self._places, (content.start, NOBODY))
            last = bisect_left(self._places, (content.end, NOBODY))
            found.update(entity for _, entity in self._places[first:last])
        return found

    def _score(self, found: Sequence[Feature]) -> float:
        get = self._weights.get
        return sum([get(name, 0.0) * value for name, value in found])

    def _role(self, chunk: Chunk) -> int | None:
        """Whom a noun means: somebody of that role, else a person who is only described."""
        apposed = self._named.get(apposed_name(chunk, self._clauses))
        if apposed is not None and apposed in self._people:
            self.found.referents[chunk.index] = apposed
            return None
        entity = self._roles.meant(chunk, self._salience)
        if entity is None and self._described.brings_in(
            chunk, self._clauses, bool(self._statement_index.by(chunk))
        ):
            entity = self._described.meet(chunk)
            if entity not in self.genders.told:
                self.genders.introduce(entity, chunk.head)
        if entity is not None:
            self._refer(chunk, entity)
        return entity

    def _epithet(self, chunk: Chunk) -> int | None:
        """Whom "the 34-year-old" or "the Swede" takes up: the likeliest of those just named, when one clearly is."""
        place, countries = self._place(chunk), countries_of(chunk)
        entities, scores = [], []
        for rank, (entity, appearances) in enumerate(self._salience.candidates().items()):
            known = self._profiles[entity].countries if entity in self._people else countries
            foreign = countries and known and countries.isdisjoint(known)
            if entity in self._people and chunk.sentence - appearances[0].sentence <= NEAR and not foreign:
                entities.append(entity)
                scores.append(self._score(features(place, self._person(entity, appearances, rank))))
        best = max(range(len(entities)), key=scores.__getitem__, default=None)
        if best is None or _share(scores, best) < CLEARLY:
            return None
        self.found.referents[chunk.index] = entities[best]
        return entities[best]

    def _is_epithet(self, chunk: Chunk) -> bool:
        """Whether "the Swede" or "the 34-year-old" does or says something."""
        return is_epithet(chunk) and (
            bool(self._statement_index.by(chunk)) or function_of(chunk, self._clauses)[0] in SUBJECTS
        )

    def _ahead(self, chunk: Chunk) -> int | None:
        """Nobody was named yet: the next person of the right gender within two sentences."""
        for other in self._chunks[chunk.index + 1 : chunk.index + AHEAD]:
            if other.sentence - chunk.sentence > 2:
                break
            entity = self._named.get(other.index)
            if entity in self._people and self.genders.probability(entity, OF_PRONOUN[chunk.head]) > LIKELY:
                self.found.referents[chunk.index] = entity
                return None
        return None


def _was_other(chunk: Chunk, appearances: Sequence[Appearance]) -> bool:
    """Whether the person was just a pronoun of the other gender: "she" and "he" side by side are two people."""
    for one in appearances[:2]:
        gender = OF_PRONOUN.get(one.chunk.head)
        if gender and gender != OF_PRONOUN[chunk.head] and chunk.sentence - one.sentence <= 1:
            return True
    return False


def _share(scores: Sequence[float], best: int) -> float:
    return 1 / sum(exp(min(score - scores[best], 50.0)) for score in scores)
