"""Reads sentences into units: stretches in quote marks, mentions, and the words between them.

A mention is a pronoun or a maximal run of determiners, adjectives and nouns outside quote marks. A run that
ends in a person's name is a mention of the person; what stands before the name is its title. Attribution,
pronouns and role nouns all work on these units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newscli.core import lexicon, surnames
from newscli.core.document import OUTSIDE, Sentence, Stretch
from newscli.core.lexicon import LIKELY, POSSESSIVE_PRONOUNS, PRONOUNS, TIME_NOUNS, Cues
from newscli.core.runs import NOMINAL, OPENING, View, can_be_head, end_of_run
from newscli.core.symbols import symbol
from newscli.core.units import (
    COMMON,
    LABEL,
    ORGANISATION,
    OTHER_NAME,
    PERSON,
    PLACE,
    PRONOUN,
    TIME,
    UNKNOWN_NAME,
    Kind,
    Unit,
)

TYPE_OF_NAME = {
    "PERSON": PERSON, "ORG": ORGANISATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": OTHER_NAME,
    "EVENT": OTHER_NAME, "PRODUCT": OTHER_NAME, "MISC": OTHER_NAME, "DATE": TIME,
}  # fmt: skip

LABEL_IN_QUOTE = re.compile(r"\W{1,3}([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
"""A transcript whose paragraphs have lost a mark: "WALLACE: Good morning."""


def build(
    text: str, stretches: Sequence[Stretch], sentences: Sequence[Sentence], cues: Cues | None = None
) -> list[Unit]:
    """The units of an article in text order; ``cues`` replaces the shipped cue words in training."""
    builder = _Builder(text, stretches, cues or lexicon.load())
    for number, sentence in enumerate(sentences):
        builder.read(number, sentence)
    surnames.recognise(builder.units)
    _finish(builder.units)
    return builder.units


