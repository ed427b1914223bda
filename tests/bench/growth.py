"""How long copies and traces of very many articles take, and how much memory, as their number grows.

    python tests/bench/growth.py CORPUS [--articles N]… [--only copies|traces]

CORPUS is JSON Lines (also .gz) with an ``id`` and a ``text`` an article. Of its articles new ones are made: their
sentences and quotes are put together from pieces of two or three words of all of them, three in ten are copies of a
recent one, cut, and a quarter of the quotes are recent ones, with a word dropped. Each figure is of a process of its
own, and has in it what it takes to make the articles up: about a third.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import toys
from reprints import corpus

from newscli.io.store.bins import bins
from newscli.model import Article
from newscli.reprints import Told, find_copies, sketch
from newscli.trace import Tracer

SEED = 13
WORDS, QUOTES, LENGTH = 380, 8, 25
"""Words and quotes of an article, and words of a quote, as in news."""
RECENT = 2000


class Press:
    """Makes articles up."""

    def __init__(self, texts: list[str]) -> None:
        self.random = Random(SEED)
        words = " ".join(texts).split()
        self.pieces = [" ".join(words[at : at + 2 + at % 2]) for at in range(0, len(words) - 3, 3)]
        self.texts: deque[str] = deque(maxlen=RECENT)
        self.quotes: deque[str] = deque(maxlen=RECENT)

    def text(self, words: int) -> str:
        return " ".join(self.random.choices(self.pieces, k=words * 2 // 5))

    def article(self) -> str:
        if self.texts and self.random.random() < 0.3:
            words = self.random.choice(self.texts).split()
            return " ".join(words[: int(len(words) * self.random.uniform(0.5, 1))])
        self.texts.append(self.text(WORDS))
        return self.texts[-1]

    def quote(self) -> str:
        if self.quotes and self.random.random() < 0.25:
            words = self.random.choice(self.quotes).split()
            del words[self.random.randrange(len(words))]
            return " ".join(words)
        self.quotes.append(self.text(LENGTH))
        return self.quotes[-1]


def told(press: Press, number: int) -> Iterator[Told]:
    for at in range(1, number + 1):
        yield Told(at, f"2024-{at % 12 + 1:02d}-01", sketch(press.article()))


def articles(press: Press, number: int) -> Iterator[Article]:
    speaker = toys.speaker()
    for at in range(number):
        quotes = (press.quote() for _ in range(QUOTES))
        yield Article(
            f"{at}.txt",
            "",
            tuple(
                replace(toys.quote(1, "direct", "Nobody slept,"), id=f"q{n}", turn=n, text=text)
                for n, text in enumerate(quotes)
            ),
            (speaker,),
            (),
            toys.summary(article=f"{at}.txt", date=f"2024-{at % 12 + 1:02d}-01"),
        )


def measure(texts: list[str], what: str, number: int) -> dict[str, object]:
    begin, clock = time.process_time(), time.perf_counter()
    press = Press(texts)
    with bins() as place:
        if what == "copies":
            found = len(find_copies(told(press, number), place))
        else:
            tracer = Tracer(place)
            for article in articles(press, number):
                tracer.add(article)
            found = sum(1 for _ in tracer.traces())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        what: number,
        "found": found,
        "cpu_seconds": round(time.process_time() - begin),
        "seconds": round(time.perf_counter() - clock),
        "peak_mb": peak,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, nargs="*", default=[100_000, 1_000_000])
    parser.add_argument("--only", choices=["copies", "traces"])
    given = parser.parse_args()
    kinds = [given.only] if given.only else ["copies", "traces"]
    if given.only and len(given.articles) == 1:
        texts = [text for _, text in corpus(given.corpus)]
        print(json.dumps(measure(texts, given.only, given.articles[0])), flush=True)
        return
    for kind in kinds:
        for number in given.articles:
            own = [sys.executable, __file__, str(given.corpus), "--only", kind, "--articles", str(number)]
            subprocess.run(own, check=True)


if __name__ == "__main__":
    main()
