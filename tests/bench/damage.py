"""Damaged inputs through every reader: ``python tests/bench/damage.py [--count 10000] [--seed 0] [--format feed]``.

Prints how many had articles, how many ended as problems, and what was raised, which must be nothing.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from damage import GOOD, damaged  # noqa: E402
from reading import finished  # noqa: E402

from newscli.io.inputs.inputs import Source  # noqa: E402
from newscli.io.inputs.raw import Row, Settings  # noqa: E402
from newscli.io.inputs.rows import InputFormat, raws  # noqa: E402


def main() -> int:
    """Print a line a format; the exit status tells whether something was raised."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="inputs of all formats together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--format", choices=[format.value for format in GOOD], help="this one alone")
    options = parser.parse_args()
    formats = [InputFormat(options.format)] if options.format else list(GOOD)
    raised = 0
    for format in formats:
        counts = Counter(outcome(format, options.seed + n) for n in range(options.count // len(formats)))
        print(f"{format.value:8}", ", ".join(f"{count:,} {what}" for what, count in counts.most_common()))
        raised += sum(count for what, count in counts.items() if what.startswith("raised"))
    return int(raised > 0)


def outcome(format: InputFormat, seed: int) -> str:
    """What became of one input."""
    chosen = Settings(format)
    try:
        data = damaged(format, Random(seed))
        rows = [finished(raw, chosen) for raw in raws(Source("-"), chosen, io.BytesIO(data))]
    except Exception as error:
        return f"raised {type(error).__name__} (seed {seed})"
    return "read" if any(isinstance(row, Row) for row in rows) else "problems"


if __name__ == "__main__":
    sys.exit(main())
