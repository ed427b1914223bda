"""What the name finder looks at: features of the words that may belong to a name.

Only stretches round words with a capital letter ("windows") are labelled, which leaves two thirds of a text alone.
A word's features depend on nothing but the word and are made once; features are bytes, as CRFsuite wants them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newscli.core.document import Sentence
from newscli.models import clusters, gazetteer

Features = list[bytes]
Window = tuple[int, int]

CONNECTORS = frozenset(
    "of the and for de la le les du da do dos das del della di van von der den bin ibn al el & in on to with without at by 's - – / , . ' y e et und".split()
)
"""Words that may stand inside a name, between two words with capitals."""
GAP = 3
"""So many connectors at most between two words of one name."""
BOUND = 1 << 16
"""Caches that reach this many words or pairs are emptied."""

ORGANISATIONS = frozenset(
    """
    inc inc. corp corp. co co. ltd ltd. plc llc group bank university ministry department agency association council
    committee commission party union institute company corporation foundation court police army college school club fc
    league federation organization organisation office bureau center centre church hospital airlines airways times post
    news tribune herald radio television tv congress parliament senate house assembly front force forces service services
    society authority fund airline hotel international holdings industries systems technologies motors energy oil gas
    steel insurance securities capital partners research labs
    """.split()
)
TITLES = frozenset(
    """
    mr mr. mrs mrs. ms ms. dr dr. prof prof. president minister chairman ceo chief senator sen. rep. gov. governor mayor
    judge justice general gen. colonel col. captain capt. lieutenant lt. sgt. sir lady lord king queen prince princess
    pope bishop archbishop rev. father sister secretary ambassador director coach spokesman spokeswoman spokesperson
    analyst professor attorney sheriff chancellor premier leader actor actress singer author founder manager striker
    midfielder defender goalkeeper
    """.split()
)
SPEECH = frozenset(
    "said says told added say saying announced warned argued insisted declared noted explained asked replied wrote".split()
)
CALENDAR = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec jan. feb. aug. sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon
    tue wed thu fri sat sun
    """.split()
)


class Word(NamedTuple):
    """The features of a word form, ready to be added up."""

    own: Features
    """For the token itself."""
    before: Features
    """For the token that follows it."""
    after: Features
    """For the token in front of it."""
    before2: Features
    """For the token after the next."""
    after2: Features
    """For the token before the previous."""
    lower: str
    """The word in lower case, digits as 0."""
    shape: str
    """Capitals as X, lower case as x, digits as d, runs cut to two."""
    case: str
    """U all capitals, C a capital first, n lower case, d a digit first, p punctuation."""
    capital: bool
    """Whether it can be the first or last word of a name."""


_words: dict[str, Word] = {}
_pairs: dict[tuple[str, str], Features] = {}


def word(form: str) -> Word:
    """The word's features, from the cache."""
    found = _words.get(form)
    if found is None:
        if len(_words) >= BOUND:
            _words.clear()
        found = _words[form] = _word(form)
    return found


def _word(form: str) -> Word:
    lower = form.lower()
    masked = re.sub(r"\d", "0", lower)
    shape = _shape(form)
    case = _case(form)
    kinds = _kinds(lower)
    shared = ["w=" + masked, "s=" + shape]
    cluster = _cluster(lower)
    if cluster is None:
        shared.append("c=?")
    else:
        shared += [f"c={cluster[0]}", f"g={cluster[1]}"]
    if kinds:
        shared.append("z=" + kinds + case)
    own = [
        *shared,
        *(f"x{n}={lower[-n:]}" for n in (1, 2, 3, 4) if len(lower) > n),
        *(f"p{n}={lower[:n]}" for n in (2, 3, 4) if len(lower) > n),
    ]
    if "-" in form:
        own.append("hy")
    if "." in form and len(form) > 1:
        own.append("dot")
    ending = [f"x3={lower[-3:]}"] if len(lower) > 3 else []
    far = ["w=" + masked] + ([f"g={cluster[1]}"] if cluster else [])
    return Word(
        _bytes("", own), _bytes("-", shared + ending), _bytes("+", shared + ending), _bytes("--", far), _bytes("++", far),
        masked, shape, case, any(map(str.isupper, form)),
    )  # fmt: skip


