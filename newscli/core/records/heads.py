"""What a mention of a source is about: "the union's lawyer, Ida Brandt, said" is about Brandt, not about the union."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newscli.core.attribution import subject_before
from newscli.core.coreference import kind_of_noun
from newscli.core.document import Resolution
from newscli.core.phrases import (
    COMMON,
    FINITE,
    LIKELY,
    ORGANISATION,
    PERSON,
    PLACE,
    PRONOUN,
    STRONG,
    TIME,
    UNKNOWN_NAME,
    Chunk,
    Clauses,
    is_person_noun,
    word_set,
)
from newscli.core.records.source_types import is_person_word

FAR, FARTHEST = 4, 12
"""Mentions in which the antecedent of a relative pronoun is sought, and the person it means when none is near."""
NEAR = 14
"""Chunks of a relative clause without commas."""
RELATIVES = ("who", "that", "which")
REACH = 45
"""Chunks before a mention in which the person is sought whom it only tells something of."""
DASHES = frozenset(["—", "–", "--", "-"])
OWNERS = word_set("owner operator maker developer publisher employer supplier manufacturer producer parent")
"""Nouns for persons that firms are called by."""
TITLE_JOINTS = ("of", "for", "and", "&", "the")
"""Words between the phrases of one title."""
GOVERNING = ("IN", "TO", "VBG", "VBD", "VBZ", "VBP", "VB", "VBN")
"""Tags of what a name hangs on that opens no clause."""
LISTED = frozenset({PERSON, ORGANISATION, PLACE, UNKNOWN_NAME})
INTRODUCING = (",", "of", "at", "for", "with")
"""What stands before the last mention of an apposition."""
APPOSED_TAGS = ("IN", "TO", ",", "POS", "CC", "DT", "JJ", "-LRB-", "-RRB-", "(", ")")
"""Tags of what stands between the mentions of an apposition: no verb."""


class Heads:
    """Finds the mention that a phrase, or the clause around it, is about."""

    def __init__(
        self, text: str, clauses: Clauses, mentions: Sequence[Chunk], resolution: Resolution
    ) -> None:
        self._text = text
        self._clauses = clauses
        self._chunks = clauses.chunks
        self._mentions = mentions
        self._starts = [chunk.start for chunk in mentions]
        self._resolution = resolution

    def of_phrase(self, chunks: Sequence[Chunk]) -> Chunk | None:
        """The chunk that the whole phrase is about: not a possessor, rather a name in apposition, rather the first."""
        heads = [chunk for chunk in chunks if not chunk.possessive and not self._is_compound(chunk)]
        heads = heads or list(chunks)
        heads = [chunk for chunk in heads if chunk.type != TIME] or heads
        titled = self._titled(heads)
        if titled is not None:
            return titled
        for before, chunk in pairwise(heads):
            named = chunk.type == PERSON and self._is_person(chunk)
            if (named or _is_firm_of(before, chunk)) and self._is_apposition(before, chunk):
                return chunk
        return next(iter(heads), None)

    def _titled(self, heads: Sequence[Chunk]) -> Chunk | None:
        """The person at the end of a title of several phrases: "Former Secretary of State Ida Brandt"."""
        if len(heads) < 2 or heads[0].type == PERSON or heads[-1].type != PERSON or not heads[-1].title:
            return None
        first, last = heads[0], heads[-1]
        title = not first.determiner and is_person_noun(first.head)
        between = [one.head for one in self._chunks[first.index + 1 : last.index] if one.kind == "word"]
        return last if title and all(word in TITLE_JOINTS for word in between) else None

    def antecedent(self, relative: Chunk) -> Chunk | None:
        """Whom "who" goes back to: the nearest mention before it in its sentence, rather a person."""
        at = bisect_left(self._starts, relative.start)
        before = [
            chunk
            for chunk in self._mentions[max(0, at - FARTHEST) : at]
            if chunk.sentence == relative.sentence and not chunk.possessive
        ]
        near = before[-FAR:][::-1]
        people = [chunk for chunk in near if self._is_person(chunk)]
        if not people and relative.head == "who":
            people = [chunk for chunk in before if self._is_person(chunk)]
            people = people or [chunk for chunk in near if self._is_human(chunk)]
        return next(iter(people or near), None)

    def is_told_of_another(self, chunk: Chunk, relative: Chunk) -> bool:
        """Whether "who" cannot go back to a mention before it: *residents in the village, who* are the residents."""
        if relative.head != "who" or chunk is relative or "," not in self._text[chunk.end : relative.start]:
            return False
        return chunk.type == PLACE or (chunk.type == COMMON and not self._is_human(chunk))

    def _is_human(self, chunk: Chunk) -> bool:
        return kind_of_noun(chunk) in ("person", "group") or is_person_word(chunk.head)

    def around(self, chunk: Chunk) -> Chunk:
        """Who speaks where a mention only tells something of them; else the mention.

        *Ida Brandt, head of the watchdog Clearview, said*; *Ida Brandt, whose son, Ben Lomax, drowned, said*; *Brandt's
        lawyer said*: where the mention is Clearview, Lomax, Brandt it is Brandt, Brandt, the lawyer who speak.
        """
        found = self._possessed(chunk) or self._subject_around(chunk) or self._opening(chunk)
        found = found or self._before_agent(chunk)
        return found or self._noun_around(chunk) or self._before_dashes(chunk) or chunk

    def _before_agent(self, chunk: Chunk) -> Chunk | None:
        """What a name only brought to light: "A report, first obtained by the Courier, found"."""
        by, close, verb = (self._clauses.neighbour(chunk, step) for step in (-1, 1, 2))
        if by is None or by.head != "by" or close is None or close.head != "," or verb is None:
            return None
        at = by.index - 1
        while (
            at > 0 and self._chunks[at].kind == "word" and self._chunks[at].tag in ("VBN", "VBD", "RB", "JJ")
        ):
            at -= 1
        noun = self._chunks[at - 1] if at > 0 and self._chunks[at].head == "," else None
        told = noun is not None and noun.kind == "mention" and noun.sentence == chunk.sentence
        return noun if told and verb.cue >= LIKELY and at < by.index - 1 else None

    def _before_dashes(self, chunk: Chunk) -> Chunk | None:
        """The noun whose aside between dashes ends with a name or time: "The lawsuit — of May Day — claims"."""
        closing = self._next(chunk)
        if chunk.type in (PERSON, PRONOUN) or closing is None or closing.head not in DASHES:
            return None
        for dash in reversed(self._chunks[max(0, chunk.index - NEAR) : chunk.index]):
            if dash.sentence != chunk.sentence or dash.kind == "quote":
                return None
            if dash.head in DASHES:
                before = self._chunks[dash.index - 1]
                return before if before.kind == "mention" and before.leads else None
        return None

    def _opening(self, chunk: Chunk) -> Chunk | None:
        """The person who opens the clause in whose aside a mention stands that is no person's name."""
        verb = self._clauses.predicate(chunk).verb
        if verb is None or chunk.type in (PERSON, PRONOUN):
            return None
        return subject_before(chunk, verb.start, self._clauses)

    def _is_compound(self, chunk: Chunk) -> bool:
        """*The Kiev-backed authority*: a name joined to what follows by a hyphen is not what the phrase is about."""
        following = self._next(chunk)
        return following is not None and following.head == "-" and following.start == chunk.end

    def _is_person(self, chunk: Chunk) -> bool:
        entity = self._resolution.referents.get(chunk.index)
        return entity is not None and self._resolution.entities[entity].label == "PERSON"

    def _is_apposition(self, first: Chunk, second: Chunk) -> bool:
        """*Its leader, Farouk Aziz*: the name behind the comma says whom the phrase is about.

        Not so a name in a list ("people of Orrin, Ben Lomax and others") or behind a verb (", chaired by Ida Brandt").
        """
        start = self._text.rfind(second.title, first.end, second.start) if second.title else second.start
        words = self._text[first.end : start if start >= 0 else second.start].split()
        if any(word != "," and not _is_role_word(word) for word in words):
            return False
        return not words or not self._goes_on(second)

    def _goes_on(self, chunk: Chunk) -> bool:
        """Whether a list of names goes on behind a mention: "and" follows, or a comma and one more name."""
        following = self._next(chunk)
        if following is None or following.sentence != chunk.sentence:
            return False
        if following.head == ",":
            name = self._next(following)
            return name is not None and name.kind == "mention" and name.type in LISTED
        return following.head in ("and", "or", "&")

    def _next(self, chunk: Chunk) -> Chunk | None:
        at = chunk.index + 1
        return self._chunks[at] if at < len(self._chunks) else None

    def _possessed(self, chunk: Chunk) -> Chunk | None:
        """The person or body behind a name with 's."""
        at = chunk.index + 2
        if not chunk.possessive or chunk.type == PRONOUN or at >= len(self._chunks):
            return None
        noun = self._chunks[at]
        if noun.kind != "mention" or noun.sentence != chunk.sentence:
            return None
        speaks = noun.type == PERSON or kind_of_noun(noun) in ("person", "collective")
        return noun if speaks else None

    def _subject_around(self, chunk: Chunk) -> Chunk | None:
        """The person before a mention whose apposition or relative clause holds it."""
        if chunk.type == PRONOUN:
            return None
        for before in reversed(self._chunks[max(0, chunk.index - REACH) : chunk.index]):
            if before.sentence != chunk.sentence or before.kind == "quote":
                return None
            if self._opens_aside(before) and not self._is_governed(before):
                holds = self._shares_verb(before, chunk) or self._is_apposed(before, chunk)
                return before if holds else None
        return None

    def _noun_around(self, chunk: Chunk) -> Chunk | None:
        """The noun whose clause ends with a place or time: "the captain of the ferry that sank off Kelmouth told"."""
        if chunk.type not in (PLACE, TIME) and not self._closes_clause(chunk):
            return None
        for before in reversed(self._chunks[max(0, chunk.index - NEAR) : chunk.index]):
            if before.sentence != chunk.sentence or before.kind == "quote" or before.head == ",":
                return None
            if before.head in RELATIVES:
                return self._described_before(before)
        return None

    def _closes_clause(self, chunk: Chunk) -> bool:
        """*Ford, which had sold few cars, said*: whether a comma and a verb of speech follow what is no person."""
        comma, verb = self._clauses.neighbour(chunk, 1), self._clauses.neighbour(chunk, 2)
        if chunk.type in (PERSON, PRONOUN) or comma is None or comma.head != "," or verb is None:
            return False
        return verb.tag in FINITE and verb.cue >= STRONG

    def _described_before(self, relative: Chunk) -> Chunk | None:
        """The noun for a person or body in front of "who" or "that", its complements passed over."""
        at = relative.index - 1
        while at >= 2 and self._chunks[at].kind == "mention" and self._chunks[at - 1].head in INTRODUCING[1:]:
            at -= 2
        noun = self._chunks[at]
        described = at >= 0 and noun.kind == "mention" and noun.sentence == relative.sentence
        speaks = noun.type == ORGANISATION or kind_of_noun(noun) in ("person", "collective")
        return noun if described and speaks else None

    def _opens_aside(self, chunk: Chunk) -> bool:
        """Whether a mention is a person's name with a comma behind it."""
        following = self._next(chunk)
        person = chunk.type == PERSON and not chunk.possessive
        return person and following is not None and following.head == ","

    def _is_governed(self, person: Chunk) -> bool:
        """Whether a name stands behind a preposition, a participle or a name of a list, and opens no clause.

        *After beating Ida Brandt, Jo Hale said*; *Brandt, Lomax and Hale said*.
        """
        before = self._chunks[person.index - 1] if person.index else None
        if before is None or before.sentence != person.sentence:
            return False
        return before.tag in GOVERNING or (before.head in (",", "and") and self._is_listed(before))

    def _is_listed(self, joint: Chunk) -> bool:
        """Whether a person's name stands before a comma or "and"."""
        before = self._chunks[joint.index - 1] if joint.index else None
        return before is not None and before.sentence == joint.sentence and before.type == PERSON

    def _shares_verb(self, person: Chunk, chunk: Chunk) -> bool:
        """Whether a mention stands in a person's relative clause, behind which the person's own verb follows."""
        verb, main = self._clauses.predicate(chunk).verb, self._clauses.predicate(person)
        return main.relation == "c2" and verb is not None and main.verb is verb

    def _is_apposed(self, person: Chunk, chunk: Chunk) -> bool:
        """Whether a mention ends an apposition that begins with a noun for what a person is."""
        between = self._chunks[person.index + 2 : chunk.index]
        mentions = [one for one in between if one.kind == "mention"]
        if chunk.type == PERSON or not mentions or not is_person_noun(mentions[0].head):
            return False
        if between[-1].head not in INTRODUCING:
            return False
        following = self._next(chunk)
        plain = all(one.kind == "mention" or one.tag in APPOSED_TAGS for one in between)
        return plain and following is not None and following.head == ","


def _is_firm_of(noun: Chunk, name: Chunk) -> bool:
    """*Its owner, Meridian Minerals*; *the firm, Paloma*: a noun for a body, and the body's name."""
    return name.type == ORGANISATION and (noun.head in OWNERS or kind_of_noun(noun) == "collective")


def _is_role_word(word: str) -> bool:
    """Whether a word between a mention and a name in apposition only says what the person is."""
    return word in (")", "(") or is_person_noun(word.strip(",()").rpartition("-")[2].casefold())
