"""Reported speech: which words report what somebody said, the clause they report, and its source.

A classifier keeps the reporting words that do report something; a conditional random field finds content
and source around each, a second one looks for the source alone; an acceptance model keeps the statements
that are likely right and gives the confidence. The scheme (cue, content, source) is that of PolNeAR (Newell
et al. 2018).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from newscli.core.document import Document, Reported, Sentence, Span
from newscli.core.linear import SCALE, Groups, Segmenter, Stored, Weights
from newscli.core.reported.accept import Draft, Judge
from newscli.core.reported.authors import has_no_author
from newscli.core.reported.choice import Chooser
from newscli.core.reported.clear import is_clear
from newscli.core.reported.coordinate import share_sources
from newscli.core.reported.cue import Facts, cue_facts
from newscli.core.reported.cues import VERBS, candidates, lemmas
from newscli.core.reported.extend import complete
from newscli.core.reported.groups import LONG_SENTENCE
from newscli.core.reported.objects import is_object
from newscli.core.reported.sense import SENSE, sense_facts
from newscli.core.reported.spans import SpanModel, draft, mention_span
from newscli.core.reported.unsaid import is_pointer, is_unsaid
from newscli.core.reported.verbs import retagged
from newscli.core.reported.view import View
from newscli.core.reported.voice import polarity_of
from newscli.core.reported.window import Surroundings
from newscli.models import from_bytes, load_rest, load_table

LEAST_PRIOR = 0.08
"""A cue that the classifier finds less likely is not looked at."""
LEAST_PRIOR_OF_DEMANDS = 0.004
"""The same of *demanded*, which the corpus hardly knows."""
CLEAR = 0.45
"""Probability from which a verb that reports now and then is believed where its frame is that of a statement."""
CLEAR_DEMAND = 0.2
"""The same of *demanded*."""
EARLY = 150
"""Characters from the article's beginning that hold headline and dateline more often than speech."""
WORDS_A_CUE = 50
"""Words of a long sentence for each cue that is looked at: texts of nothing but "he said" have one in two words."""
NEIGHBOURS = 64
"""How many statements before and behind can reach over a cue."""


@dataclass(frozen=True, slots=True)
class Models:
    """The trained parts that make drafts."""

    lemmas: Mapping[str, str]
    """Lexicon: lower-case form to lemma."""
    silent: frozenset[tuple[str, str, int]]
    """Lemma, tag and quote state of words that hardly ever report anything: the noun "state"."""
    classifier: Weights
    """Lanes: the word reports something, it is the cue of a direct quote, it does nothing of the kind."""
    sense: Groups[int]
    """Sums of the classifier's weights that were needed before."""
    spans: SpanModel
    """Content and source around a cue."""
    chooser: Chooser
    """Which of its extents a cue reports."""

    @classmethod
    def read(cls, stored: Mapping[str, Any], lexicon: Mapping[str, str]) -> Models:
        """From JSON, with an empty memory."""
        classifier = _weights(stored["classifier"])
        content, source = Segmenter(stored["content_steps"]), Segmenter(stored["source_steps"])
        spans = SpanModel.over(_weights(stored["windows"]), frozenset(stored["paired"]), content, source)
        silent = frozenset((lemma, tag, state) for lemma, tag, state in stored["silent"])
        chooser = Chooser.read(stored["extents"])
        return cls(lexicon, silent, classifier, Groups(SENSE, classifier.total), spans, chooser)

    def cues(self, sentence: Sentence) -> list[int]:
        """The tokens that the classifier looks at."""
        words, tags, inside = sentence.words, sentence.tags, sentence.inside
        return [
            token
            for token in candidates(sentence, self.lemmas)
            if (self.lemmas[words[token].lower()], tags[token], inside[token]) not in self.silent
        ]

    def prior(self, view: View, cue: int, facts: Facts) -> float:
        """Probability that a word reports something; ``facts`` are those of the cue."""
        total = self.sense.total([*facts, *sense_facts(view, cue)])
        scores = self.classifier.scores(total)
        return 1 / sum([math.exp(min(50.0, (score - scores[0]) / SCALE)) for score in scores], 0.0)


@cache
def load() -> Models:
    """The models that ship with the package."""
    stored, store = load_rest("reported"), load_table("reported")
    weights = {
        name: Weights.stored(store, f"{name} ", stored[name]["lanes"]) for name in ("classifier", "windows")
    }
    return Models.read({**stored, **weights, "extents": extents()}, lemmas())


def extents() -> dict[str, Any]:
    """The weights by which an extent is chosen, as :meth:`Chooser.read` takes them."""
    weights = Stored(load_table("reported"), "extents ", from_bytes, 0.0)
    return {"weights": weights, **load_rest("reported")["extents"]}


def _weights(stored: Weights | Mapping[str, Any]) -> Weights:
    return stored if isinstance(stored, Weights) else Weights.read(stored)


@cache
def judges() -> tuple[Judge, Judge]:
    """Of the content, and of content and source together."""
    model = load_rest("reported")
    return Judge.read(model["content"]), Judge.read(model["source"])


def find(document: Document, models: Models | None = None) -> list[Reported]:
    """Indirect and mixed statements in text order; none overlaps another.

    ``models`` make the drafts in place of those that ship with the package.
    """
    models = models or load()
    views: dict[int, View] = {}
    drafts = draft_all(document, models, views)
    content, source = judges()
    for found in drafts:
        found.probability = content.probability(found)
    drafts = [found for found in drafts if _is_likely(views[found.sentence], found)]
    drafts = [found for found in drafts if is_statement(document, views[found.sentence], found)]
    for found in drafts:
        found.confidence = source.probability(found)
        complete(views[found.sentence], found)
    share_sources(drafts, views)
    return [record_of(views[found.sentence], found) for found in without_overlaps(drafts, views)]


