"""The softmax that the rankers are fitted with, over groups of candidates laid end to end."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = "np.ndarray[Any, Any]"


def exponentials(scores: Array, first: Array, group_of: Array) -> tuple[Array, Array]:
    """``exp`` of each candidate's score against its group's best, and the sums of the groups.

    ``first`` has the position of each group's first candidate, ``group_of`` the group of each candidate.
    """
    exponents = np.exp(scores - np.maximum.reduceat(scores, first)[group_of])
    return exponents, np.add.reduceat(exponents, first)


def softmax(scores: Array) -> Array:
    """Probabilities of one group's candidates."""
    exponents = np.exp(scores - scores.max())
    result: Array = exponents / exponents.sum()
    return result
