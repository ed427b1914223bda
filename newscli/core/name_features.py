"""What the name finder looks at in a sentence.

Only stretches round words with a capital ("windows") are labelled, which leaves five sixths of a text alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newscli.core.document import Sentence
from newscli.core.name_informal import Informal
from newscli.core.name_lists import CONNECTORS
from newscli.core.name_places import is_shouted, places, true_case
from newscli.core.name_words import BOUND, WORDS, Features, Word

Window = tuple[int, int]

GAP = 3
"""Words with capitals can be one name when so many connectors or fewer stand between them."""
OPENERS = frozenset(("``", "''", ".", ":", "-", "–", "—"))
"""A capital behind one of these says nothing."""
BREAK: Features = [b"gap"]
"""The item between two windows; its label is O."""


class Casing:
    """How the article writes its words: seen in lower case, seen with a capital within a sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._lower: set[str] = set()
        self._capital: dict[str, int] = {}
        for sentence in sentences:
            if not is_shouted(sentence.words):
                self._read(sentence.words)

    def _read(self, words: Sequence[str]) -> None:
        for i, form in enumerate(words):
            if form.islower():
                self._lower.add(form)
            elif i and form[:1].isupper() and words[i - 1] not in OPENERS:
                lower = form.lower()
                self._capital[lower] = self._capital.get(lower, 0) + 1

    def of(self, lower: str) -> bytes:
        """The feature of a word with a capital."""
        count = self._capital.get(lower, 0)
        return b"d=%s%s" % (b"l" if lower in self._lower else b"", b"c" if count > 1 else b"%d" % count)


class Prepared(NamedTuple):
    """The windows of a sentence, with their tokens and features."""

    windows: list[Window]
    """Token positions, in order."""
    tokens: list[Word | None]
    """The tokens of all windows, None between two windows."""
    items: list[Features]
    """The features of each of ``tokens``."""


def windows(words: Sequence[Word]) -> list[Window]:
    """The stretches that may hold names: words with capitals and the connectors between them."""
    found: list[Window] = []
    for i in [i for i, item in enumerate(words) if item.capital]:
        if found and _joins(words, found[-1][1], i):
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def _joins(words: Sequence[Word], last: int, i: int) -> bool:
    return i - last <= GAP and all(words[j].lower in CONNECTORS for j in range(last, i))


def prepare(sentence: Sentence, casing: Casing, informal: Informal | None = None) -> Prepared:
    """The windows of a sentence and the features of their tokens; more of both for ``informal`` text."""
    words = [WORDS[form] for form in true_case(sentence.words)]
    if informal:
        words = informal.able(words, sentence.tags)
    spans = windows(words)
    tokens: list[Word | None] = []
    items: list[Features] = []
    if spans:
        place = places([item.lower for item in words], spans)
        common = _common(sentence) + (informal.care(sentence.words) if informal else [])
        for first, last in spans:
            if items:
                tokens.append(None)
                items.append(BREAK)
            tokens += words[first:last]
            made = [_token(words, sentence.tags, i, place) for i in range(first, last)]
            if informal:
                for i, features in enumerate(made, first):
                    features += informal.features(words, i)
            for i, features in enumerate(made, first):
                features += common
                if words[i].capital:
                    features.append(casing.of(words[i].lower))
            _add_runs(words, first, last, made)
            items += made
    return Prepared(spans, tokens, items)


def _common(sentence: Sentence) -> Features:
    """Features of all tokens of a sentence."""
    return [b"shout"] * is_shouted(sentence.words) + [b"head"] * sentence.header


def _token(words: Sequence[Word], tags: Sequence[str], i: int, place: dict[int, str]) -> Features:
    """Features of one token and its nearest neighbours."""
    item, tag = words[i], tags[i]
    features = [*item.own, _tag(tag)]
    if i:
        features += words[i - 1].before
        features.append(_pair(words[i - 1], item, "-"))
        features.append(_tags("-", tags[i - 1], tag))
        if i > 1:
            features += words[i - 2].before2
    else:
        features.append(b"bos")
    if i + 1 < len(words):
        features += words[i + 1].after
        features.append(_pair(item, words[i + 1], "+"))
        features.append(_tags("+", tag, tags[i + 1]))
        if i + 2 < len(words):
            features += words[i + 2].after2
    else:
        features.append(b"eos")
    if place:
        if i in place:
            features.append(f"gz={place[i]}{item.case}".encode())
        if i - 1 in place:
            features.append(f"-gz={place[i - 1]}".encode())
        if i + 1 in place:
            features.append(f"+gz={place[i + 1]}".encode())
    return features


@cache
def _tag(tag: str) -> bytes:
    return b"P=" + tag.encode()


@cache
def _tags(side: str, first: str, second: str) -> bytes:
    return f"P{side}={first}|{second}".encode()


_pairs: dict[tuple[str, str, str], bytes] = {}


def _pair(first: Word, second: Word, side: str) -> bytes:
    key = (first.lower, second.lower, side)
    found = _pairs.get(key)
    if found is None:
        if len(_pairs) >= BOUND:
            _pairs.clear()
        found = _pairs[key] = f"b{side}={first.lower}|{second.lower}".encode("utf-8", "replace")
    return found


def _add_runs(words: Sequence[Word], first: int, last: int, made: list[Features]) -> None:
    """To each run of capitals in a window: what stands before, behind, first and last; each token's place in it."""
    i = first
    while i < last:
        end = i
        while end < last and words[end].capital:
            end += 1
        if end > i:
            shared = _run(words, i, end)
            for j in range(i, end):
                made[j - first] += shared
                made[j - first].append(b"r=%d/%d" % (min(j - i, 3), min(end - j, 3)))
        i = end + 1


def _run(words: Sequence[Word], first: int, last: int) -> Features:
    shared = [*words[last - 1].head]
    before = after = "-"
    if last - first > 1:
        shared += words[first].first
    if first:
        shared += words[first - 1].left
        before = words[first - 1].lower
    if last < len(words):
        shared += words[last].right
        after = words[last].lower
    shared.append(b"n=%d" % min(last - first, 5))
    shared.append(f"LR={before}|{after}".encode("utf-8", "replace"))
    return shared
