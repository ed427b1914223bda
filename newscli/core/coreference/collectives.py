"""Whom "the union", "the company" and "it" mean when an organisation speaks."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newscli.core.coreference.described import Described, names_before, names_behind
from newscli.core.coreference.salience import SUBJECTS, function_of
from newscli.core.entities import Group
from newscli.core.phrases import (
    COMMON,
    ORGANISATION_HINTS,
    ORGANISATION_NOUNS,
    PRONOUN,
    STRONG,
    Chunk,
    Clauses,
    word_set,
)
from newscli.core.tokens import fold

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
    """Chunk index to thing."""
    described: dict[int, int]
    """Chunk index to the chunk that first describes an organisation without a name."""


@dataclass(slots=True)
class _Appearance:
    entity: int
    sentence: int
    function: str


class Collectives:
    """Resolves the nouns and pronouns of one article that stand for organisations."""

    def __init__(self, clauses: Clauses, groups: Sequence[Group], named: Mapping[int, int]) -> None:
        self._chunks = clauses.chunks
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
        for chunk in self._chunks:
            if chunk.kind != "mention":
                continue
            self._pass_to(chunk.start)
            entity = self._named.get(chunk.index)
            if entity is None:
                entity = self._taken_up(chunk)
                if entity is None and self._described.fits(chunk) and not self._names(chunk):
                    entity = self._described.meet(chunk)
                if entity is not None:
                    self._refer(chunk, entity)
            if entity is not None and (entity in self._kinds or entity in self._described):
                self._remember(chunk, entity)
        return self._found

    def _names(self, chunk: Chunk) -> bool:
        """Whether a name beside the noun says whom it means."""
        return names_before(chunk, self._clauses) or names_behind(chunk, self._clauses)

    def _refer(self, chunk: Chunk, entity: int) -> None:
        if entity in self._described:
            self._found.described[chunk.index] = self._described.chunk(entity)
        else:
            self._found.referents[chunk.index] = entity

    def _pass_to(self, offset: int) -> None:
        """Remember the organisations named before an offset, in quote marks and elsewhere."""
        while self._pending and self._pending[0][0].end <= offset:
            _, entity, sentence = self._pending.popleft()
            self._recent.append(_Appearance(entity, sentence, ""))

    def _remember(self, chunk: Chunk, entity: int) -> None:
        described = self._apposition(chunk)
        if described and entity in self._kinds:
            self._kinds[entity].add(described)
        function, _ = function_of(chunk, self._clauses)
        self._recent.append(_Appearance(entity, chunk.sentence, function))

    def _apposition(self, chunk: Chunk) -> str:
        """The noun in "Acme, a union of dockers"."""
        comma, noun = self._clauses.neighbour(chunk, 1), self._clauses.neighbour(chunk, 2)
        if comma is None or noun is None or comma.head not in (",", "(") or noun.type != COMMON:
            return ""
        return noun.head if noun.head in ORGANISATION_NOUNS else ""

    def _taken_up(self, chunk: Chunk) -> int | None:
        if chunk.type == COMMON and chunk.determiner in POINTING and chunk.head in ORGANISATION_NOUNS:
            return self._by_noun(chunk)
        if chunk.type == PRONOUN and chunk.head == "it":
            return self._by_pronoun(chunk)
        return None

    def _by_noun(self, chunk: Chunk) -> int | None:
        """The organisation last named that is of the kind; for "company" also the only one of no known kind."""
        noun = chunk.head
        near = [
            one
            for one in reversed(self._recent)
            if one.entity in self._kinds and chunk.sentence - one.sentence <= FARTHEST
        ]
        words = {fold(word) for word in chunk.text.split()[:-1]} - POINTING
        for one in near:
            if noun in self._kinds[one.entity] and words <= {*self._kinds[one.entity], *words}:
                return one.entity
        if noun in ANY_KIND:
            kindless = {
                one.entity
                for one in near
                if not self._kinds[one.entity] and chunk.sentence - one.sentence <= 3
            }
            if len(kindless) == 1:
                return kindless.pop()
        return None

    def _by_pronoun(self, chunk: Chunk) -> int | None:
        """*It said in a statement*: the organisation last named, rather one that has just spoken or is a subject."""
        if self._clauses.act(chunk) < STRONG or self._clauses.predicate(chunk).relation.startswith("b"):
            return None
        near = [one for one in reversed(self._recent) if chunk.sentence - one.sentence <= 2]
        speakers = [one for one in near if one.function == "speaker" and chunk.sentence - one.sentence <= 1]
        subjects = [one for one in near if one.function in SUBJECTS]
        named = [one for one in near if one.entity in self._kinds]
        leading = _first_of_latest(speakers) or _first_of_latest(subjects) or next(iter(named), None)
        return leading.entity if leading else None


def _first_of_latest(near: Sequence[_Appearance]) -> _Appearance | None:
    """Of appearances, the latest first, the leftmost of the latest sentence: the subject of its main clause."""
    return next((one for one in reversed(near) if one.sentence == near[0].sentence), None)


def _kinds(found: Group) -> set[str]:
    """What an organisation is by the words of its names."""
    words = {fold(word).strip(".,") for form in found.forms() for word in form.split()}
    kinds = words & ORGANISATION_NOUNS
    return kinds | {noun for noun, hints in ORGANISATION_HINTS.items() if not hints.isdisjoint(words)}
