"""How many copies of articles are found, and how many articles are taken for copies that are none.

    python tests/bench/reprints.py CORPUS [--articles N] [--pairs N] [--show]

CORPUS is JSON Lines (also .gz) with an ``id`` and a ``text`` an article. Copies of eight kinds are made of articles
chosen at random; the pairs of different articles about one event are those of the corpus that have the most runs of
words in common and begin otherwise, among articles that are themselves copies of none. One JSON line is printed:
recall of each kind, false joins, and what the two libraries for MinHash take and err.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from newscli.io.store.bins import bins
from newscli.reprints import Copy, Told, find_copies, sketch

SEED = 11
SAME_STORY = 0.66
"""What has more in common (exactly, by all runs of four words) is one story printed twice; what has less is not."""


def corpus(path: Path) -> list[tuple[str, str]]:
    """Ids and texts."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        return [(row["id"], row["text"]) for row in map(json.loads, stream)]


def paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n") if part.strip()]


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?][\"”’ ])(?=[A-Z\"“])|\n+", text) if part.strip()]


def cut(text: str, other: str, random: Random) -> str:
    """The first half to four fifths of it."""
    parts = sentences(text)
    return " ".join(parts[: max(3, int(len(parts) * random.uniform(0.5, 0.8)))])


def joined(text: str, other: str, random: Random) -> str:
    """All paragraphs in one, spaces doubled here and there."""
    return re.sub(r" ", lambda _: " " if random.random() < 0.9 else "  ", " ".join(paragraphs(text)))


def new_headline(text: str, other: str, random: Random) -> str:
    """Other words at the top, in capitals, and a byline."""
    return f"{' '.join(other.split()[5:14]).upper()}\n\nBy Our Own Reporter\n\n{text}"


def corrected_words(text: str, other: str, random: Random) -> str:
    """One word in twenty is another one."""
    words, spare = text.split(" "), other.split()
    return " ".join(random.choice(spare) if random.random() < 0.05 else word for word in words)


