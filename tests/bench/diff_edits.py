"""How often newscli diff names an edit that was made on purpose, and how often one that was not.

    python tests/bench/diff_edits.py CORPUS… [--pairs N] [--show]

CORPUS is a folder of .txt files or a file of JSON Lines (``text``), gzip or not. N articles (200) are edited once each:
a word of a quote, a number, a negation; a paragraph with a quote taken out or put in; another speaker's name at a
quote; a name misspelt; a word outside of quotes; two paragraphs swapped. Printed is for each kind of edit how many were
named, and how many articles have an edit that was not made. The same at every run.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from check_quotes import texts

from newscli import Article, Quote, parse
from newscli.desk.diff import Change, compare

SEED = 20261124
FIRST = "Ilsabet Corvin Maurin Oskel Tavish Perla Quentin Sabela".split()
LAST = "Wrennick Oldacre Tamsett Brockhaven Lindqvar Pemberlow Hartsorn Vossberry".split()
SAID = [
    "We counted twice and nobody believed the result",
    "Every lamp in the street was out by midnight",
    "Our children will ask why the orchard was sold",
    "Nothing in the ledger explains the second payment",
]


@dataclass(frozen=True)
class Edit:
    """An edited text, and what a comparison must and may say of it."""

    text: str
    must: frozenset[tuple[str, str]]
    """Subject and edit."""
    may: frozenset[tuple[str, str]] = frozenset()
    """What follows from it."""


Make = Callable[[Article, Random], Edit | None]


def direct(article: Article, least: int = 8) -> list[Quote]:
    return [
        one
        for one in article.quotes
        if one.kind == "direct" and len(one.text.split()) >= least and one.speaker
    ]


def with_words(article: Article, quote: Quote, words: str) -> str:
    return article.text[: quote.start] + words + article.text[quote.end :]


def another_word(article: Article, random: Random) -> Edit | None:
    quotes = direct(article)
    if not quotes:
        return None
    quote = random.choice(quotes)
    places = list(re.finditer(r"(?<= )[a-z]{4,}(?= [a-z])", quote.text))
    if not places:
        return None
    place = random.choice(places)
    words = (
        quote.text[: place.start()]
        + random.choice(["harbour", "granite", "wander", "yellow"])
        + quote.text[place.end() :]
    )
    return Edit(with_words(article, quote, words), frozenset({("quote", "altered")}))


def a_negation(article: Article, random: Random) -> Edit | None:
    for quote in random.sample(direct(article), len(direct(article))):
        place = re.search(
            r"\b(?:is|are|was|were|will|would|should|could|has|have|had)\b(?= [a-z])(?! not)", quote.text
        )
        if place and place.end() < len(quote.text) - 10:
            words = quote.text[: place.end()] + " not" + quote.text[place.end() :]
            return Edit(with_words(article, quote, words), frozenset({("quote", "altered")}))
    return None


def words_cut(article: Article, random: Random) -> Edit | None:
    for quote in random.sample(direct(article, 12), len(direct(article, 12))):
        words = quote.text.split(" ")
        at = random.randint(3, len(words) - 6)
        if not re.search(r"[.?!”\"]", " ".join(words[at - 1 : at + 3])):
            return Edit(
                with_words(article, quote, " ".join(words[:at] + words[at + 3 :])),
                frozenset({("quote", "altered")}),
                frozenset({("name", "dropped")}),
            )
    return None


def a_quote_put_in(article: Article, random: Random) -> Edit | None:
    """A paragraph of its own by somebody new, at the end of another one."""
    ends = [found.start() for found in re.finditer(r"\n\s*\n", article.text)][2:]
    if not ends:
        return None
    at = random.choice(ends)
    name = f"{random.choice(FIRST)} {random.choice(LAST)}"
    more = f'\n\n"{random.choice(SAID)}," said {name}, a retired surveyor.'
    return Edit(
        article.text[:at] + more + article.text[at:],
        frozenset({("quote", "added"), ("speaker", "added"), ("name", "added")}),
        frozenset(
            {("attribution", "altered"), ("speaker", "dropped")}
        ),  # a quote behind it that names nobody is the new one's now
    )


def a_quote_taken_out(article: Article, random: Random) -> Edit | None:
    """A paragraph that begins with a quote and has no other speaker."""
    paragraphs = [found for found in re.finditer(r"[^\n]+\n*", article.text)]
    for found in random.sample(paragraphs, len(paragraphs)):
        inside = [one for one in article.quotes if found.start() <= one.start < found.end()]
        if (
            inside
            and any(one.kind == "direct" and len(one.text.split()) > 5 for one in inside)
            and found.start() > 200
        ):
            text = article.text[: found.start()] + article.text[found.end() :]
            return Edit(
                text, frozenset({("quote", "dropped")}),
                frozenset({("speaker", "dropped"), ("name", "dropped"), ("attribution", "altered")}),
            )  # fmt: skip
    return None


def another_speaker(article: Article, random: Random) -> Edit | None:
    """Where a quote names its speaker, another one's full name."""
    people = [one for one in article.speakers if one.label == "PERSON" and " " in one.name]
    named = [
        one
        for one in direct(article, 4)
        if one.mention and one.mention.text[:1].isupper() and one.mention.text.lower() not in PRONOUNS
    ]
    for quote in random.sample(named, len(named)):
        others = [
            one
            for one in people
            if one.id != quote.speaker_id and one.name.split()[-1] not in quote.mention.text
        ]  # type: ignore[union-attr]
        if others and quote.mention:
            name = random.choice(others).name
            text = article.text[: quote.mention.start] + name + article.text[quote.mention.end :]
            return Edit(
                text,
                frozenset({("attribution", "altered")}),
                frozenset({("speaker", "dropped"), ("name", "dropped")}),
            )
    return None


PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))


def a_misspelling(article: Article, random: Random) -> Edit | None:
    """Two letters of a surname are swapped, wherever it stands."""
    names = [one.name.split()[-1] for one in article.speakers if one.label == "PERSON"]
    names = [
        one
        for one in names
        if len(one) > 5 and one.isalpha() and len(re.findall(rf"\b{one}\b", article.text)) < 9
    ]
    if not names:
        return None
    name = random.choice(names)
    places = [at for at in range(2, len(name) - 2) if name[at] != name[at + 1]]
    if not places:
        return None
    at = random.choice(places)
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return Edit(
        re.sub(rf"\b{name}\b", wrong, article.text),
        frozenset({("name", "altered")}),
        frozenset({("headline", "altered"), ("quote", "altered")}),
    )


def outside(article: Article, random: Random) -> Edit | None:
    """A small word where nobody speaks."""
    spans = [(one.start, one.end) for one in article.quotes]
    places = [
        found for found in re.finditer(r"(?<=[a-z] )(?:several|large|new|recent|further|also|first|small)(?= [a-z])", article.text)
        if not any(start - 60 <= found.start() <= end + 60 for start, end in spans)
    ]  # fmt: skip
    if not places:
        return None
    found = random.choice(places)
    return Edit(article.text[: found.start()] + "painted" + article.text[found.end() :], frozenset())


def swapped(article: Article, random: Random) -> Edit | None:
    """Two paragraphs with a named speaker each change places."""
    paragraphs = [found for found in re.finditer(r"[^\n]+", article.text)]
    good = [
        number for number, found in enumerate(paragraphs[1:-1], 1)
        if not any(found.start() <= one.start < found.end() for one in article.quotes)
        and not re.match(r"(?:He|She|They|It|But|And|His|Her|This|That)\b", found[0])
        and not any(paragraphs[number + 1].start() <= one.start < paragraphs[number + 1].end() for one in article.quotes)
    ]  # fmt: skip
    if not good:
        return None
    one, other = paragraphs[(at := random.choice(good))], paragraphs[at + 1]
    text = (
        article.text[: one.start()]
        + other[0]
        + article.text[one.end() : other.start()]
        + one[0]
        + article.text[other.end() :]
    )
    return Edit(text, frozenset())


EDITS: dict[str, Make] = {
    "another word": another_word,
    "a negation": a_negation,
    "words cut": words_cut,
    "quote put in": a_quote_put_in,
    "quote taken out": a_quote_taken_out,
    "another speaker": another_speaker,
    "a misspelling": a_misspelling,
    "a word outside": outside,
    "paragraphs swapped": swapped,
}


def run(articles: list[Article], wanted: int, show: bool) -> None:
    """Prints for each kind of edit how many were named, and what was not made."""
    random = Random(SEED)
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    invented: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: Counter[str] = Counter()
    kinds = list(EDITS)
    for article in articles:
        if sum(total.values()) >= wanted:
            break
        kind = kinds[sum(total.values()) % len(kinds)]
        edit = EDITS[kind](article, random)
        if edit is None:
            continue
        changes = compare(article, parse(edit.text, article.article))
        found = {(one.subject.value, one.edit.value) for one in changes}
        total[kind] += 1
        named[kind] += edit.must <= found
        more = found - edit.must - edit.may
        wrong[kind] += bool(more)
        for one in more:
            invented[kind][" ".join(one)] += 1
        if show and (more or not edit.must <= found):
            tell(kind, article, edit, changes)
    for kind in EDITS:
        print(
            f"{kind:20}{total[kind]:5} pairs{named[kind]:5} named{wrong[kind]:5} with more  {dict(invented[kind])}"
        )
    print(
        f"{sum(total.values())} pairs, {sum(named.values())} edits named, {sum(wrong.values())} pairs with edits that were not made"
    )


def tell(kind: str, article: Article, edit: Edit, changes: list[Change]) -> None:
    print(f"  {kind} {article.article}: must {sorted(edit.must)}")
    for one in changes:
        print(f"    {one.subject} {one.edit}: {one.old!r} → {one.new!r} ({one.speaker}) {one.quote or ''}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--show", action="store_true", help="Show what is not right.")
    given = parser.parse_args()
    every = [one for path in given.corpus for one in texts(path)]
    Random(SEED).shuffle(every)
    run([parse(text, name) for name, text in every[: 4 * given.pairs]], given.pairs, given.show)
