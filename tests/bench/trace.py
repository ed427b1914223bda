"""How many altered quotes are traced to where they come from, and in how many the kind of alteration is told.

    python tests/bench/trace.py CORPUS [--quotes N] [--show]

CORPUS is JSON Lines (also .gz) with an ``id`` and a ``text`` an article. Quotes of people with a full name are altered in
six ways (words added, dropped, changed; another speaker; made indirect; cut before "but") and put, each as a
paragraph of its own, into another article; everything is parsed. One JSON line is printed: the shares that are found
and told right, and how many quotes of different articles are joined without having been altered here.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from reprints import corpus
from reprints import found as copies_among

import newscli
from newscli.io.store.bins import bins
from newscli.model import Article, Quote
from newscli.trace import Trace, find_traces

SEED = 12
LEAST, MOST = 10, 60
"""Words of the quotes that are altered."""
PHRASES = (
    "as everybody can see",
    "without any doubt",
    "in this country",
    "more than ever",
    "to tell the truth",
)
OTHERS = ("Harriet Quill", "Edmund Sayle", "Teresa Vanstone", "Oskar Lindqvist", "Mabel Trench")
INDIRECT = {
    "i": "they", "we": "they", "my": "their", "our": "their", "me": "them", "us": "them", "am": "were", "is": "was",
    "are": "were", "will": "would", "can": "could", "have": "had", "has": "had", "may": "might", "this": "that",
    "i'm": "they were", "we're": "they were", "it's": "it was", "we've": "they had", "i've": "they had",
    "we'll": "they would", "i'll": "they would", "don't": "did not", "do": "did", "ourselves": "themselves",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Altered:
    """A quote, and what was made of it."""

    quote: Quote
    kind: str
    article: str
    """Where it was put."""
    paragraph: str
    text: str
    """The altered words, by which it is found in the other article."""


def added(words: list[str], random: Random) -> list[str]:
    at = random.randrange(2, len(words) - 1)
    return [*words[:at], *random.choice(PHRASES).split(), *words[at:]]


def dropped(words: list[str], random: Random) -> list[str]:
    size = random.randrange(2, 4)
    at = random.randrange(2, len(words) - size - 1)
    return words[:at] + words[at + size :]


def changed(words: list[str], random: Random) -> list[str]:
    long = [at for at, word in enumerate(words[1:-1], 1) if len(word) > 4 and word.isalpha()]
    at = random.choice(long or [len(words) // 2])
    return [*words[:at], random.choice(("cobblestone", "harmless", "thirteen", "quietly")), *words[at + 1 :]]


def cut(words: list[str], random: Random) -> list[str]:
    at = next(at for at, word in enumerate(words) if at >= 7 and word == "but")
    return [*words[: at - 1], words[at - 1].rstrip(",;-")]


def indirect(words: list[str], random: Random) -> list[str]:
    return [INDIRECT.get(word.lower().replace("’", "'"), word) for word in words]


def same(words: list[str], random: Random) -> list[str]:
    return words


WAYS: dict[str, Callable[[list[str], Random], list[str]]] = {
    "added": added,
    "dropped": dropped,
    "changed": changed,
    "cut": cut,
    "speaker": same,
    "indirect": indirect,
}


def candidates(articles: list[Article]) -> list[tuple[Article, Quote]]:
    """Direct quotes in one piece whose speaker has a name of two words."""
    chosen, texts = [], Counter(quote.text for article in articles for quote in article.quotes)
    for article in articles:
        turns = Counter(quote.turn for quote in article.quotes)
        names = {s.id: s.name for s in article.speakers if s.label == "PERSON" and len(s.name.split()) == 2}
        for quote in article.quotes:
            fits = LEAST <= len(quote.text.split()) <= MOST and not re.search(r"[\n\"“”\[(]", quote.text)
            alone = turns[quote.turn] == 1 and texts[quote.text] == 1
            if quote.kind == "direct" and quote.speaker_id in names and fits and alone:
                chosen.append((article, quote))
    return chosen


def alter(quote: Quote, kind: str, host: str, random: Random) -> Altered:
    words = WAYS[kind](quote.text.rstrip(" ,.;").split(), random)
    text = " ".join(words)
    name = random.choice(OTHERS) if kind == "speaker" else str(quote.speaker)
    frames = (f"“{text},” said {name}.", f"{name} said: “{text}.”", f"“{text},” {name} told reporters.")
    paragraph = (
        f"{name} said that {text[0].lower()}{text[1:]}." if kind == "indirect" else random.choice(frames)
    )
    return Altered(quote, kind, host, paragraph, text)


def choose(articles: list[Article], wanted: int, random: Random) -> list[tuple[Quote, str]]:
    pool = candidates(articles)
    random.shuffle(pool)
    chosen: list[tuple[Quote, str]] = []
    each = Counter({kind: wanted // 6 + (at < wanted % 6) for at, kind in enumerate(WAYS)})
    used: set[str] = set()
    for kind in ("cut", *(kind for kind in WAYS if kind != "cut")):
        for article, quote in pool:
            if not each[kind] or (kind == "cut" and "but" not in quote.text.split()[7:-2]):
                continue
            if kind == "indirect" and re.search(r"[.!?;…] ", quote.text):
                continue  # what follows another sentence would be nobody's
            if article.article not in used:
                used.add(article.article)
                chosen.append((quote, kind))
                each[kind] -= 1
    return chosen


def measure(rows: list[tuple[str, str]], wanted: int, show: bool) -> dict[str, Any]:
    random = Random(SEED)
    copies = {copy.number for copy in copies_among([text for _, text in rows])}
    rows = [row for at, row in enumerate(rows) if at not in copies]
    texts = dict(rows)
    articles = parsed([text for _, text in rows], [name for name, _ in rows])
    before = [trace for trace in traced(articles)]
    chosen = choose(articles, wanted, random)
    sources = {quote.article for quote, _ in chosen}
    hosts = random.sample([name for name, _ in rows if name not in sources], len(chosen))
    altered = [alter(quote, kind, host, random) for (quote, kind), host in zip(chosen, hosts, strict=True)]
    for one in altered:
        paragraphs = texts[one.article].split("\n\n")
        at = random.randrange(1, len(paragraphs) + 1)
        texts[one.article] = "\n\n".join([*paragraphs[:at], one.paragraph, *paragraphs[at:]])
    again = parsed([texts[name] for name in hosts], hosts)
    known = {article.article: article for article in articles} | {
        article.article: article for article in again
    }
    order = sorted(known.values(), key=lambda article: article.article in hosts)
    traces = traced(order)
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one in altered:
        variant = next((v for v in _with_origin(traces, one) if _is(v, one)), None)
        expected = (one.kind,)
        found[one.kind] += variant is not None
        right[one.kind] += variant is not None and variant.changes == expected
        if show and (variant is None or variant.changes != expected):
            what = "missed" if variant is None else f"{variant.changes} for"
            print(
                what,
                one.kind,
                one.quote.article,
                one.article,
                "\n  ",
                one.quote.text,
                "\n  ",
                one.paragraph,
                "\n  ",
                [d for d in variant.differences if d.step != "same"] if variant else "",
                file=sys.stderr,
            )
    each = Counter(one.kind for one in altered)
    return {
        "articles": len(order),
        "quotes": len(altered),
        "found": round(found.total() / len(altered), 3),
        "kind_right_of_found": round(right.total() / max(1, found.total()), 3),
        "kind_right": round(right.total() / len(altered), 3),
        "traces_before": len(before),
        **{kind: [each[kind], found[kind], right[kind]] for kind in WAYS},
    }


def _with_origin(traces: list[Trace], one: Altered) -> list[Any]:
    for trace in traces:
        for variant in trace.variants:
            if variant.article == one.quote.article and one.quote.id in variant.quotes:
                return list(trace.variants)
    return []


def _is(variant: Any, one: Altered) -> bool:
    words = set(one.text.lower().split())
    return variant.article == one.article and len(words & set(variant.text.lower().split())) > len(words) / 2


def parsed(texts: list[str], names: list[str]) -> list[Article]:
    from dataclasses import replace

    found = newscli.parse_many(texts, jobs=2)
    return [
        replace(article, article=name, quotes=tuple(replace(quote, article=name) for quote in article.quotes))
        for article, name in zip(found, names, strict=True)
    ]


def traced(articles: list[Article]) -> list[Trace]:
    with bins() as place:
        return list(find_traces(articles, place))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--quotes", type=int, default=200)
    parser.add_argument("--articles", type=int, default=1000, help="how many articles of the corpus")
    parser.add_argument("--show", action="store_true", help="name what is missed and what is told wrong")
    given = parser.parse_args()
    rows = corpus(given.corpus)
    rows = [rows[at] for at in sorted(Random(SEED).sample(range(len(rows)), min(given.articles, len(rows))))]
    print(json.dumps(measure(rows, given.quotes, given.show)))


if __name__ == "__main__":
    main()
