"""Stretches whose form tells who speaks, or that nobody does, which needs no ranking.

A pull quote opens its paragraph and has the speaker's name behind a dash ("…" — Jane Roe, 34); a transcript that has
lost marks begins with the speaker's label ("WALLACE: …). What happens in the room is nobody's words, nor is what marks
of HTML hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.core.clauses import FINITE, Clauses
from newscli.core.scene import Candidate, Scene
from newscli.core.units import LABEL, Unit

STAGE_DIRECTION = re.compile(r"[\"“”\s]*\([A-Z][A-Z .,;:'’-]{2,60}\)[.\s\"“”]*")
"""What a transcript says of the room: (APPLAUSE), (CROSSTALK)."""
LONGEST = 12
"""Units; more behind the dash is no signature."""


def is_stage_direction(scene: Scene) -> bool:
    """Whether nobody utters the stretch because it tells what happens in the room."""
    return STAGE_DIRECTION.fullmatch(scene.quote.text) is not None


def is_markup(scene: Scene) -> bool:
    """Whether the marks are those of an attribute (``title="The bridge"``) or of what is left of one (``">``)."""
    quote, before = scene.quote, scene.before
    attribute = before is not None and before.text == "=" and before.end == quote.start
    return attribute or quote.text[1:2] == ">"


def label(scene: Scene) -> Candidate | None:
    """The label with which the stretch begins, None without one."""
    for candidate in scene.candidates:
        if candidate.unit.type == LABEL and candidate.unit.index == scene.quote.index + 1:
            return candidate
    return None


def signer(scene: Scene, clauses: Clauses) -> Candidate | None:
    """The candidate that signs the stretch, None without a signature."""
    if scene.before is not None:
        return None
    end = clauses.bounds[scene.quote.paragraph][1]
    if scene.after is not None:
        name = _signer(clauses.units[scene.quote.index + 1 : end])
    else:
        following = clauses.bounds.get(scene.quote.paragraph + 1)
        name = None if following is None else _signer(clauses.units[slice(*following)])
    for candidate in scene.candidates:
        if candidate.unit is name:
            return candidate
    return None


def _signer(units: Sequence[Unit]) -> Unit | None:
    """The name behind the dash with which the units begin, when they are a signature and no sentence."""
    if not 2 <= len(units) <= LONGEST or units[0].symbol != "-":
        return None
    signer = units[1]
    if signer.kind != "mention" or signer.type not in "ENOXK":
        return None
    has_verb = any(unit.kind == "quote" or unit.cue or unit.tag in FINITE for unit in units[2:])
    return None if has_verb else signer
