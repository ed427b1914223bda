"""Sport and cars, and no speech: *denied the striker*, *recalled the keeper*, *claimed a famous victory*."""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.plain import head_of, is_plain_object, object_end
from newscli.core.reported.view import View

GOALS = frozenset(
    (
        "penalty", "penalties", "goal", "goals", "try", "tries", "points", "free-kick", "corner", "corners", "lead",
        "set", "equaliser", "equalizer", "territory", "possession",
    )
)  # fmt: skip
"""What a team gives away."""
CALLED_BACK = frozenset(
    (
        "players", "player", "striker", "defender", "goalkeeper", "captain", "midfielder", "winger", "ambassador",
        "ambassadors", "envoy", "diplomats", "parliament", "troops", "soldiers", "cars", "vehicles", "products", "toys",
    )
)  # fmt: skip
"""Who and what is called back, not remembered."""
SIDES = frozenset(
    (
        "player", "side", "striker", "forward", "winger", "midfielder", "visitors", "hosts", "substitute", "pair",
        "victory", "win", "hat-trick", "gold", "silver", "medal", "opener", "equaliser", "equalizer", "chance",
    )
) | GOALS  # fmt: skip
"""Whom a goalkeeper denies, and what."""
OTHERS = frozenset(("him", "her", "them", "us", "me"))


def is_sport(view: View, found: Draft) -> bool:
    """*Denied the striker*, *recalled Helen Sayle to the squad*, *claimed a famous victory*: sport, and no speech."""
    lemma = view.lemmas[found.cue]
    if found.first < found.cue or lemma not in ("deny", "recal", "claim", "call"):
        return False
    if lemma == "call":
        return view.word(found.cue + 1) == "up"
    head = head_of(view, found.first, object_end(view, found))
    if head is None or not is_plain_object(view, found):
        return lemma == "deny" and view.words[found.first] in OTHERS and is_plain_object(view, found)
    if lemma == "claim":
        return view.words[head] == "victory" and found.first < head
    return _is_recalled(view, found, head) if lemma == "recal" else _is_denied(view, found, head)


def _is_denied(view: View, found: Draft, head: int) -> bool:
    """A player or a side, and not what is said of them: *denied Helen Sayle a second goal*."""
    named = _names_whole(view, found.first, ("PERSON", "ORG", "GPE", "NORP"))
    return named or view.words[found.first] in OTHERS or view.words[head] in SIDES


def _is_recalled(view: View, found: Draft, head: int) -> bool:
    """A player, or so many cars: *recalled 900 vans*; not *recalled her as a child*, *recalled Sayle laughing*."""
    if "as" in view.words[found.first : found.last] or "VBG" in view.tags[found.first : found.last]:
        return False
    last = any(name.label == "PERSON" and name.last == head + 1 for name in view.sentence.names)
    return last or view.words[found.first][0].isdigit()


def _names_whole(view: View, first: int, labels: tuple[str, ...]) -> bool:
    """A name begins here and owns nothing: not *Sayle's claims*."""
    name = next(iter(view.sentence.names_between(first, first + 1)), None)
    return name is not None and name.label in labels and view.tag(name.last) not in ("POS", "NN", "NNS", "JJ")
