"""How long it takes to check fifty quotes: against an hour of transcript, and against ten million words on disk.

    python tests/bench/check_speed.py [--words N]

The sources are made up: words of syllables, the n-th as frequent as 1/n, in sentences and turns; the same at every
run. Of the quotes thirty are verbatim, ten have a word changed, five have words cut out, five are made up. What is
printed is time of the processor, and the verdicts.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from search import Language

from newscli.desk.check.checking import check_stretch
from newscli.desk.check.index import MemoryIndex, Passages
from newscli.desk.check.sources import SourceText
from newscli.desk.check.stretch import stretch_of
from newscli.desk.check.transcript import transcribed
from newscli.io.store.passages import build, opened
from newscli.model import Quote

HOUR = 10_000
"""Words that are spoken in an hour."""


def transcript(language: Language, words: int) -> str:
    """Turns of several sentences."""
    turns = []
    while words > 0:
        sentences = []
        for _ in range(language.random.randint(2, 8)):
            some = language.some_words(language.random.randint(6, 25))
            words -= len(some)
            sentences.append(" ".join(some).capitalize() + ".")
        turns.append(f"{language.some_people(1)[0].upper()}: {' '.join(sentences)}")
    return "\n\n".join(turns)


def quotes(text: str, language: Language) -> Iterator[str]:
    """Fifty quotes of the transcript."""
    random: Random = language.random
    for number in range(50):
        turn = random.choice(text.split("\n\n")[:500]).partition(": ")[2].split(" ")
        words = turn[: random.randint(8, 40)]
        if 30 <= number < 40:
            words[len(words) // 2] = language.some_words(1)[0]
        elif 40 <= number < 45:
            del words[3:6]
        elif number >= 45:
            words = language.some_words(len(words))
        yield " ".join(words)


def ask(said: list[str], passages: Passages) -> Counter[str]:
    """The verdicts on all quotes."""
    quote = Quote("a", "q1", "direct", "", 0, 0, (), 1, None, None, None, None, 0, 1.0, "bench")
    return Counter(check_stretch(quote, None, stretch_of(words), passages).verdict.value for words in said)


def timed(what: str, work: Callable[[], object]) -> None:
    """Prints what the processor took."""
    begun = time.process_time()
    found = work()
    print(
        f"{what:44}{time.process_time() - begun:8.3f} s  {dict(found) if isinstance(found, Counter) else ''}",
        flush=True,
    )


def an_hour() -> None:
    """The transcript read, searched and checked, as the command does it."""
    language = Language()
    text = transcript(language, HOUR)
    said = list(quotes(text, language))

    def all_of_it() -> Counter[str]:
        index = MemoryIndex()
        index.add(transcribed(SourceText("hour.txt", text)))
        return ask(said, index)

    for _ in range(3):
        timed(f"50 quotes, {HOUR:,} words", all_of_it)


def on_disk(words: int, path: Path) -> None:
    """Many transcripts in an index on disk."""
    language = Language()
    first = transcript(language, HOUR)
    said = list(quotes(first, language))

    def sources() -> Iterator[SourceText]:
        yield transcribed(SourceText("first.txt", first))
        for number in range(words // HOUR - 1):
            yield transcribed(SourceText(f"{number}.txt", transcript(language, HOUR)))

    timed(f"{words:,} words made up and indexed", lambda: build(path, sources(), lambda: "bench"))
    print(f"{path.stat().st_size / 1e6:,.0f} MB")
    for _ in range(3):
        with opened(path) as passages:
            timed(f"50 quotes, {words:,} words on disk", lambda passages=passages: ask(said, passages))  # type: ignore[misc]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=10_000_000)
    given = parser.parse_args()
    an_hour()
    with tempfile.TemporaryDirectory() as folder:
        on_disk(given.words, Path(folder, "passages.index"))
