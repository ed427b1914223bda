"""What the name finder looks at in a sentence.

Only quoted spans round words with a capital ("windows") are labelled, which leaves five sixths of a text alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import ClassVar, NamedTuple, cast

from newscli.core.document import Sentence
from newscli.core.linear import Cache
from newscli.core.names.informal import Informal
from newscli.core.names.lists import CONNECTORS
from newscli.core.names.places import is_shouted, places, true_case
from newscli.core.names.words import BOUND, WORDS, Features, Names, Part, Word, Words

Window = tuple[int, int]

NEAR = 2
"""Words on either side that a token's features tell of."""
GAP = 3
"""Words with capitals can be one name when so many connectors or fewer stand between them."""
OPENERS = frozenset(("``", "''", ".", ":", "-", "–", "—"))
"""A capital behind one of these says nothing."""

LONG, FAR = 5, 3
"""Words of a run, and to its ends, that are counted."""
SIZES = [b"n=%d" % size for size in range(LONG + 1)]
PLACES = [[b"r=%d/%d" % (before, after) for after in range(FAR + 1)] for before in range(FAR + 1)]


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


class Item(NamedTuple):
    """The features of a token."""

    parts: list[Part]
    """Those that stand together: of its word, of its neighbours, of tags."""
    names: Features
    """All others."""

    @property
    def features(self) -> Features:
        """All of them one by one, when the parts are names."""
        return [*chain.from_iterable(cast(list[Names], self.parts)), *self.names]


BREAK = Item([], [b"gap"])
"""What stands between two windows; its label is O."""


class Prepared(NamedTuple):
    """The windows of a sentence, with their tokens and features."""

    windows: list[Window]
    """Token positions, in order."""
    tokens: list[Word | None]
    """The tokens of all windows, None between two windows."""
    found: list[Item]
    """The features of each of ``tokens``."""

    @property
    def items(self) -> list[Features]:
        """The features one by one, as training and CRFsuite want them."""
        return [item.features for item in self.found]


class Tags(Cache[tuple[str, str, str], Part]):
    """Features of a token's tag and those before and behind it, which are empty at the ends of a sentence."""

    most: ClassVar[int] = BOUND

    def __init__(self, make: Callable[[Names], Part] = tuple) -> None:
        super().__init__()
        self._make = make

    def _made(self, tags: tuple[str, str, str]) -> Part:
        before, tag, after = (name.encode() for name in tags)
        return self._make(
            (
                b"P=" + tag,
                b"P-=%b|%b" % (before, tag) if before else b"bos",
                b"P+=%b|%b" % (tag, after) if after else b"eos",
            )
        )


class Known(NamedTuple):
    """What is remembered of words and tags."""

    words: Words
    tags: Tags


NAMED = Known(WORDS, Tags())
"""Words and tags that name their features, for training and for CRFsuite."""


def windows(forms: Sequence[str], capitals: Iterable[int]) -> list[Window]:
    """The windows that may hold names: words with capitals, which stand at these, and the connectors between them."""
    found: list[Window] = []
    for i in capitals:
        if found and _joins(forms, found[-1][1], i):
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def _joins(forms: Sequence[str], last: int, i: int) -> bool:
    return i - last <= GAP and all(forms[j].lower() in CONNECTORS for j in range(last, i))


def prepare(
    sentence: Sentence, casing: Casing, informal: Informal | None = None, known: Known | None = None
) -> Prepared:
    """The windows of a sentence and the features of their tokens; more of both for ``informal`` text.

    ``known`` are other words and tags than those that name their features.
    """
    every, tagged = known or NAMED
    forms = true_case(sentence.words)
    if informal:
        words = informal.able([every[form] for form in forms], sentence.tags)
        spans = windows(forms, [i for i, word in enumerate(words) if word.capital])
    else:
        spans = windows(
            forms, [i for i, form in enumerate(forms) if not form.islower() and every[form].capital]
        )
        words = _words(forms, spans, every)
    tokens: list[Word | None] = []
    found: list[Item] = []
    if spans:
        place = places([item.lower for item in words], spans)
        common = _common(sentence) + (informal.care(sentence.words) if informal else [])
        for first, last in spans:
            if found:
                tokens.append(None)
                found.append(BREAK)
            tokens += words[first:last]
            made = [_token(words, sentence.tags, tagged, i, place) for i in range(first, last)]
            if informal:
                for i, item in enumerate(made, first):
                    item.names.extend(informal.features(words, i))
            for word, item in zip(words[first:last], made, strict=True):
                item.names.extend(common)
                if word.capital:
                    item.names.append(casing.of(word.lower))
            _add_runs(words, first, last, made)
            found += made
    return Prepared(spans, tokens, found)


def _words(forms: Sequence[str], spans: Sequence[Window], every: Words) -> list[Word]:
    """The words in the windows and those near by; the others do not matter, and the first stands for them."""
    words = [every[forms[0]]] * len(forms) if spans else []
    for first, last in spans:
        at = slice(max(first - NEAR, 0), last + NEAR)
        words[at] = [every[form] for form in forms[at]]
    return words


def _common(sentence: Sentence) -> Features:
    """Features of all tokens of a sentence."""
    return [b"shout"] * is_shouted(sentence.words) + [b"head"] * sentence.header


def _token(words: Sequence[Word], tags: Sequence[str], tagged: Tags, i: int, place: dict[int, str]) -> Item:
    """Features of one token and its nearest neighbours."""
    word, last = words[i], len(words) - 1
    parts: list[Part] = [word.own]
    names: Features = []
    before = after = ""
    if i:
        near, before = words[i - 1], tags[i - 1]
        parts.append(near.before)
        names.append(b"b-=%b|%b" % (near.code, word.code))
        if i > 1:
            parts.append(words[i - 2].before2)
    if i < last:
        near, after = words[i + 1], tags[i + 1]
        parts.append(near.after)
        names.append(b"b+=%b|%b" % (word.code, near.code))
        if i + 1 < last:
            parts.append(words[i + 2].after2)
    parts.append(tagged[before, tags[i], after])
    if place:
        if i in place:
            names.append(f"gz={place[i]}{word.case}".encode())
        if i - 1 in place:
            names.append(f"-gz={place[i - 1]}".encode())
        if i + 1 in place:
            names.append(f"+gz={place[i + 1]}".encode())
    return Item(parts, names)


def _add_runs(words: Sequence[Word], first: int, last: int, made: list[Item]) -> None:
    """To each run of capitals in a window: what stands before, behind, first and last; each token's place in it."""
    i = first
    while i < last:
        end = i
        while end < last and words[end].capital:
            end += 1
        if end > i:
            shared = _run(words, i, end)
            for j in range(i, end):
                parts, names = made[j - first]
                parts += shared.parts
                names += shared.names
                names.append(PLACES[min(j - i, FAR)][min(end - j, FAR)])
        i = end + 1


def _run(words: Sequence[Word], first: int, last: int) -> Item:
    parts = [words[last - 1].head]
    before = after = b"-"
    if last - first > 1:
        parts.append(words[first].first)
    if first:
        parts.append(words[first - 1].left)
        before = words[first - 1].code
    if last < len(words):
        parts.append(words[last].right)
        after = words[last].code
    return Item(parts, [SIZES[min(last - first, LONG)], b"LR=%b|%b" % (before, after)])
