"""How long a search takes in a database of a million quotes.

    python tests/bench/search.py [FILE] [--quotes N]

The quotes are made up: words of syllables, the n-th as frequent as 1/n, the same at every run. The database is built
in FILE and used again when it is there (without FILE it is built in a temporary folder). Each question is asked
seven times, in this process and as a command of its own; what is printed is the fastest, by the clock and in time of
the processor, which tells more on a busy machine.
"""

from __future__ import annotations

import argparse
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from newscli.cli.__main__ import main
from newscli.cli.environment import Environment
from newscli.io.store.database import build
from newscli.model import Article, Entity, Piece, Quote, Speaker, Summary

SEED = 20250303
VOCABULARY = 60_000
PEOPLE = 20_000
PLACES = 3_000
OUTLETS = 25
ROUNDS = 7
NEWSCLI = str(Path(sys.executable).with_name("newscli"))
QUOTES_EACH = 10
"""Quotes in every article."""


class Language:
    """Words and names, the n-th as frequent as 1/n."""

    def __init__(self) -> None:
        self.random = Random(SEED)
        self.words = self._made_up(VOCABULARY, 1, 4)
        self.people = [
            f"{first} {last}".title()
            for first, last in zip(self._made_up(PEOPLE, 2, 3), self._made_up(PEOPLE, 2, 4), strict=True)
        ]
        self.places = [name.title() for name in self._made_up(PLACES, 2, 4)]
        self._word_weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
        self._person_weights = list(accumulate(1 / (rank + 20) for rank in range(1, PEOPLE + 1)))
        self._place_weights = list(accumulate(1 / (rank + 5) for rank in range(1, PLACES + 1)))

    def _made_up(self, count: int, least: int, most: int) -> list[str]:
        syllables = [first + vowel for first in "bcdfghjklmnprstvwz" for vowel in "aeiou"]
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(self.random.choices(syllables, k=self.random.randint(least, most)))] = None
        return list(found)

    def some_words(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self._word_weights, k=count)

    def some_people(self, count: int) -> list[str]:
        return list(
            dict.fromkeys(self.random.choices(self.people, cum_weights=self._person_weights, k=count))
        )

    def some_places(self, count: int) -> list[str]:
        return list(dict.fromkeys(self.random.choices(self.places, cum_weights=self._place_weights, k=count)))


def articles(count: int) -> Iterator[Article]:
    """So many articles of ten quotes each."""
    language = Language()
    for number in range(count):
        yield article(f"wire/{number:07}.txt", language)


def article(name: str, language: Language) -> Article:
    """One article: quotes that follow one another, in every third of them the name of a place."""
    random = language.random
    people, places = language.some_people(4), language.some_places(5)
    quotes: list[Quote] = []
    mentions: dict[str, list[tuple[int, int]]] = {place: [] for place in places}
    at = 0
    for number in range(1, QUOTES_EACH + 1):
        words = language.some_words(random.randint(4, 32))
        if number % 3 == 0:
            place = random.choice(places)
            words.insert(1, place)
            mentions[place].append((at + len(words[0]) + 1, at + len(words[0]) + 1 + len(place)))
        text = " ".join(words)
        speaker = random.randrange(len(people))
        end = at + len(text)
        quotes.append(
            Quote(
                name, f"q{number}", random.choice(("direct", "mixed", "indirect")), text, at, end, ((at, end),), number,
                people[speaker], f"e{speaker + 1}", Piece(people[speaker], end + 7, end + 7 + len(people[speaker])),
                Piece("said", end + 2, end + 6), number, 0.9, "cue-after",
            )
        )  # fmt: skip
        at = end + 40
    date = f"{random.randint(2015, 2024)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return Article(
        name, "", tuple(quotes),
        tuple(
            Speaker(name, f"e{n}", person, (person.split()[1],), "PERSON", None, None, None, 3, 1, 1, 1, 50, 0.25, 0)
            for n, person in enumerate(people, 1)
        ),
        (
            *(Entity(name, f"e{n}", person, "PERSON", 1, (person.split()[1],), ((at, at + 5),), 0.5) for n, person in enumerate(people, 1)),
            *(Entity(name, f"e{n}", place, "GPE", len(mentions[place]), (), tuple(mentions[place]), 0.3) for n, place in enumerate(places, 5)),
        ),
        Summary(
            name, " ".join(language.some_words(7)).capitalize(), date, None, None, "en", (), (), tuple(people), tuple(places),
            400, 20, 0.4, 1.7, source=f"Outlet {random.randrange(OUTLETS)}",
        ),
    )  # fmt: skip


def questions(language: Language) -> dict[str, list[str]]:
    """The arguments of ``newscli search`` behind the database, by what is measured."""
    person, place = language.people[0].split()[1], language.places[0]
    function, common, usual, rare = (language.words[rank] for rank in (0, 9, 99, 20_000))
    return {
        "a rare word": [rare],
        "a usual word": [usual],
        "a common word": [common],
        "a word in most quotes": [function],
        "a phrase": [f'"{language.words[5]} {common}"'],
        "two common words": [f"{common} {language.words[12]}"],
        "the beginning of a word": [f"{usual[:5]}*"],
        "a speaker": ["--speaker", person],
        "about a place": ["--about", place],
        "a speaker and a word": [common, "--speaker", person],
        "a word about a place": [common, "--about", place],
        "a word in a year": [common, "--since", "2020", "--until", "2020"],
        "a word of one kind": [common, "--kind", "direct"],
        "a month": ["--since", "2020-03", "--until", "2020-03"],
    }


@dataclass(frozen=True, order=True)
class Times:
    """Milliseconds by the clock and of the processor."""

    clock: float
    processor: float


def ask(path: Path, arguments: list[str]) -> Times:
    """What the answer takes within a process that has everything loaded."""
    out = io.StringIO()
    clock, processor = time.perf_counter(), time.process_time()
    status = main(["search", str(path), *arguments], Environment(None, out, io.StringIO()))
    took = Times((time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000)
    assert status == 0
    assert out.getvalue().count("\n") == 20, arguments
    return took


def command(path: Path, arguments: list[str]) -> Times:
    """What the command takes, from its start to its end."""
    clock, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([NEWSCLI, "search", str(path), *arguments], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Times((time.perf_counter() - clock) * 1000, processor * 1000)


def measure(path: Path) -> None:
    """Prints the times of all questions."""
    print(f"{'milliseconds':24}{'question':>18}{'processor':>12}{'whole command':>18}{'processor':>12}")
    for name, arguments in questions(Language()).items():
        line = f"{name:24}"
        for how in (ask, command):
            times = [how(path, arguments) for _ in range(ROUNDS)]
            line += f"{min(times).clock:18.0f}{min(one.processor for one in times):12.0f}"
        print(line, flush=True)


def run(path: Path, quotes: int) -> None:
    """Builds the database unless it is there, and measures."""
    if not path.exists():
        begun = time.perf_counter()
        build(path, articles(quotes // QUOTES_EACH))
        took = time.perf_counter() - begun
        print(f"{quotes:,} quotes made up and built in {took:.0f} s: {path.stat().st_size / 1e6:,.0f} MB")
    measure(path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--quotes", type=int, default=1_000_000)
    given = parser.parse_args()
    if given.file:
        run(given.file, given.quotes)
    else:
        with tempfile.TemporaryDirectory() as folder:
            run(Path(folder, "million.sqlite"), given.quotes)