class _Builder:
    """Reads sentences in text order and collects their units."""

    def __init__(self, text: str, stretches: Sequence[Stretch], cues: Cues) -> None:
        self.units: list[Unit] = []
        self._text = text
        self._stretches = stretches
        self._next = 0
        self._quoted_to = 0
        self._verbs, self._nouns = cues.verbs, cues.nouns

    def read(self, number: int, sentence: Sentence) -> None:
        """Append the units of one sentence."""
        self._number, self._sentence, self._parentheses = number, sentence, 0
        names = {
            token: (name.first, name.last, TYPE_OF_NAME[name.label])
            for name in sentence.names
            if name.label in TYPE_OF_NAME
            for token in range(name.first, name.last)
        }
        self._words, self._lower = sentence.words, [word.lower() for word in sentence.words]
        self._tags, self._names = list(sentence.tags), names
        self._view = View(self._words, self._lower, self._tags, sentence.inside, names, self._verbs)
        lower, tags, inside = self._lower, self._tags, sentence.inside
        at, size = 0, len(lower)
        while at < size:
            if inside[at] != OUTSIDE:
                at = self._read_quoted(at)
            elif lower[at] in PRONOUNS and self._is_pronoun(at):
                at = self._add_pronoun(at)
            elif tags[at] in NOMINAL or at in names:
                at = self._read_run(at)
            else:
                at = self._add_word(at, tags[at][0] == "V" or lower[at] == "according")

    def _new(
        self, kind: Kind, first: int, last: int, head: str, tag: str, type: str = "", cue: int = 0
    ) -> Unit:
        sentence = self._sentence
        start, end = sentence.starts[first], sentence.ends[last - 1]
        unit = Unit(
            len(self.units), kind, start, end, self._text[start:end],
            sentence.paragraph, self._number, first, head, tag, type,
            "", "", False, -1, cue, False, self._parentheses > 0, sentence.header,
        )  # fmt: skip
        self.units.append(unit)
        return unit

    def _read_quoted(self, at: int) -> int:
        """Make one unit of a stretch where it begins; pass over its tokens, in later sentences too."""
        sentence, stretches = self._sentence, self._stretches
        start = sentence.starts[at]
        while self._next < len(stretches) and stretches[self._next].start <= start:
            stretch = stretches[self._next]
            unit = self._new("quote", at, at + 1, "", "")
            unit.start, unit.end, unit.stretch = stretch.start, stretch.end, self._next
            unit.text = self._text[stretch.start : stretch.end]
            self._next += 1
            self._quoted_to = stretch.end
            self._add_label(stretch, at)
        last = at + 1
        while last < len(sentence.starts) and sentence.starts[last] < self._quoted_to:
            last += 1
        return last

    def _add_label(self, stretch: Stretch, at: int) -> None:
        """The speaker's label with which a stretch begins, as a mention of its own."""
        found = LABEL_IN_QUOTE.match(self._text, stretch.start, min(stretch.end, stretch.start + 60))
        if found is not None:
            unit = self._new("mention", at, at + 1, found[1].rpartition(" ")[2].lower(), "NNP", LABEL)
            unit.start, unit.end, unit.text = found.start(1), found.end(1), found[1]
            unit.stretch = self._next - 1

    def _is_pronoun(self, at: int) -> bool:
        """Whether a word that may be a pronoun is one."""
        if self._tags[at] in ("CD", "DT") or at in self._names:
            return False
        word = self._words[at]
        return len(word) == 1 or not (word.isupper() and self._tags[at] in ("NNP", "NNPS"))  # US, IT

    def _add_pronoun(self, at: int) -> int:
        head, tag = self._lower[at], self._tags[at]
        unit = self._new("mention", at, at + 1, head, tag, PRONOUN)
        unit.possessive = head in POSSESSIVE_PRONOUNS or (head == "her" and tag == "PRP$")
        return at + 1

    def _add_word(self, at: int, may_be_cue: bool) -> int:
        word, sentence, units = self._lower[at], self._sentence, self.units
        if word in "([":
            self._parentheses += 1
        elif word in ")]" and self._parentheses:
            self._parentheses -= 1
        start, end = sentence.starts[at], sentence.ends[at]
        cue = self._verbs.get(word, 0) if may_be_cue else 0
        units.append(  # as in _new, which would cost as much again: most units are words
            Unit(
                len(units), "word", start, end, self._text[start:end],
                sentence.paragraph, self._number, at, word, self._tags[at], "",
                "", "", False, -1, cue, False, self._parentheses > 0, sentence.header,
            )
        )  # fmt: skip
        return at + 1

    def _read_run(self, first: int) -> int:
        """A mention of the run that begins here, or its tokens as words when it has no nominal head."""
        last = end_of_run(self._view, first)
        if last == first:
            return self._add_word(first, True)
        head = last - 1
        if head in self._names or can_be_head(self._view, first, head):
            self._add_mention(first, last)
        else:
            for at in range(first, last):
                self._add_word(at, True)
        return last

    def _add_mention(self, first: int, last: int) -> None:
        head = last - 1
        name = self._names.get(head)
        word, tag = self._lower[head], self._tags[head]
        if name is not None and name[2] == PERSON:
            start = max(first, name[0])
            unit = self._new("mention", start, last, word, tag, PERSON)
            if start > first:
                unit.title = self._title(first, start)
        else:
            unit = self._new(
                "mention", first, last, word, tag, name[2] if name else self._type_by_tag(word, tag)
            )
            unit.determiner = self._lower[first] if self._tags[first] in OPENING else ""
        if unit.type == COMMON:
            unit.cue = self._nouns.get(word, 0)
        unit.possessive = (
            last < len(self._words) and self._words[last] in ("'s", "'") and self._tags[last] == "POS"
        )

    def _title(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last``, with the possessor before them ("Armenia's")."""
        units, starts = self.units, self._sentence.starts
        start = starts[first]
        if first and self._tags[first - 1] == "POS" and len(units) > 2:
            possessor = units[-3]  # the person's own unit is the last one, the 's is before it
            if possessor.kind == "mention" and possessor.sentence == self._number and possessor.possessive:
                start = possessor.start
        return self._text[start : self._sentence.ends[last - 1]]

    @staticmethod
    def _type_by_tag(word: str, tag: str) -> str:
        if tag[:3] == "NNP":
            return TIME if word in TIME_NOUNS else UNKNOWN_NAME
        return TIME if word in TIME_NOUNS else COMMON


def _finish(units: Iterable[Unit]) -> None:
    """Mark the first mention of each sentence and give every unit its symbol."""
    led = -1
    for unit in units:
        if unit.kind == "mention":
            if unit.sentence != led and unit.type != TIME:
                unit.leads = True
                led = unit.sentence
            unit.symbol = unit.type + ("'" if unit.possessive else "") + ("!" if unit.cue >= LIKELY else "")
        elif unit.kind == "quote":
            unit.symbol = "Q"
        else:
            unit.symbol = symbol(unit.head, unit.tag, unit.cue)
