"""How often newscli check is right about quotes that are altered on purpose.

    python tests/bench/check_quotes.py CORPUS… [--quotes N] [--show]

CORPUS is a folder of .txt files or a file of JSON Lines (``text``), gzip or not. N quotes of the corpus (400) are held
against the texts that they stand in: as they are, with each of seven alterations, and against a text in which they do
not stand; then with the lines of a transcript whose speakers are right, and swapped. Printed are the shares of right
verdicts, of right kinds of change, and of verbatim quotes that are called altered. The same at every run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from newscli import Article, Quote, Speaker
from newscli.desk.check.checking import check_stretch
from newscli.desk.check.index import MemoryIndex
from newscli.desk.check.records import Check
from newscli.desk.check.sources import SourceText
from newscli.desk.check.stretch import stretch_of
from newscli.desk.check.transcript import transcribed

SEED = 20261124
LEAST = 7
"""Words in a quote that is altered."""
NUMBERS = "eleven fourteen sixteen seventeen thirty forty sixty ninety".split()
FILLERS = [", um,", ", you know,", ", uh,", " um", ", I mean,"]
NEGATABLE = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did)\b(?!n't| not|\w)",
    re.IGNORECASE,
)
NEGATED = re.compile(r" (?:not|never)\b")


@dataclass(frozen=True)
class Said:
    """A quote, the text it stands in, and who says it."""

    quote: Quote
    speaker: Speaker | None
    text: str
    """The whole text."""

    @property
    def words(self) -> str:
        return self.quote.text


@dataclass(frozen=True)
class Case:
    """A quote as an article has it, and a text as it is checked against."""

    words: str
    source: str


Alter = Callable[[Said, Random, list[Said]], Case | None]


def put(said: Said, words: str) -> str:
    """The text with other words in place of the quote."""
    return said.text[: said.quote.start] + words + said.text[said.quote.end :]


def as_it_is(said: Said, random: Random, others: list[Said]) -> Case | None:
    return Case(said.words, said.text)


def punctuation(said: Said, random: Random, others: list[Said]) -> Case | None:
    """A comma or full stop more or less inside, or a capital."""
    marks = list(re.finditer(r"(?<=\w)[,.;:](?= [a-zA-Z])", said.words))
    if marks and random.random() < 0.6:
        mark = random.choice(marks)
        return Case(said.words[: mark.start()] + said.words[mark.end() :], said.text)
    gaps = [found.end() for found in re.finditer(r"(?<=[a-z])(?= [a-z]{3})", said.words)][1:-1]
    if not gaps:
        return None
    at = random.choice(gaps)
    if random.random() < 0.5:
        return Case(said.words[:at] + "," + said.words[at:], said.text)
    return Case(said.words[: at + 1] + said.words[at + 1].upper() + said.words[at + 2 :], said.text)


def fillers(said: Said, random: Random, others: list[Said]) -> Case | None:
    """Words that mean nothing stand in the source only."""
    gaps = [found.end() for found in re.finditer(r"(?<=[a-z])(?= [a-z])", said.words)][:-1]
    if not gaps:
        return None
    at = random.choice(gaps)
    return Case(said.words, put(said, said.words[:at] + random.choice(FILLERS) + said.words[at:]))


def cut(said: Said, random: Random, others: list[Said]) -> Case | None:
    """Two to six words less inside."""
    words = said.words.split(" ")
    for _ in range(20):
        size = random.randint(2, 6)
        if len(words) - size < 6:
            continue
        at = random.randint(2, len(words) - size - 3) if len(words) - size - 3 >= 2 else 2
        gone = " ".join(words[at : at + size])
        whole_sentence = re.search(r"[.?!]$", words[at - 1]) or re.search(r"[.?!](?= |$)", gone)
        if (
            whole_sentence
            or NEGATED.search(" " + gone)
            or "n't" in gone
            or "n’t" in gone
            or repeated(words, at, size)
        ):
            continue
        return Case(" ".join(words[:at] + words[at + size :]), said.text)
    return None


def repeated(words: list[str], at: int, size: int) -> bool:
    return words[at : at + size] in (words[at - size : at], words[at + size : at + 2 * size])


def changed(said: Said, random: Random, others: list[Said]) -> Case | None:
    """One word or two are others."""
    places = list(re.finditer(r"\b[a-z]{4,}\b(?!['’-])", said.words))[1:-1]
    pool = re.findall(r"\b[a-z]{5,}\b", random.choice(others).words)
    places = [place for place in places if place[0] not in NO_WORDS]
    pool = [word for word in pool if word not in NO_WORDS and word not in said.words]
    if not places or not pool:
        return None
    place = random.choice(places)
    new = " ".join(random.sample(pool, 1 if random.random() < 0.7 or len(pool) < 2 else 2))
    return Case(said.words[: place.start()] + new + said.words[place.end() :], said.text)


NO_WORDS = frozenset(
    "never nothing nobody none neither without three four five seven eight nine eleven twelve thousand million billion"
    " hundred first second third fourth fifth dozen percent fifty twenty thirty forty".split()
)


def number(said: Said, random: Random, others: list[Said]) -> Case | None:
    """A number of the quote is another; where there is none, a word becomes one."""
    found = re.search(r"(?<![\d.,\w])\d[\d,]*(?:\.\d+)?(?![\w%])", said.words)
    if found:
        value = found[0].rstrip(",")
        other = value[:-1] + str((int(value[-1]) + random.randint(1, 8)) % 10)
        return Case(said.words[: found.start()] + other + said.words[found.start() + len(value) :], said.text)
    places = list(re.finditer(r"(?<=[a-z] )\b[a-z]{4,}\b(?= [a-z])", said.words))
    if not places:
        return None
    place = random.choice(places)
    here, there = random.sample(NUMBERS, 2)
    parts = said.words[: place.start()], said.words[place.end() :]
    return Case(here.join(parts), put(said, there.join(parts)))


def negation(said: Said, random: Random, others: list[Said]) -> Case | None:
    """A "not" more or less."""
    found = NEGATED.search(said.words)
    if found and found.start() > 0:
        return Case(said.words[: found.start()] + said.words[found.end() :], said.text)
    short = re.search(
        r"\b(is|are|was|were|would|could|should|must|has|have|had|do|does|did)n['’]t\b", said.words
    )
    if short:
        return Case(said.words[: short.start()] + short[1] + said.words[short.end() :], said.text)
    plain = list(NEGATABLE.finditer(said.words))
    plain = [one for one in plain if len(said.words[one.end() :].split()) > 2]
    if not plain:
        return None
    one = random.choice(plain)
    new = "n't" if random.random() < 0.4 and one[0].lower() not in ("will", "can") else " not"
    return Case(said.words[: one.end()] + new + said.words[one.end() :], said.text)


def joined(said: Said, random: Random, others: list[Said]) -> Case | None:
    """The quote goes on with a sentence from another place of the text, at least two sentences away."""
    sentences = [one.strip() for one in re.split(r"(?<=[.?!])\s+", said.text[said.quote.end + 1 :])]
    before = [one.strip() for one in re.split(r"(?<=[.?!])\s+", said.text[: said.quote.start])]
    far = [
        one
        for one in (*sentences[3:], *before[:-3])
        if 7 <= len(one.split()) <= 25 and '"' not in one and "“" not in one
    ]
    if not far:
        return None
    return Case(re.sub(r"[,.;]$", "", said.words) + ". " + random.choice(far), said.text)


def foreign(said: Said, random: Random, others: list[Said]) -> Case | None:
    """Held against another text."""
    other = random.choice(others)
    return None if other.text == said.text else Case(said.words, other.text)


ALTERATIONS: dict[str, tuple[Alter, str, str | None]] = {
    "verbatim": (as_it_is, "verbatim", None),
    "punctuation": (punctuation, "altered", "punctuation"),
    "fillers": (fillers, "altered", "fillers"),
    "cut": (cut, "altered", "cut"),
    "words": (changed, "altered", "words"),
    "number": (number, "altered", "number"),
    "negation": (negation, "altered", "negation"),
    "joined": (joined, "altered", "joined"),
    "absent": (foreign, "absent", None),
}


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Names and texts of a folder or of JSON Lines."""
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.name, file.read_text(encoding="utf-8")
        return
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            yield f"{path.name}#{number}", json.loads(line)["text"]