def _bytes(prefix: str, names: Sequence[str]) -> Features:
    return [(prefix + name).encode() for name in names]


def _shape(form: str) -> str:
    marks: list[str] = []
    for character in form[:12]:
        mark = (
            "X"
            if character.isupper()
            else "x"
            if character.islower()
            else "d"
            if character.isdigit()
            else character
        )
        if len(marks) < 2 or marks[-1] != mark or marks[-2] != mark:
            marks.append(mark)
    return "".join(marks)


def _case(form: str) -> str:
    if form.isupper() and len(form) > 1:
        return "U"
    first = form[:1]
    return "C" if first.isupper() else "n" if first.isalpha() else "d" if first.isdigit() else "p"


def _kinds(lower: str) -> str:
    known = gazetteer()
    kinds = ""
    if lower in known.first_female or lower in known.first_male:
        kinds += "F"
    if lower in known.surnames:
        kinds += "L"
    for mark, words in (("O", ORGANISATIONS), ("T", TITLES), ("S", SPEECH), ("M", CALENDAR)):
        if lower in words:
            kinds += mark
    if lower in known.nationalities or lower in known.groups:
        kinds += "N"
    return kinds


def _cluster(lower: str) -> tuple[int, int] | None:
    known = clusters()
    found = known.get(lower)
    if found is None and "-" in lower:
        found = known.get(lower.rsplit("-", 1)[-1])
    if found is None and lower.endswith("."):
        found = known.get(lower[:-1])
    return found


@cache
def _phrases() -> tuple[dict[str, int], dict[str, str]]:
    """First word of a place to the most words of such a place; a place in lower case to the letters of its kinds."""
    known = gazetteer()
    kinds: dict[str, str] = {}
    for mark, places in (
        ("c", known.countries),
        ("s", known.states),
        ("t", known.cities),
        ("r", known.regions),
    ):
        for place in places:
            kinds[place] = kinds.get(place, "") + mark
    longest: dict[str, int] = {}
    for place in kinds:
        first, *rest = place.split()
        longest[first] = max(longest.get(first, 0), len(rest) + 1)
    return longest, kinds


def places(lower: Sequence[str], windows: Sequence[Window]) -> dict[int, str]:
    """Token to where it stands in a listed place (B, I, or S alone) and the letters of the place's kinds."""
    longest, kinds = _phrases()
    found: dict[int, str] = {}
    for first, last in windows:
        i = first
        while i < last:
            length = longest.get(lower[i], 0)
            step = 1
            for size in range(min(length, last - i), 0, -1):
                kind = kinds.get(" ".join(lower[i : i + size]) if size > 1 else lower[i])
                if kind:
                    found[i] = ("B" if size > 1 else "S") + kind
                    found.update((j, "I" + kind) for j in range(i + 1, i + size))
                    step = size
                    break
            i += step
    return found


def windows(words: Sequence[Word]) -> list[Window]:
    """The stretches that may hold names: words with capitals and the connectors between them."""
    found: list[Window] = []
    first = last = -1
    for i, item in enumerate(words):
        if item.capital:
            if first >= 0 and i - last <= GAP and all(words[j].lower in CONNECTORS for j in range(last, i)):
                last = i + 1
            else:
                if first >= 0:
                    found.append((first, last))
                first, last = i, i + 1
    if first >= 0:
        found.append((first, last))
    return found


