"""Features of a token for the models of reported speech, whatever the cue is that it is seen from."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import ClassVar, Generic, NamedTuple

from newscli.core.linear import CACHED, Cache, Table, Value, added
from newscli.core.reported.cues import OPENERS, PAUSES
from newscli.core.reported.view import View
from newscli.models import clusters

NO_KIND = (-1, -1)
"""Cluster and group of a word that is in none."""
OPENING = PAUSES | OPENERS
PAUSE_TAGS = frozenset((",", ":"))


class Word(NamedTuple, Generic[Value]):
    """What a word adds, wherever it stands."""

    here: Value
    """To its own token."""
    before: Value
    """To the token behind it."""
    after: Value
    """To the token in front of it."""
    group: int
    """The group of its cluster."""
    paired: str
    """The word, if it adds something by the tag of its neighbours."""


class Words(Cache[str, Word[Value]]):
    """Words by their lower-case form."""

    most: ClassVar[int] = CACHED

    def __init__(
        self,
        value: Callable[[list[str]], Value],
        clustered: Table[Value],
        paired: Container[str] | None,
    ) -> None:
        super().__init__()
        self._value: Callable[[list[str]], Value] = value
        self._clustered: Table[Value] = clustered
        self._paired = paired
        self._kinds = clusters()

    def _made(self, word: str) -> Word[Value]:
        kind = self._kinds.get(word) or NO_KIND
        value, clustered = self._value, self._clustered
        paired = word if self._paired is None or word in self._paired else ""
        return Word(
            value(["w=" + word]) + clustered["", kind],
            value(["-w=" + word]) + clustered["-", kind],
            value(["+w=" + word]) + clustered["+", kind],
            kind[1],
            paired,
        )


class Sided(Cache[str, Value]):
    """What a word adds to its own token on one side of a cue, by its lower-case form."""

    most: ClassVar[int] = CACHED

    def __init__(self, side: str, value: Callable[[list[str]], Value], clustered: Table[Value]) -> None:
        super().__init__()
        self._side, self._kinds = side, clusters()
        self._value: Callable[[list[str]], Value] = value
        self._clustered: Table[Value] = clustered

    def _made(self, word: str) -> Value:
        kind = self._kinds.get(word) or NO_KIND
        return self._value([f"{self._side}w={word}"]) + self._clustered[self._side, kind]


class Tokens(Generic[Value]):
    """What the tokens of any sentence add, remembered by what they look at."""

    def __init__(self, value: Callable[[list[str]], Value], paired: Container[str] | None) -> None:
        clustered: Table[Value] = Table(_clustered, value)
        self.words: Words[Value] = Words(value, clustered, paired)
        self.sides: dict[str, Sided[Value]] = {side: Sided(side, value, clustered) for side in "LR"}
        self._forms: Table[Value] = Table(_form_of, value)
        self._word_before: Table[Value] = Table(_word_before, value)
        self._word_after: Table[Value] = Table(_word_after, value)
        self._groups_before: Table[Value] = Table(_groups_before, value)
        self._groups_after: Table[Value] = Table(_groups_after, value)
        self._tags: Table[Value] = Table(tags_around, value)
        self._tags_before: Table[Value] = Table(tags_before, value)
        self._tags_after: Table[Value] = Table(tags_after, value)
        self._behind_pause: Table[Value] = Table(behind_pause, value)
        self._behind_opener: Table[Value] = Table(behind_opener, value)

    def values(self, view: View) -> list[Value]:
        """What each token adds."""
        size, words, tags = view.size, view.padded_words, view.padded_tags
        tag2, tag1, tag, next1, next2 = (tags[step : step + size] for step in range(5))
        known = [self.words[word] for word in words[: size + 2]]
        groups, paired = [word.group for word in known], [word.paired for word in known]
        columns = [
            [word.before for word in known[:size]],
            [word.after for word in known[2:]],
            self._forms.column([word[:1] for word in view.sentence.words], view.inside),
            self._word_before.column(paired[:size], tag),
            self._word_after.column(paired[2:], tag),
            self._tags.column(tag1, tag, next1),
            self._tags_before.column(tag2, tag1),
            self._tags_after.column(next1, next2),
            self._groups_before.column(groups[:size], groups[1:-1]),
            self._groups_after.column(groups[1:-1], groups[2:]),
        ]
        return self._with_pauses(added([word.here for word in known[1:-1]], columns), words, tags)

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


def shape(word: str) -> str:
    """Capital, digit, lower case or punctuation."""
    first = word[:1]
    return "C" if first.isupper() else "d" if first.isdigit() else "l" if first.isalpha() else "p"


def _clustered(place: str, kind: tuple[int, int]) -> list[str]:
    return [f"{place}k={kind[0]}", f"{place}g={kind[1]}"]


def _word_before(before: str, tag: str) -> list[str]:
    return [f"-w|t={before}|{tag}"] if before else []


def _word_after(after: str, tag: str) -> list[str]:
    return [f"+w|t={after}|{tag}"] if after else []


def _groups_before(before: int, here: int) -> list[str]:
    return [f"-gg={before},{here}"]


def _groups_after(here: int, after: int) -> list[str]:
    return [f"+gg={here},{after}"]


def form(kind: str, state: int) -> list[str]:
    """What kind of word it is, and its quote state."""
    return [f"s={kind}{state}", f"q{state}"] if state else [f"s={kind}{state}"]


def _form_of(letter: str, state: int) -> list[str]:
    return form(shape(letter), state)


def tags_around(tag1: str, tag: str, next1: str) -> list[str]:
    """The tags of a token and its neighbours,"""
    return [
        "t=" + tag, "-t=" + tag1, "+t=" + next1, "-tt=" + tag1 + tag, "+tt=" + tag + next1,
        "t3=" + tag1 + tag + next1,
    ]  # fmt: skip


def tags_before(tag2: str, tag1: str) -> list[str]:
    """of the two in front of it,"""
    return ["-2t=" + tag2 + tag1]


def tags_after(next1: str, next2: str) -> list[str]:
    """of the two behind it."""
    return ["+2t=" + next1 + next2]


def behind_pause(pause: str, word: str, tag: str, next_tag: str) -> list[str]:
    """What stands behind a pause that follows a token,"""
    return ["nxo=" + word, "nxt=" + tag + next_tag, "nxp=" + pause + tag]


def behind_opener(opener: str, word: str, tag: str, next_tag: str) -> list[str]:
    """behind a word that opens a clause."""
    return ["nso=" + opener + tag + next_tag, f"nsw={opener}|{word}"]
