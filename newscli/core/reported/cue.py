"""What a cue is seen by: which word it is and the frame it stands in.

The facts of the groups are gathered once a cue; both the classifier of cues and the span models have weights for
what the groups make of them (:class:`newscli.core.linear.feature_groups.Groups`).
"""

from __future__ import annotations

from collections.abc import Hashable

from newscli.core.document import MARK
from newscli.core.reported.cues import AUXILIARIES
from newscli.core.reported.view import COMMAS, CUES, MARKS, MOST, QUOTED, UNQUOTED, View, binned

NEGATIONS = frozenset(("n't", "not", "never"))

Facts = list[tuple[Hashable, ...]]
"""The facts of some groups, in their order."""


def cue_facts(view: View, cue: int) -> Facts:
    """The facts of the groups of ``FRAME``."""
    lemma, tag = view.cue_word(cue), view.tags[cue]
    word1, _, next1, next2 = view.padded_words[cue : cue + 4]
    tag_2, tag_1, _, tag1, tag2 = view.padded_tags[cue : cue + 5]
    start = view.segment_start[cue]
    return [
        (lemma, tag, tag1), (lemma, tag_1), (tag_1, tag, tag1), (tag1, tag2), (tag_2, tag_1), (lemma, next1),
        (next1, next2), (word1,), (view.inside[cue], view.inside[0]), _nearest_marks(view, cue),
        (binned(view.size - 1 - cue), binned(cue)), *_counts_around(view, cue), _auxiliaries(view, cue),
        (view.words[start], view.tags[start], binned(cue - start)),
    ]  # fmt: skip


def _counts_around(view: View, cue: int) -> Facts:
    """Marks; words outside and inside of marks, before and behind; cues and breaks."""
    before, after = view.counts[cue], view.counts[-1] - view.counts[cue + 1]
    return [
        (min(before >> MARKS & MOST, 3), min(after >> MARKS & MOST, 3)),
        (binned(before >> UNQUOTED & MOST), binned(before >> QUOTED & MOST)),
        (binned(after >> UNQUOTED & MOST), binned(after >> QUOTED & MOST)),
        (
            min(before >> CUES & MOST, 3), min(after >> CUES & MOST, 3),
            min(before >> COMMAS & MOST, 3), min(after >> COMMAS & MOST, 3),
        ),
    ]  # fmt: skip


def _nearest_marks(view: View, cue: int) -> tuple[int, int]:
    """Distance to the nearest quote mark on either side, up to 11 tokens; 0 without one."""
    after = view.inside[cue + 1 : cue + 12]
    before = view.inside[max(0, cue - 11) : cue]
    behind = after.index(MARK) + 1 if MARK in after else 0
    in_front = before[::-1].index(MARK) + 1 if MARK in before else 0
    return binned(in_front), binned(behind)


def _auxiliaries(view: View, cue: int) -> tuple[Hashable, ...]:
    before = view.words[max(0, cue - 4) : cue]
    return auxiliaries_of(before), not NEGATIONS.isdisjoint(before)


def auxiliaries_of(words: list[str]) -> tuple[str, ...]:
    """The auxiliary verbs among some words."""
    return tuple([word for word in words if word in AUXILIARIES])


def _of_cue(lemma: str, tag: str, tag1: str) -> list[str]:
    return ["cw=" + lemma, "ct=" + tag, "cn=" + tag1, "cwt=" + lemma + tag, "cwnt=" + lemma + tag1]


def _of_tag_before(lemma: str, tag_1: str) -> list[str]:
    return ["cp=" + tag_1, "cwp=" + lemma + tag_1]


def _of_tags(tag_1: str, tag: str, tag1: str) -> list[str]:
    return ["ctt=" + tag_1 + tag + tag1]


def _of_tags_behind(tag1: str, tag2: str) -> list[str]:
    return ["cn2=" + tag1 + tag2]


def _of_tags_in_front(tag_2: str, tag_1: str) -> list[str]:
    return ["cp2=" + tag_2 + tag_1]


def _of_word_behind(lemma: str, next1: str) -> list[str]:
    return ["cnw=" + next1, "cwn=" + lemma + next1]


def _of_words_behind(next1: str, next2: str) -> list[str]:
    return [f"cnw2={next1}_{next2}", *(["that"] if "that" in (next1, next2) else [])]


def _of_word_in_front(before: str) -> list[str]:
    return ["cpw=" + before]


def _of_states(here: int, first: int) -> list[str]:
    return [f"cq{here}", f"q0{first}"] if first else [f"cq{here}"]


def _of_nearest_marks(in_front: int, behind: int) -> list[str]:
    return [*([f"nq{behind}"] if behind else []), *([f"pq{in_front}"] if in_front else [])]


def _of_edges(rest: int, before: int) -> list[str]:
    return [f"rest{rest}", f"pre{before}"]


def _of_marks(before: int, after: int) -> list[str]:
    return [f"qb{before}", f"qa{after}", f"qba{before}{after}"]


def _of_words_before(free: int, quoted: int) -> list[str]:
    return [f"ub{free}", f"ib{quoted}", f"uiB{free}_{quoted}"]


def _of_words_after(free: int, quoted: int) -> list[str]:
    return [f"ua{free}", f"ia{quoted}", f"uiA{free}_{quoted}"]


def _of_counts(cues_before: int, cues_after: int, commas_before: int, commas_after: int) -> list[str]:
    return [f"kb{cues_before}", f"ka{cues_after}", f"cb{commas_before}", f"ca{commas_after}"]


def _of_auxiliaries(words: tuple[str, ...], negated: bool) -> list[str]:
    return [*("aux=" + word for word in words), *(["neg"] if negated else [])]


def _of_opening(word: str, tag: str, far: int) -> list[str]:
    return [f"op={word}|{far}", f"opt={tag}|{far}"]


FRAME = (
    _of_cue, _of_tag_before, _of_tags, _of_tags_behind, _of_tags_in_front, _of_word_behind, _of_words_behind,
    _of_word_in_front, _of_states, _of_nearest_marks, _of_edges, _of_marks, _of_words_before, _of_words_after,
    _of_counts, _of_auxiliaries, _of_opening,
)  # fmt: skip
"""The groups of features of a cue, for its own token in the span models and for the classifier."""
