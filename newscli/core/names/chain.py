"""The likeliest labels of a sequence: the search of a linear-chain field (Viterbi 1967), where little can be likely."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add, lt, sub

Scores = Sequence[int]
"""One number a label; only their differences count."""
Step = tuple[Sequence[int], Sequence[Scores] | None]
"""Labels of a token from which the next can be reached, and for each the scores on the way there; none for one.

In a long part, where that would take much memory: for each label of the next token the one before it, and None.
"""
LONG = 250
"""Tokens of a part that is long; hardly any name has so many, but lists and tables run together have."""

LEAST = -(1 << 60)
"""The slack of what never gains."""


class Chain:
    """What labels weigh behind each other.

    The labels are O, then those that begin a name, then in the same order those that go on with it.
    """

    def __init__(self, transitions: Sequence[Scores], gap: Scores) -> None:
        """``transitions[a][b]``: the weight of label ``b`` behind ``a``; ``gap``: the scores of a gap, a sure O."""
        self._after = after = [tuple(row) for row in transitions]
        self._closing = tuple([row[0] for row in after])
        """By label: what an O behind it weighs."""
        self._alone = {
            (False, False): (0,) * len(after),
            (True, False): after[0],
            (False, True): self._closing,
            (True, True): tuple(map(add, after[0], self._closing)),
        }
        """What stands around a token alone, an O before it and an O behind it, adds to its scores."""
        self._reach = [[max(map(sub, row, top)) for row in after] for top in after]
        """By the best label: what each other can still win back on it by the label that follows."""
        self._gap, self._slack = gap, _slack(after, gap)
        self._inside = len(self._slack) + 1
        """The first label that goes on with a name."""

    def best(self, rows: Sequence[Scores]) -> list[int]:
        """The likeliest labels of tokens with these scores; a gap between windows is told by its identity.

        They are sought in parts, from one gap that is O whatever stands around it to the next.
        """
        found: list[int] = []
        first, opened, gap = 0, False, self._gap
        for at, row in enumerate(rows):
            if row is gap and self._is_outside(rows[at + 1]):
                found += self._part(rows[first:at], opened, True)
                found.append(0)
                first, opened = at + 1, True
        return found + self._part(rows[first:], opened, False)

    def _is_outside(self, behind: Scores) -> bool:
        """Whether a gap is O for sure: beginning a name behind it is better than going on with one."""
        inside = self._inside
        return all(map(lt, behind[inside:], map(add, behind[1:inside], self._slack)))

    def _part(self, rows: Sequence[Scores], opened: bool, closed: bool) -> list[int]:
        """The likeliest labels of tokens with an O before them, when opened, and one behind them, when closed."""
        if len(rows) == 1:
            scores = list(map(add, rows[0], self._alone[opened, closed]))
            return [scores.index(max(scores))]
        scores = list(map(add, rows[0], self._alone[opened, False]))
        if opened:
            del scores[self._inside :]  # no name goes on here, as was seen
        steps: list[Step] = []
        for row in rows[1:]:
            scores = self._step(scores, row, steps)
            if len(steps) > LONG:
                steps[-1] = _settled(*steps[-1])
        if closed:
            scores = list(map(add, scores, self._closing))
        return _walk(steps, scores.index(max(scores)))

    def _step(self, scores: list[int], row: Scores, steps: list[Step]) -> list[int]:
        """The best sum for each label of the next token, reached from labels that may still turn out the best.

        Those are mostly one or two; of the others none can be, whatever follows.
        """
        top = max(scores)
        most = map(add, scores, self._reach[scores.index(top)])
        alive = [label for label, score in enumerate(most) if score >= top]
        if len(alive) == 1:
            steps.append((alive, ()))
            return list(map(add, row, self._after[alive[0]]))
        ways = []
        for label in alive:
            score = scores[label]
            ways.append([score + weight for weight in self._after[label]])
        steps.append((alive, ways))
        return list(map(add, row, map(max, *ways)))


def _settled(alive: Sequence[int], ways: Sequence[Scores] | None) -> Step:
    """The step with nothing kept but the label before each label; what can be reached from one label alone is small."""
    if not ways:
        return alive, ways
    reached = zip(*ways, strict=True)
    return bytes([alive[scores.index(max(scores))] for scores in reached]), None


def _walk(steps: Sequence[Step], label: int) -> list[int]:
    """The labels from the last one back, turned round."""
    found = [label]
    for alive, ways in reversed(steps):
        if ways is None:
            label = alive[label]
        else:
            reached = [way[label] for way in ways]
            label = alive[reached.index(max(reached))] if reached else alive[0]
        found.append(label)
    found.reverse()
    return found


def _slack(transitions: Sequence[Scores], gap: Scores) -> list[int]:
    """For each kind of name: how much better going on with one behind a gap must be than beginning one, to gain.

    Where it never is, every sequence is bettered by making the gap O and by beginning behind it what went on there.
    """
    kinds, outside = len(gap) // 2, transitions[0]
    begins, insides = range(1, kinds + 1), range(kinds + 1, len(gap))

    def bridge(label: int) -> int:
        """What a gap that is no O gives at most, in front of a label."""
        return max(
            row[other] - row[0] + gap[other] + transitions[other][label]
            for row in transitions
            for other in range(1, len(gap))
        )

    if any(bridge(label) >= gap[0] + outside[label] for label in (0, *begins)):
        return [LEAST] * kinds
    return [
        min(gap[0] - bridge(inside), -outside[inside])
        + outside[begin]
        + min(0, *map(sub, transitions[begin], transitions[inside]))
        for begin, inside in zip(begins, insides, strict=True)
    ]
