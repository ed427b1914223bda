"""What the reader of an article knows at a mention: who and what was named so far, where, and who said what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence

from newscli.core.attribution import StatementIndex
from newscli.core.coreference.anaphors import BODIES_NEAR, OF_LABEL, AntecedentKind
from newscli.core.coreference.antecedents import ANSWERING, NOBODY, Person, Pronoun
from newscli.core.coreference.choices import Anaphora
from newscli.core.coreference.described import Described
from newscli.core.coreference.genders import OF_PRONOUN, Genders
from newscli.core.coreference.profiles import Profile
from newscli.core.coreference.salience import SUBJECTS, Appearance, Salience, function_of
from newscli.core.document import Link
from newscli.core.entities import Group
from newscli.core.phrases import (
    COMMON,
    FORMS_OF_BE,
    ORGANISATION_HINTS,
    ORGANISATION_NOUNS,
    STRONG,
    Chunk,
    Clauses,
)
from newscli.core.tokens import fold

SAME = {"he": re.compile(r"\b[Hh]e\b"), "she": re.compile(r"\b[Ss]he\b")}
MARKS = "\"'“‘«„"
"""Marks in front of words that are quoted."""


class Discourse:
    """The antecedents of one article, as far as it is read."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        groups: Sequence[Group],
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
        statement_index: StatementIndex,
        first_names: Mapping[str, float | None],
    ) -> None:
        self._text = text
        self.clauses = clauses
        self.groups = groups
        self.named = named
        self.profiles = profiles
        self.statement_index = statement_index
        self.kinds: dict[int, AntecedentKind] = {
            index: "collective" if is_firm(group) else OF_LABEL[group.label]
            for index, group in enumerate(groups)
            if group.label in OF_LABEL
        }
        self.people = {index for index, kind in self.kinds.items() if kind == "person"}
        self.bodies = {i: body_kinds(groups[i]) for i, kind in self.kinds.items() if kind == "collective"}
        """Organisations and places, each with the nouns that tell what it is."""
        self.titled = {entity for index, entity in named.items() if clauses.chunks[index].header}
        self.described = Described(len(groups))
        self.genders = Genders(groups, self.people, profiles, first_names)
        self.found = Anaphora()
        self.sources: dict[int, int] = {}
        """Chunk index (nouns, pronouns) to the number of the source without a name that it means."""
        self.chains: dict[str, tuple[int, int]] = {}
        """Gender to whom the last pronoun of it means, and that pronoun's sentence."""
        self.salience = Salience(Counter({i: len(groups[i].mentions) for i in self.kinds}), self.kinds)
        self._longest: dict[int, int] = {}
        self._places = _places(groups, self.people)
        self._pending = deque((span, entity) for span, entity in _places(groups, self.bodies, end=True))

    def kind(self, entity: int) -> AntecedentKind | None:
        """What a named or described antecedent is; None for what nothing takes up."""
        return self.described.kind(entity) if entity in self.described else self.kinds.get(entity)

    def speaks(self, chunk: Chunk) -> bool:
        """Whether a mention utters a statement or is the subject of a verb of speech, not passive."""
        predicate = self.clauses.predicate(chunk)
        if predicate.relation.startswith("b") or (predicate.verb and predicate.verb.head in FORMS_OF_BE):
            return False
        return bool(self.statement_index.by(chunk)) or self.clauses.act(chunk) >= STRONG

    def refer(self, chunk: Chunk, entity: int, link: Link) -> None:
        """Note whom a pronoun or noun means."""
        self.found.links[chunk.index] = link
        if entity in self.described:
            self.found.described[chunk.index] = self.described.chunk(entity)
            self.sources[chunk.index] = entity
        else:
            self.found.referents[chunk.index] = entity

    def remember(self, chunk: Chunk, entity: int) -> None:
        """Note an appearance."""
        kind = self.kind(entity)
        if kind is None or chunk.header:
            return
        if entity in self.bodies:
            self.call(entity, self._nouns_beside(chunk, entity))
        function, verb = function_of(chunk, self.clauses)
        said_in, speaks = self.statement_index.at(chunk.start), bool(self.statement_index.by(chunk))
        alone = function != "oblique" or self.clauses.inversion(chunk) >= STRONG
        if speaks and function not in SUBJECTS:
            function = "speaker"
        found = Appearance(chunk, entity, function, verb, chunk.sentence, said_in)
        self.salience.add(found, kind, speaks)
        if speaks and alone:
            self.salience.last_to_speak = found

    def call(self, body: int, nouns: Iterable[str]) -> None:
        """Know from now on that some nouns may take up a body, and so may those of nearly their meaning."""
        for noun in nouns:
            self.bodies[body].update((noun, *BODIES_NEAR.get(noun, ())))

    def pass_to(self, chunk: Chunk) -> None:
        """Note the bodies named before a mention that no chunk stands for: in quote marks, titles, longer phrases."""
        while self._pending and self._pending[0][0] <= chunk.start:
            _, entity = self._pending.popleft()
            before = self.clauses.chunks[max(chunk.index - 1, 0)]
            if not before.header:
                inside = Appearance(before, entity, "inside", -1, before.sentence, None)
                self.salience.add(inside, "collective", False)

    def _nouns_beside(self, chunk: Chunk, entity: int) -> set[str]:
        """The noun in "Acme, a union of dockers" and in "the newspaper Acme"."""
        found = set()
        comma, noun = self.clauses.neighbour(chunk, 1), self.clauses.neighbour(chunk, 2)
        if comma is not None and noun is not None and comma.head in (",", "(") and noun.type == COMMON:
            found.add(noun.head)
        words = fold(chunk.text).split()
        size = self._longest_form(entity)
        if 0 < size < len(words):
            found.add(words[-size - 1])
        return found & ORGANISATION_NOUNS

    def _longest_form(self, entity: int) -> int:
        """Words of the longest form of a name, counted once: it may be named in every line."""
        found = self._longest.get(entity)
        if found is None:
            forms = self.groups[entity].forms()
            found = self._longest[entity] = max((len(form.split()) for form in forms), default=0)
        return found

    def place(self, chunk: Chunk) -> Pronoun:
        """A pronoun or noun and its place among the statements."""
        said_in = self.statement_index.at(chunk.start)
        utters = self.statement_index.by(chunk)
        verb = self.clauses.predicate(chunk).verb
        return Pronoun(
            chunk=chunk,
            function=function_of(chunk, self.clauses)[0],
            utters=bool(utters),
            said_in=said_in,
            host=NOBODY if said_in is None else self._host(said_in),
            first_named=said_in is None
            or not self._people_between(self.statement_index.content(said_in).start, chunk),
            named=self.named_in(utters),
            chain=self.chains.get(OF_PRONOUN.get(chunk.head, ""), (NOBODY, 0)),
            opens=chunk.leads and self._opens_paragraph(chunk),
            answers=verb is not None and verb.head in ANSWERING,
            of_another=self._tells_of_another(chunk, utters),
        )

    def person(self, entity: int, appearances: Sequence[Appearance], rank: int) -> Person:
        """A candidate, named or described."""
        salience = self.salience
        return Person(
            entity=entity,
            appearances=appearances,
            rank=rank,
            seen=salience.seen[entity],
            frequency=salience.frequency[entity],
            central=salience.frequency[entity] == salience.highest.get(self.kind(entity) or "", 0),
            titled=entity in self.titled,
            spoke=salience.spoke(entity),
            described=entity in self.described,
        )

    def _tells_of_another(self, chunk: Chunk, statements: Sequence[int]) -> bool:
        """Whether a pronoun utters quoted words with the same pronoun: "“He is late,” he said" tells of two."""
        pattern = SAME.get(chunk.head)
        if pattern is None:
            return False
        contents = (self.statement_index.content(number) for number in statements)
        quoted = (span for span in contents if self._text[max(span.start - 1, 0)] in MARKS)
        return any(pattern.search(self._text, span.start, span.end) for span in quoted)

    def _people_between(self, start: int, chunk: Chunk) -> bool:
        """Whether somebody is named from an offset on before a mention."""
        return bisect_left(self._places, (start, NOBODY)) < bisect_left(self._places, (chunk.start, NOBODY))

    def named_in(self, statements: Sequence[int]) -> set[int]:
        """The people whom some statements name."""
        found: set[int] = set()
        for number in statements:
            content = self.statement_index.content(number)
            first = bisect_left(self._places, (content.start, NOBODY))
            last = bisect_left(self._places, (content.end, NOBODY))
            found.update(entity for _, entity in self._places[first:last])
        return found

    def _opens_paragraph(self, chunk: Chunk) -> bool:
        return not chunk.index or self.clauses.chunks[chunk.index - 1].paragraph != chunk.paragraph

    def _host(self, statement: int) -> int:
        """Who utters a statement, as far as known."""
        for chunk in self.statement_index.speakers(statement):
            entity = self.named.get(chunk.index, self.found.referents.get(chunk.index))
            entity = self.sources.get(chunk.index) if entity is None else entity
            if entity is not None and self.kind(entity):
                return entity
        return NOBODY


def _places(
    groups: Sequence[Group], of: Mapping[int, object] | set[int], end: bool = False
) -> list[tuple[int, int]]:
    """Where entities are named: offset of the start, or the end, of each name, and the entity."""
    return sorted((mention.span[end], index) for index in of for mention in groups[index].mentions)


def is_firm(group: Group) -> bool:
    """Whether a name that is called a person's ends as a firm's does: "Ellery Productions"."""
    words = fold(group.mentions[0].text).split()
    return (
        group.label == "PERSON" and len(words) > 1 and words[-1].strip(".") in ORGANISATION_HINTS["company"]
    )


def body_kinds(found: Group) -> set[str]:
    """The nouns that may take up an organisation by the words of its names."""
    words = {fold(word).strip(".,") for form in found.forms() for word in form.split()}
    kinds = words & ORGANISATION_NOUNS
    return kinds | {noun for noun, hints in ORGANISATION_HINTS.items() if not hints.isdisjoint(words)}
