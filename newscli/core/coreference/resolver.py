"""Whom each mention of an article means: one reading from left to right, one model for pronouns and nouns.

A mention that is no name is an anaphor (:mod:`anaphors`) or brings in a source of its own (:mod:`described`). The
candidates of an anaphor (:mod:`candidates`) are scored by weights learned over all kinds together; what was decided
changes what is known for the mentions behind it: salience, genders, roles, what a body is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

from newscli.core.attribution import StatementIndex
from newscli.core.coreference import anaphors
from newscli.core.coreference.anaphors import Anaphor
from newscli.core.coreference.antecedents import NOBODY, Feature, features
from newscli.core.coreference.candidates import NEAR, UNLIKELY, Candidates
from newscli.core.coreference.cataphora import subject_behind
from newscli.core.coreference.choices import Anaphora, Choice, Weights, load
from newscli.core.coreference.continuing import Continuing
from newscli.core.coreference.counterparts import Counterparts
from newscli.core.coreference.described import apposed_name, complement_of, named_behind
from newscli.core.coreference.discourse import Discourse
from newscli.core.coreference.epithets import countries_of, is_epithet
from newscli.core.coreference.genders import OF_PRONOUN, WOMAN
from newscli.core.coreference.leads import named_below, named_next
from newscli.core.coreference.moods import brought_in
from newscli.core.coreference.profiles import Profile, RoleNoun
from newscli.core.coreference.salience import SUBJECTS, function_of
from newscli.core.document import Link
from newscli.core.entities import Group
from newscli.core.phrases import ORGANISATION_NOUNS, PRONOUN, Chunk, Clauses

CERTAIN = 0.9
"""So probable must a person be, without help of its first name, for the pronoun to be called theirs."""
AGAINST = 3.0
"""Log odds against whoever is hardly of the pronoun's gender, beside the probability itself."""
LIKELY = 0.3
"""Whoever is less probably of the pronoun's gender is not meant by a pronoun in front of the name."""
CLEARLY = 0.5
"""So probable must a person be to be meant by an age or a country."""
LEARNED = 0.7
"""So probable must a candidate be for a noun that takes it up to be known of it from then on."""
BY_PLACE = 0.97
"""Probability of a name that stands in apposition, or that opens the sentence of a pronoun."""
BY_LEAD = 0.85
"""Probability of a person who is named further below."""
AHEAD = 60
"""Chunks behind a pronoun that names nobody yet, in which the person is sought."""


