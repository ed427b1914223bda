"""The people of very many articles: seconds to join them, and the memory that it takes.

    python tests/bench/identities.py FOLDER [--count 100000 1000000]

FOLDER is what ``newscli batch`` has made of some articles (not of ``samples/`` alone: they have too few people). They are
repeated until there are as many as asked for. In the repetitions most people get other surnames, the same in all
articles of one repetition: made-up ones, so that names become more without end, or frequent ones, so that very many
people share a few. Who is in many articles stays who he is. Making the articles is not counted.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from itertools import count, islice
from pathlib import Path

from newscli.core.tokens import fold
from newscli.identities.joining import Joiner
from newscli.io.store.restore import articles_in
from newscli.io.store.shelf import DiskShelf
from newscli.model import Article, Entity, Speaker
from newscli.models import gazetteer

SYLLABLES = [
    a + b
    for a in "b d f g k l m n p r s t v z br dr gr kr st tr".split()
    for b in "a e i o u en ar il os".split()
]
FAMOUS = 8
"""Who is in so many articles is in all repetitions."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, nargs="+", default=[100_000])
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        measure(options.folder, options.count[0])
        return
    for number in options.count:
        command = [sys.executable, __file__, str(options.folder), "--count", str(number), "--alone"]
        subprocess.run(command, check=True)


def measure(folder: Path, number: int) -> None:
    """Joins the people of so many articles and prints a line."""
    articles = list(articles_in(folder))
    began, making = time.process_time(), 0.0
    with DiskShelf() as shelf:
        joiner = Joiner(shelf)
        made = islice(repeated(articles), number)
        while True:
            at = time.process_time()
            article = next(made, None)
            making += time.process_time() - at
            if article is None:
                break
            joiner.add(article)
        added = time.process_time() - began - making
        joiner.settle()
        settled = time.process_time() - began - making
        people = sum(1 for _ in shelf.people())
        spent = time.process_time() - began - making
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {
        "articles": number,
        "people": people,
        "read": added,
        "joined": settled - added,
        "listed": spent - settled,
    }
    rounded = {name: round(value) for name, value in figures.items()}
    print(json.dumps({**rounded, "cpu_seconds": round(spent), "megabytes": round(memory)}), flush=True)


def repeated(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, again and again, with other people in them."""
    seen = Counter(
        surname_of(entity.name)
        for article in articles
        for entity in article.entities
        if entity.label == "PERSON"
    )
    famous = {surname for surname, number in seen.items() if number >= FAMOUS}
    yield from articles
    for number in count(1):
        for article in articles:
            people = [entity for entity in article.entities if entity.label == "PERSON"]
            changed = {
                word: other_surname(word, number)
                for word in map(surname_word, people)
                if fold(word) not in famous
            }
            yield renamed(article, changed, number)


def surname_word(entity: Entity) -> str:
    """The last word of the name."""
    return entity.name.split()[-1]


def surname_of(name: str) -> str:
    """The same folded."""
    return fold(name.split()[-1])


@lru_cache(maxsize=1 << 15)
def other_surname(word: str, number: int) -> str:
    """A made-up surname, in a tenth of the cases a frequent one."""
    dice = random.Random(blake2b(f"{fold(word)} {number}".encode()).digest())
    if dice.random() < 0.1:
        frequent = frequent_surnames()
        return frequent[int(len(frequent) * dice.random() ** 4)].title()
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.choice((2, 3, 3, 4)))).title()


@lru_cache(maxsize=1)
def frequent_surnames() -> list[str]:
    """The surnames of the census."""
    return sorted(gazetteer().surnames)


def renamed(article: Article, changed: dict[str, str], number: int) -> Article:
    """The article of a repetition."""

    def other(name: str) -> str:
        return " ".join(changed.get(word, word) for word in name.split())

    def record(one: Entity | Speaker) -> Entity | Speaker:
        return replace(one, name=other(one.name), aliases=tuple(map(other, one.aliases)))

    return replace(
        article,
        article=f"{number}/{article.article}",
        entities=tuple(record(one) if one.label == "PERSON" else one for one in article.entities),
        speakers=tuple(record(one) if one.label == "PERSON" else one for one in article.speakers),
    )


if __name__ == "__main__":
    main()
