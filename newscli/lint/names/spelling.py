"""N01: one name in two spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from newscli.core.entities import (
    first_name_genders,
    nickname,
    same_spelling,
    same_surname,
    skeleton,
)
from newscli.core.tokens import fold
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.names import slips
from newscli.lint.names.people import Naming, is_listed, namings
from newscli.lint.rule import Bundle, Rule
from newscli.models import gazetteer

MARKS = str.maketrans({mark: "'" for mark in "’‘`´ʼʻ"} | {mark: "-" for mark in "‐‑–−"})
"""Kinds of apostrophes and hyphens are typography, not spelling."""
SHORTEST_FIRST = 4
"""Letters of a first name whose misspelling can be told from another name."""
INITIALS = frozenset(["ck", "kq", "gq", "gj", "jy", "iy", "vw", "uw", "ou", "hk"])
"""First letters that transliterations vary; any others make two names."""
Alike = Callable[[str, str], bool]


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Spellings that differ from the one that a person's name has most often."""
    people = [[one for one in namings(draft, person) if not one.shouted] for person in draft.persons]
    for found in people:
        yield from _odd(draft.text, found, -1, _is_surname)
        yield from _odd(draft.text, [one for one in found if one.full], 0, _is_first_name)
    yield from _doubles(draft.text, people)
    for start, end, usual, times in slips.find(draft, people):
        yield _remark(draft.text, start, end, usual, times)


def _odd(text: str, found: list[Naming], position: int, alike: Alike) -> Iterator[Remark]:
    """The words at one position of the namings that are spellings of the usual word there, and not it."""
    in_full = {_plain(one.words[position]) for one in found if one.full}
    counts = Counter(word for one in found if _is_used_so(word := _plain(one.words[position]), in_full))
    if len(counts) > 1:
        usual, times = counts.most_common(1)[0]
        for one in found:
            word = _plain(one.words[position])
            if word != usual and word in counts and alike(word, usual) and not is_listed(text, *one.span):
                yield _remark(text, *one.places[position], usual, times)


def _is_used_so(word: str, in_full: set[str]) -> bool:
    """Whether the word can be a surname here: a first name that stands alone can be somebody else."""
    return word in in_full or fold(word) not in first_name_genders()


def _remark(text: str, start: int, end: int, usual: str, times: int) -> Remark:
    often = {1: "once", 2: "twice"}.get(times, f"{times} times")
    return Remark(start, end, f"“{text[start:end]}” is “{usual}” elsewhere ({often})")


def _doubles(text: str, people: list[list[Naming]]) -> Iterator[Remark]:
    """First names in which two letters have changed places, in the full name of somebody with the same surname."""
    known: dict[tuple[str, ...], tuple[str, int]] = {}
    for found in sorted(people, key=len, reverse=True):
        for one in [one for one in found if one.full]:
            first = _plain(one.words[0])
            key = (fold(one.words[-1]), "".join(sorted(fold(first))))
            usual, times = known.setdefault(key, (first, len(found)))
            if len(found) < times and _is_swapped(fold(first), fold(usual)):
                yield _remark(text, *one.places[0], usual, times)


def _is_swapped(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    return len(a) >= SHORTEST_FIRST and a != b and OSA.distance(a, b) == 1


def _plain(word: str) -> str:
    return word.translate(MARKS)


def _is_surname(a: str, b: str) -> bool:
    """Whether one is a spelling of the other; a plural ("the Okoros") or the name of a people is none."""
    x, y = fold(a), fold(b)
    if x == y:
        return a.lower() != b.lower() or a[1:] != b[1:]  # "Al-Ghanem" is "al-Ghanem" where a sentence begins
    if _letters(x) == _letters(y):
        return True
    if _is_plural(x, y) or not {x, y}.isdisjoint(gazetteer().nationalities):
        return False
    return (x[0] == y[0] or "".join(sorted(x[0] + y[0])) in INITIALS) and same_surname(x, y) > 0


def _is_first_name(a: str, b: str) -> bool:
    """The same for first names, of which nicknames and short forms are no misspellings."""
    x, y = sorted((fold(a), fold(b)), key=len)
    if x == y:
        return True
    if len(x) < SHORTEST_FIRST or y.startswith(x) or (nickname(x, y) and not same_spelling(x, y)):
        return False
    return same_spelling(x, y) or skeleton(x) == skeleton(y) or sorted(x) == sorted(y)


def _letters(word: str) -> str:
    return "".join(letter for letter in word if letter.isalnum())


def _is_plural(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long in (short + "s", short + "es", short[:-1] + "ies")


RULE = Rule(
    code="N01",
    name="name-spelling",
    bundle=Bundle.names,
    summary="one person's name spelled in two ways",
    why="""A misspelt name is the error that readers and the person named forgive least. The spelling that the article
uses most often is taken for the right one, the first one where there are as many of both. Accents, capitals and
hyphens count; kinds of apostrophes, nicknames (Bill, William) and names in capitals do not.""",
    bad="The inquiry heard Marta Kowalczyk on Monday. “I warned them,” Kowalcyzk said. Kowalczyk left at noon.",
    good="The inquiry heard Marta Kowalczyk on Monday. “I warned them,” Kowalczyk said. Kowalczyk left at noon.",
    check=check,
)
