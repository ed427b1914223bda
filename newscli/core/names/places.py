"""Places of the gazetteer in running words, and capitals that only shout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newscli.core.linear import Stored
from newscli.models import load_rest, load_table

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
def _kinds() -> Stored[str]:
    """A place in lower case to its kinds: c country, s state, t town, r region; empty for what is none."""
    return Stored(load_table("gazetteer"), "place ", bytes.decode, "")


@cache
def _longest() -> Stored[int]:
    """First word of a place to the most words of a place that begins so; 0 for other words."""
    return Stored(load_table("gazetteer"), "first ", int, 0)


def places(lower: Sequence[str], windows: Iterable[tuple[int, int]]) -> dict[int, str]:
    """Token to where it stands in a listed place (B, I, or S alone) and the kinds of the place, longest first."""
    longest, kinds = _longest(), _kinds()
    found: dict[int, str] = {}
    for first, last in windows:
        i = first
        while i < last:
            size = longest[lower[i]]
            if not size:
                i += 1
                continue
            size = min(size, last - i)
            while size and not kinds[" ".join(lower[i : i + size])]:
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
    longest = load_rest("gazetteer")["longest"]
    if len(lower) < 2 or (len(lower) <= longest and kinds[" ".join(lower)]):
        return None
    for at in range(1, len(lower) if len(lower) <= 2 * longest else 1):
        town, land = kinds[" ".join(lower[:at])] or "r", kinds[" ".join(lower[at:])] or "r"
        if town != "r" and ("c" in land or "s" in land):
            return at
    return len(lower) - 1 if lower[-1] in POSTAL and words[-1][:1].isupper() else None


def is_place_word(lower: str) -> bool:
    """Whether a word of four letters or more, in lower case, is a place by itself."""
    return len(lower) > 3 and _kinds()[lower] != ""


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
    if len(lower) > 3 and kinds[lower]:
        return True
    after = f"{lower} {words[i + 1].lower()}" if i + 1 < len(words) and words[i + 1].isupper() else ""
    before = f"{words[i - 1].lower()} {lower}" if i and words[i - 1].isupper() else ""
    return bool(kinds[after] or kinds[before])
