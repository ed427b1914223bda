"""Why a mention was taken for the speaker, in a word, and the reporting word that says so."""

from __future__ import annotations

from newscli.core.clauses import ACCORDING_TO, Clauses
from newscli.core.document import Span
from newscli.core.lexicon import FORMS_OF_BE, LIKELY
from newscli.core.scene import Candidate, Scene
from newscli.core.units import LABEL, PRONOUN, Unit


def explain(scene: Scene, candidate: Candidate, clauses: Clauses) -> tuple[Span | None, str]:
    """The span of the reporting word, None when there is none, and the short name of what decided."""
    unit = candidate.unit
    if unit.type == LABEL:
        return None, "label"
    cue = _distant_cue(scene, unit) or _cue(candidate, clauses) or _beside(scene, unit, clauses)
    if candidate.paragraphs:
        return cue, "earlier-paragraph" if candidate.paragraphs < 0 else "later-paragraph"
    if (
        candidate.side == "L"
        and scene.before is not None
        and scene.before.text == ":"
        and not candidate.quotes
    ):
        return cue, "colon"
    if cue is None:
        return None, "pronoun" if unit.type == PRONOUN else "near-mention"
    return cue, _place_of_cue(scene, candidate, clauses, cue)


def _distant_cue(scene: Scene, unit: Unit) -> Span | None:
    """The cue before the stretch whose subject stands further to the left ("Smith left, calling it …")."""
    cue = scene.left_cue
    return None if cue is None or unit.index not in scene.subjects[1:] else _span(cue)


def _cue(candidate: Candidate, clauses: Clauses) -> Span | None:
    """The word before the mention, its verb, or the noun that it possesses ("her promise")."""
    unit = candidate.unit
    before = clauses.inversion(unit)
    if before == ACCORDING_TO:
        return Span(clauses.units[unit.index - 2].start, clauses.units[unit.index - 1].end)
    verb = clauses.predicate(unit).verb
    level = verb.cue if verb is not None else 0
    if before >= LIKELY and before >= level:
        return _span(clauses.units[unit.index - 1])
    if verb is not None and level:
        return _span(verb)
    return _noun(unit, clauses)


def _beside(scene: Scene, unit: Unit, clauses: Clauses) -> Span | None:
    """A verb between the stretch and the mention, or behind both, whatever it means: "…," he fumed."""
    units, at = clauses.units, scene.quote.index + 1
    if at + 1 >= len(units) or unit.index not in (at, at + 1) or unit.sentence != scene.quote.sentence:
        return None
    verb = units[at + 1] if unit.index == at else units[at]
    speaks = verb.tag in ("VBD", "VBZ") and verb.symbol != "" and verb.head not in FORMS_OF_BE
    return _span(verb) if speaks else None


def _noun(unit: Unit, clauses: Clauses) -> Span | None:
    noun: Unit | None = None
    if unit.possessive:
        noun = clauses.neighbour(unit, 1 if unit.type == PRONOUN else 2)
    else:
        before = clauses.neighbour(unit, -1)
        if before is not None and before.symbol in ("by", "of", "from"):
            noun = clauses.neighbour(unit, -2)
    return _span(noun) if noun is not None and noun.kind == "mention" and noun.cue else None


def _span(unit: Unit) -> Span:
    return Span(unit.start, unit.end)


def _place_of_cue(scene: Scene, candidate: Candidate, clauses: Clauses, cue: Span) -> str:
    unit, quote = candidate.unit, scene.quote
    if clauses.inversion(unit) == ACCORDING_TO:
        return "according-to"
    other = scene.next if candidate.side == "R" else scene.previous
    if other is not None and not candidate.quotes and other.sentence == quote.sentence:
        return "between"
    if candidate.quotes or (scene.previous is not None and unit.sentence < quote.sentence):
        return "same-turn"
    if candidate.side == "L":
        return "cue-before"
    return "inverted" if cue.start < unit.start else "cue-after"
