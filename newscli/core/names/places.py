"""Places of the gazetteer in running words, and capitals that only shout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newscli.models import gazetteer

LOUD = 0.8
"""Share of words in capitals that makes a sentence a shouted one."""
FEWEST = 3
"""Words that it takes to tell."""

POSTAL = frozenset(
    """
    ak az ar ca co ct fl ga ia id il ks ky ma md mi mn mo ms mt nc nd ne nh nj nm nv ny pa
    ri sc sd tn tx ut va vt wa wi wv wy
    """.split()
)
"""Abbreviations of states of the United States behind a town ("Houston TX"); those that are words too are left out."""


@cache
def _kinds() -> dict[str, str]:
    """A place in lower case to its kinds: c country, s state, t town, r region."""
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
    return kinds


@cache
def _longest() -> dict[str, int]:
    """First word of a place to the most words of a place that begins so."""
    longest: dict[str, int] = {}
    for place in _kinds():
        first, *rest = place.split()
        longest[first] = max(longest.get(first, 0), len(rest) + 1)
    return longest


def places(lower: Sequence[str], windows: Iterable[tuple[int, int]]) -> dict[int, str]:
    """Token to where it stands in a listed place (B, I, or S alone) and the kinds of the place, longest first."""
    longest, kinds = _longest(), _kinds()
    found: dict[int, str] = {}
    for first, last in windows:
        i = first
        while i < last:
            size = longest.get(lower[i], 0)
            if not size:
                i += 1
                continue
            size = min(size, last - i)
            while size and " ".join(lower[i : i + size]) not in kinds:
                size -= 1
            if size:
                kind = kinds[" ".join(lower[i : i + size])]
                found[i] = ("B" if size > 1 else "S") + kind
                found.update((j, "I" + kind) for j in range(i + 1, i + size))
            i += size or 1
    return found


def seam(words: Sequence[str]) -> int | None:
    """Where a town and its country or state ("Rome Italy") meet in a name that is no place as a whole."""
    lower = [form.lower() for form in words]
    kinds = _kinds()
    if len(lower) < 2 or " ".join(lower) in kinds:
        return None
    for at in range(1, len(lower) if len(lower) <= 2 * max(_longest().values()) else 1):
        town, land = kinds.get(" ".join(lower[:at]), "r"), kinds.get(" ".join(lower[at:]), "r")
        if town != "r" and ("c" in land or "s" in land):
            return at
    return len(lower) - 1 if lower[-1] in POSTAL and words[-1][:1].isupper() else None


def is_place_word(lower: str) -> bool:
    """Whether a word of four letters or more, in lower case, is a place by itself."""
    return len(lower) > 3 and lower in _kinds()


def is_shouted(words: Sequence[str]) -> bool:
    """Whether nearly all words stand in capitals, as in some headlines."""
    if sum(map(str.isupper, words)) < FEWEST * LOUD:
        return False
    shouted = [form.isupper() for form in words if form.isalpha()]
    return len(shouted) >= FEWEST and sum(shouted) >= LOUD * len(shouted)


def true_case(words: Sequence[str]) -> Sequence[str]:
    """The words; of shouted ones, and of places in capitals (datelines), only first letters stay capitals."""
    if not any(map(str.isupper, words)):
        return words
    if is_shouted(words):
        return [form.capitalize() if _is_loud(form) and len(form) > 1 else form for form in words]
    loud = [i for i, form in enumerate(words) if len(form) > 2 and _is_loud(form)]
    quiet = [i for i in loud if _is_place(words, i)]
    if not quiet:
        return words
    changed = list(words)
    for i in quiet:
        changed[i] = changed[i].capitalize()
    return changed


def _is_loud(form: str) -> bool:
    return form.isupper() and form.isalpha()


def _is_place(words: Sequence[str], i: int) -> bool:
    """Whether the word in capitals is a place of four letters or more, or half of one ("NEW YORK")."""
    kinds, lower = _kinds(), words[i].lower()
    if len(lower) > 3 and lower in kinds:
        return True
    after = f"{lower} {words[i + 1].lower()}" if i + 1 < len(words) and words[i + 1].isupper() else ""
    before = f"{words[i - 1].lower()} {lower}" if i and words[i - 1].isupper() else ""
    return after in kinds or before in kinds