class Casing:
    """How the article writes its words: seen in lower case, seen with a capital within a sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.lower: set[str] = set()
        self.capital: dict[str, int] = {}
        for sentence in sentences:
            words = sentence.words
            if not is_shouted(words):
                for i, form in enumerate(words):
                    if form.islower():
                        self.lower.add(form)
                    elif (
                        i and form[:1].isupper() and words[i - 1] not in ("``", "''", ".", ":", "-", "–", "—")
                    ):
                        lower = form.lower()
                        self.capital[lower] = self.capital.get(lower, 0) + 1

    def of(self, lower: str) -> bytes:
        """The feature of a word with a capital."""
        count = self.capital.get(lower, 0)
        return ("d=" + ("l" if lower in self.lower else "") + ("c" if count > 1 else str(count))).encode()


def is_shouted(words: Sequence[str]) -> bool:
    """Whether nearly all words stand in capitals, as in some headlines."""
    shouted = [form.isupper() for form in words if form.isalpha()]
    return len(shouted) >= 3 and sum(shouted) >= 0.8 * len(shouted)


def true_case(words: Sequence[str]) -> Sequence[str]:
    """Headlines in capitals, and places in capitals (datelines), with only their first letters as capitals."""
    if is_shouted(words):
        return [
            form.capitalize() if form.isalpha() and len(form) > 1 and form.isupper() else form
            for form in words
        ]
    longest, kinds = _phrases()
    changed: list[str] | None = None
    for i, form in enumerate(words):
        if len(form) > 2 and form.isupper() and form.isalpha():
            lower = form.lower()
            pair = f"{lower} {words[i + 1].lower()}" if i + 1 < len(words) and words[i + 1].isupper() else ""
            back = f"{words[i - 1].lower()} {lower}" if i and words[i - 1].isupper() else ""
            if (len(form) > 3 and lower in kinds) or pair in kinds or back in kinds:
                changed = changed or list(words)
                changed[i] = form.capitalize()
    return changed or words


class Prepared(NamedTuple):
    """A sentence as the name finder sees it."""

    words: list[Word]
    windows: list[Window]
    items: list[Features]
    """One list a token of the windows, one ``gap`` item between two windows."""


GAP_ITEM: Features = [b"gap"]


def prepare(sentence: Sentence, casing: Casing) -> Prepared:
    """The features of all windows of a sentence."""
    forms = true_case(sentence.words)
    words = [word(form) for form in forms]
    spans = windows(words)
    if not spans:
        return Prepared(words, spans, [])
    lower = [item.lower for item in words]
    place = places(lower, spans)
    tags = sentence.tags
    shouted = is_shouted(sentence.words)
    header = sentence.header
    items: list[Features] = []
    count = len(words)
    for first, last in spans:
        if items:
            items.append(GAP_ITEM)
        for i in range(first, last):
            item = words[i]
            features = item.own.copy()
            tag = tags[i]
            if i:
                previous = words[i - 1]
                features += previous.before
                features += _pair(previous, item, "-")
                features.append(f"P-={tags[i - 1]}|{tag}".encode())
                if i > 1:
                    features += words[i - 2].before2
            else:
                features.append(b"bos")
            if i + 1 < count:
                following = words[i + 1]
                features += following.after
                features += _pair(item, following, "+")
                features.append(f"P+={tag}|{tags[i + 1]}".encode())
                if i + 2 < count:
                    features += words[i + 2].after2
            else:
                features.append(b"eos")
            features.append(("P=" + tag).encode())
            kind = place.get(i)
            if kind:
                features.append(f"gz={kind}{item.case}".encode())
            kind = place.get(i - 1)
            if kind:
                features.append(f"-gz={kind}".encode())
            kind = place.get(i + 1)
            if kind:
                features.append(f"+gz={kind}".encode())
            if shouted:
                features.append(b"shout")
            if header:
                features.append(b"head")
            if item.capital:
                features.append(casing.of(item.lower))
            items.append(features)
    return Prepared(words, spans, items)


def _pair(first: Word, second: Word, side: str) -> Features:
    key = (first.lower + "|" + second.lower, side)
    found = _pairs.get(key)
    if found is None:
        if len(_pairs) >= BOUND:
            _pairs.clear()
        found = _pairs[key] = [f"b{side}={key[0]}".encode(), f"S{side}={first.shape}|{second.shape}".encode()]
    return found
