"""The terms an article is about: nouns, and runs of up to three adjectives and nouns, that it repeats.

A term scores by how often it stands in the article, how rare its words are in news (tf-idf, Spärck Jones
1972), how early it first stands, and a little for each further word. Names of people are left out (speakers
and entities tell them), and so are weekdays, months and the trite words of news. Of two terms of which one
holds the other, the longer is kept when it makes up most of the occurrences of the shorter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newscli.core import terms
from newscli.core.document import Sentence
from newscli.model import Keyword

LONGEST = 3
"""Words in a term."""
PHRASE_WEIGHT = 0.4
"""What each word after the first adds to a term's score."""
PLACE_WEIGHT = 1.0
"""What it adds to stand in the first sentence; half of that in the second, and so on."""
MOST_OF = 0.6
"""A shorter term goes when so much of its occurrences are within a longer one."""
MONTHS = """january february march april may june july august september october november december"""
OTHER = frozenset(MONTHS.split()) | terms.TRITE_WORDS


@dataclass(slots=True)
class Term:
    """One term while it is counted."""

    words: tuple[str, ...]
    """Its lower-case words, the last without the s of the plural."""
    first: int
    """Number of the sentence in which it first stands."""
    count: int = 0
    """How often it stands in the article."""
    forms: Counter[str] = field(default_factory=Counter)
    """How the article writes it."""

    def score(self) -> float:
        """Occurrences times how telling its words are, more for early and longer terms."""
        telling = sum(map(terms.telling, self.words)) / len(self.words)
        place = 1 + PLACE_WEIGHT / (1 + self.first)
        return self.count * telling * place * (1 + PHRASE_WEIGHT * (len(self.words) - 1))


def find(sentences: Sequence[Sentence], most: int) -> tuple[Keyword, ...]:
    """The ``most`` strongest terms of sentences with tags, strongest first."""
    counted: dict[tuple[str, ...], Term] = {}
    for number, sentence in enumerate(sentences):
        for first, last in _runs(sentence):
            for start, end in _parts(first, last):
                _count(counted, sentence, number, start, end)
    found = [term for term in counted.values() if term.count > 1]
    if len(found) < most:
        found += [term for term in counted.values() if term.count == 1 and len(term.words) == 1]
    ranked = sorted(found, key=lambda term: (-term.score(), term.words))
    kept = _without_parts(ranked[: 4 * most])[:most]
    best = kept[0].score() if kept else 1.0
    return tuple(Keyword(_form(term), round(term.score() / best, 4)) for term in kept)


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Token positions of maximal runs of adjectives and nouns that end in a noun."""
    persons = {i for name in sentence.names if name.label == "PERSON" for i in range(name.first, name.last)}
    start = None
    for i, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True)):
        fits = tag[0] in "NJ" and word[0].isalpha() and len(word) > 1
        if fits and word.lower() not in OTHER and i not in persons:
            start = i if start is None else start
        elif start is not None:
            yield start, i
            start = None
    if start is not None:
        yield start, len(sentence.words)


def _parts(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a run that may be terms: each word, and the last two and three words."""
    for i in range(first, last):
        yield i, i + 1
    for length in range(2, LONGEST + 1):
        if last - first >= length:
            yield last - length, last


def _count(
    counted: dict[tuple[str, ...], Term], sentence: Sentence, number: int, first: int, last: int
) -> None:
    if sentence.tags[last - 1][0] != "N":
        return
    words = tuple(word.lower() for word in sentence.words[first:last])
    key = (*words[:-1], _singular(words[-1]))
    term = counted.get(key)
    if term is None:
        term = counted[key] = Term(key, number)
    term.count += 1
    form = " ".join(sentence.words[first:last])
    if first == 0 and not sentence.tags[0].startswith("NNP"):
        form = form[0].lower() + form[1:]
    term.forms[form] += 1


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and word[-2] not in "sui" else word


def _without_parts(ranked: Sequence[Term]) -> list[Term]:
    """The terms, of which none is a part of another that makes up most of it."""
    kept: list[Term] = []
    for term in ranked:
        wider = (
            other
            for other in ranked
            if len(other.words) > len(term.words) and _holds(other.words, term.words)
        )
        if any(other.count >= MOST_OF * term.count for other in wider):
            continue
        if not any(_holds(other.words, term.words) or _holds(term.words, other.words) for other in kept):
            kept.append(term)
    return kept


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _form(term: Term) -> str:
    """As the article writes it most often; lower case when it is a tie."""
    return max(term.forms, key=lambda form: (term.forms[form], form))
