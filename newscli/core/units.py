"""A sentence as units: stretches in quote marks, mentions, and the words between them.

A mention is a pronoun or a maximal run of determiners, adjectives and nouns outside quote marks. A run that
ends in a person's name is a mention of the person; what stands before the name is its title. Attribution,
pronouns and role nouns all work on these units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from newscli.core import lexicon
from newscli.core.document import OUTSIDE, Sentence, Stretch
from newscli.core.lexicon import LIKELY, POSSESSIVE_PRONOUNS, PRONOUNS, TIME_NOUNS, Cues, word_set
from newscli.core.symbols import symbol

Kind = Literal["quote", "mention", "word"]

PERSON, ORGANISATION, PLACE, OTHER_NAME, UNKNOWN_NAME = "E", "O", "L", "X", "N"
COMMON, PRONOUN, TIME, LABEL = "C", "P", "T", "K"
"""What a mention is: the name of a person, organisation, place, something else, or of unknown kind; a common
noun phrase, a pronoun, a time, or the label of a speaker in a transcript ("WALLACE:")."""

TYPE_OF_NAME = {
    "PERSON": PERSON, "ORG": ORGANISATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": OTHER_NAME,
    "EVENT": OTHER_NAME, "PRODUCT": OTHER_NAME, "MISC": OTHER_NAME, "DATE": TIME,
}  # fmt: skip

NOMINAL = word_set("DT PRP$ PDT JJ JJR JJS NN NNS NNP NNPS CD VBN VBG FW")
OPENING = word_set("DT PRP$ PDT")
PARTICIPLES = word_set("VBN VBG")
AFTER_PARTICIPLE = word_set("NN NNS JJ")
LABEL_IN_QUOTE = re.compile(r"\W{1,3}([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
"""A transcript whose paragraphs have lost a mark: "WALLACE: Good morning."""
AFTER_VERB = word_set("IN TO RB DT PRP PRP$ WP WRB VBG CC")
LONGEST_RUN = 40
"""Tokens; a longer run of nouns is a list or a table, and no mention."""


@dataclass(slots=True)
class Unit:
    """One unit of an article. Offsets are code points; ``index`` is its place in the list of all units."""

    index: int
    """Position among the article's units."""
    kind: Kind
    """``quote`` for a stretch in quote marks, ``mention``, or ``word`` (every other token)."""
    start: int
    """Offset of the first character (of the opening mark for a quote)."""
    end: int
    """Offset behind the last character."""
    text: str
    """Its words as the article has them."""
    paragraph: int
    """Index of its paragraph."""
    sentence: int
    """Index of the sentence in which it begins."""
    token: int
    """Position of its first token in that sentence."""
    head: str
    """Head word of a mention, or the word itself, in lower case."""
    tag: str
    """Part-of-speech tag of the head."""
    type: str = ""
    """Of a mention: one of the types above; empty for other units."""
    determiner: str = ""
    """First word of a mention when it is a determiner, in lower case ("the", "his")."""
    title: str = ""
    """What stands before a person's name in its phrase: "Armenia's Foreign Minister"."""
    possessive: bool = False
    """Followed by 's, or a possessive pronoun."""
    stretch: int = -1
    """Of a quote, and of the label inside it: index of the stretch; -1 for other units."""
    cue: int = 0
    """How strongly a word or common noun announces speech, 0–4."""
    leads: bool = False
    """The first mention of its sentence that is no time."""
    parenthesis: bool = False
    """Stands in parentheses."""
    header: bool = False
    """Stands in the header (headline, byline, dateline)."""
    symbol: str = ""
    """What the unit is in a path of units; empty for words that paths pass over."""


