"""Features of a candidate for being the speaker of a stretch, as strings that the ranker has weights for."""

from __future__ import annotations

from newscli.core.clauses import Clauses, Predicate
from newscli.core.lexicon import LIKELY
from newscli.core.scene import Candidate, Scene
from newscli.core.symbols import path
from newscli.core.units import COMMON, PRONOUN, Unit


def features(scene: Scene, candidate: Candidate, clauses: Clauses) -> list[str]:
    """All features of one candidate."""
    view = _View(scene, candidate, clauses)
    known = view.unit.index, view.place
    fixed = clauses.kept.get(known)
    if fixed is None:
        fixed = clauses.kept[known] = [*_kind(view), *_verb(view), *_surroundings(view), *_phrase(view)]
    found = [*fixed, *_best(view), *_promise(view), *_order(view), *_content(view)]
    if candidate.paragraphs == 0:
        relation = _cue_relation(view)
        found += _path(view)
        found += _between(view)
        found += _cue(view, relation)
        found += _other_quotes(view, relation)
    else:
        found += _other_paragraph(view)
    return found


class _View:
    """A candidate with what several groups of features share."""

    __slots__ = ("act", "after", "before", "candidate", "clauses", "inversion", "level", "place", "predicate",
                 "same", "scene", "type", "unit")  # fmt: skip

    def __init__(self, scene: Scene, candidate: Candidate, clauses: Clauses) -> None:
        unit = candidate.unit
        self.scene, self.candidate, self.clauses, self.unit = scene, candidate, clauses, unit
        self.type = unit.type + "'" if unit.possessive else unit.type
        self.place = f"{candidate.side}{candidate.paragraphs}" if candidate.paragraphs else candidate.side
        self.predicate: Predicate = clauses.predicate(unit)
        self.level = self.predicate.level
        self.inversion = clauses.inversion(unit)
        self.act = max(self.level, self.inversion)
        self.before, self.after = clauses.neighbour(unit, -1), clauses.neighbour(unit, 1)
        self.same = scene.quote.sentence <= unit.sentence <= scene.last_sentence


def _bucket(number: int) -> str:
    for limit, name in ((8, "5-7"), (13, "8-12"), (21, "13-20")):
        if number < limit:
            return name if number > 4 else str(number)
    return "21+"


def _word(unit: Unit | None) -> str:
    if unit is None:
        return "^"
    return unit.head if unit.kind == "word" else unit.symbol


def _kind(view: _View) -> list[str]:
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


def _verb(view: _View) -> list[str]:
    predicate, level, place = view.predicate, view.level, view.place
    found = [
        f"level={level}{predicate.relation}", f"level={level}{place}{view.type}",
        f"passive={predicate.relation[:1] == 'b'}{level}{place}", f"act={view.act}{place}{view.type}",
    ]  # fmt: skip
    if predicate.verb is not None:
        found += [f"verb={predicate.verb.head}", f"verb={predicate.verb.head} {place}"]
    return found


def _best(view: _View) -> list[str]:
    """How strongly the candidate speaks against the others."""
    act, best = view.act, view.act >= view.scene.best
    return [
        f"act={act}{view.candidate.paragraphs}{view.scene.ending}", f"act={act} best={best}{view.place}",
        f"best={best} rank={view.candidate.speaking_rank}",
    ]  # fmt: skip


def _surroundings(view: _View) -> list[str]:
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


def _phrase(view: _View) -> list[str]:
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


def _possessed(view: _View) -> Unit | None:
    unit = view.unit
    if not unit.possessive:
        return None
    noun = view.clauses.neighbour(unit, 1 if unit.type == PRONOUN else 2)
    return noun if noun is not None and noun.kind == "mention" else None


def _promise(view: _View) -> list[str]:
    """The path from the noun that the candidate possesses to the stretch ("his promise of …")."""
    noun = _possessed(view)
    if noun is None or view.candidate.paragraphs != 0 or noun.index >= view.scene.quote.index:
        return []
    symbols = path(view.clauses.units, noun.index, min(view.scene.quote.index, noun.index + 20))
    return [f"possessed={noun.cue} {' '.join(symbols[:6]) if len(symbols) < 7 else 'X'}"]


def _content(view: _View) -> list[str]:
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


def _order(view: _View) -> list[str]:
    scene, place, nth = view.scene, view.place, min(9, view.candidate.nth)
    before = scene.before.symbol if scene.before else "^"
    after = scene.after.symbol if scene.after else "$"
    return [
        f"beside={before}_{after} {place}{min(3, nth)}", f"nth={nth}{place}{scene.ending}",
        f"nth={nth}{place} act={view.act}",
    ]  # fmt: skip


def _path(view: _View) -> list[str]:
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


def _between(view: _View) -> list[str]:
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


def _cue_relation(view: _View) -> str:
    """How the candidate stands to the cues nearest to the stretch."""
    verb = view.predicate.verb
    relation = _left_relation(view) or _right_relation(view) or _loose_relation(view)
    passive = view.predicate.relation[:1] == "b" and verb is not None
    return relation + "-passive" if passive and relation in ("left", "right", "left-of-noun") else relation


def _left_relation(view: _View) -> str:
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


def _right_relation(view: _View) -> str:
    unit, cue, units = view.unit, view.scene.right_cue, view.clauses.units
    if cue is None:
        return ""
    if view.predicate.verb is cue:
        return "right"
    if unit.index == cue.index + 1 or (unit.index == cue.index + 2 and units[cue.index + 1].symbol == ""):
        return "right-inverted"
    return "right-before" if view.scene.quote.index < unit.index < cue.index else ""


def _loose_relation(view: _View) -> str:
    unit, cue = view.unit, view.scene.left_cue
    if cue is None:
        return "none"
    if cue.index < unit.index < view.scene.quote.index:
        return "left-after"
    if unit.index > cue.index:
        return "none"
    between = view.clauses.units[unit.index + 1 : min(cue.index, unit.index + 30)]
    return f"left-before{min(2, sum(other.kind == 'mention' for other in between))}"


def _cue(view: _View, relation: str) -> list[str]:
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


def _other_quotes(view: _View, relation: str) -> list[str]:
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


def _other_paragraph(view: _View) -> list[str]:
    scene, candidate = view.scene, view.candidate
    away, leads, here = candidate.paragraphs, view.unit.leads, scene.here
    return [
        f"away={away} {view.type}{leads}", f"away={away} {scene.before is None}{scene.ending}",
        f"away={away} {scene.previous is not None}{here == 0}",
        f"away={away} {here}{view.type}{view.act}{leads}",
        f"away={away} {here == 0}{min(9, candidate.nth)}",
    ]  # fmt: skip