class Resolver:
    """Reads an article from left to right and resolves as it goes."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        groups: Sequence[Group],
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
        statement_index: StatementIndex,
        weights: Weights | None = None,
    ) -> None:
        """``weights`` take the place of those that ship with the package, in training; then all choices are kept."""
        learned = load() if weights is None else weights
        self._keeps_choices = weights is not None
        self._weights = learned.salience
        self._clauses = clauses
        self.discourse = Discourse(
            text, clauses, groups, named, profiles, statement_index, learned.first_names
        )
        self._candidates = Candidates(self.discourse)
        self._continuing = Continuing(self.discourse)
        self._counterparts = Counterparts(clauses.chunks, named, profiles)

    def resolve(self) -> Anaphora:
        """All referents of the article; names are taken as given."""
        discourse = self.discourse
        for chunk in self._clauses.chunks:
            if chunk.kind != "mention":
                continue
            discourse.pass_to(chunk)
            entity = discourse.named.get(chunk.index)
            if chunk.determiner == "the" and entity not in discourse.people and self._is_epithet(chunk):
                entity = self._epithet(chunk)
            elif entity is not None:
                self._counterparts.introduce(chunk, entity, discourse.found.referents)
            elif chunk.type == PRONOUN and chunk.head in OF_PRONOUN:
                entity = self._pronoun(chunk)
            else:
                entity = self._taken_up(chunk)
            if entity is not None:
                discourse.remember(chunk, entity)
        self._name_from_below()
        return discourse.found

    def _name_from_below(self) -> None:
        """Give who is only described in the lead the name that follows."""
        lead = named_below(self.discourse)
        for source, person in [*named_next(self.discourse), *([lead] if lead else [])]:
            for index, number in self.discourse.sources.items():
                if number == source:
                    self._refer(self._clauses.chunks[index], person, "lead", BY_LEAD)

    def _taken_up(self, chunk: Chunk) -> int | None:
        """What "it", "they" or a noun takes up, or brings in."""
        beside = apposed_name(chunk, self._clauses)
        if self.discourse.named.get(beside) in self.discourse.people:
            self._refer(chunk, self.discourse.named[beside], "apposition", BY_PLACE)
            return None
        behind = named_behind(chunk, self._clauses)
        if behind is not None and self._is_called(chunk, self.discourse.named.get(behind.index)):
            return self.discourse.named[behind.index]
        unnamed = self._continuing.unnamed(chunk)
        if unnamed is not None:
            self._refer(chunk, unnamed, "described", 1.0)
            return unnamed
        anaphor = anaphors.read(self._clauses.chunks, chunk, self.discourse.speaks(chunk))
        taken_up = self._decide(anaphor) if anaphor else None
        if taken_up is None and anaphor is not None and anaphor.noun:
            taken_up = self._played_later(anaphor.chunk, anaphor.noun)
            if taken_up is None:
                taken_up = self._holds_office(anaphor.chunk, anaphor.noun)
        return self._brought_in(chunk) if taken_up is None else taken_up

    def _played_later(self, chunk: Chunk, noun: RoleNoun) -> int | None:
        """The one person whom the text calls so further below: "the minister", before "the minister, Ida Brandt"."""
        discourse = self.discourse
        if not discourse.speaks(chunk) or noun.kin:
            return None
        found = [
            entity
            for entity in discourse.people
            if discourse.groups[entity].mentions[0].span.start > chunk.start
            and discourse.profiles[entity].is_plainly(noun)
        ]
        if len(found) != 1:
            return None
        self._refer(chunk, found[0], "role", BY_LEAD)
        return found[0]

    def _holds_office(self, chunk: Chunk, noun: RoleNoun) -> int | None:
        """The one person whom the text has called just so, however far above: "the city attorney"."""
        discourse = self.discourse
        if not discourse.speaks(chunk) or noun.kin:
            return None
        found = [
            entity
            for entity in discourse.people
            if discourse.profiles[entity].holds(noun) and discourse.salience.seen[entity]
        ]
        if len(found) != 1:
            return None
        self._refer(chunk, found[0], "role", BY_LEAD)
        return found[0]

    def _is_called(self, chunk: Chunk, entity: int | None) -> bool:
        """Whether the name in apposition behind a noun is of somebody or something known; then the noun means it."""
        if entity is None or self.discourse.kind(entity) is None:
            return False
        if entity in self.discourse.bodies and chunk.head in ORGANISATION_NOUNS:
            self.discourse.call(entity, [chunk.head])
        self._refer(chunk, entity, "apposition", BY_PLACE)
        return True

    def _brought_in(self, chunk: Chunk) -> int | None:
        """The source without a name that a noun describes, new or met before."""
        discourse = self.discourse
        first = not discourse.salience.has("person")
        kind = discourse.described.brings_in(
            chunk, self._clauses, discourse.speaks(chunk), bool(discourse.statement_index.by(chunk)), first
        )
        if kind is None:
            return None
        entity = discourse.described.meet(chunk, kind, complement_of(chunk, self._clauses))
        if entity not in discourse.genders.told:
            discourse.genders.introduce(entity, chunk.head)
        self._refer(chunk, entity, "described", 1.0)
        return entity

    def _decide(self, anaphor: Anaphor) -> int | None:
        """What an anaphor other than "he" and "she" takes up: the likeliest candidate, or nothing."""
        choice = self._candidates.of_anaphor(anaphor)
        if not choice.entities:
            return None
        self._keep(choice)
        totals, focus = self._totals(choice), self._candidates.in_focus(anaphor, choice)
        among = [at for at, entity in enumerate(choice.entities) if entity in focus]
        best = max(among, key=totals.__getitem__)
        entity, share = choice.entities[best], _share(totals, best)
        if entity == NOBODY:
            return None
        self._learn(anaphor, entity, share)
        self._refer(anaphor.chunk, entity, anaphor.kind, share)
        return entity

    def _keep(self, choice: Choice) -> None:
        """Remember a choice to train on: its features take more memory than all else that is known of a pronoun."""
        if self._keeps_choices:
            self.discourse.found.choices.append(choice)

    def _learn(self, anaphor: Anaphor, entity: int, share: float) -> None:
        """Know from now on what a noun says of what it takes up."""
        discourse = self.discourse
        profile = discourse.profiles.get(entity)
        if anaphor.noun and profile and (share >= LEARNED or profile.fit(anaphor.noun)):
            profile.take_up(anaphor.noun)
        if anaphor.kind == "body" and share >= LEARNED:
            discourse.call(entity, [anaphor.chunk.head])

    def _pronoun(self, chunk: Chunk) -> int | None:
        behind = self._named_behind(chunk)
        if behind is not None:
            self._refer(chunk, behind, "he", BY_PLACE)
            self.discourse.chains[OF_PRONOUN[chunk.head]] = (behind, chunk.sentence)
            return behind
        choice = self._candidates.of_pronoun(chunk)
        if not choice.entities:
            self._look_ahead(chunk)
            return None
        self._keep(choice)
        if max(choice.genders) < UNLIKELY:
            return None
        return self._likeliest(chunk, choice)

    def _likeliest(self, chunk: Chunk, choice: Choice) -> int:
        """Whom "he" or "she" means, with what that tells of the person."""
        scores, totals = [self._score(found) for found in choice.features], self._totals(choice)
        best = max(range(len(totals)), key=totals.__getitem__)
        entity, gender, share = choice.entities[best], OF_PRONOUN[chunk.head], _share(totals, best)
        self._refer(chunk, entity, "he", share)
        self.discourse.chains[gender] = (entity, chunk.sentence)
        self.discourse.genders.learn(entity, gender, share)
        if _share(scores, best) >= CERTAIN or len(scores) == 1:
            self.discourse.found.pronouns[entity]["she" if gender == WOMAN else "he"] += 1
        return entity

    def _refer(self, chunk: Chunk, entity: int, kind: str, probability: float) -> None:
        self.discourse.refer(chunk, entity, Link(kind, probability))

    def _named_behind(self, chunk: Chunk) -> int | None:
        """The person of the pronoun's gender whose sentence it opens, or who was just brought in to speak."""
        subject = subject_behind(chunk, self._clauses) or brought_in(chunk, self._clauses)
        entity = None if subject is None else self.discourse.named.get(subject.index)
        return entity if self._may_mean(chunk, entity) else None

    def _may_mean(self, pronoun: Chunk, entity: int | None) -> bool:
        """Whether an entity is a person not unlikely of a pronoun's gender."""
        if entity is None or entity not in self.discourse.people:
            return False
        return self.discourse.genders.probability(entity, OF_PRONOUN[pronoun.head]) >= LIKELY

    def _look_ahead(self, chunk: Chunk) -> None:
        """Nobody was named yet: the next person of the right gender within two sentences."""
        for other in self._clauses.chunks[chunk.index + 1 : chunk.index + AHEAD]:
            if other.sentence - chunk.sentence > 2:
                return
            entity = self.discourse.named.get(other.index)
            if entity is not None and self._may_mean(chunk, entity):
                self._refer(chunk, entity, "he", CERTAIN)
                return

    def _totals(self, choice: Choice) -> list[float]:
        """Log scores of the candidates, genders included."""
        return [
            self._score(found) + log(gender) - AGAINST * (gender < UNLIKELY)
            for found, gender in zip(choice.features, choice.genders, strict=True)
        ]

    def _score(self, found: Sequence[Feature]) -> float:
        get = self._weights.get
        return sum([get(name, 0.0) * value for name, value in found])

    def _epithet(self, chunk: Chunk) -> int | None:
        """Whom "the 34-year-old" or "the Swede" takes up: the likeliest of those just named, when one clearly is."""
        discourse = self.discourse
        place, countries = discourse.place(chunk), countries_of(chunk)
        entities, scores = [], []
        for rank, (entity, appearances) in enumerate(discourse.salience.candidates(("person",)).items()):
            known = discourse.profiles[entity].countries if entity in discourse.people else countries
            foreign = countries and known and countries.isdisjoint(known)
            near = chunk.sentence - appearances[0].sentence <= NEAR
            if entity in discourse.people and near and not foreign:
                entities.append(entity)
                scores.append(self._score(features(place, discourse.person(entity, appearances, rank))))
        best = max(range(len(entities)), key=scores.__getitem__, default=None)
        if best is None or _share(scores, best) < CLEARLY:
            return None
        self._refer(chunk, entities[best], "epithet", _share(scores, best))
        return entities[best]

    def _is_epithet(self, chunk: Chunk) -> bool:
        """Whether "the Swede" or "the 34-year-old" does or says something."""
        return is_epithet(chunk) and (
            bool(self.discourse.statement_index.by(chunk)) or function_of(chunk, self._clauses)[0] in SUBJECTS
        )


def _share(scores: Sequence[float], best: int) -> float:
    return 1 / sum([exp(min(score - scores[best], 50.0)) for score in scores], 0.0)
