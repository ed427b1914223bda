"""Mends the names of an article in the light of the whole: what the name finder saw sentence by sentence.

A person named in full tells that the same surname elsewhere is that person, whatever label it got, or none; a
headline in capitals is read by the names of the text below it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from newscli.core.document import Sentence, Span
from newscli.core.entities import name_forms
from newscli.core.entities.beside import read_beside, read_people
from newscli.core.entities.clubs import name_clubs
from newscli.core.entities.common_words import without_common_words
from newscli.core.entities.corrections import correct
from newscli.core.entities.edges import mend_edges
from newscli.core.entities.kind_facts import STATES
from newscli.core.entities.kinds import told_by_name
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.entities.merging import LONGEST_BUCKET
from newscli.core.entities.name_facts import TITLES
from newscli.core.entities.name_likeness import same_surname, spellings
from newscli.core.entities.organisations import is_place
from newscli.core.entities.persons import name_people
from newscli.core.tokens import fold
from newscli.models import gazetteer

LOCAL = re.compile(r" Local \d{1,5}\b")
NICKNAME = re.compile(r" [“\"‘'(][A-Z][\w.’-]*(?: [\w.’-]+){0,2}[”\"’')] (?=[A-Z])")
"""What may stand in the middle of a name; speech would end with a comma or point inside the marks."""
OF_A_PLACE = re.compile(
    r"\b(?:mayor|residents|people|citizens|inhabitants|villagers|town|city|village|suburb|district|province|region"
    r"|county|island|port|outskirts|streets|coast|north|south|east|west|northeast|northwest|southeast|southwest"
    r"|centre|center|capital|governor|borough|parish|republic|kingdom)\s+of\s+$|,\s+of\s+$",
    re.IGNORECASE,
)
"""What stands before the name of a place."""
SMALL_BEHIND = re.compile(r" [a-z]+ [a-z]+\b")
"""What follows a name in capitals that opens an article: *IDA BRANDT stood in the rain*."""
LISTING = (", ", " and ", ", and ", " or ")
LONGEST_PLACE_NOUN = 20
"""Characters that the longest of these takes, with "of"."""
FULL = (2, 3)
"""Words of a name in full."""
SHORTEST_MISSPELT = 6
"""Letters; a shorter surname must be spelt alike to be recognised under another label."""


@dataclass(slots=True)
class _Known:
    """Words of the persons that the article names outside headlines in capitals.

    ``surnames``, ``firsts`` and all ``words`` are those of full names, ``spelt`` finds misspelt surnames, ``called``
    are last or only words: what a person is called by.
    """

    surnames: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    spelt: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> _Known:
        known = cls()
        for mention in mentions:
            if mention.label != PERSON or mention.text.isupper():
                continue
            known.called.add(mention.form.last)
            if mention.form.full:
                known.surnames.add(mention.form.last)
                known.firsts.add(mention.form.first)
                known.words.update(mention.form.words)
        for surname in known.surnames:
            if len(surname) >= SHORTEST_MISSPELT:
                for key in spellings(surname):
                    known.spelt[key].add(surname)
        return known

    def is_misspelt(self, word: str) -> bool:
        """Whether the word is a misspelling of a known surname."""
        if len(word) < SHORTEST_MISSPELT:
            return False
        near = {surname for key in spellings(word) for surname in self.spelt.get(key, ())}
        return any(same_surname(word, surname) for surname in sorted(near)[:LONGEST_BUCKET])


def repair(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order with spans and labels mended, and known surnames added that were missed."""
    mentions = [_with_local(text, _without_nationality(mention)) for mention in mend_edges(text, mentions)]
    mentions = list(told_by_name(text, _with_nicknames(text, mentions)))
    name_people(text, mentions)
    mentions = correct(text, mentions)
    read_people(text, mentions)
    known = _Known.of(mentions)
    mentions = [
        part
        for mention in mentions
        for part in _read_shouted(text, mention, known, sentences[mention.sentence].header)
    ]
    _repair_places(text, mentions, known)
    _repair_labels(mentions, known)
    read_beside(text, sentences, mentions, known.words)
    name_clubs(text, sentences, mentions)
    mentions = list(without_common_words(sentences, mentions, known.words))
    found = [*mentions, *_missed(sentences, mentions, known)]
    return list(_apart(sorted(found, key=lambda mention: mention.span)))


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, in text order, that share no character with one before them.

    *John Smith Jr Union*: "Jr" belongs to the first name, whatever the name finder made of it.
    """
    end = -1
    for mention in mentions:
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


def _without_nationality(mention: Mention) -> Mention:
    """*American Nate Miller* without "American"."""
    if mention.label != PERSON or " " not in mention.text:
        return mention
    first, _, rest = mention.text.partition(" ")
    people = gazetteer()
    word = fold(first)
    if word not in people.nationalities or word in people.first_male or word in people.first_female:
        return mention
    start = mention.span.end - len(rest)
    mention.span, mention.text = Span(start, mention.span.end), rest
    return mention


def _with_local(text: str, mention: Mention) -> Mention:
    """*Longshore Local 269*: a branch of a union with its number."""
    found = LOCAL.match(text, mention.span.end)
    if found:
        mention.span = Span(mention.span.start, found.end())
        mention.text, mention.label = " ".join(text[mention.span.start : found.end()].split()), "ORG"
    return mention


def _with_nicknames(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """*Eleanor "Nell" Ransome* as one name: the parts before and behind the nickname are persons' names."""
    found: list[Mention] = []
    surnames = {mention.span.start: mention for mention in mentions if mention.label == PERSON}
    end = -1
    for mention in mentions:
        if mention.span.start < end:
            continue
        nickname = NICKNAME.match(text, mention.span.end) if mention.label == PERSON else None
        surname = nickname and surnames.get(nickname.end())
        if surname:
            end = surname.span.end
            mention.span = Span(mention.span.start, end)
            mention.text = " ".join(text[mention.span.start : end].split())
        found.append(mention)
    return found


