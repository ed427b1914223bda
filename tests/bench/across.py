"""What is made of all articles together, for very many: seconds of processor and memory of each step, and their growth.

    python tests/bench/across.py FOLDER [--count 20000 100000 1000000] [--steps identities reprints trace] [--profile]

FOLDER is what ``newscli batch --texts`` has made of some articles (not of ``samples/`` alone: they are too few). They
are repeated, by fixed seeds, until there are as many as asked for: in each repetition most people have other surnames
(as in ``identities.py``), dates and outlets are others, and all but the most frequent words are others of the
vocabulary. One quote in ten keeps its words, and has gone from paper to paper; one article in ten is a reprint (of the
texts only the sketches are made, with other runs of words). Making the articles is not counted: workers do that as
they parse. Every step runs in a process of its own, and a JSON line is printed for it.
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
from typing import Any

from identities import FAMOUS, other_surname, renamed, surname_of, surname_word

from newscli.core.tokens import fold
from newscli.identities.joining import Joiner
from newscli.io.store.bins import bins
from newscli.io.store.restore import articles_in
from newscli.io.store.shelf import DiskShelf
from newscli.model import Article, Quote
from newscli.reprints import Sketch, Told, find_copies, sketch
from newscli.trace import Tracer

SEED = 12
CORRECTED = 0.1
"""Runs of words that a reprint has others for."""
TOGETHER = 100
"""Articles made before the clock is looked at."""
KEPT = 0.1
"""Articles, and quotes, that keep their words."""
FREQUENT = 150
"""So many of the most frequent words are the same in all repetitions."""
OUTLETS = 400
FIRST_DAY = date(2015, 1, 1)
DAYS = 4000
WORD = re.compile(r"[a-z]+")


class Varied:
    """The articles of a folder, again and again, and always others, as far as a step looks at them."""

    def __init__(self, folder: Path, traced: bool) -> None:
        self._traced = traced
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
        made = replace(article, summary=replace(article.summary, date=day, source=source))
        if not number:
            return made
        if self._traced:
            quotes = (
                quote if dice.random() < KEPT else replace(quote, text=words.instead(quote.text))
                for quote in made.quotes
            )
            made = replace(made, quotes=tuple(quotes))
        return self._with_others(made, number)

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

    def uncounted(self, made: Iterator[Any], number: int) -> Iterator[Any]:
        made = islice(made, number)
        while True:
            at = time.process_time()
            some = list(islice(made, TOGETHER))
            self._making += time.process_time() - at
            if not some:
                return
            yield from some

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


def sketched(folder: Path) -> Iterator[Told]:
    """The sketches of the articles, again and again: one in ten is nearly the same again, of the others no run is."""
    first = [sketch(article.text) for article in articles_in(folder)]
    places = count(1)
    for number in count():
        dice = random.Random(f"{SEED} {number}")
        for one in first:
            day = (FIRST_DAY + timedelta(dice.randrange(DAYS))).isoformat()
            share = CORRECTED if not number or dice.random() < KEPT else 1.0
            yield Told(next(places), day, _with_others(one, share if number else 0.0, dice))


def _with_others(one: Sketch, share: float, dice: random.Random) -> Sketch:
    """The sketch with other runs in the place of some."""
    numbers = (n if dice.random() >= share else dice.getrandbits(32) % (n + 1) for n in one.numbers)
    return Sketch(one.runs, array("I", sorted(set(numbers)))) if share else one


def reprints(articles: Iterator[Told], number: int, clock: Clock) -> dict[str, float]:
    """Finds the copies by sketches that are there."""
    with bins() as place:
        return {"found": len(find_copies(clock.uncounted(articles, number), place))}


def trace(articles: Iterator[Article], number: int, clock: Clock) -> dict[str, float]:
    """Traces the quotes, and makes a record of each variant."""
    with bins() as place:
        tracer = Tracer(place)
        for article in clock.uncounted(articles, number):
            tracer.add(article)
        added = clock.spent()
        sizes = array("l", (len(found.variants) for found in tracer.traces()))
        return {"found": len(sizes), "variants": sum(sizes), "most": max(sizes, default=0), "read": added}


STEPS: dict[str, Callable[[Iterator[Any], int, Clock], dict[str, float]]] = {
    "identities": identities,
    "reprints": reprints,
    "trace": trace,
}


def measure(folder: Path, step: str, number: int, profile: bool) -> None:
    """One step for so many articles; prints a line."""
    articles = sketched(folder) if step == "reprints" else Varied(folder, step == "trace")
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