def quotes_of(articles: list[tuple[str, Article]], random: Random, wanted: int) -> list[Said]:
    """So many direct quotes of the articles, few of each."""
    found: list[Said] = []
    for text, article in articles:
        speakers = {speaker.id: speaker for speaker in article.speakers}
        whole = [
            Said(quote, speakers.get(quote.speaker_id or ""), text)
            for quote in article.quotes
            if quote.kind == "direct"
            and len(quote.text.split()) >= LEAST
            and '"' not in quote.text
            and "\n" not in quote.text
        ]
        found += random.sample(whole, min(3, len(whole)))
    return random.sample(found, min(wanted, len(found)))


def looked_up(said: Said, words: str, source: SourceText) -> Check:
    index = MemoryIndex()
    index.add(transcribed(source))
    return check_stretch(said.quote, said.speaker, stretch_of(words), index)


def measure(quotes: list[Said], show: bool) -> None:
    """Prints the figures of all alterations, and of speakers."""
    random = Random(SEED)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    confused: dict[str, Counter[str]] = defaultdict(Counter)
    for said in quotes:
        for name, (alter, verdict, kind) in ALTERATIONS.items():
            case = alter(said, random, quotes)
            if case is None or (case.words == said.words and case.source == said.text and name != "verbatim"):
                continue
            check = looked_up(said, case.words, SourceText("source", case.source))
            total[name] += 1
            right[name] += check.verdict == verdict
            exactly = kind is None or list(check.changes) == [kind]
            kinds[name] += check.verdict == verdict and exactly
            if check.verdict != verdict or not exactly:
                confused[name][f"{check.verdict} {'+'.join(check.changes)}"] += 1
                if show:
                    tell(name, case.words, check)
    print(f"{'':14}{'cases':>8}{'verdict':>10}{'and kind':>10}")
    for name in ALTERATIONS:
        print(
            f"{name:14}{total[name]:8}{right[name] / total[name]:10.4f}{kinds[name] / total[name]:10.4f}  {dict(confused[name])}"
        )
    altered = [name for name, (_, verdict, _) in ALTERATIONS.items() if verdict == "altered"]
    print(f"verdict of all {sum(right.values()) / sum(total.values()):.4f}")
    print(f"kind of change {sum(kinds[name] for name in altered) / sum(total[name] for name in altered):.4f}")