def _read_shouted(text: str, mention: Mention, known: _Known, in_header: bool) -> Iterator[Mention]:
    """In capitals a name may have run into its neighbours: then the runs of known words in it are the mentions.

    Not so where the text below opens with it: *JOE TARRANT leaned on the gate* is where he is named in full.
    """
    words = mention.text.split()
    folded = [fold(word) for word in words]
    if mention.label != PERSON or not mention.text.isupper() or known.called.isdisjoint(folded):
        yield mention
        return
    if len(words) > 1 and SMALL_BEHIND.match(text, mention.span.end):
        mention.text = mention.text.title()
        yield mention
        return
    if not in_header and len(words) in FULL and len(known.called.intersection(folded)) == 1:
        yield mention
        return
    start = mention.span.start
    places = []
    for word in words:
        start = text.index(word, start, mention.span.end)
        places.append(Span(start, start + len(word)))
        start += len(word)
    for first, last in _known_runs(folded, known):
        span = Span(places[first].start, places[last - 1].end)
        yield Mention(span, " ".join(words[first:last]), PERSON, mention.sentence, mention.titles)


def _known_runs(words: Sequence[str], known: _Known) -> Iterator[tuple[int, int]]:
    """Quoted spans of words that the names below hold, each up to a surname."""
    first = 0
    for at, word in enumerate(words):
        if word not in known.words and word not in known.called:
            first = at + 1
        elif word in known.called and not (at + 1 < len(words) and words[at + 1] in known.surnames):
            yield first, at + 1
            first = at + 1


