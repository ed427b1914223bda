"""Whether a drafted statement is right: a logistic model over a few numbers and over facts about its parts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newscli.core.document import INSIDE
from newscli.core.reported.cues import CLAUSE_WORDS
from newscli.core.reported.view import COMMAS, CUES, FINITES, View
from newscli.core.reported.voice import governor, is_negated, is_passive

LEAST, MOST = 1e-4, 1 - 1e-4
"""Bounds of a probability whose log-odds are taken."""
HIGHEST_SQUARE = 25.0
"""Squares of standardised numbers count up to this."""


@dataclass(slots=True)
class Draft:
    """A statement that one cue may report, before it is accepted."""

    sentence: int
    """Index of the cue's sentence."""
    cue: int
    """The cue's token."""
    first: int
    """First token of the content."""
    last: int
    """Behind its last token."""
    start: int
    """Offset of the content."""
    end: int
    """Offset behind it; it may lie in a later sentence."""
    mention: tuple[int, int] | None
    """Tokens of the source."""
    quoted: float
    """Share of the content's words that stand in marks."""
    numbers: list[float]
    """How sure the models are, and the statement's shape."""
    facts: list[str]
    """Words, tags and places of its parts."""
    probability: float = 0.0
    """That the content is right."""
    confidence: float = 0.0
    """That content and source are right."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic model over standardised numbers, their squares, and facts."""

    scales: Sequence[tuple[float, float, float, float]]
    """For each number: mean, deviation, weight, weight of the square."""
    facts: Mapping[str, float]
    """Weights of facts."""
    constant: float
    """What is added for all."""

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Judge:
        """From JSON."""
        return cls([tuple(row) for row in stored["scales"]], stored["facts"], stored["constant"])

    def probability(self, found: Draft) -> float:
        """How probably a draft is right."""
        total = self.constant
        for (mean, deviation, weight, square), number in zip(self.scales, found.numbers, strict=True):
            value = (number - mean) / deviation
            squared = value * value
            total += weight * value + square * (squared if squared < HIGHEST_SQUARE else HIGHEST_SQUARE)
        weight_of = self.facts.get
        total += sum([weight_of(fact, 0.0) for fact in found.facts], 0.0)
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def logit(probability: float) -> float:
    """Log-odds, kept finite."""
    bounded = LEAST if probability < LEAST else MOST if probability > MOST else probability
    return math.log(bounded / (1 - bounded))


def numbers(
    view: View, found: Draft, prior: float, certainty: Sequence[float], sequence: float, has_source: bool
) -> list[float]:
    """What the models say (``certainty``: of each label of the content) and the shape of the statement."""
    first, last, cue = found.first, found.last, found.cue
    tag, lemma = view.tags[cue], view.lemmas[cue]
    return [
        logit(prior), logit(certainty[0]), logit(certainty[-1]), logit(min(certainty)),
        logit(sum(certainty, 0.0) / len(certainty)), sequence, math.log(last - first), found.quoted,
        float(found.quoted > 0), float(found.quoted > 0.9), float(first < cue < last), float(first > cue),
        float(last - first < 3), float(view.inside[cue] == INSIDE), float(has_source),
        float(view.count(FINITES, first, last) > 0), float(tag == "VBG"), float(tag.startswith("NN")),
        float(lemma == "say"), float(lemma == "accord"), float(last >= view.size - 2), prior,
    ]  # fmt: skip


def facts(view: View, found: Draft) -> list[str]:
    """Words, tags and places of cue, content and source."""
    return [
        *_cue_facts(view, found), *_frame_facts(view, found), *_content_facts(view, found), *_source_facts(view, found),
    ]  # fmt: skip


def _side(found: Draft) -> str:
    """Where the content stands: around the cue, right or left of it."""
    if found.first < found.cue < found.last:
        return "b"
    return "r" if found.first > found.cue else "l"


def _cue_facts(view: View, found: Draft) -> list[str]:
    lemma, tag, side = view.lemmas[found.cue], view.tags[found.cue], _side(found)
    verbs = view.count(FINITES, found.first, found.last)
    gap = found.first - found.cue if side == "r" else found.cue - found.last
    return [
        "L=" + lemma, "LT=" + lemma + tag, "LS=" + lemma + side, "LW=" + lemma + view.tags[found.first],
        "cw=" + view.words[found.cue], f"nf{min(verbs, 2)}{tag}", f"nfl={lemma}{min(verbs, 1)}",
        f"gap={side}{min(6, gap)}", "pl=" + view.place,
    ]  # fmt: skip


def _frame_facts(view: View, found: Draft) -> list[str]:
    """The verb group of the cue, and what follows a noun."""
    cue, lemma = found.cue, view.lemmas[found.cue]
    kind = content_kind(view, found)
    facts = [
        f"gov={governor(view, cue)}", f"cn={view.tags[cue]}{view.word(cue + 1)}", f"obj={lemma}{kind}",
        f"obj{kind}{_side(found)}",
    ]  # fmt: skip
    if is_negated(view, cue):
        facts += ["neg", "neg=" + lemma]
    if is_passive(view, cue):
        agent = "by" in view.words[cue + 1 : cue + 4]
        facts += [f"pas{agent:d}", f"pas={lemma}{agent:d}{_side(found)}"]
    if view.tags[cue].startswith("NN"):
        facts.append(f"noun={view.word(cue - 1)}{min(view.count(FINITES, found.first, found.last), 1)}")
    return facts


def content_kind(view: View, found: Draft) -> str:
    """What a content is: ``quoted``, a clause (its opener, or ``clause``), an infinitive (``to``) or a ``phrase``."""
    opening = view.words[found.first]
    if found.quoted:
        return "quoted"
    if view.count(FINITES, found.first, found.last):
        return opening if opening in CLAUSE_WORDS else "clause"
    return "to" if "TO" in view.tags[found.first : found.last] else "phrase"


def _content_facts(view: View, found: Draft) -> list[str]:
    first, last, side = found.first, found.last, _side(found)
    breaks = min(3, view.count(COMMAS, first, last))
    cues = view.count(CUES, first, last)
    return [
        "W=" + view.words[first], "WT=" + view.tags[first] + side, "E=" + view.word(last) + side,
        "E2=" + view.tag(last) + side, "P=" + view.word(first - 1) + side, "PT=" + view.tag(first - 1),
        f"len={min(12, (last - first) // 3)}", "ET=" + view.tags[last - 1], f"seg{breaks}{min(3, cues)}",
        f"cin{min(2, cues)}",
    ]  # fmt: skip


def _source_facts(view: View, found: Draft) -> list[str]:
    side = _side(found)
    if found.mention is None:
        return ["M=0", "MT=0", f"Mb={side}x"]
    start, end = found.mention
    return [
        f"M={view.tags[start]}{min(4, abs(start - found.cue))}", "MT=" + view.words[end - 1],
        f"Mb={side}{start < found.cue:d}", f"MP={view.word(start - 1)}",
        f"MPT={view.tag(start - 1)}{start < found.cue:d}", f"ML={view.tags[end - 1]}",
    ]  # fmt: skip
