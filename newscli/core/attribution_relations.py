"""Features of how a candidate stands to the stretch: what lies between, the cues, the clauses, other stretches."""

from __future__ import annotations

from newscli.core.attribution_view import View
from newscli.core.lexicon import LIKELY
from newscli.core.reports import Reports
from newscli.core.symbols import path


def _bucket(number: int) -> str:
    for limit, name in ((8, "5-7"), (13, "8-12"), (21, "13-20")):
        if number < limit:
            return name if number > 4 else str(number)
    return "21+"


def way(view: View) -> list[str]:
    """The path of symbols between candidate and stretch."""
    candidate, scene = view.candidate, view.scene
    symbols, side, type = candidate.symbols, candidate.side, view.type
    text = " ".join(symbols)
    if candidate.whole:
        found = [
            f"path {side} {type} {text}|{scene.ending}",
            f"path {side} {text}",
            f"path {side} {type} {text}",
        ]
    else:
        found = [f"path {side} {type} {' '.join(symbols[:3])}..{' '.join(symbols[3:])}"]
    near = symbols[:3] if side == "R" else symbols[-3:]
    found.append(f"near {side} {' '.join(near)}")
    return found


def between(view: View) -> list[str]:
    """What lies between: mentions, stretches, sentences, cues, others who speak."""
    candidate, scene, type, same = view.candidate, view.scene, view.type, view.same
    side, ending = candidate.side, scene.ending
    mentions, quotes = _bucket(candidate.mentions), min(candidate.quotes, 2)
    border = scene.last_sentence if side == "R" else scene.quote.sentence
    distance = f"{same}{side}{min(abs(view.unit.sentence - border), 3)}"
    found = [
        f"mentions={mentions}{side}", f"mentions={mentions}{side}{ending}",
        f"mentions={mentions}{side}{type} {same}", f"quotes={min(candidate.quotes, 3)}{side}",
        f"sentences={distance}", f"sentences={distance}{ending}{quotes}",
        f"cued={candidate.cues > 0}{side}{type}", f"cues={min(3, candidate.cues)}{side}{type}",
        f"actors={min(3, candidate.actors)}{side}{type}",
        f"actors={min(3, candidate.possible_actors)}{side} act={view.act}",
    ]  # fmt: skip
    if side == "L" and scene.before is not None:
        found.append(f"opener={scene.before.symbol} {view.unit.leads}{same}")
    return found


def cue_relation(view: View) -> str:
    """How the candidate stands to the cues nearest to the stretch."""
    verb = view.predicate.verb
    relation = _left_relation(view) or _right_relation(view) or _loose_relation(view)
    passive = view.predicate.relation[:1] == "b" and verb is not None
    return relation + "-passive" if passive and relation in ("left", "right", "left-of-noun") else relation


def _left_relation(view: View) -> str:
    unit, cue, verb, units = view.unit, view.scene.left_cue, view.predicate.verb, view.clauses.units
    if cue is None:
        return ""
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


def _right_relation(view: View) -> str:
    unit, cue, units = view.unit, view.scene.right_cue, view.clauses.units
    if cue is None:
        return ""
    if view.predicate.verb is cue:
        return "right"
    if unit.index == cue.index + 1 or (unit.index == cue.index + 2 and units[cue.index + 1].symbol == ""):
        return "right-inverted"
    return "right-before" if view.scene.quote.index < unit.index < cue.index else ""


def _loose_relation(view: View) -> str:
    unit, cue = view.unit, view.scene.left_cue
    if cue is None:
        return "none"
    if cue.index < unit.index < view.scene.quote.index:
        return "left-after"
    if unit.index > cue.index:
        return "none"
    between = view.clauses.units[unit.index + 1 : min(cue.index, unit.index + 30)]
    return f"left-before{min(2, sum(other.kind == 'mention' for other in between))}"


def cues(view: View, relation: str) -> list[str]:
    """How the cues near the stretch and the candidate's own verb stand to the two."""
    scene, unit, side = view.scene, view.unit, view.candidate.side
    left, right = scene.left_cue, scene.right_cue
    found = [
        f"cue={relation}", f"cue={relation} {view.type} {left is not None}{right is not None}",
        f"cue={relation} {scene.ending} {side}", f"cue={relation} {unit.leads}{right is not None}",
    ]  # fmt: skip
    if left is not None and relation.startswith("left") and relation[5:6] not in ("a", "b", "s"):
        found += [f"cuepath={relation} {scene.left_path}", f"cueword={relation} {left.head}"]
    if right is not None and relation.startswith("right"):
        found += [f"cuepath={relation} {scene.right_path}", f"cueword={relation} {right.head}"]
    verb = view.predicate.verb
    if verb is not None and side == "L" and verb.index < scene.quote.index:
        symbols = path(view.clauses.units, verb.index, min(scene.quote.index, verb.index + 30))
        if len(symbols) > 5:
            symbols = [*symbols[:2], "..", *symbols[-2:]]
        found.append(f"verbpath={view.level} {' '.join(symbols)}")
    return found


def subject(view: View) -> list[str]:
    """Whether the candidate is the subject of a cue that has none beside it."""
    (way, nearest, outer), unit, cue = view.scene.subjects, view.unit, view.scene.left_cue
    if not way or cue is None:
        return []
    if unit.index not in (nearest, outer):
        return [f"subject={way} no", f"subject={way} no {view.type} {outer >= 0}"]
    which = "nearest" if unit.index == nearest else "outer"
    return [
        f"subject={way} {which}", f"subject={way} {which} {view.type} {outer >= 0}",
        f"subject={way} {which} {cue.head}",
    ]  # fmt: skip


def other_stretches(view: View, relation: str) -> list[str]:
    """Where the candidate stands among the stretches before and behind."""
    scene, unit, side = view.scene, view.unit, view.candidate.side
    previous, following = scene.previous, scene.next
    before = "-" if previous is None else "l" if unit.index < previous.index else "b"
    behind = "-" if following is None else "r" if unit.index > following.index else "b"
    found = [f"quotes={before}{behind}{side}"]
    if previous is not None:
        found.append(f"previous={before}{side} {scene.previous_path}")
        found.append(f"previous={before}{side} {scene.previous_path} {relation}")
    if following is not None and side == "R":
        found.append(f"next={behind} {scene.next_path}")
    return found


def reported(view: View, reports: Reports) -> list[str]:
    """Whether the reported clause that holds the stretch is ascribed to the candidate, or another one is."""
    unit, clause, place = view.unit, view.scene.clause, view.place
    utters, held = reports.by(unit), reports.around(unit.start)
    inside = "-" if held is None else "own" if held == clause else "other"
    found = [f"inside={inside}{view.type}"]
    if clause is None:
        found.append(f"source=- {bool(utters)}{inside} {place}")
    else:
        source = "this" if clause in utters else "other" if reports.has_source(clause) else "none"
        found += [
            f"source={source} {reports.sureness(clause)}", f"source={source} {inside}{place}",
            f"source={source} {view.type}{view.act}",
        ]  # fmt: skip
    if utters and clause not in utters:
        sentence = max(-2, min(2, unit.sentence - view.scene.quote.sentence))
        found += [f"utters={sentence} {place}", f"utters={inside}{view.type} {clause is None}"]
    return found
