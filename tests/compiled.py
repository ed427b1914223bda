"""The records of many texts as bytes, to hold what one installation makes against what another does.

    python tests/compiled.py [CORPUS.jsonl.gz…] > records.jsonl

Texts are the articles of samples/, those of the corpora that are there (``text`` of each line), and texts made of one
thing again and again. A line a text; the first is about the installation, on standard error.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from growing import PATTERNS

import newscli
from newscli.cli.about import about

SAMPLES = Path(__file__).parent.parent / "samples"
GENERATED = 1500
"""Characters of a generated text."""
MOST = 420
"""Articles of a corpus."""


def texts(corpora: list[str]) -> Iterator[str]:
    """All texts, in an order that does not change."""
    for path in sorted(SAMPLES.rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for pattern in PATTERNS.values():
        yield pattern(GENERATED)
        yield "Ana Ruiz, the mayor, said on Monday that the port was open.\n\n" + pattern(GENERATED)
    for name in corpora:
        if Path(name).exists():
            with gzip.open(name, "rt", encoding="utf-8") as lines:
                yield from (json.loads(line)["text"] for line in islice(lines, MOST))


def main() -> None:
    print(about(), file=sys.stderr)
    for text in texts(sys.argv[1:]):
        print(json.dumps(newscli.parse(text).to_dict(), ensure_ascii=True))


if __name__ == "__main__":
    main()
