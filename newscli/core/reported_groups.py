"""Groups of features of a token seen from a cue, and what they add up to, remembered for all sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from newscli.core.document import INSIDE, MARK, OUTSIDE
from newscli.core.remembered import Remembered
from newscli.core.reported_memory import MEMORY, Rows, Table, Value
from newscli.core.reported_token import Tokens
from newscli.core.reported_view import CLAUSES, COMMAS, CUES, FINITES, MARKS, MOST, SUBJECTS, THATS, binned

WINDOW = 90
"""Tokens on either side of a cue that the span model sees."""
STATES = 8
"""A token's quote state and whether its segment holds a finite verb, as a number below this."""
ADJACENT = 4
"""Tokens nearer to the cue than this get features of the cue's lemma and of their words."""


class Memory(Generic[Value]):
    """What groups of features add up to, by the facts they depend on, for all sentences."""

    def __init__(self, value: Callable[[list[str]], Value]) -> None:
        self.value: Callable[[list[str]], Value] = value
        self.none: Value = value([])
        self.tokens: Tokens[Value] = Tokens(value)
        self.profiles: dict[tuple[str, int], Profiles[Value]] = {
            (side, state): Profiles(side, state, value) for side in "LR" for state in (OUTSIDE, INSIDE, MARK)
        }
        self.tagged: Rows[Value] = Rows(_tagged, value)
        self.near: Table[Value] = Table(_near, value)
        self.adjacent: Table[Value] = Table(_adjacent, value)
        self.far: dict[str, list[Value]] = {
            side: [value(_far(side, binned(distance))) for distance in range(WINDOW + 1)] for side in "LR"
        }
        self.segment: Table[Value] = Table(_segment, value)
        self.in_segment: Rows[Value] = Rows(_in_segment, value)
        self.clause: Table[Value] = Table(_clause, value)
        self.in_clause: Rows[Value] = Rows(_in_clause, value)
        self.before_verb: Rows[Value] = Rows(_before_verb, value)
        self.tag_before_verb: Rows[Value] = Rows(_tag_before_verb, value)
        self.next_clause: Table[Value] = Table(_next_clause, value)


class Profiles(Remembered[int, Value]):
    """What the counts between a token and its cue add, for one side and quote state of the cue.

    The key holds the counts, packed as in a view, and the token's state below them.
    """

    most = MEMORY

    def __init__(self, side: str, cue_state: int, value: Callable[[list[str]], Value]) -> None:
        self._side, self._cue_state = side, cue_state
        self._value: Callable[[list[str]], Value] = value

    def _made(self, key: int) -> Value:
        between, state = divmod(key, STATES)

        def count(lane: int, most: int) -> int:
            return min(between >> lane & MOST, most)

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


def _tagged(side: str, breaks: int, lemma: str, tag: str) -> list[str]:
    return [f"{side}t={tag}", f"{side}cwt={lemma}{tag}", f"{side}c{breaks}t={tag}"]


def _near(side: str, distance: int, tag: str, lemma: str) -> list[str]:
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
