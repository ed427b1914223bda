"""Who goes on speaking: "he added", "the firm added", "the man said" mean whoever has just spoken, named or not."""

from __future__ import annotations

from newscli.core.coreference.anaphors import Anaphor
from newscli.core.coreference.antecedents import ANSWERED, ASKING, Pronoun
from newscli.core.coreference.choices import Choice
from newscli.core.coreference.discourse import Discourse
from newscli.core.coreference.genders import MAN, OF_PRONOUN, WOMAN
from newscli.core.coreference.nouns import PEOPLE
from newscli.core.coreference.salience import Appearance
from newscli.core.phrases import FEMALE_NOUNS, MALE_NOUNS, STRONG, Chunk, word_set

POSSIBLY = 0.3
"""Whoever is less probably of the gender of a pronoun or noun does not go on."""
LONGEST_SPEECH = 6
"""Sentences from where a speaker was named to who speaks of somebody else."""
ADDING = word_set("added adds continued continues")
"""Verbs of whoever has just spoken."""


class Continuing:
    """Finds in one article who goes on, as far as it is read."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse

    def pronoun(self, pronoun: Pronoun) -> int | None:
        """Who has just spoken, when "he said" or "he added" goes on with it; None where it is not clear."""
        chunk = pronoun.chunk
        last = self._just_spoken(chunk, "person")
        if last is None or not pronoun.utters:
            return None
        verb = self._discourse.clauses.predicate(chunk).verb
        if verb is None or verb.cue < STRONG or self._asks(last):
            return None
        next_sentence = chunk.leads and chunk.sentence - last.sentence <= 1
        return last.entity if next_sentence or verb.head in ADDING else None

    def without_named(self, choice: Choice, pronoun: Pronoun) -> Choice:
        """The candidates whom the statement does not name, where who spoke last is one: few tell of themselves by name.

        *Orr set out the choices. Mr Whitfield has failed, he said.*
        """
        last = self._just_spoken(pronoun.chunk, "person", LONGEST_SPEECH)
        if not pronoun.utters or last is None or last.entity in pronoun.named:
            return choice
        kept = [at for at, entity in enumerate(choice.entities) if entity not in pronoun.named]
        return choice.only(kept) if last.entity in choice.entities else choice

    def body(self, anaphor: Anaphor) -> int | None:
        """The body that has just spoken, when "the firm added" goes on with it."""
        verb = self._discourse.clauses.predicate(anaphor.chunk).verb
        if anaphor.kind != "body" or verb is None or verb.head not in ADDING:
            return None
        last = self._just_spoken(anaphor.chunk, "collective")
        return None if last is None else last.entity

    def unnamed(self, chunk: Chunk) -> int | None:
        """The person without a name who has just spoken: "the man said" behind "another resident said"."""
        short = chunk.determiner == "the" and len(chunk.text.split()) == 2
        if chunk.head not in PEOPLE or not short or not self._discourse.speaks(chunk):
            return None
        last = self._just_spoken(chunk, "person")
        return last.entity if last is not None and last.entity in self._discourse.described else None

    def _just_spoken(self, chunk: Chunk, kind: str, reach: int = ANSWERED) -> Appearance | None:
        """Where who spoke last was named, if near, of a kind, and perhaps of the gender that a mention tells."""
        last = self._discourse.salience.last_to_speak
        if last is None or self._discourse.kind(last.entity) != kind:
            return None
        near = chunk.sentence - last.sentence <= reach
        return last if near and (kind != "person" or self._agrees(chunk, last.entity)) else None

    def _agrees(self, chunk: Chunk, entity: int) -> bool:
        told = [gender for nouns, gender in ((FEMALE_NOUNS, WOMAN), (MALE_NOUNS, MAN)) if chunk.head in nouns]
        told += [OF_PRONOUN[chunk.head]] if chunk.head in OF_PRONOUN else []
        return all(self._discourse.genders.probability(entity, gender) >= POSSIBLY for gender in told)

    def _asks(self, last: Appearance) -> bool:
        return last.verb >= 0 and self._discourse.clauses.chunks[last.verb].head in ASKING