def _repair_places(text: str, mentions: Sequence[Mention], known: _Known) -> None:
    """*Residents of Kelmouth*, *Elena Foss of Kelmouth*, *Kelmouth, Ohio*: a place, unless a surname of the article."""
    named_until = listed_until = -1
    states = {mention.span.start for mention in mentions if _is_state(text, mention)}
    for mention in mentions:
        start = mention.span.start
        if mention.label == PERSON and not mention.titles and _may_be_place(mention, known):
            behind_name = named_until >= 0 and text[named_until:start] == " of "
            listed = listed_until >= 0 and text[listed_until:start] in LISTING
            in_state = text.startswith(", ", mention.span.end) and mention.span.end + 2 in states
            if (
                behind_name
                or listed
                or in_state
                or OF_A_PLACE.search(text[max(0, start - LONGEST_PLACE_NOUN) : start])
            ):
                mention.label, listed_until = "GPE", mention.span.end
        named_until = mention.span.end if mention.label == PERSON and " " in mention.text else -1


def _is_state(text: str, mention: Mention) -> bool:
    """Whether a name is of a state of the United States, as behind a town's: not "Kerrin, Ohio's governor"."""
    name = fold(mention.text)
    owns = text.startswith(("'", "’"), mention.span.end)
    return not owns and (name in STATES or name in gazetteer().states)


def _may_be_place(mention: Mention, known: _Known) -> bool:
    """Whether a name is no surname or first name of the article, nor a full name."""
    first, *rest = fold(mention.text).split()
    if rest:
        people = gazetteer()
        return len(rest) == 1 and not (first in people.first_female or first in people.first_male)
    return first not in known.surnames and first not in known.firsts


def _repair_labels(mentions: Sequence[Mention], known: _Known) -> None:
    """One word that is the surname of a person named in full is that person; equal names have one label."""
    same: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        same[mention.text.casefold()].append(mention)
    for key, group in same.items():
        label = _common_label(key, Counter(mention.label for mention in group), known)
        for mention in group:
            mention.label = label


def _common_label(key: str, labels: Counter[str], known: _Known) -> str:
    usual = max(labels, key=lambda label: (labels[label], label != PERSON))
    if " " in key:
        person = labels[PERSON] * 2 >= labels.total() and name_forms.read(key).last in known.called
        return PERSON if person else usual
    if usual == "NORP":
        return usual
    word = name_forms.read(key).last
    if word in known.surnames:
        return PERSON if not is_place(key) or labels[PERSON] * 2 >= labels.total() else usual
    if usual == PERSON or is_place(key):
        return usual
    people = gazetteer()
    given = word in known.firsts and (word in people.first_female or word in people.first_male)
    return PERSON if given or known.is_misspelt(word) else usual


def _missed(sentences: Sequence[Sentence], mentions: Sequence[Mention], known: _Known) -> Iterator[Mention]:
    """Known surnames that stand outside all names, capitalised and alone."""
    wanted = {form for name in known.surnames if len(name) > 2 for form in (name.capitalize(), name.upper())}
    last_words = {mention.text.rpartition(" ")[2] for mention in mentions if mention.label == PERSON}
    wanted |= {word for word in last_words if fold(word) in known.surnames}
    if not wanted:
        return
    in_name = _covered(mentions)
    for number, sentence in enumerate(sentences):
        words = sentence.words
        if wanted.isdisjoint(words):
            continue
        for at, word in enumerate(words):
            if word in wanted and not in_name(sentence.starts[at]) and _stands_alone(sentence, at):
                yield Mention(Span(sentence.starts[at], sentence.ends[at]), word, PERSON, number)


def _covered(mentions: Sequence[Mention]) -> Callable[[int], bool]:
    """Tells of an offset whether a mention covers it."""
    spans = sorted(mention.span for mention in mentions)
    starts, ends = [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    def covers(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < ends[at]

    return covers


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a capitalised word is a name by itself: tagged so, and no part of a longer capitalised phrase."""
    words = sentence.words
    if words[at].isupper():
        return True
    if at == 0 and sentence.tags[at][:2] != "NN":
        return False
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if after[:1].isupper() and at + 1 < len(words) and sentence.tags[at + 1][:3] == "NNP":
        return False
    return not (before[:1].isupper() and at > 1) or fold(before).rstrip(".") in TITLES
