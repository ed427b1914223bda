"""In how many training articles each word stands: what makes a word of an article telling or trite."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from newscli.training.corpora import read
from newscli.training.packing import write

CORPORA = ("polnear_train", "worldwide_newswire_train", "gum_named")
WORD = re.compile(r"[^\W\d_]\w*(?:-\w+)*")
FEWEST = 4
"""A word in fewer articles counts as unknown."""


def train(data: Path, models: Path) -> None:
    """Write ``terms.table``: the number of articles, and of those that hold each lower-case word."""
    holding: Counter[str] = Counter()
    articles = 0
    for name in CORPORA:
        for article in read(data, name):
            articles += 1
            holding.update({word.lower() for word in WORD.findall(article["text"])})
    kept = {word: number for word, number in sorted(holding.items()) if number >= FEWEST}
    write(models, "terms", {"articles": articles, "holding": kept})
