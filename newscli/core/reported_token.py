"""Features of a token for the models of reported speech, whatever the cue is that it is seen from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple

from newscli.core.cues import OPENERS, PAUSES
from newscli.core.remembered import Remembered
from newscli.core.reported_memory import MEMORY, Table, Value, added
from newscli.core.reported_view import View
from newscli.models import clusters

NO_KIND = (-1, -1)
"""Cluster and group of a word that is in none."""
OPENING = PAUSES | OPENERS
PAUSE_TAGS = frozenset((",", ":"))


class Word(NamedTuple, Generic[Value]):
    """What a word adds to its own token by the side of the cue on which it stands."""

    left: Value
    right: Value
    group: int
    """The group of its cluster."""


class Words(Remembered[str, Word[Value]]):
    """Words by their lower-case form."""

    most = MEMORY

    def __init__(self, value: Callable[[list[str]], Value]) -> None:
        self._value: Callable[[list[str]], Value] = value

    def _made(self, word: str) -> Word[Value]:
        left, right = self._value(_word("L", word)), self._value(_word("R", word))
        return Word(left, right, clusters().get(word, NO_KIND)[1])


class Tokens(Generic[Value]):
    """What the tokens of any sentence add, remembered by what they look at."""

    def __init__(self, value: Callable[[list[str]], Value]) -> None:
        self.words: Words[Value] = Words(value)
        self._own: Table[Value] = Table(_own, value)
        self._before: Table[Value] = Table(_before, value)
        self._after: Table[Value] = Table(_after, value)
        self._groups_before: Table[Value] = Table(_groups_before, value)
        self._groups_after: Table[Value] = Table(_groups_after, value)
        self._tags: Table[Value] = Table(_tags, value)
        self._tags_before: Table[Value] = Table(_tags_before, value)
        self._tags_after: Table[Value] = Table(_tags_after, value)
        self._behind_pause: Table[Value] = Table(_behind_pause, value)
        self._behind_opener: Table[Value] = Table(_behind_opener, value)

    def values(self, view: View) -> list[Value]:
        """What each token adds."""
        size, words, tags = view.size, view.padded_words, view.padded_tags
        tag2, tag1, tag, next1, next2 = (tags[step : step + size] for step in range(5))
        groups = [self.words[word].group for word in words[: size + 2]]
        columns = [
            self._before.column(words[:size], tag),
            self._after.column(words[2 : size + 2], tag),
            self._tags.column(tag1, tag, next1),
            self._tags_before.column(tag2, tag1),
            self._tags_after.column(next1, next2),
            self._groups_before.column(groups[:-2], groups[1:-1]),
            self._groups_after.column(groups[1:-1], groups[2:]),
        ]
        totals = added(self._own.column(view.sentence.words, view.inside), columns)
        return self._with_pauses(totals, words, tags)

    def _with_pauses(self, totals: list[Value], words: Sequence[str], tags: Sequence[str]) -> list[Value]:
        """What a token adds that stands in front of a pause or of a word that opens a clause."""
        pairs = zip(words[2 : len(totals) + 2], tags[3 : len(totals) + 3], strict=True)
        for i in [i for i, (after, next1) in enumerate(pairs) if after in OPENING or next1 in PAUSE_TAGS]:
            after, facts = words[i + 2], (words[i + 2], words[i + 3], tags[i + 4], tags[i + 5])
            table = (
                self._behind_opener
                if after in OPENERS and tags[i + 3] not in PAUSE_TAGS
                else self._behind_pause
            )
            totals[i] = totals[i] + table[facts]
        return totals


def token_features(view: View, i: int) -> list[str]:
    """The features of one token as names, clusters left out: for the classifier of cues."""
    tag2, tag1, tag, next1, next2, next3 = view.padded_tags[i : i + 6]
    before, word, after = view.padded_words[i : i + 3]
    features = [
        "w=" + word, "-w=" + before, "+w=" + after,
        *_form(shape(view.sentence.words[i]), view.inside[i]), *_tags(tag1, tag, next1), *_tags_before(tag2, tag1),
        *_tags_after(next1, next2), f"-w|t={before}|{tag}", f"+w|t={after}|{tag}",
    ]  # fmt: skip
    if after in PAUSES or next1 in PAUSE_TAGS:
        features += _behind_pause(after, view.padded_words[i + 3], next2, next3)
    elif after in OPENERS:
        features += _behind_opener(after, view.padded_words[i + 3], next2, next3)
    return features


def shape(word: str) -> str:
    """Capital, digit, lower case or punctuation."""
    first = word[:1]
    return "C" if first.isupper() else "d" if first.isdigit() else "l" if first.isalpha() else "p"


def _word(place: str, word: str) -> list[str]:
    cluster, group = clusters().get(word, NO_KIND)
    return [f"{place}w={word}", f"{place}k={cluster}", f"{place}g={group}"]


def _own(word: str, state: int) -> list[str]:
    """Of the word as it is written."""
    return _word("", word.lower()) + _form(shape(word), state)


def _before(before: str, tag: str) -> list[str]:
    """Of the word in front of a token, by the token's tag."""
    return [*_word("-", before), f"-w|t={before}|{tag}"]


def _after(after: str, tag: str) -> list[str]:
    """Of the word behind a token."""
    return [*_word("+", after), f"+w|t={after}|{tag}"]


def _groups_before(before: int, here: int) -> list[str]:
    return [f"-gg={before},{here}"]


def _groups_after(here: int, after: int) -> list[str]:
    return [f"+gg={here},{after}"]


def _form(form: str, state: int) -> list[str]:
    return [f"s={form}{state}", f"q{state}"] if state else [f"s={form}{state}"]


def _tags(tag1: str, tag: str, next1: str) -> list[str]:
    return [
        "t=" + tag, "-t=" + tag1, "+t=" + next1, "-tt=" + tag1 + tag, "+tt=" + tag + next1,
        "t3=" + tag1 + tag + next1,
    ]  # fmt: skip


def _tags_before(tag2: str, tag1: str) -> list[str]:
    return ["-2t=" + tag2 + tag1]


def _tags_after(next1: str, next2: str) -> list[str]:
    return ["+2t=" + next1 + next2]


def _behind_pause(pause: str, word: str, tag: str, next_tag: str) -> list[str]:
    return ["nxo=" + word, "nxt=" + tag + next_tag, "nxp=" + pause + tag]


def _behind_opener(opener: str, word: str, tag: str, next_tag: str) -> list[str]:
    return ["nso=" + opener + tag + next_tag, f"nsw={opener}|{word}"]