def other_paragraphs(text: str, other: str, random: Random) -> str:
    """A sixth of its sentences replaced by those of another article."""
    parts, spare = sentences(text), sentences(other)
    for at in random.sample(range(len(parts)), max(1, len(parts) // 6)):
        parts[at] = random.choice(spare)
    return "\n\n".join(parts)


def agency_line(text: str, other: str, random: Random) -> str:
    """A dateline before it and a credit behind."""
    return f"LONDON, March 3 (Harbour Wire) - {text}\n\nReporting by Ada Munro; editing by Kim Lowe. All rights reserved."


def half_quoted(text: str, other: str, random: Random) -> str:
    """Two sentences of one's own, then half of it as what the other paper wrote."""
    parts, own = sentences(text), sentences(other)
    half = " ".join(parts[: max(3, len(parts) // 2)])
    return f"{' '.join(own[:2])[: len(half) // 5]}\n\nThe other paper wrote: “{half}”"


def translated_marks(text: str, other: str, random: Random) -> str:
    """Quote marks of another country, curly apostrophes, long dashes."""
    opened = [False]

    def mark(_: re.Match[str]) -> str:
        opened[0] = not opened[0]
        return "« " if opened[0] else " »"

    return re.sub(r'["“”]', mark, text).replace("'", "’").replace(" - ", " – ")


KINDS: tuple[Callable[[str, str, Random], str], ...] = (
    cut,
    joined,
    new_headline,
    corrected_words,
    other_paragraphs,
    agency_line,
    half_quoted,
    translated_marks,
)


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


def in_common(texts: list[str]) -> dict[tuple[int, int], float]:
    """Pairs and the share of the shorter's runs that both have."""
    sets = [runs(text) for text in texts]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(sets):
        for run in own:
            holders[run].append(number)
    counts: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        counts.update(combinations(numbers, 2))
    return {
        (one, other): count / min(len(sets[one]), len(sets[other])) for (one, other), count in counts.items()
    }


def found(texts: list[str]) -> list[Copy]:
    told = (Told(number, None, sketch(text)) for number, text in enumerate(texts))
    with bins() as place:
        return find_copies(told, place)


def measure(articles: list[tuple[str, str]], wanted: int, pairs: int, show: bool) -> dict[str, Any]:
    random = Random(SEED)
    shared = in_common([text for _, text in articles])
    copies = {other for (_, other), share in shared.items() if share >= SAME_STORY}
    close = sorted(
        ((share, pair) for pair, share in shared.items() if share < SAME_STORY and not copies & set(pair)),
        reverse=True,
    )[:pairs]
    hard = {number for _, pair in close for number in pair}
    rest = [number for number in range(len(articles)) if number not in copies and number not in hard]
    chosen = sorted(hard) + sorted(random.sample(rest, min(wanted, len(articles) - len(copies)) - len(hard)))
    texts = [articles[number][1] for number in chosen]
    made = [(KINDS[at % len(KINDS)], at) for at in random.sample(range(len(texts)), len(texts))]
    all_texts = texts + [kind(texts[at], random.choice(texts), random) for kind, at in made]
    answer = {copy.number: copy for copy in found(all_texts)}
    hits: Counter[str] = Counter()
    false = []
    for place, (kind, at) in enumerate(made, len(texts)):
        copy = answer.pop(place, None)
        if copy and copy.original == at:
            hits[kind.__name__] += 1
        elif copy:
            false.append((kind.__name__, chosen[at], copy))
        elif show:
            print("missed", kind.__name__, articles[chosen[at]][0], file=sys.stderr)
    false += [("two articles", chosen[copy.number], copy) for copy in answer.values()]
    if show:
        for what, number, copy in false:
            print(
                "false",
                what,
                articles[number][0],
                articles[chosen[copy.original]][0]
                if copy.original < len(chosen)
                else made[copy.original - len(chosen)],
                copy.similarity,
                file=sys.stderr,
            )
    each = Counter(kind.__name__ for kind, _ in made)
    return {
        "articles": len(texts),
        "copies": len(made),
        "recall": round(sum(hits.values()) / len(made), 4),
        "false_joins": len(false),
        "pairs_on_one_event": len(close),
        "their_shared_runs": [round(close[-1][0], 2), round(close[0][0], 2)] if close else [],
        **{kind.__name__: round(hits[kind.__name__] / each[kind.__name__], 3) for kind in KINDS},
    }


def libraries(texts: list[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """For each library that is there: milliseconds a text, and the error of the estimated share of runs of cut texts."""
    sets = [[" ".join(run) for run in runs(text)] for text in texts]
    halves = [own[: len(own) // 2] for own in sets]

    def of_rensa(tokens: list[str]) -> list[int]:
        import rensa

        minhash = rensa.RMinHash(num_perm=128, seed=1)
        minhash.update(tokens)
        return list(minhash.digest())

    def of_datasketch(tokens: list[str]) -> list[int]:
        import datasketch

        minhash = datasketch.MinHash(num_perm=128, seed=1)
        minhash.update_batch([token.encode() for token in tokens])
        return list(minhash.hashvalues)

    for name, digest in (("rensa", of_rensa), ("datasketch", of_datasketch)):
        try:
            digest(["a"])
        except ImportError:
            continue
        begin = time.process_time()
        whole = [digest(own) for own in sets]
        spent = (time.process_time() - begin) / len(sets) * 1000
        errors = [
            sum(map(int.__eq__, map(int, one), map(int, digest(half)))) / 128 - len(half) / max(1, len(own))
            for one, half, own in zip(whole, halves, sets, strict=True)
        ]
        yield (
            name,
            {
                "ms": round(spent, 3),
                "error": round(statistics.pstdev(errors), 4),
                "bias": round(statistics.mean(errors), 4),
            },
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--pairs", type=int, default=100)
    parser.add_argument("--show", action="store_true", help="name what is missed and what is false")
    given = parser.parse_args()
    articles = corpus(given.corpus)
    figures = measure(articles, given.articles, given.pairs, given.show)
    print(json.dumps({**figures, **dict(libraries([text for _, text in articles[:500]]))}))


if __name__ == "__main__":
    main()