def tell(name: str, words: str, check: Check) -> None:
    print(
        f"  {name}: {check.verdict} {[*check.changes]} {check.similarity}\n    {words}\n    {check.source_text}"
    )
    for one in check.differences:
        print(f"      {one.kind}: {one.source_text!r} → {one.text!r}")


def measure_many(articles: list[tuple[str, Article]], wanted: int, show: bool) -> None:
    """All texts as sources at once; quotes of every fifth are looked for where they cannot be."""
    random = Random(SEED)
    index = MemoryIndex()
    for number, (text, article) in enumerate(articles):
        if number % 5:
            index.add(transcribed(SourceText(article.article, text)))
    print(f"{index.blocks:,} blocks")
    there = quotes_of([one for number, one in enumerate(articles) if number % 5], random, wanted)
    gone = quotes_of([one for number, one in enumerate(articles) if not number % 5], random, 2 * wanted)
    figures: dict[str, Counter[str]] = defaultdict(Counter)
    for said in there:
        for name, (alter, _, _) in ALTERATIONS.items():
            case = alter(said, random, there)
            if case is not None and case.source == said.text:
                check = check_stretch(said.quote, said.speaker, stretch_of(case.words), index)
                figures[name][check.verdict] += 1
                if show and name != "verbatim" and check.verdict == "absent":
                    tell(name, case.words, check)
    for said in gone:
        for short in (False, True):
            words = " ".join(said.words.split()[: random.randint(4, 7)]) if short else said.words
            check = check_stretch(said.quote, None, stretch_of(words), index)
            figures["short, absent" if short else "absent"][check.verdict] += 1
            if show and check.verdict != "absent":
                tell("absent", words, check)
    for name, found in figures.items():
        print(f"{name:14}{dict(found)}")


