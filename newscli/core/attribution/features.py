"""What the features of a candidate for being the speaker of a quoted span add up to.

The features come in groups (:mod:`newscli.core.attribution.groups`), of which each costs one look-up by the facts that
it depends on: there are twenty candidates a quoted span. The ranker is trained on the features themselves.
"""

from __future__ import annotations

from typing import Generic

from newscli.core.attribution.context import Candidate, QuoteContext
from newscli.core.attribution.groups import FeatureCache
from newscli.core.attribution.relations import cue_relation
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.attribution.view import View
from newscli.core.linear import Value
from newscli.core.phrases import COMMON, PRONOUN, Chunk, Clauses

BUCKETS = [*map(str, range(5)), *["5-7"] * 3, *["8-12"] * 5, *["13-20"] * 8]
"""Numbers of mentions in between, by how many: more than the candidates of a side are not counted."""


class Features(Generic[Value]):
    """The features of the candidates of one article."""

    def __init__(self, clauses: Clauses, reported_index: ReportedIndex, cache: FeatureCache[Value]) -> None:
        self._clauses = clauses
        self._reported_index = reported_index
        self._cache: FeatureCache[Value] = cache
        self._views: dict[int, View] = {}
        self._fixed: dict[tuple[int, str], Value] = {}

    def of(self, context: QuoteContext, candidate: Candidate) -> Value:
        """All features of one candidate."""
        at, place = candidate.chunk.index, candidate.place
        view = self._views.get(at)
        if view is None:
            view = self._views[at] = View(candidate.chunk, self._clauses, self._reported_index)
        fixed = self._fixed.get((at, place))
        if fixed is None:
            fixed = self._fixed[at, place] = self._whatever_the_quoted_span(view, place)
        found = fixed + self._anywhere(context, candidate, view) + self._reported(context, place, view)
        if candidate.paragraphs == 0:
            relation = cue_relation(context, view, self._clauses)
            found = (
                found
                + self._between(context, candidate, view)
                + self._cues(context, candidate, view, relation)
            )
            return (
                found
                + self._subject(context, view)
                + self._other_quoted_spans(context, candidate, view, relation)
            )
        return found + self._cache.away[
            candidate.paragraphs, view.type, view.chunk.leads, context.before is None, context.ending,
            context.previous is not None, context.here, view.act, min(9, candidate.nth),
        ]  # fmt: skip

    def _whatever_the_quoted_span(self, view: View, place: str) -> Value:
        """What depends on the mention and its place alone."""
        chunk, type, cache = view.chunk, view.chunk.type, self._cache
        name = type + chunk.head if type == PRONOUN else type
        found = cache.frame[name, place, view.type, chunk.leads, chunk.parenthesis, chunk.title != ""]
        if type == COMMON:
            found = found + cache.head[type, chunk.head, chunk.tag, chunk.determiner, 0]
        elif type in "EN":
            found = found + cache.head[type, "", "", "", min(4, self._clauses.frequency[chunk.head])]
        elif type in "OLX":
            found = found + cache.head[type, chunk.head, "", "", 0]
        found = found + cache.act[view.level, view.predicate.relation, place, view.type, view.act]
        if view.verb is not None:
            found = found + cache.verb[view.verb.head, place]
        return found + self._neighbours(view, place) + self._phrase(view, place)

    def _neighbours(self, view: View, place: str) -> Value:
        """The words before and behind it."""
        cache, left, right = self._cache, view.before, view.after
        if left is None:
            found = cache.before["^", None, place]
        else:
            further = self._clauses.neighbour(view.chunk, -2)
            symbol = None if further is None else further.symbol
            found = cache.before[view.inversion, _word(left), place]
            found = found + cache.symbols_before[left.symbol, symbol, view.type, place]
        if right is None:
            return found + cache.after["^", place] + cache.symbols_after["$", "$", place]
        further = self._clauses.neighbour(view.chunk, 2)
        symbols = cache.symbols_after[right.symbol, further.symbol if further else "$", place]
        return found + cache.after[_word(right), place] + symbols

    def _phrase(self, view: View, place: str) -> Value:
        chunk, before, possessed = view.chunk, view.before, view.possessed
        preposition, noun = "", None
        if before is not None and before.symbol in ("by", "of", "from"):
            preposition, noun = before.symbol, self._clauses.neighbour(chunk, -2)
        return self._cache.phrase[
            chunk.cue, place, possessed and (possessed.cue, possessed.head), preposition,
            (noun.cue, noun.head) if noun is not None and noun.kind == "mention" else None,
        ]  # fmt: skip

    def _anywhere(self, context: QuoteContext, candidate: Candidate, view: View) -> Value:
        """What a candidate of any paragraph has: how it speaks against the others, its order, what is said of it."""
        cache, place, act, ending, lower = (
            self._cache,
            candidate.place,
            view.act,
            context.ending,
            context.content.lower,
        )
        found = cache.best[
            act, candidate.paragraphs, ending, act >= context.best, place, candidate.speaking_rank
        ]
        possessed = view.possessed
        if possessed is not None and candidate.paragraphs == 0 and possessed.index < context.quote.index:
            last = min(context.quote.index, possessed.index + 20)
            found = found + cache.promise[possessed.cue, self._clauses.paths.between(possessed.index, last)]
        before = context.before.symbol if context.before else "^"
        after = context.after.symbol if context.after else "$"
        person = "i" if "i" in lower else "we" if "we" in lower else ""
        nth = min(9, candidate.nth)
        found = found + cache.beside[before, after, place, min(3, nth)] + cache.order[nth, place, ending, act]
        return (
            found
            + cache.content[view.named in lower, view.chunk.type, view.type, act, place, person, view.told]
        )

    def _reported(self, context: QuoteContext, place: str, view: View) -> Value:
        """Whose the reported clauses are that hold the quoted span and the candidate."""
        cache, clause, reported_index, utters = self._cache, context.clause, self._reported_index, view.utters
        inside = "-" if view.report is None else "own" if view.report == clause else "other"
        if clause is None:
            found = cache.outside[inside, view.type, bool(utters), place]
        else:
            source = "this" if clause in utters else "other" if reported_index.has_source(clause) else "none"
            found = cache.inside[inside, view.type, source, reported_index.sureness(clause), place, view.act]
        if utters and clause not in utters:
            sentence = max(-2, min(2, view.chunk.sentence - context.quote.sentence))
            found = found + cache.utters[sentence, place, inside, view.type, clause is None]
        return found

    def _between(self, context: QuoteContext, candidate: Candidate, view: View) -> Value:
        """The path to the quoted span, and what lies between."""
        cache, side, type, ending = self._cache, candidate.side, view.type, context.ending
        symbols, sentence = candidate.symbols, view.chunk.sentence
        same = context.quote.sentence <= sentence <= context.last_sentence
        border = context.last_sentence if side == "R" else context.quote.sentence
        found = cache.near[side, symbols[:3] if side == "R" else symbols[-3:]]
        if len(symbols) <= cache.longest:
            found = cache.path[symbols, candidate.whole, side, type, ending] + found
        found = (
            found
            + cache.between[
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
            + cache.acting[
                min(3, candidate.cues),
                min(3, candidate.actors),
                min(3, candidate.possible_actors),
                view.act,
                side,
                type,
            ]
        )
        if side == "L" and context.before is not None:
            found = found + cache.opener[context.before.symbol, view.chunk.leads, same]
        return found

    def _cues(self, context: QuoteContext, candidate: Candidate, view: View, relation: str) -> Value:
        """How the cues near the quoted span and the candidate's own verb stand to the two."""
        cache, side, at = self._cache, candidate.side, context.quote.index
        left, right, verb = context.left_cue, context.right_cue, view.verb
        found = cache.cue[
            relation, view.type, left is not None, right is not None, context.ending, side, view.chunk.leads
        ]
        if left is not None and relation.startswith("left") and relation[5:6] not in ("a", "b", "s"):
            found = found + cache.cue_path[relation, context.left_path, left.head]
        if right is not None and relation.startswith("right"):
            found = found + cache.cue_path[relation, context.right_path, right.head]
        if verb is not None and side == "L" and verb.index < at:
            symbols = self._clauses.paths.between(verb.index, min(at, verb.index + 30))
            found = found + cache.verb_path[view.level, symbols]
        return found

    def _subject(self, context: QuoteContext, view: View) -> Value:
        """Whether the candidate is the subject of a cue that has none beside it."""
        (way, nearest, outer), at, cue = context.subjects, view.chunk.index, context.left_cue
        if not way or cue is None:
            return self._cache.none
        which = "nearest" if at == nearest else "outer" if at == outer else "no"
        return self._cache.subject[way, which, view.type, outer >= 0, "" if which == "no" else cue.head]

    def _other_quoted_spans(
        self, context: QuoteContext, candidate: Candidate, view: View, relation: str
    ) -> Value:
        """Where the candidate stands among the quoted spans before and behind."""
        cache, previous, following = self._cache, context.previous, context.next
        at, side = view.chunk.index, candidate.side
        before = "-" if previous is None else "l" if at < previous.index else "b"
        behind = "-" if following is None else "r" if at > following.index else "b"
        found = cache.quotes[before, behind, side]
        if previous is not None:
            found = found + cache.previous[before, side, context.previous_path, relation]
        if following is not None and side == "R":
            found = found + cache.next[behind, context.next_path]
        return found


def _word(chunk: Chunk) -> str:
    return chunk.head if chunk.kind == "word" else chunk.symbol
