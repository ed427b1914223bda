"""What the features of a candidate for being the speaker of a stretch add up to.

The features come in groups (:mod:`newscli.core.attribution_groups`), of which each costs one look-up by the facts that
it depends on: there are twenty candidates a stretch. The ranker is trained on the features themselves.
"""

from __future__ import annotations

from typing import Generic

from newscli.core.attribution_groups import Memory
from newscli.core.attribution_relations import cue_relation
from newscli.core.attribution_view import View
from newscli.core.clauses import Clauses
from newscli.core.reported_memory import Value
from newscli.core.reports import Reports
from newscli.core.scene import Candidate, Scene
from newscli.core.units import COMMON, PRONOUN, Unit

BUCKETS = [*map(str, range(5)), *["5-7"] * 3, *["8-12"] * 5, *["13-20"] * 8]
"""Numbers of mentions in between, by how many: more than the candidates of a side are not counted."""


class Features(Generic[Value]):
    """The features of the candidates of one article."""

    def __init__(self, clauses: Clauses, reports: Reports, memory: Memory[Value]) -> None:
        self._clauses = clauses
        self._reports = reports
        self._memory: Memory[Value] = memory
        self._views: dict[int, View] = {}
        self._fixed: dict[tuple[int, str], Value] = {}

    def of(self, scene: Scene, candidate: Candidate) -> Value:
        """All features of one candidate."""
        at, place = candidate.unit.index, candidate.place
        view = self._views.get(at)
        if view is None:
            view = self._views[at] = View(candidate.unit, self._clauses, self._reports)
        fixed = self._fixed.get((at, place))
        if fixed is None:
            fixed = self._fixed[at, place] = self._whatever_the_stretch(view, place)
        found = fixed + self._anywhere(scene, candidate, view) + self._reported(scene, place, view)
        if candidate.paragraphs == 0:
            relation = cue_relation(scene, view, self._clauses)
            found = (
                found + self._between(scene, candidate, view) + self._cues(scene, candidate, view, relation)
            )
            return (
                found + self._subject(scene, view) + self._other_stretches(scene, candidate, view, relation)
            )
        return found + self._memory.away[
            candidate.paragraphs, view.type, view.unit.leads, scene.before is None, scene.ending,
            scene.previous is not None, scene.here, view.act, min(9, candidate.nth),
        ]  # fmt: skip

    def _whatever_the_stretch(self, view: View, place: str) -> Value:
        """What depends on the mention and its place alone."""
        unit, type, memory = view.unit, view.unit.type, self._memory
        name = type + unit.head if type == PRONOUN else type
        found = memory.frame[name, place, view.type, unit.leads, unit.parenthesis, unit.title != ""]
        if type == COMMON:
            found = found + memory.head[type, unit.head, unit.tag, unit.determiner, 0]
        elif type in "EN":
            found = found + memory.head[type, "", "", "", min(4, self._clauses.frequency[unit.head])]
        elif type in "OLX":
            found = found + memory.head[type, unit.head, "", "", 0]
        found = found + memory.act[view.level, view.predicate.relation, place, view.type, view.act]
        if view.verb is not None:
            found = found + memory.verb[view.verb.head, place]
        return found + self._neighbours(view, place) + self._phrase(view, place)

    def _neighbours(self, view: View, place: str) -> Value:
        """The words before and behind it."""
        memory, left, right = self._memory, view.before, view.after
        if left is None:
            found = memory.before["^", None, place]
        else:
            further = self._clauses.neighbour(view.unit, -2)
            symbol = None if further is None else further.symbol
            found = memory.before[view.inversion, _word(left), place]
            found = found + memory.symbols_before[left.symbol, symbol, view.type, place]
        if right is None:
            return found + memory.after["^", place] + memory.symbols_after["$", "$", place]
        further = self._clauses.neighbour(view.unit, 2)
        symbols = memory.symbols_after[right.symbol, further.symbol if further else "$", place]
        return found + memory.after[_word(right), place] + symbols

    def _phrase(self, view: View, place: str) -> Value:
        unit, before, possessed = view.unit, view.before, view.possessed
        preposition, noun = "", None
        if before is not None and before.symbol in ("by", "of", "from"):
            preposition, noun = before.symbol, self._clauses.neighbour(unit, -2)
        return self._memory.phrase[
            unit.cue, place, possessed and (possessed.cue, possessed.head), preposition,
            (noun.cue, noun.head) if noun is not None and noun.kind == "mention" else None,
        ]  # fmt: skip

    def _anywhere(self, scene: Scene, candidate: Candidate, view: View) -> Value:
        """What a candidate of any paragraph has: how it speaks against the others, its order, what is said of it."""
        memory, place, act, ending, lower = (
            self._memory,
            candidate.place,
            view.act,
            scene.ending,
            scene.content.lower,
        )
        found = memory.best[
            act, candidate.paragraphs, ending, act >= scene.best, place, candidate.speaking_rank
        ]
        possessed = view.possessed
        if possessed is not None and candidate.paragraphs == 0 and possessed.index < scene.quote.index:
            last = min(scene.quote.index, possessed.index + 20)
            found = found + memory.promise[possessed.cue, self._clauses.paths.between(possessed.index, last)]
        before = scene.before.symbol if scene.before else "^"
        after = scene.after.symbol if scene.after else "$"
        person = "i" if "i" in lower else "we" if "we" in lower else ""
        nth = min(9, candidate.nth)
        found = (
            found + memory.beside[before, after, place, min(3, nth)] + memory.order[nth, place, ending, act]
        )
        return (
            found
            + memory.content[view.named in lower, view.unit.type, view.type, act, place, person, view.told]
        )

    def _reported(self, scene: Scene, place: str, view: View) -> Value:
        """Whose the reported clauses are that hold the stretch and the candidate."""
        memory, clause, reports, utters = self._memory, scene.clause, self._reports, view.utters
        inside = "-" if view.report is None else "own" if view.report == clause else "other"
        if clause is None:
            found = memory.outside[inside, view.type, bool(utters), place]
        else:
            source = "this" if clause in utters else "other" if reports.has_source(clause) else "none"
            found = memory.inside[inside, view.type, source, reports.sureness(clause), place, view.act]
        if utters and clause not in utters:
            sentence = max(-2, min(2, view.unit.sentence - scene.quote.sentence))
            found = found + memory.utters[sentence, place, inside, view.type, clause is None]
        return found

    def _between(self, scene: Scene, candidate: Candidate, view: View) -> Value:
        """The path to the stretch, and what lies between."""
        memory, side, type, ending = self._memory, candidate.side, view.type, scene.ending
        symbols, sentence = candidate.symbols, view.unit.sentence
        same = scene.quote.sentence <= sentence <= scene.last_sentence
        border = scene.last_sentence if side == "R" else scene.quote.sentence
        found = memory.near[side, symbols[:3] if side == "R" else symbols[-3:]]
        if len(symbols) <= memory.longest:
            found = memory.path[symbols, candidate.whole, side, type, ending] + found
        found = (
            found
            + memory.between[
                BUCKETS[candidate.nth],
                min(candidate.quotes, 3),
                min(abs(sentence - border), 3),
                same,
                side,
                type,
                ending,
            ]
        )
        found = (
            found
            + memory.acting[
                min(3, candidate.cues),
                min(3, candidate.actors),
                min(3, candidate.possible_actors),
                view.act,
                side,
                type,
            ]
        )
        if side == "L" and scene.before is not None:
            found = found + memory.opener[scene.before.symbol, view.unit.leads, same]
        return found

    def _cues(self, scene: Scene, candidate: Candidate, view: View, relation: str) -> Value:
        """How the cues near the stretch and the candidate's own verb stand to the two."""
        memory, side, at = self._memory, candidate.side, scene.quote.index
        left, right, verb = scene.left_cue, scene.right_cue, view.verb
        found = memory.cue[
            relation, view.type, left is not None, right is not None, scene.ending, side, view.unit.leads
        ]
        if left is not None and relation.startswith("left") and relation[5:6] not in ("a", "b", "s"):
            found = found + memory.cue_path[relation, scene.left_path, left.head]
        if right is not None and relation.startswith("right"):
            found = found + memory.cue_path[relation, scene.right_path, right.head]
        if verb is not None and side == "L" and verb.index < at:
            symbols = self._clauses.paths.between(verb.index, min(at, verb.index + 30))
            found = found + memory.verb_path[view.level, symbols]
        return found

    def _subject(self, scene: Scene, view: View) -> Value:
        """Whether the candidate is the subject of a cue that has none beside it."""
        (way, nearest, outer), at, cue = scene.subjects, view.unit.index, scene.left_cue
        if not way or cue is None:
            return self._memory.none
        which = "nearest" if at == nearest else "outer" if at == outer else "no"
        return self._memory.subject[way, which, view.type, outer >= 0, "" if which == "no" else cue.head]

    def _other_stretches(self, scene: Scene, candidate: Candidate, view: View, relation: str) -> Value:
        """Where the candidate stands among the stretches before and behind."""
        memory, previous, following = self._memory, scene.previous, scene.next
        at, side = view.unit.index, candidate.side
        before = "-" if previous is None else "l" if at < previous.index else "b"
        behind = "-" if following is None else "r" if at > following.index else "b"
        found = memory.quotes[before, behind, side]
        if previous is not None:
            found = found + memory.previous[before, side, scene.previous_path, relation]
        if following is not None and side == "R":
            found = found + memory.next[behind, scene.next_path]
        return found


def _word(unit: Unit) -> str:
    return unit.head if unit.kind == "word" else unit.symbol
