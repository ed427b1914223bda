"""Recognises surnames that the name finder took for something else, by the full names of the article."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.phrases.chunks import PERSON, Chunk

SHORTEST_MISSPELT = 6
"""Letters; a shorter surname must be spelt alike."""
LONGEST = 60
"""Letters; what is longer is no surname, and must be spelt alike, too."""


def recognise(chunks: Sequence[Chunk]) -> None:
    """Make persons of single names that are the surname of a full name, or one letter off ("Ayvazyan")."""
    known = {chunk.head for chunk in chunks if chunk.type == PERSON and " " in chunk.text}
    near: dict[str, list[str]] = {}
    for name in sorted(known):
        if len(name) >= SHORTEST_MISSPELT - 1:
            for form in _without_a_letter(name):
                near.setdefault(form, []).append(name)
    verdicts: dict[str, bool] = {}
    for chunk in chunks:
        if chunk.kind != "mention" or chunk.type not in "OLXN" or " " in chunk.text or len(chunk.head) < 4:
            continue
        if chunk.head not in verdicts:
            verdicts[chunk.head] = chunk.head in known or _is_one_edit_off(chunk.head, near)
        if verdicts[chunk.head]:
            chunk.type = PERSON


def _without_a_letter(name: str) -> set[str]:
    """The name and its forms with one letter left out: two names one edit apart share such a form."""
    if len(name) > LONGEST:
        return {name}
    return {name} | {name[:at] + name[at + 1 :] for at in range(len(name))}


def _is_one_edit_off(name: str, near: dict[str, list[str]]) -> bool:
    from rapidfuzz.distance import OSA

    if len(name) < SHORTEST_MISSPELT - 1:
        return False
    forms = sorted(_without_a_letter(name))
    return any(
        known[0] == name[0] and len(known) >= SHORTEST_MISSPELT and OSA.distance(known, name) <= 1
        for form in forms
        for known in near.get(form, ())[:20]
    )
