"""What is made of all articles together, for very many: seconds of processor and memory of each step, and their growth.

    python tests/bench/across.py FOLDER [--count 20000 100000 1000000] [--steps identities reprints trace] [--profile]

FOLDER is what ``newscli batch --texts`` has made of some articles (not of ``samples/`` alone: they are too few). They
are repeated, by fixed seeds, until there are as many as asked for: in each repetition most people have other surnames
(as in ``identities.py``), dates and outlets are others, and all but the most frequent words are others of the
vocabulary, so that the texts are no copies. One article in ten keeps its words, and is a reprint; so does one quote in
ten, and has gone from paper to paper. Making the articles and their sketches is not counted: workers do that as they
parse. Every step runs in a process of its own, and a JSON line is printed for it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import blake2b
from itertools import count, islice
from pathlib import Path

from identities import FAMOUS, other_surname, renamed, surname_of, surname_word

from newscli.core.tokens import fold
from newscli.identities.joining import Joiner
from newscli.io.store.bins import bins
from newscli.io.store.restore import articles_in
from newscli.io.store.shelf import DiskShelf
from newscli.model import Article, Quote
from newscli.reprints import Told, find_copies, sketch
from newscli.trace import Tracer

SEED = 12
KEPT = 0.1
"""Articles, and quotes, that keep their words."""
FREQUENT = 150
"""So many of the most frequent words are the same in all repetitions."""
OUTLETS = 400
FIRST_DAY = date(2015, 1, 1)
DAYS = 4000
WORD = re.compile(r"[a-z]+")


class Varied:
    """The articles of a folder, again and again, and always others."""

    def __init__(self, folder: Path) -> None:
        self.articles = list(articles_in(folder))
        words = Counter(word for article in self.articles for word in WORD.findall(article.text))
        self._frequent = frozenset(word for word, _ in words.most_common(FREQUENT))
        self._spare = [word for word, number in words.items() if number > 1 and word not in self._frequent]
        self._spare.sort()
        people = Counter(
            surname_of(entity.name)
            for article in self.articles
            for entity in article.entities
            if entity.label == "PERSON"
        )
        self._famous = {surname for surname, number in people.items() if number >= FAMOUS}

    def __iter__(self) -> Iterator[Article]:
        for number in count():
            dice = random.Random(f"{SEED} {number}")
            words = _Words(self._spare, self._frequent, number)
            for article in self.articles:
                yield self._varied(article, number, words, dice)

    def _varied(self, article: Article, number: int, words: _Words, dice: random.Random) -> Article:
        day = (FIRST_DAY + timedelta(dice.randrange(DAYS))).isoformat()
        source = f"Paper {dice.randrange(OUTLETS)}"
        kept = number == 0 or dice.random() < KEPT
        quotes = tuple(
            quote if number == 0 or dice.random() < KEPT else replace(quote, text=words.instead(quote.text))
            for quote in article.quotes
        )
        text = article.text if kept else words.instead(article.text)
        summary = replace(article.summary, date=day, source=source)
        made = replace(article, text=text, quotes=quotes, summary=summary)
        return self._with_others(made, number) if number else made

    def _with_others(self, article: Article, number: int) -> Article:
        people = [entity for entity in article.entities if entity.label == "PERSON"]
        changed = {
            word: other_surname(word, number)
            for word in map(surname_word, people)
            if fold(word) not in self._famous
        }
        found = renamed(article, changed, number)
        names = {speaker.id: speaker.name for speaker in found.speakers}
        return replace(found, quotes=tuple(_spoken(quote, names) for quote in found.quotes))


def _spoken(quote: Quote, names: dict[str, str]) -> Quote:
    return replace(quote, speaker=names.get(quote.speaker_id or "", quote.speaker))


class _Words:
    """Another word for each, the same in all of one repetition."""

    def __init__(self, spare: Sequence[str], frequent: frozenset[str], number: int) -> None:
        self._spare = spare
        self._number = number
        self._known = {word: word for word in frequent}

    def instead(self, text: str) -> str:
        return WORD.sub(self._other, text)

    def _other(self, found: re.Match[str]) -> str:
        word = found[0]
        if word not in self._known:
            dice = int.from_bytes(blake2b(f"{word} {self._number}".encode(), digest_size=8).digest())
            self._known[word] = self._spare[dice % len(self._spare)]
        return self._known[word]


class Clock:
    """Seconds of processor, without those that the articles take to be made."""

    def __init__(self) -> None:
        self._making = 0.0
        self._began = time.process_time()

    def uncounted(self, made: Iterator[object], number: int) -> Iterator[object]:
        made = islice(made, number)
        while True:
            at = time.process_time()
            one = next(made, None)
            self._making += time.process_time() - at
            if one is None:
                return
            yield one

    def spent(self) -> float:
        return time.process_time() - self._began - self._making


def identities(articles: Iterator[Article], number: int, clock: Clock) -> dict[str, float]:
    """Joins the people, and lists them as a database wants them."""
    with DiskShelf() as shelf:
        joiner = Joiner(shelf)
        for article in clock.uncounted(articles, number):
            joiner.add(article)
        added = clock.spent()
        joiner.settle()
        settled = clock.spent()
        members = sum(len(named) for named in shelf.labels())
        people = sum(1 for _ in shelf.unique_names())
        return {"found": people, "members": members, "read": added, "joined": settled - added}


def reprints(articles: Iterator[Article], number: int, clock: Clock) -> dict[str, float]:
    """Finds the copies by sketches that are there."""
    sketches = (
        Told(at, article.summary.date, sketch(article.text)) for at, article in enumerate(articles, 1)
    )
    with bins() as place:
        return {"found": len(find_copies(clock.uncounted(sketches, number), place))}


def trace(articles: Iterator[Article], number: int, clock: Clock) -> dict[str, float]:
    """Traces the quotes, and makes a record of each variant."""
    with bins() as place:
        tracer = Tracer(place)
        for article in clock.uncounted(articles, number):
            tracer.add(article)
        added = clock.spent()
        sizes = array("l", (len(found.variants) for found in tracer.traces()))
        return {"found": len(sizes), "variants": sum(sizes), "most": max(sizes, default=0), "read": added}


STEPS: dict[str, Callable[[Iterator[Article], int, Clock], dict[str, float]]] = {
    "identities": identities,
    "reprints": reprints,
    "trace": trace,
}


def measure(folder: Path, step: str, number: int, profile: bool) -> None:
    """One step for so many articles; prints a line."""
    articles = Varied(folder)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if profile:
        import cProfile
        import pstats

        with cProfile.Profile() as profiler:
            STEPS[step](iter(articles), number, Clock())
        pstats.Stats(profiler, stream=sys.stderr).sort_stats("tottime").print_stats(35)
        return
    clock, began = Clock(), time.monotonic()
    figures = STEPS[step](iter(articles), number, clock)
    told = {
        "step": step,
        "articles": number,
        "cpu_seconds": clock.spent(),
        **figures,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "megabytes_before": before / 1024,
        "seconds_with_making": time.monotonic() - began,
    }
    print(json.dumps({name: round(v) if isinstance(v, float) else v for name, v in told.items()}), flush=True)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, nargs="+", default=[20_000, 100_000])
    parser.add_argument("--steps", nargs="+", choices=STEPS, default=list(STEPS))
    parser.add_argument("--profile", action="store_true", help="where the time goes, instead")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        measure(given.folder, given.steps[0], given.count[0], given.profile)
        return
    for number in given.count:
        for step in given.steps:
            one = [str(given.folder), "--count", str(number), "--steps", step, "--alone"]
            command = [sys.executable, __file__, *one, *(["--profile"] if given.profile else [])]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
