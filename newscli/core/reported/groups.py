"""Groups of features of a token seen from a cue, and what they add up to, remembered for all sentences."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import ClassVar, Generic

from newscli.core.document import INSIDE, MARK, OUTSIDE
from newscli.core.linear import CACHED, Cache, Groups, Ladders, Rows, Table, Value
from newscli.core.reported.cue import FRAME
from newscli.core.reported.token import Tokens
from newscli.core.reported.view import (
    CLAUSES,
    COMMAS,
    CUES,
    FINITES,
    MARKS,
    MOST,
    QUOTED,
    SUBJECTS,
    THATS,
    binned,
)

WINDOW = 90
"""Tokens on either side of a cue that the span model sees."""
LONG_SENTENCE = 4 * WINDOW
"""Tokens; what is longer is mostly no sentence of news but a list, or a page run together."""
BREAK = -1
"""How far in its segment a break stands: in front of it."""
ADJACENT = 4
"""Tokens nearer to the cue than this get features of the cue's lemma and of their words."""


class FeatureCache(Generic[Value]):
    """What groups of features add up to, by the facts they depend on, for all sentences."""

    def __init__(self, value: Callable[[list[str]], Value], paired: Container[str] | None = None) -> None:
        """``paired``: the words that add something by the tag of a neighbour; None for all."""
        self.none: Value = value([])
        self.tokens: Tokens[Value] = Tokens(value, paired)
        self.cue: Groups[Value] = Groups(FRAME, value)
        self.at: Table[Value] = Table(_at, value)
        self.profiles: dict[tuple[str, int], Profiles[Value]] = {
            (side, state): Profiles(side, state, value) for side in "LR" for state in (OUTSIDE, INSIDE, MARK)
        }
        self.tagged: Rows[Value] = Rows(_tagged, value)
        self.near: Rows[Value] = Rows(_near, value)
        self.adjacent: Rows[Value] = Rows(_adjacent, value)
        self.far: dict[str, list[Value]] = {
            side: [value(_far(side, binned(distance))) for distance in range(WINDOW + 1)] for side in "LR"
        }
        self.frame: Table[Value] = Table(_frame, value)
        self.outline: Table[Value] = Table(_outline, value)
        self.lemma: Table[Value] = Table(_lemma, value)
        self.around: Table[Value] = Table(_around, value)
        self.segment: Table[Value] = Table(_segment, value)
        self.in_segment: Ladders[Value] = Ladders(_in_segment, value, BREAK, 4)
        self.clause: Table[Value] = Table(_clause, value)
        self.in_clause: Ladders[Value] = Ladders(_in_clause, value, 0, 2)
        self.before_verb: Ladders[Value] = Ladders(_before_verb, value, 0, 8)
        self.tag_before_verb: Rows[Value] = Rows(_tag_before_verb, value)
        self.next_clause: Table[Value] = Table(_next_clause, value)


class Profiles(Cache[int, Value]):
    """What the counts between a token and its cue add, for one side and quote state of the cue.

    The key holds the counts, packed as in a view, and the token's state behind them.
    """

    most: ClassVar[int] = CACHED

    def __init__(self, side: str, cue_state: int, value: Callable[[list[str]], Value]) -> None:
        super().__init__()
        self._side, self._cue_state = side, cue_state
        self._value: Callable[[list[str]], Value] = value

    def _made(self, key: int) -> Value:
        state = key >> QUOTED

        def count(lane: int, most: int) -> int:
            return min(key >> lane & MOST, most)

        return self._value(
            _profile(
                self._side, count(COMMAS, 3), count(FINITES, 3), count(MARKS, 2), count(CUES, 2),
                count(CLAUSES, 3), count(SUBJECTS, 2), count(THATS, 1) > 0, state >> 1, state & 1 > 0,
                self._cue_state,
            )
        )  # fmt: skip