def is_statement(document: Document, view: View, found: Draft) -> bool:
    """Whether something was said, by somebody whom the text may name, and not only pointed to."""
    return not (
        is_unsaid(view, found)
        or is_object(view, found)
        or has_no_author(view, found)
        or is_pointer(document, found.sentence, found)
    )


def _is_likely(view: View, found: Draft) -> bool:
    """Whether a draft is likely enough to be told; verbs that report now and then have to be likelier.

    Less so where a source and a clause stand beside them: "the report found that …".
    """
    model = load_rest("reported")
    if view.lemmas[found.cue] not in VERBS:
        return bool(found.probability >= model["threshold"])
    if not is_clear(view, found):
        return bool(found.probability >= model["rare_threshold"])
    return found.probability >= (CLEAR_DEMAND if view.lemmas[found.cue] == "demand" else CLEAR)


def draft_all(document: Document, models: Models, views: dict[int, View]) -> list[Draft]:
    """A draft for every cue that the classifier passes; fills ``views`` with the sentences it looked at."""
    drafts = []
    for number, tagged in enumerate(document.sentences):
        sentence = retagged(tagged, models.lemmas)
        tokens = models.cues(sentence)
        if not tokens:
            continue
        view = views[number] = view_of(document, number, models.lemmas, sentence)
        surroundings = Surroundings(view, models.spans.cache)
        for prior, cue, facts in _weighed(view, tokens, models):
            found = draft(number, view, cue, surroundings.of(cue, facts), models.spans, models.chooser, prior)
            if found is not None:
                drafts.append(found)
    return drafts


def _weighed(view: View, tokens: Sequence[int], models: Models) -> list[tuple[float, int, Facts]]:
    """The cues that may report something, with their probability and their facts; of a long sentence not too many."""
    found: list[tuple[float, int, Facts]] = []
    for cue in tokens:
        facts = cue_facts(view, cue)
        prior = models.prior(view, cue, facts)
        if prior >= (LEAST_PRIOR_OF_DEMANDS if view.lemmas[cue] == "demand" else LEAST_PRIOR):
            found.append((prior, cue, facts))
    most = view.size // WORDS_A_CUE
    if view.size > LONG_SENTENCE and len(found) > most:
        likeliest = sorted(found, key=lambda one: (-one[0], one[1]))[:most]
        found = sorted(likeliest, key=lambda one: one[1])
    return found


def view_of(
    document: Document, number: int, lexicon: Mapping[str, str], sentence: Sentence | None = None
) -> View:
    """The features' view of a sentence; ``sentence``: itself with other tags."""
    sentences = document.sentences
    paragraph = sentences[number].paragraph
    is_first = number == 0 or sentences[number - 1].paragraph != paragraph
    is_last = number + 1 == len(sentences) or sentences[number + 1].paragraph != paragraph
    return View(sentence or sentences[number], lexicon, is_first, is_last, sentences[number].start < EARLY)


def without_overlaps(drafts: Sequence[Draft], views: Mapping[int, View]) -> list[Draft]:
    """Drop statements whose cue another statement holds, then of overlapping ones the less likely."""
    free = _not_nested(sorted(drafts, key=lambda found: (found.start, found.end)), views)
    kept: list[Draft] = []
    for found in sorted(free, key=lambda found: -found.probability):
        at = bisect_left(kept, found.start, key=lambda other: other.start)
        after_previous = at == 0 or kept[at - 1].end <= found.start
        before_next = at == len(kept) or found.end <= kept[at].start
        if after_previous and before_next:
            kept.insert(at, found)
    return kept


def _not_nested(drafts: Sequence[Draft], views: Mapping[int, View]) -> list[Draft]:
    cues = [cue_span(views[found.sentence], found) for found in drafts]

    def holds(outer: int, inner: int) -> bool:
        """Does one content hold the cue of another that does not hold its own?"""
        one, other = drafts[outer], drafts[inner]
        return (
            outer != inner
            and one.start <= cues[inner].start
            and cues[inner].end <= one.end
            and cues[inner] != cues[outer]
            and not (other.start <= cues[outer].start and cues[outer].end <= other.end)
        )

    return [
        found
        for number, found in enumerate(drafts)
        if not any(
            holds(other, number)
            for other in range(max(0, number - NEIGHBOURS), min(len(drafts), number + NEIGHBOURS))
        )
    ]


def cue_span(view: View, found: Draft) -> Span:
    """The reporting word; "according" with its "to"."""
    cue = last = found.cue
    if view.lemmas[cue] == "accord" and view.word(cue + 1) == "to":
        last += 1
    return Span(view.sentence.starts[cue], view.sentence.ends[last])


def record_of(view: View, found: Draft) -> Reported:
    """The statement with its places in the text."""
    cue, mention = cue_span(view, found), mention_span(view, found)
    evidence, polarity = _evidence(view, found, cue), polarity_of(view, found.cue)
    return Reported(found.start, found.end, cue, mention, round(found.confidence, 3), evidence, polarity)


def _evidence(view: View, found: Draft, cue: Span) -> str:
    if view.lemmas[found.cue] == "accord":
        return "according-to"
    if found.start <= cue.start < found.end:
        return "cue-between"
    return "cue-after" if cue.start >= found.end else "reported-clause"
