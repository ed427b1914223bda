"""A sentence as the models of reported speech see it: what stands where, what lies between, how clauses open.

Everything that counts over a quoted span of the sentence is a difference of prefix sums, and whatever looks
around a token looks a fixed number of tokens far, so that the cost is linear in the sentence however many
cues it has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

from newscli.core.document import INSIDE, MARK, OUTSIDE, Sentence
from newscli.core.reported.cues import (
    BREAKS,
    CLAUSE_WORDS,
    FINITE,
    OPENERS,
    PAUSES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)

BINS = (0, 1, 2, 3, *[4] * 2, *[6] * 4, *[10] * 6, *[16] * 10)
"""Distance to the lower edge of its bin; 26 from there on."""

LANE = 12
"""Bits of each count in a packed prefix sum: enough for 4,095 of a kind between two tokens."""
MOST = (1 << LANE) - 1
COMMAS, FINITES, MARKS, CUES, CLAUSES, SUBJECTS, THATS, QUOTED, UNQUOTED = range(0, 9 * LANE, LANE)
"""What is counted: the place of its lane. Breaks (commas, dashes…), finite verbs, quote marks, reporting verbs, words
between clauses, subject pronouns, "that", and words inside and outside marks."""
WINDOWED = (1 << QUOTED) - 1
"""The counts that tell how a token lies to a cue."""

OF_WORD: dict[str, int] = Counter()
"""What a word adds to the counts."""
OF_WORD.update(dict.fromkeys(BREAKS, 1 << COMMAS))
OF_WORD.update(dict.fromkeys(CLAUSE_WORDS, 1 << CLAUSES))
OF_WORD.update(dict.fromkeys(SUBJECT_PRONOUNS, 1 << SUBJECTS))
OF_WORD["that"] += 1 << THATS
OF_TAG = dict.fromkeys(FINITE, 1 << FINITES)
"""What a tag adds."""
OF_STATE = {OUTSIDE: 1 << UNQUOTED, INSIDE: 1 << QUOTED, MARK: 1 << MARKS}
"""What a quote state adds."""
CUE = 1 << CUES
OWN_VOICE = frozenset(("i", "we", "you", "my", "our"))


def binned(distance: int) -> int:
    """A distance in tokens, coarser the farther."""
    return BINS[distance] if distance < 26 else 26


class View:
    """A sentence with the arrays that the features read."""

    def __init__(
        self, sentence: Sentence, lexicon: Mapping[str, str], first: bool, last: bool, early: bool
    ) -> None:
        """``first``/``last``: of its paragraph; ``early``: at the very beginning of the article."""
        self.sentence = sentence
        self.size = len(sentence.words)
        self.words = [word.lower() for word in sentence.words]
        self.tags = sentence.tags
        self.inside = sentence.inside
        self.place = f"fl{first:d}{last:d}{early:d}"
        self.lemmas = [lexicon.get(word, "") for word in self.words]
        self.padded_words = ["<s>", *self.words, "</s>", "</s>"]
        self.padded_tags = ["B", "B", *self.tags, "E", "E", "E"]
        self.counts = list(accumulate(self._counted(), initial=0))
        self._openings: dict[int, tuple[str, str, str]] = {}
        self._segment()
        self._find_verbs()

    def _counted(self) -> list[int]:
        """What each token adds to the counts, each in its lane."""
        return [
            OF_WORD.get(word, 0)
            + OF_TAG.get(tag, 0)
            + OF_STATE[state]
            + (CUE if lemma and (tag[:2] == "VB" or lemma == "accord") else 0)
            for word, tag, state, lemma in zip(self.words, self.tags, self.inside, self.lemmas, strict=True)
        ]

    def count(self, lane: int, first: int, last: int) -> int:
        """How many of a kind stand in tokens ``first`` to ``last``."""
        return (self.counts[last] - self.counts[first]) >> lane & MOST

    def _segment(self) -> None:
        """Segments between breaks; clauses, which openers end as well; runs of tokens with the same start of both."""
        self.segment: list[int] = []
        self.segment_start: list[int] = []
        self.clause: list[int] = []
        self.clause_start: list[int] = []
        self.runs: list[int] = []
        segment = clause = segment_start = clause_start = 0
        for number, word in enumerate(self.words):
            if word in BREAKS:
                segment += 1
                segment_start = number + 1
                self.runs.append(number)
            if number == segment_start or word in OPENERS:
                clause += 1
                clause_start = number
                self.runs.append(number)
            self.segment.append(segment)
            self.segment_start.append(segment_start)
            self.clause.append(clause)
            self.clause_start.append(clause_start)

    def _find_verbs(self) -> None:
        """For each token the next finite verb; which segments hold one."""
        following = self.size
        self.next_finite = [following] * (self.size + 1)
        self.has_verb = set()
        for number in range(self.size - 1, -1, -1):
            if self.tags[number] in FINITE:
                following = number
                self.has_verb.add(self.segment[number])
            self.next_finite[number] = following

    @cached_property
    def states(self) -> list[int]:
        """Of each token its quote state and whether its segment holds a finite verb, in the lanes behind the counts."""
        return [
            (state << 1 | (segment in self.has_verb)) << QUOTED
            for state, segment in zip(self.inside, self.segment, strict=True)
        ]

    def word(self, number: int) -> str:
        """The lower-case word, or a sign for what lies before and behind the sentence."""
        return "<s>" if number < 0 else self.words[number] if number < self.size else "</s>"

    def tag(self, number: int) -> str:
        """The tag, or a sign for what lies before and behind the sentence."""
        return "B" if number < 0 else self.tags[number] if number < self.size else "E"

    def cue_word(self, number: int) -> str:
        """The lemma of a reporting word, any other word itself."""
        return self.lemmas[number] or self.words[number]

    @cached_property
    def skeleton(self) -> list[str]:
        """Of each token a sign if it is a comma, colon, semicolon or quote mark, else nothing."""
        return [
            word if word in ",:;" else '"' if state == MARK else ""
            for word, state in zip(self.words, self.inside, strict=True)
        ]

    @cached_property
    def has_own_voice(self) -> bool:
        """Is there an "I", "we" or "you" outside quote marks?"""
        if OWN_VOICE.isdisjoint(self.words):
            return False
        pairs = zip(self.words, self.inside, strict=True)
        return any(word in OWN_VOICE and state == OUTSIDE for word, state in pairs)

    @cached_property
    def words_before(self) -> list[int]:
        """How many words, not marks, stand before each token, and before the end."""
        return list(accumulate([word[0].isalnum() for word in self.words], initial=0))

    @cached_property
    def quoted_before(self) -> list[int]:
        """How many of them stand inside quote marks."""
        pairs = zip(self.words, self.inside, strict=True)
        return list(accumulate([word[0].isalnum() and state == INSIDE for word, state in pairs], initial=0))

    @cached_property
    def has_marks(self) -> bool:
        """Does a quote mark, or what stands between two, belong to it?"""
        return any(self.inside)

    def is_subordinate(self, verb: int) -> bool:
        """Does the clause of a finite verb begin with a subordinating word?"""
        return self.words[self.clause_start[verb]] in SUBORDINATORS

    def opening(self, start: int) -> tuple[str, str, str]:
        """How a clause or segment begins: word and two tags, three tags, first verb (with ``L``: a cue)."""
        found = self._openings.get(start)
        if found is None:
            tags = self.tag(start + 1) + self.tag(start + 2)
            word = self.words[start] if start < self.size else ""
            verb = self._early_verb(start)
            found = self._openings[start] = (word + tags, self.tag(start) + tags, verb)
        return found

    def _early_verb(self, start: int) -> str:
        for number in range(start, min(self.size, start + 5)):
            if number > start and self.words[number] in PAUSES:
                break
            if self.tags[number].startswith("VB") or self.tags[number] == "MD":
                return self.tags[number] + ("L" if self.lemmas[number] else "")
        return "0"

    @cached_property
    def next_starts(self) -> list[tuple[int, int]]:
        """Tokens behind which (or behind the comma that follows them) a clause opens, and where."""
        starts = [*self.clause_start, -1, -1, -1]
        found = []
        for number in range(self.size):
            start = number + 1 if starts[number + 1] == number + 1 else number + 2
            if starts[start] == start:
                found.append((number, start + 1 if starts[start + 1] == start + 1 else start))
        return found
