"""Names that the fields cut in two: joined over "&" and "and", with their campus, and by a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newscli.core.document import NameSpan, Sentence
from newscli.core.names.known_names import KNOWN
from newscli.core.names.lists import TITLES
from newscli.core.tokens import fold
from newscli.models import gazetteer

INSTITUTIONS = frozenset(
    """
    academy administration agency association authority board bureau centre center church club college commission
    committee company council department fame federation foundation fund institute institution laboratory league
    library museum office society studios trust union
    """.split()
)
"""Last words of names that may have an "and" in them."""
PARTICLES = frozenset("van von der den de bin ibn bint ter ten dos da di del della du".split())
"""Small words inside surnames."""
HALVES = ("PERSON", "MISC", "PRODUCT")
"""What the first half of such a name may have been taken for."""
OPENERS = ("the", "'s")
"""What stands before such a name."""
LONGEST_HALF = 3
"""Tokens."""


def join(sentence: Sentence) -> Sentence:
    """The sentence with the parts of one name as one name; names stay in order and do not overlap."""
    words, names = sentence.words, sentence.names
    known = _known(words)
    particles = list(_over_particles(words, names))
    if not known and not particles and "&" not in words and len(names) < 2 and "and" not in words:
        return sentence
    joined = [*_over_signs(words, names), *_over_and(sentence), *_campuses(words, names), *particles, *known]
    return sentence.named(tuple(_apart([*joined, *names]))) if joined else sentence


def _apart(names: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """Of names that share a token the longest, in order."""
    last: NameSpan | None = None
    for name in sorted(names, key=lambda one: (one.first, -one.last)):
        if last is None or name.first >= last.last:
            if last is not None:
                yield last
            last = name
        elif name.last - name.first > last.last - last.first:
            last = name
    if last is not None:
        yield last


def _over_signs(words: Sequence[str], names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """*Marks & Spencer*, of which the fields saw one half, or both."""
    signs = [at for at in range(1, len(words) - 1) if words[at] == "&"]
    opening = {name.first: name for name in names} if signs else {}
    ending = {name.last: name for name in names} if signs else {}
    for at in signs:
        left, right = ending.get(at), opening.get(at + 1)
        large = words[at - 1][:1].isupper() and words[at + 1][:1].isupper()
        if large and (left or right):
            yield NameSpan(left.first if left else at - 1, right.last if right else at + 2, "ORG")


def _over_particles(words: Sequence[str], names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """*Emil van der Hoek*, cut before or behind "van", with the surname."""
    if not names or PARTICLES.isdisjoint(words):
        return
    for name in names:
        if name.label != "PERSON" and words[name.first].lower() not in TITLES:
            continue
        end = name.last
        while end < len(words) and words[end] in PARTICLES:
            end += 1
        cut = end > name.last or words[name.last - 1] in PARTICLES
        if cut and end < len(words) and words[end].istitle() and not _is_full(names, end):
            yield NameSpan(name.first, end + 1, "PERSON")


def _is_full(names: Sequence[NameSpan], at: int) -> bool:
    """Whether a name of several words begins at a token."""
    return any(name.first == at and name.last - at > 1 for name in names)


def _over_and(sentence: Sentence) -> Iterator[NameSpan]:
    """*the Rock and Roll Hall of Fame*: what "the" opens and an institution ends; not *the FBI and the Senate*."""
    words = sentence.words
    before: NameSpan | None = None
    for name in sentence.names:
        ends = name.label == "ORG" and words[name.last - 1].lower() in INSTITUTIONS
        if ends and name.first > 2 and words[name.first - 1] == "and":
            end = name.first - 1
            start = _start_of_half(words, end)
            behind = before is None or before.last <= start
            half = behind or (before is not None and before[:2] == (start, end) and before.label in HALVES)
            if start < end and half and words[start - 1].lower() in OPENERS:
                yield NameSpan(start, name.last, "ORG")
        before = name


def _start_of_half(words: Sequence[str], end: int) -> int:
    """Where the words with capitals begin that end before ``end``."""
    start = end
    while start > 1 and end - start < LONGEST_HALF and words[start - 1][:1].isupper():
        start -= 1
    return start


def _campuses(words: Sequence[str], names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """*University of California, Los Angeles*: a state's university with the town it is in."""
    places = gazetteer()
    for university, town in pairwise(names):
        named = words[university.first : university.first + 2] == ["University", "of"]
        if not named or town.label != "GPE" or words[university.last : town.first] != [","]:
            continue
        state = fold(" ".join(words[university.first + 2 : university.last]))
        name = fold(" ".join(words[town.first : town.last]))
        if state in places.states and name not in places.states and name not in places.countries:
            yield NameSpan(university.first, town.last, "ORG")


def _known(words: Sequence[str]) -> list[NameSpan]:
    """The names of the list, the longest first where several begin with a word."""
    found: list[NameSpan] = []
    if KNOWN.keys().isdisjoint(words):
        return found
    for at, word in enumerate(words):
        for name, label in KNOWN.get(word, ()):
            if words[at : at + len(name)] == name:
                found.append(NameSpan(at, at + len(name), label))
                break
    return found
