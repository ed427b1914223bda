"""How a candidate for being the speaker stands to the cues nearest to the stretch, in a word."""

from __future__ import annotations

from newscli.core.attribution_view import View
from newscli.core.clauses import Clauses
from newscli.core.lexicon import LIKELY
from newscli.core.scene import Scene
from newscli.core.units import Unit

WINDOW = 30
"""Units behind the candidate in which mentions before the cue are counted."""


def cue_relation(scene: Scene, view: View, clauses: Clauses) -> str:
    """``left``, ``right-inverted``, ``none``…; with ``-passive`` for the subject of a passive verb."""
    relation = ""
    if scene.left_cue is not None:
        relation = _left_relation(scene.left_cue, view, clauses)
    if not relation and scene.right_cue is not None:
        relation = _right_relation(scene, scene.right_cue, view, clauses)
    if not relation:
        return _loose_relation(scene, view.unit, clauses)
    if view.passive and view.verb is not None and relation in ("left", "right", "left-of-noun"):
        return relation + "-passive"
    return relation


def _left_relation(cue: Unit, view: View, clauses: Clauses) -> str:
    unit, verb, units = view.unit, view.verb, clauses.units
    if verb is cue:
        return "left"
    if view.inversion >= LIKELY and unit.index - 1 == cue.index:
        return "left-inverted"
    if cue.kind != "mention":
        return ""
    if unit is cue:
        return "left-self"
    if unit.possessive and 0 < cue.index - unit.index <= 2:
        return "left-possessor"
    if unit.index == cue.index + 2 and units[cue.index + 1].symbol in ("by", "of", "from", "in"):
        return "left-noun-" + units[cue.index + 1].symbol
    if verb is not None and 0 < cue.index - verb.index <= 3:
        return "left-of-noun"
    return ""


def _right_relation(scene: Scene, cue: Unit, view: View, clauses: Clauses) -> str:
    at = view.unit.index
    if view.verb is cue:
        return "right"
    if at == cue.index + 1 or (at == cue.index + 2 and clauses.units[cue.index + 1].symbol == ""):
        return "right-inverted"
    return "right-before" if scene.quote.index < at < cue.index else ""


def _loose_relation(scene: Scene, unit: Unit, clauses: Clauses) -> str:
    cue = scene.left_cue
    if cue is None:
        return "none"
    if cue.index < unit.index < scene.quote.index:
        return "left-after"
    if unit.index > cue.index:
        return "none"
    mentions = clauses.between.mentions
    between = mentions[max(unit.index + 1, min(cue.index, unit.index + WINDOW))] - mentions[unit.index + 1]
    return f"left-before{min(2, between)}"
