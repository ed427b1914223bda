"""Features of a candidate for being the speaker of a stretch, as strings that the ranker has weights for."""

from __future__ import annotations

from newscli.core import attribution_relations as relations
from newscli.core.attribution_view import View
from newscli.core.clauses import Clauses
from newscli.core.reports import Reports
from newscli.core.scene import Candidate, Scene
from newscli.core.symbols import path
from newscli.core.units import COMMON, PRONOUN, Unit


def features(scene: Scene, candidate: Candidate, clauses: Clauses, reports: Reports) -> list[str]:
    """All features of one candidate."""
    view = View(scene, candidate, clauses)
    known = view.unit.index, view.place
    fixed = clauses.kept.get(known)
    if fixed is None:
        fixed = clauses.kept[known] = [*_kind(view), *_verb(view), *_surroundings(view), *_phrase(view)]
    found = [
        *fixed,
        *_best(view),
        *_promise(view),
        *_order(view),
        *_content(view),
        *relations.reported(view, reports),
    ]
    if candidate.paragraphs == 0:
        relation = relations.cue_relation(view)
        found += relations.way(view)
        found += relations.between(view)
        found += relations.cues(view, relation)
        found += relations.subject(view)
        found += relations.other_stretches(view, relation)
    else:
        found += _other_paragraph(view)
    return found


def _word(unit: Unit | None) -> str:
    if unit is None:
        return "^"
    return unit.head if unit.kind == "word" else unit.symbol


def _kind(view: View) -> list[str]:
    unit, place = view.unit, view.place
    name = unit.type + unit.head if unit.type == PRONOUN else unit.type
    found = [
        f"type={name}", f"at={place}", f"leads={unit.leads}{place}{view.type}",
        f"parenthesis={unit.parenthesis}", f"titled={unit.title != ''}{name}",
    ]  # fmt: skip
    if unit.type == COMMON:
        found += [
            f"head={unit.head}",
            f"det={unit.determiner}",
            f"end={unit.head[-3:]}",
            f"headtag={unit.tag}",
        ]
    elif unit.type in "EN":
        found.append(f"frequency={min(4, view.clauses.frequency[unit.head])}")
    elif unit.type in "OLX":
        found.append(f"name={unit.head}")
    return found


def _verb(view: View) -> list[str]:
    predicate, level, place = view.predicate, view.level, view.place
    found = [
        f"level={level}{predicate.relation}", f"level={level}{place}{view.type}",
        f"passive={predicate.relation[:1] == 'b'}{level}{place}", f"act={view.act}{place}{view.type}",
    ]  # fmt: skip
    if predicate.verb is not None:
        found += [f"verb={predicate.verb.head}", f"verb={predicate.verb.head} {place}"]
    return found


def _best(view: View) -> list[str]:
    """How strongly the candidate speaks against the others."""
    act, best = view.act, view.act >= view.scene.best
    return [
        f"act={act}{view.candidate.paragraphs}{view.scene.ending}", f"act={act} best={best}{view.place}",
        f"best={best} rank={view.candidate.speaking_rank}",
    ]  # fmt: skip


def _surroundings(view: View) -> list[str]:
    place, clauses, unit = view.place, view.clauses, view.unit
    before, after = view.before, view.after
    found = []
    if before is None:
        found.append(f"inversion=^{place}")
    else:
        further = clauses.neighbour(unit, -2)
        found += [
            f"inversion={view.inversion}{place}", f"before={_word(before)} {place}",
            f"before={before.symbol} {view.type} {place}",
        ]  # fmt: skip
        if further is not None:
            found.append(f"before2={further.symbol} {before.symbol} {place}")
    further = clauses.neighbour(unit, 2)
    found.append(f"after={_word(after)} {place}")
    found.append(f"after2={after.symbol if after else '$'} {further.symbol if further else '$'} {place}")
    return found


def _phrase(view: View) -> list[str]:
    """The noun that the candidate possesses ("his promise"), or that is by or from the candidate."""
    unit, clauses, place = view.unit, view.clauses, view.place
    found = [f"noun={unit.cue}{place}"]
    noun = _possessed(view)
    if noun is not None:
        found += [f"possessed={noun.cue}{place}", f"possessed={noun.head}"]
    if view.before is not None and view.before.symbol in ("by", "of", "from"):
        noun = clauses.neighbour(unit, -2)
        if noun is not None and noun.kind == "mention":
            found += [
                f"noun {view.before.symbol}={noun.cue}{place}",
                f"noun {view.before.symbol}={noun.head}",
            ]
    return found


def _possessed(view: View) -> Unit | None:
    unit = view.unit
    if not unit.possessive:
        return None
    noun = view.clauses.neighbour(unit, 1 if unit.type == PRONOUN else 2)
    return noun if noun is not None and noun.kind == "mention" else None


def _promise(view: View) -> list[str]:
    """The path from the noun that the candidate possesses to the stretch ("his promise of …")."""
    noun = _possessed(view)
    if noun is None or view.candidate.paragraphs != 0 or noun.index >= view.scene.quote.index:
        return []
    symbols = path(view.clauses.units, noun.index, min(view.scene.quote.index, noun.index + 20))
    return [f"possessed={noun.cue} {' '.join(symbols[:6]) if len(symbols) < 7 else 'X'}"]


def _content(view: View) -> list[str]:
    """What the words of the stretch say of the candidate: it seldom names its own speaker."""
    scene, unit, type = view.scene, view.unit, view.type
    words = scene.content.lower
    named = unit.type in "ENOLXK" and unit.head in words
    person = "i" if "i" in words else "we" if "we" in words else ""
    told = min(4, view.clauses.speakers.get(unit.head, 0)) if unit.type in "ENOCK" else -1
    return [
        f"named={named}{unit.type}", f"named={named}{unit.type}{view.act}{view.place}",
        f"person={person}{type}", f"person={person}{type}{view.place}",
        f"speeches={told}{unit.type}", f"speeches={told}{unit.type}{view.act}{view.place}",
    ]  # fmt: skip


def _order(view: View) -> list[str]:
    scene, place, nth = view.scene, view.place, min(9, view.candidate.nth)
    before = scene.before.symbol if scene.before else "^"
    after = scene.after.symbol if scene.after else "$"
    return [
        f"beside={before}_{after} {place}{min(3, nth)}", f"nth={nth}{place}{scene.ending}",
        f"nth={nth}{place} act={view.act}",
    ]  # fmt: skip


def _other_paragraph(view: View) -> list[str]:
    scene, candidate = view.scene, view.candidate
    away, leads, here = candidate.paragraphs, view.unit.leads, scene.here
    return [
        f"away={away} {view.type}{leads}", f"away={away} {scene.before is None}{scene.ending}",
        f"away={away} {scene.previous is not None}{here == 0}",
        f"away={away} {here}{view.type}{view.act}{leads}",
        f"away={away} {here == 0}{min(9, candidate.nth)}",
    ]  # fmt: skip
