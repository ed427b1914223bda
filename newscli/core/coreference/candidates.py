"""What an anaphor may take up: the antecedents that nothing speaks against, each with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newscli.core.coreference.anaphors import (
    COMPANIES,
    GOVERNED,
    PARTS,
    POINTING,
    PUBLIC,
    Anaphor,
)
from newscli.core.coreference.antecedents import (
    LOOKED_AT,
    NOBODY,
    Feature,
    Pronoun,
    features,
    has_asked,
    is_own_object,
)
from newscli.core.coreference.choices import Choice
from newscli.core.coreference.continuing import Continuing
from newscli.core.coreference.discourse import Discourse
from newscli.core.coreference.genders import MAN, OF_PRONOUN, WOMAN
from newscli.core.coreference.nouns import (
    ANY_BODY,
    BESIDE,
    FAMOUS,
    PLAYERS,
    POSITIONS,
    holds_name,
    is_of_setting,
    is_unknown_place,
    name_words,
    names_whom,
    noun_class,
    of_body,
    of_nobody,
    of_role,
    shares_stem,
    with_kind,
)
from newscli.core.coreference.profiles import OFFICES, QUALIFIERS, RoleNoun
from newscli.core.coreference.salience import SUBJECTS, Appearance, function_of
from newscli.core.phrases import FEMALE_NOUNS, MALE_NOUNS, STRONG, Chunk

UNLIKELY = 0.1
"""Whoever is less probably of the gender of a pronoun or noun is hardly meant by it: rather somebody else."""
NEAR = 3
"""Sentences; whoever is described further back is not meant by a pronoun, nor by a noun that says something new."""
FARTHEST = 15
"""Sentences between a body and a noun that says what it is."""
ACTING = (*SUBJECTS, "possessor")
"""Functions of what does something, or owns."""
Appearances = Mapping[int, Sequence[Appearance]]


class Candidates:
    """Finds the candidates of the anaphors of one article."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._clauses = discourse.clauses
        self._continuing = Continuing(discourse)
        self._name_words: dict[int, set[str]] = {}
        self._unknown_places: dict[int, bool] = {}

    def _words_of(self, entity: int) -> set[str]:
        """Folded words of all names of an entity, read once: it may be named in every line."""
        found = self._name_words.get(entity)
        if found is None:
            found = self._name_words[entity] = name_words(self._discourse.groups[entity])
        return found

    def _is_unknown_place(self, entity: int) -> bool:
        found = self._unknown_places.get(entity)
        if found is None:
            found = self._unknown_places[entity] = is_unknown_place(self._discourse.groups[entity])
        return found

    def of_pronoun(self, chunk: Chunk) -> Choice:
        """The people whom "he" or "she" may mean, their genders beside them."""
        discourse = self._discourse
        pronoun, gender = discourse.place(chunk), OF_PRONOUN[chunk.head]
        choice = Choice(chunk, [], [], [])
        going_on = self._continuing.pronoun(pronoun)
        for rank, (entity, appearances) in enumerate(discourse.salience.candidates(("person",)).items()):
            if self._may_be(pronoun, appearances) and going_on in (None, entity):
                choice.entities.append(entity)
                choice.features.append(features(pronoun, discourse.person(entity, appearances, rank)))
                choice.genders.append(discourse.genders.probability(entity, gender))
        return self._continuing.without_named(choice, pronoun)

    def _may_be(self, pronoun: Pronoun, appearances: Sequence[Appearance]) -> bool:
        chunk, last, chunks = pronoun.chunk, appearances[0], self._clauses.chunks
        far = last.entity in self._discourse.described and chunk.sentence - last.sentence > NEAR
        return not (
            far
            or _was_other(chunk, appearances)
            or has_asked(pronoun, last, chunks)
            or is_own_object(pronoun, last, chunks)
        )

    def of_anaphor(self, anaphor: Anaphor) -> Choice:
        """What "it", "they" or a noun may take up, and nothing."""
        chunk, discourse = anaphor.chunk, self._discourse
        candidates = discourse.salience.candidates(anaphor.takes)
        allowed = self._going_on(anaphor, candidates) or self._allowed(anaphor, candidates)
        choice = Choice(chunk, [], [], [], anaphor.kind)
        pronoun = discourse.place(chunk)
        for rank, (entity, appearances) in enumerate(candidates.items()):
            if entity in allowed:
                found = features(pronoun, discourse.person(entity, appearances, rank))
                choice.entities.append(entity)
                choice.features.append(
                    [*with_kind(anaphor.kind, found), *self._of_noun(anaphor, entity, candidates)]
                )
                choice.genders.append(self._agrees(chunk, entity) if anaphor.kind == "role" else 1.0)
        if choice.entities and not self._must_mean(anaphor, candidates):
            choice.entities.append(NOBODY)
            fits = any(self._fits(anaphor, entity) for entity in choice.entities[:-1])
            choice.features.append(
                list(of_nobody(anaphor, self._clauses, fits, discourse.described.knows(chunk)))
            )
            choice.genders.append(1.0)
        return choice

    def _allowed(self, anaphor: Anaphor, candidates: Appearances) -> set[int]:
        """The antecedents that nothing rules out; where a noun fits some that are near, those and later bodies."""
        allowed = {entity for entity in candidates if self._may_take_up(anaphor, entity, candidates)}
        fitting = {entity for entity in allowed if self._fits(anaphor, entity)}
        last = max((candidates[entity][0].sentence for entity in fitting), default=None)
        if last is None or anaphor.chunk.sentence - last > NEAR:
            return allowed
        if anaphor.chunk.head not in ANY_BODY:
            return fitting
        latest = {entity: candidates[entity][0] for entity in allowed}
        return fitting | {
            entity for entity, one in latest.items() if one.sentence > last and one.function in ACTING
        }

    def _going_on(self, anaphor: Anaphor, candidates: Appearances) -> set[int]:
        """The body that has just spoken, when "the firm added" goes on with it."""
        last = self._continuing.body(anaphor)
        if last is None or last not in candidates:
            return set()
        return {last} if self._may_take_up(anaphor, last, candidates) else set()

    def in_focus(self, anaphor: Anaphor, choice: Choice) -> set[int]:
        """The candidates among whom the likeliest is meant: all, but for a noun that speaks and fits none of several.

        It goes on with whom the article is about, or who spoke last, if anybody did.
        """
        people = set(choice.entities)
        named = people - {NOBODY}
        if anaphor.kind != "role" or not self._discourse.speaks(anaphor.chunk):
            return people
        if any(self._fits(anaphor, entity) for entity in named):
            return people
        central = {entity for entity in named if self._is_central(entity)}
        if len(central) == 1:
            return central | {NOBODY}
        turns = {entity: spoke[0] for entity in named if (spoke := self._discourse.salience.spoke(entity))}
        return {min(turns, key=turns.__getitem__), NOBODY} if turns else people

    def _of_noun(self, anaphor: Anaphor, entity: int, candidates: Appearances) -> Iterable[Feature]:
        chunk, discourse = anaphor.chunk, self._discourse
        if anaphor.kind == "role":
            profile = discourse.profiles.get(entity)
            fit = profile.fit(anaphor.noun) if profile and anaphor.noun else 0.0
            return of_role(anaphor, profile, fit, self._is_alone(chunk, entity, candidates))
        if anaphor.kind == "body":
            group = discourse.groups[entity]
            return of_body(anaphor, discourse.bodies[entity], group.label, self._words_of(entity))
        return ()

    def _fits(self, anaphor: Anaphor, entity: int) -> bool:
        """Whether what is known of an antecedent makes a noun fit it."""
        discourse = self._discourse
        if anaphor.kind == "role":
            profile = discourse.profiles.get(entity)
            return bool(profile and anaphor.noun and profile.fit(anaphor.noun))
        if anaphor.kind == "body":
            known = anaphor.chunk.head in discourse.bodies[entity]
            return known or shares_stem(anaphor.chunk, self._words_of(entity))
        return False

    def _is_alone(
        self, chunk: Chunk, entity: int, candidates: Appearances, noun: RoleNoun | None = None
    ) -> bool:
        """Whether nobody else was named in this sentence and the one before; a shadow is none of those in office."""
        near = {other for other, seen in candidates.items() if chunk.sentence - seen[0].sentence <= 1}
        if noun is not None and noun.words & QUALIFIERS:
            profiles = self._discourse.profiles
            near = {other for other in near if other not in profiles or not profiles[other].differs(noun)}
        return near == {entity}

    def _agrees(self, chunk: Chunk, entity: int) -> float:
        """Probability that somebody is of the gender that a noun tells; 1 when it tells none."""
        for nouns, gender in ((FEMALE_NOUNS, WOMAN), (MALE_NOUNS, MAN)):
            if chunk.head in nouns:
                return self._discourse.genders.probability(entity, gender)
        return 1.0

    def _must_mean(self, anaphor: Anaphor, candidates: Appearances) -> bool:
        """Whether "it said" goes on behind what a body has just said or done."""
        chunk = anaphor.chunk
        if anaphor.kind != "it" or self._clauses.act(chunk) < STRONG:
            return False
        return any(
            seen[0].function in SUBJECTS and chunk.sentence - seen[0].sentence <= 1
            for seen in candidates.values()
        )

    def _may_take_up(self, anaphor: Anaphor, entity: int, candidates: Appearances) -> bool:
        """Hard constraints: what an anaphor never takes up."""
        discourse, appearances = self._discourse, candidates[entity]
        if anaphor.kind == "role":
            return entity in discourse.people and self._may_play(anaphor, entity, candidates)
        if anaphor.kind == "body":
            return entity in discourse.bodies and self._may_be_body(anaphor, entity, appearances)
        distance = anaphor.chunk.sentence - appearances[0].sentence
        if distance > NEAR:
            return False
        if entity not in discourse.bodies:
            return True
        if anaphor.kind == "they":
            beside = any(
                seen[0].sentence == anaphor.chunk.sentence and discourse.kind(other) == "group"
                for other, seen in candidates.items()
            )
            return distance <= 1 and appearances[0].function in SUBJECTS and not beside
        return discourse.groups[entity].label == "ORG" or _acts(appearances)

    def _may_play(self, anaphor: Anaphor, entity: int, candidates: Appearances) -> bool:
        """Whether a role noun may take up a person: one whom nothing it says contradicts.

        Of a person not known to be so, only a noun that stands alone tells: not "the union's lawyer", nor a spokesman,
        nor "the mayor", who may be somebody else, unless nobody else is near.
        """
        chunk, noun, discourse = anaphor.chunk, anaphor.noun, self._discourse
        if noun is None or self._agrees(chunk, entity) < UNLIKELY:
            return False
        if entity in discourse.named_in(discourse.statement_index.by(chunk)):
            return False
        profile = discourse.profiles[entity]
        if profile.fit(noun):
            return True
        if noun.kin or profile.differs(noun) or discourse.described.knows(chunk) or is_of_setting(chunk):
            return False
        plays = chunk.head in POSITIONS and profile.called() <= PLAYERS
        if profile.called() and chunk.head not in BESIDE and not plays:
            return False
        if chunk.head in FAMOUS and not self._is_central(entity):
            return False
        if chunk.sentence - candidates[entity][0].sentence > NEAR or not self._stands_alone(chunk):
            return False
        office = chunk.head in OFFICES and not holds_name(chunk)
        if office and not self._is_alone(chunk, entity, candidates, noun):
            return False
        return discourse.speaks(chunk) or function_of(chunk, self._clauses)[0] in SUBJECTS

    def _is_central(self, entity: int) -> bool:
        """Whether the headline names a person, or the article names nobody more often."""
        salience = self._discourse.salience
        most = salience.highest.get("person", 0)
        return entity in self._discourse.titled or salience.frequency[entity] == most

    def _stands_alone(self, chunk: Chunk) -> bool:
        """Whether a noun with "the" says by itself whom it means: no name, no possessor, no spokesman."""
        plain = chunk.determiner in POINTING and chunk.text.split()[-1][0].islower()
        return plain and noun_class(chunk.head) != "spokes" and not names_whom(chunk, self._clauses.chunks)

    def _may_be_body(self, anaphor: Anaphor, entity: int, appearances: Sequence[Appearance]) -> bool:
        """Whether a body may be called so: a firm is no ministry, a country no firm, and not what is only told of."""
        discourse, chunk = self._discourse, anaphor.chunk
        group, noun, distance = discourse.groups[entity], chunk.head, chunk.sentence - appearances[0].sentence
        if noun in COMPANIES and not discourse.bodies[entity].isdisjoint(PUBLIC):
            return False
        if group.label == "FAC" or (
            group.label == "GPE" and (noun in GOVERNED) == self._is_unknown_place(entity)
        ):
            return False
        if self._fits(anaphor, entity):
            return distance <= FARTHEST
        if distance > NEAR or noun in PARTS or holds_name(chunk) or names_whom(chunk, self._clauses.chunks):
            return False
        return _acts(appearances) or entity in discourse.titled


def _acts(appearances: Sequence[Appearance]) -> bool:
    """Whether something was lately a subject, a speaker or an owner, not only told of."""
    return any(one.function in ACTING for one in appearances[:LOOKED_AT])


def _was_other(chunk: Chunk, appearances: Sequence[Appearance]) -> bool:
    """Whether the person was just a pronoun of the other gender: "she" and "he" side by side are two people."""
    for one in appearances[:2]:
        gender = OF_PRONOUN.get(one.chunk.head)
        if gender and gender != OF_PRONOUN[chunk.head] and chunk.sentence - one.sentence <= 1:
            return True
    return False