def build(
    text: str, stretches: Sequence[Stretch], sentences: Sequence[Sentence], cues: Cues | None = None
) -> list[Unit]:
    """The units of an article in text order; ``cues`` replaces the shipped cue words in training."""
    builder = _Builder(text, stretches, cues or lexicon.load())
    for number, sentence in enumerate(sentences):
        builder.read(number, sentence)
    _recognise_surnames(builder.units)
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
        self._words, self._lower = sentence.words, [word.lower() for word in sentence.words]
        self._tags = list(sentence.tags)  # mistagged verbs are put right in the copy
        self._names: dict[int, tuple[int, int, str]] = {
            token: (name.first, name.last, TYPE_OF_NAME.get(name.label, ""))
            for name in sentence.names
            if name.label in TYPE_OF_NAME
            for token in range(name.first, name.last)
        }
        at, size = 0, len(self._words)
        while at < size:
            if sentence.inside[at] != OUTSIDE:
                at = self._read_quoted(at)
            elif self._is_pronoun(at):
                at = self._add_pronoun(at)
            elif self._tags[at] in NOMINAL or at in self._names:
                at = self._read_run(at)
            else:
                at = self._add_word(at, self._tags[at][0] == "V" or self._lower[at] == "according")

    def _new(self, kind: Kind, first: int, last: int, head: str, tag: str, type: str = "") -> Unit:
        sentence = self._sentence
        start, end = sentence.starts[first], sentence.ends[last - 1]
        unit = Unit(
            len(self.units), kind, start, end, self._text[start:end],
            sentence.paragraph, self._number, first, head, tag, type,
            parenthesis=self._parentheses > 0, header=sentence.header,
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
        if self._lower[at] not in PRONOUNS or self._tags[at] in ("CD", "DT") or at in self._names:
            return False
        word = self._words[at]
        return len(word) == 1 or not (word.isupper() and self._tags[at] in ("NNP", "NNPS"))  # US, IT

    def _add_pronoun(self, at: int) -> int:
        head, tag = self._lower[at], self._tags[at]
        unit = self._new("mention", at, at + 1, head, tag, PRONOUN)
        unit.possessive = head in POSSESSIVE_PRONOUNS or (head == "her" and tag == "PRP$")
        return at + 1

    def _add_word(self, at: int, may_be_cue: bool) -> int:
        word = self._lower[at]
        if word in "([":
            self._parentheses += 1
        elif word in ")]" and self._parentheses:
            self._parentheses -= 1
        unit = self._new("word", at, at + 1, word, self._tags[at])
        if may_be_cue:
            unit.cue = self._verbs.get(word, 0)
        return at + 1

    def _read_run(self, first: int) -> int:
        """A mention of the run that begins here, or its tokens as words when it has no nominal head."""
        last = self._end_of_run(first)
        if last == first:
            return self._add_word(first, True)
        head = last - 1
        if head in self._names or self._can_be_head(first, head):
            self._add_mention(first, last)
        else:
            for at in range(first, last):
                self._add_word(at, True)
        return last

    def _can_be_head(self, first: int, head: int) -> bool:
        tag = self._tags[head]
        return tag[:2] == "NN" or (tag in ("CD", "JJ", "JJS") and self._tags[first] in ("DT", "PRP$"))

    def _end_of_run(self, first: int) -> int:
        tags, names, inside = self._tags, self._names, self._sentence.inside
        last, limit = first, min(len(tags), first + LONGEST_RUN)
        while last < limit and inside[last] == OUTSIDE:
            in_name = last in names
            if not (in_name or tags[last] in NOMINAL or (self._words[last] == "&" and last > first)):
                break
            if last > first and (self._begins_person(last) if in_name else self._begins_anew(last)):
                break
            if not in_name and (
                self._is_verb(last) or (last > first and self._is_mistagged_verb(last, limit))
            ):
                break
            last += 1
        return self._without_trailing_verb(first, last)

    def _begins_person(self, at: int) -> bool:
        """A person's name behind another one."""
        name = self._names[at]
        before = self._names.get(at - 1)
        return name[0] == at and name[2] == PERSON and before is not None and before[2] == PERSON

    def _begins_anew(self, at: int) -> bool:
        """A token in a run that begins a new phrase: a determiner, a pronoun, a time; or follows a time."""
        tag, word = self._tags[at], self._lower[at]
        if tag in OPENING or word in PRONOUNS or (word in TIME_NOUNS and tag[:2] in ("NN", "CD")):
            return True
        return self._lower[at - 1] in TIME_NOUNS and at - 1 not in self._names

    def _is_verb(self, at: int) -> bool:
        """A participle that modifies no noun, or a reporting verb under another tag."""
        tags = self._tags
        if tags[at] in PARTICIPLES and not (at + 1 < len(tags) and tags[at + 1] in AFTER_PARTICIPLE):
            return True
        return tags[at][:2] != "NN" and self._verbs.get(self._lower[at], 0) >= LIKELY

    def _is_mistagged_verb(self, at: int, limit: int) -> bool:
        """A plural noun that is a reporting verb ("the senator claims that"); its tag is put right."""
        tags = self._tags
        if tags[at] != "NNS" or tags[at - 1][:2] != "NN" or self._verbs.get(self._lower[at], 0) < LIKELY:
            return False
        if at + 1 >= len(tags) or self._words[at + 1] in (".", ","):
            return False
        tags[at] = "VBZ"
        return True

    def _without_trailing_verb(self, first: int, last: int) -> int:
        """The run without a lower-case plural behind a person's name that is a verb ("Scott bristles at")."""
        verb, tags = last - 1, self._tags
        name = self._names.get(verb - 1)
        if last - first < 2 or name is None or name[2] != PERSON or verb in self._names:
            return last
        if tags[verb] != "NNS" or not self._words[verb].islower() or tags[first] in ("DT", "PRP$"):
            return last
        if last < len(tags) and tags[last] not in AFTER_VERB:
            return last
        tags[verb] = "VBZ"
        return verb

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


SHORTEST_MISSPELT = 6
"""Letters; a shorter surname must be spelt alike."""


def _recognise_surnames(units: Sequence[Unit]) -> None:
    """Make persons of single names that are the surname of a full name, or one letter off ("Ayvazyan")."""
    known = {unit.head for unit in units if unit.type == PERSON and " " in unit.text}
    near: dict[str, list[str]] = {}
    for name in sorted(known):
        if len(name) >= SHORTEST_MISSPELT - 1:
            for form in _without_a_letter(name):
                near.setdefault(form, []).append(name)
    verdicts: dict[str, bool] = {}
    for unit in units:
        if unit.kind != "mention" or unit.type not in "OLXN" or " " in unit.text or len(unit.head) < 4:
            continue
        if unit.head not in verdicts:
            verdicts[unit.head] = unit.head in known or _is_one_edit_off(unit.head, near)
        if verdicts[unit.head]:
            unit.type = PERSON


def _without_a_letter(name: str) -> set[str]:
    """The name and its forms with one letter left out: two names one edit apart share such a form."""
    return {name} | {name[:at] + name[at + 1 :] for at in range(len(name))}


def _is_one_edit_off(name: str, near: dict[str, list[str]]) -> bool:
    from rapidfuzz.distance import OSA

    if len(name) < SHORTEST_MISSPELT - 1:
        return False
    forms = sorted(_without_a_letter(name))
    return any(
        known[0] == name[0] and len(known) >= SHORTEST_MISSPELT and OSA.distance(known, name) <= 1
        for form in forms
        for known in near.get(form, ())[:20]
    )