def transcript(lines: list[tuple[str, str]], random: Random) -> str:
    """Labelled lines, with something else between them."""
    styles: list[Callable[[str], str]] = [
        str.upper,
        lambda name: f"MR. {name.split()[-1].upper()}",
        lambda name: name,
        lambda name: f"{name} (via interpreter)",
        lambda name: name.split()[-1].upper(),
    ]
    style = random.choice(styles)
    return "\n\n".join(f"{style(name)}: {words}" for name, words in lines)


def measure_speakers(articles: list[tuple[str, Article]], show: bool) -> None:
    """Transcripts of the quotes of an article: with the right labels, and with the labels of two people swapped."""
    random = Random(SEED)
    figures: Counter[str] = Counter()
    for text, article in articles:
        people = {one.id: one for one in article.speakers if one.label == "PERSON" and " " in one.name}
        said = [
            Said(quote, people[quote.speaker_id], text)
            for quote in article.quotes
            if quote.kind == "direct"
            and quote.speaker_id in people
            and len(quote.text.split()) >= LEAST
            and "\n" not in quote.text
        ]
        names = sorted({one.speaker.name for one in said if one.speaker})
        if len(names) < 2 or len({name.split()[-1] for name in names}) < len(names):
            continue
        swap = dict(zip(names, names[1:] + names[:1], strict=True))
        for label, verdict in (("right", "verbatim"), ("swapped", "elsewhere")):
            lines = [
                (swap[one.speaker.name] if label == "swapped" else one.speaker.name, one.words)
                for one in said
                if one.speaker
            ]
            source = SourceText(
                "transcript",
                transcript([*lines, (names[0], "Thank you all."), (names[1], "Thanks.")], random),
            )
            for one in said:
                check = looked_up(one, one.words, source)
                figures[label] += 1
                figures[f"{label} found"] += check.verdict == verdict
                if show and check.verdict != verdict:
                    tell(f"{label} {one.quote.speaker} / {check.source_speaker}", one.words, check)
    for label in ("right", "swapped"):
        print(
            f"speakers {label:10}{figures[label]:6}{figures[f'{label} found'] / max(1, figures[label]):10.4f}"
        )


def run(articles: list[tuple[str, Article]], wanted: int, show: bool) -> None:
    """All figures of some texts and the articles that were read from them."""
    quotes = quotes_of(articles, Random(SEED), wanted)
    print(f"{len(quotes)} quotes of {len(articles)} articles")
    measure(quotes, show)
    measure_speakers(articles, show)
    measure_many(articles, wanted, show)


if __name__ == "__main__":
    from newscli import parse

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--quotes", type=int, default=400)
    parser.add_argument("--articles", type=int, default=500, help="Articles of each corpus that are read.")
    parser.add_argument("--show", action="store_true", help="Show what is not right.")
    given = parser.parse_args()
    read = [
        (text, parse(text, name))
        for path in given.corpus
        for name, text in list(texts(path))[: given.articles]
    ]
    run(read, given.quotes, given.show)
