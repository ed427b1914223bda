"""Keys by which sketches that are alike meet: MinHash and locality-sensitive hashing (Leskovec et al., ch. 3).

MinHash is rensa's: against datasketch it is some 40 times as fast, errs no more, and brings no NumPy and no SciPy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from struct import Struct

from newscli.reprints.sketches import Sketch

BANDS = 64
"""With two values each: of two texts that share a third of all their runs 99.9 % meet, of those that share a
hundredth 0.6 %."""
ROWS = 2
EACH, BOTH = Struct(f"<{BANDS * ROWS}I"), Struct(f"<{BANDS}q")
"""The 32-bit values of all rows, and two of them together as one key."""
SEED = 20_250_303
TOGETHER = 500
"""Sketches hashed in one call."""


def keys(sketches: Sequence[Sketch]) -> Iterator[tuple[int, ...]]:
    """For each sketch :data:`BANDS` signed 64-bit keys; two sketches that have one in common are candidates.

    A sketch without runs has none.
    """
    import rensa

    sets = [sketch.numbers.tolist() for sketch in sketches]
    rows = rensa.RMinHash.digest_matrix_from_token_hash_sets(sets, num_perm=BANDS * ROWS, seed=SEED).to_rows()
    for sketch, row in zip(sketches, rows, strict=True):
        yield BOTH.unpack(EACH.pack(*row)) if sketch.runs else ()