def _profile(
    side: str, breaks: int, verbs: int, marks: int, cues: int, clause_words: int, subjects: int, that: bool,
    state: int, has_verb: bool, cue_state: int,
) -> list[str]:  # fmt: skip
    """What lies between, how many of each; the quote states of token and cue; a finite verb in its segment."""
    features = [
        f"{side}c{breaks}", f"{side}v{verbs}", f"{side}q{marks}", f"{side}k{cues}", f"{side}l{clause_words}",
        f"{side}cv{breaks}{verbs}", f"{side}cvk{breaks}{verbs}{cues}{'T' if that else ''}",
        f"{side}cq{breaks}{marks}{state}", f"{side}s{subjects}{breaks}", f"{side}dq{state}{cue_state}",
    ]  # fmt: skip
    if has_verb:
        features.append(f"{side}hv{breaks}")
    if cue_state == INSIDE:
        features.append(f"{side}cueq{state}")
    return features


def _at(tag: str) -> list[str]:
    """That a token is the cue."""
    return ["AT", "AT" + tag]


def _tagged(side: str, breaks: int, lemma: str, tag: str) -> list[str]:
    return [f"{side}t={tag}", f"{side}cwt={lemma}{tag}", f"{side}c{breaks}t={tag}"]


def _frame(side: str, before: str, after: str, lemma: str) -> list[str]:
    """What holds for all tokens of a side: the words around the cue."""
    return [side, f"{side}cwn={lemma}{after}", f"{side}nx={after}", f"{side}pv={before}"]


def _outline(side: str, breaks: int, outline: str) -> list[str]:
    """What holds for all tokens with so many breaks between them and the cue: the tags around it,"""
    return [f"{side}f={outline}", f"{side}c{breaks}{outline}"]


def _lemma(side: str, breaks: int, lemma: str, tag: str) -> list[str]:
    """the cue itself,"""
    return [f"{side}cw={lemma}|{tag}", f"{side}c{breaks}cw={lemma}|{tag}"]


def _around(side: str, breaks: int, commas: int, verb: bool, marks: int, rest: int) -> list[str]:
    """what stands in front of it, and how many tokens behind it."""
    before = f"k{commas}{'v' if verb else ''}{marks}"
    return [f"{side}r{rest}", f"{side}{before}c{breaks}", f"{side}r{rest}c{breaks}"]


def _near(side: str, distance: int, lemma: str, tag: str) -> list[str]:
    place = f"{side}{binned(distance)}"
    features = [f"d={place}", f"x3={place}{tag}"]
    return [*features, f"cx={place}{lemma}"] if distance < ADJACENT else features


def _adjacent(side: str, distance: int, word: str) -> list[str]:
    return [f"wx={side}{binned(distance)}{word}"]


def _far(side: str, distance: int) -> list[str]:
    return [f"d={side}{distance}", side + "far"]


def _segment(side: str, apart: int, word: str, tag: str, has_verb: bool, opening: str) -> list[str]:
    return [f"{side}g{apart}o{word}", f"{side}g{apart}ot{tag}{has_verb:d}", f"{side}opf{apart}={opening}"]


def _in_segment(side: str, apart: int, tags: str, inner: int) -> list[str]:
    return [f"{side}g{apart}o{inner}", f"{side}opg{apart}{min(inner, 2)}={tags}"]


def _clause(side: str, steps: int, word: str, by_word: str, verb: str, cue_tag: str) -> list[str]:
    return [
        f"{side}so{steps}{word}", f"{side}sof={by_word}", f"{side}sv{steps}={verb}{cue_tag}",
        f"{side}svo={word}{verb}{cue_tag}",
    ]  # fmt: skip


def _in_clause(side: str, steps: int, tags: str, inner: int) -> list[str]:
    return [f"{side}sot{inner}={tags}", f"{side}sn{steps}{inner}"]


def _before_verb(kind: str, cue_tag: str, far: int) -> list[str]:
    reach = 1 if far < 3 else 2 if far < 8 else 3
    return [f"nf{min(far, 4)}{kind}", f"nfc{kind}{cue_tag}{reach}"]


def _tag_before_verb(kind: str, cue_tag: str, tag: str) -> list[str]:
    return [f"nfp{kind}{cue_tag}{tag}"]


def _next_clause(side: str, word: str, by_word: str, verb: str, cue_tag: str) -> list[str]:
    return [f"{side}nsv={word}{verb}{cue_tag}", f"{side}nsq={by_word}", f"{side}nsv2={verb}{cue_tag}"]
