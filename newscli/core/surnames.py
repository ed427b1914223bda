"""Recognises surnames that the name finder took for something else, by the full names of the article."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.units import PERSON, Unit

SHORTEST_MISSPELT = 6
"""Letters; a shorter surname must be spelt alike."""


def recognise(units: Sequence[Unit]) -> None:
    """Make persons of single names that are the surname of a full name, or one letter off ("Ayvazyan")."""
    known = {unit.head for unit in units if unit.type == PERSON and " " in unit.text}
    near: dict[str, list[str]] = {}
    for name in sorted(known):
        if len(name) >= SHORTEST_MISSPELT - 1:
            for form in _without_a_letter(name):
                near.setdefault(form, []).append(name)
    verdicts: dict[str, bool] = {}
    for unit in units:
        if unit.kind != "mention" or unit.type not in "OLXN" or " " in unit.text or len(unit.head) < 4:
            continue
        if unit.head not in verdicts:
            verdicts[unit.head] = unit.head in known or _is_one_edit_off(unit.head, near)
        if verdicts[unit.head]:
            unit.type = PERSON


def _without_a_letter(name: str) -> set[str]:
    """The name and its forms with one letter left out: two names one edit apart share such a form."""
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
