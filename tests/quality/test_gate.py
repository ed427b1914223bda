"""The quality gate: no figure below its floor, no floor below the one before.

The samples are measured in every checkout, the annotated corpora where they are (``../shared/eval/data``).
"""

from __future__ import annotations

import gzip
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import expected
import pytest

from newscli import parse
from newscli.evaluation.pairing import overlap
from newscli.evaluation.scores import evaluate
from newscli.evaluation.speakers import folded, same_name
from newscli.io.inputs.gold import read_gold

FLOORS = Path(__file__).parent / "floors.toml"
RECORDS: list[dict[str, float]] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["record"]
DATA = Path(__file__).parents[3] / "shared" / "eval" / "data"

Figures = dict[str, float]


def test_no_floor_is_lowered_or_left_out() -> None:
    for before, after in pairwise(RECORDS):
        lowered = {name: floor for name, floor in before.items() if after.get(name, 0.0) < floor}
        assert not lowered, "floors may only rise"


@pytest.mark.parametrize("name", RECORDS[-1])
def test_no_figure_is_below_its_floor(name: str) -> None:
    source, _, figure = name.partition(": ")
    if source != "samples" and not (DATA / f"{source}.jsonl.gz").exists():
        pytest.skip("the corpus is not here")
    assert measured(source)[figure] >= RECORDS[-1][name]


@cache
def measured(source: str) -> Figures:
    """All figures of a source: the samples, or a corpus by its name."""
    special: dict[str, Callable[[], Figures]] = {
        "samples": samples,
        "pronouns_dev": pronouns,
        "cnndm_dev": summaries,
    }
    if source in special:
        return special[source]()
    gold = read_gold(str(DATA / f"{source}.jsonl.gz"))
    return shares(evaluate((one, parse(one.text, one.id)) for one in gold).figures)


def shares(figures: Iterable[Any]) -> Figures:
    """``NAME precision``, ``NAME recall``, ``NAME f1``."""
    return {
        f"{one.figure} {kind}": getattr(one, kind)
        for one in figures
        for kind in ("precision", "recall", "f1")
        if getattr(one, kind) is not None
    }


def samples() -> Figures:
    """The invented articles; also how many of the people who speak have one record."""
    read = [(sample, parse(sample.gold.text, sample.name)) for sample in expected.read()]
    found = [
        sum(same_name(one.name, [name]) for one in article.speakers if one.label == label) == 1
        for sample, article in read
        for name, label, *_ in sample.speakers
        if label == "PERSON"
    ]
    figures = shares(evaluate((sample.gold, article) for sample, article in read).figures)
    return figures | {"people who speak recall": sum(found) / len(found)}


def corpus(name: str) -> list[dict[str, Any]]:
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def pronouns() -> Figures:
    """Of those who speak as he or she, how many are the right person by name."""
    right = cases = 0
    for article in corpus("pronouns_dev"):
        quotes = parse(article["text"]).quotes
        for case in article["pronouns"]:
            place = (case["start"], case["end"])
            said = [q for q in quotes if q.mention and overlap((q.mention.start, q.mention.end), place)]
            right += any(set(folded(case["name"])) <= set(folded(quote.speaker or "")) for quote in said)
            cases += 1
    return {"right person": right / cases}


def summaries() -> Figures:
    """ROUGE (Lin 2004) of the key sentences, and what they gain on the first three sentences."""
    ours: Counter[int] = Counter()
    lead: Counter[int] = Counter()
    articles = corpus("cnndm_dev")
    for article in articles:
        text = " ".join(sentence.text for sentence in parse(article["text"]).summary.sentences)
        for n in (1, 2):
            ours[n] += rouge(text, article["summary"], n)
            lead[n] += rouge(" ".join(article["lead3"]), article["summary"], n)
    figures = {f"rouge-{n}": ours[n] / len(articles) for n in (1, 2)}
    return figures | {f"rouge-{n} over the lead": (ours[n] - lead[n]) / len(articles) for n in (1, 2)}


def rouge(found: str, wanted: str, n: int) -> float:
    """F1 of the shared runs of ``n`` words."""
    one, two = (Counter(_runs(text, n)) for text in (found, wanted))
    shared = sum((one & two).values())
    return 2 * shared / max(1, sum(one.values()) + sum(two.values()))


def _runs(text: str, n: int) -> list[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return [tuple(words[i : i + n]) for i in range(len(words) - n + 1)]
