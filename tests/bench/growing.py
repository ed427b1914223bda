"""Seconds of processor and memory that odd texts take: ``python tests/bench/growing.py [--size 100000] [PATTERN…]``.

Each pattern of ``tests/growing.py`` at a size and at twice the size, each in a process of its own: seconds, how many
times as many for twice the text (2 is right, 4 is a step that looks at all pairs), and bytes of memory a character.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from growing import PATTERNS


def main() -> None:
    """Print a line a pattern."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("patterns", nargs="*", metavar="PATTERN", help="all when none is named")
    parser.add_argument("--size", type=int, default=100_000, help="characters of the shorter text")
    parser.add_argument("--one", action="store_true", help="read one text here and print what it took")
    options = parser.parse_args()
    if options.one:
        print(*took(options.patterns[0], options.size))
        return
    for name in options.patterns or PATTERNS:
        (once, _), (twice, memory) = (apart(name, size) for size in (options.size, 2 * options.size))
        times = f"{twice / max(once, 0.01):5.2f} ×"
        print(f"{name:32}{once:9.2f} s{twice:9.2f} s {times}{memory:8.0f} bytes a character", flush=True)


def apart(name: str, size: int) -> tuple[float, float]:
    """Seconds and bytes a character in a process of its own."""
    command = [sys.executable, __file__, "--one", "--size", str(size), name]
    seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(memory)


def took(name: str, size: int) -> tuple[float, float]:
    """The same here."""
    from newscli.core import pipeline
    from newscli.core.layout import structure

    structure.language_of = lambda text: "en"  # the models read it all, whatever the language may be
    pipeline.parse(PATTERNS[name](2000))
    text, before, began = PATTERNS[name](size), _resident(), time.process_time()
    pipeline.parse(text)
    return time.process_time() - began, (_resident() - before) / len(text)


def _resident() -> int:
    """Most bytes of memory that this process has taken."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
