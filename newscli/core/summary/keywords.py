"""The terms an article is about: nouns, and runs of up to three adjectives and nouns, that it repeats.

A term scores by how often it stands in the article, how rare its words are in news (tf-idf, Spärck Jones
1972), how early it first stands, and a little for each further word. Names of people are left out (speakers
and entities tell them), and so are weekdays, months and the trite words of news. Of two terms of which one
holds the other, the longer is kept when it makes up most of the occurrences of the shorter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscli.core.document import Sentence
from newscli.core.summary import terms
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


Words = tuple[str, ...]
"""The lower-case words of a term, the last without the s of the plural."""


class Term(NamedTuple):
    """One term, counted."""

    words: Words
    """Its words."""
    places: list[tuple[int, int]]
    """Where it stands: number of the sentence and first token."""
    score: float
    """Occurrences times how telling its words are, more for early and longer terms."""


def find(sentences: Sequence[Sentence], most: int) -> tuple[Keyword, ...]:
    """The ``most`` strongest terms of sentences with tags, strongest first."""
    places = _places(sentences)
    found = [_term(words, at) for words, at in places.items() if len(at) > 1]
    if len(found) < most:
        found += [_term(words, at) for words, at in places.items() if len(at) == len(words) == 1]
    ranked = sorted(found, key=lambda term: (-term.score, term.words))
    kept = _without_parts(ranked[: 4 * most], most)
    best = kept[0].score if kept else 1.0
    return tuple(Keyword(_form(term, sentences), round(term.score / best, 4)) for term in kept)


def _term(words: Words, places: list[tuple[int, int]]) -> Term:
    telling = sum(map(terms.telling, words), 0.0) / len(words)
    place = 1 + PLACE_WEIGHT / (1 + places[0][0])
    return Term(words, places, len(places) * telling * place * (1 + PHRASE_WEIGHT * (len(words) - 1)))


def _places(sentences: Sequence[Sentence]) -> dict[Words, list[tuple[int, int]]]:
    """Terms by their first place, each with all its places."""
    found: dict[Words, list[tuple[int, int]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        tags = sentence.tags
        lower = list(map(str.lower, sentence.words))
        for first, last in _runs(sentence, lower):
            for at in range(first, last):
                if tags[at][0] == "N":
                    found[_singular(lower[at]),].append((number, at))
            if last - first > 1 and tags[last - 1][0] == "N":
                noun = _singular(lower[last - 1])
                for start in range(max(first, last - LONGEST), last - 1):
                    found[*lower[start : last - 1], noun].append((number, start))
    return found


def _runs(sentence: Sentence, lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Token positions of maximal runs of adjectives and nouns; ``lower`` are the sentence's words."""
    persons = {i for name in sentence.names if name.label == "PERSON" for i in range(name.first, name.last)}
    first = last = -1
    for i, tag in enumerate(sentence.tags):
        if tag[0] not in "NJ" or i in persons:
            continue
        word = lower[i]
        if word in OTHER or len(word) < 2 or not word[0].isalpha():
            continue
        if i != last:
            if first >= 0:
                yield first, last
            first = i
        last = i + 1
    if first >= 0:
        yield first, last


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and word[-2] not in "sui" else word


def _without_parts(ranked: Sequence[Term], most: int) -> list[Term]:
    """The first ``most`` terms of which none is a part of another that makes up most of it."""
    kept: list[Term] = []
    longer = [term for term in ranked if len(term.words) > 1]
    for term in ranked:
        if len(kept) == most:
            break
        enough = MOST_OF * len(term.places)
        if any(len(other.places) >= enough and _is_part(term.words, other.words) for other in longer):
            continue
        if not any(_holds(other.words, term.words) or _holds(term.words, other.words) for other in kept):
            kept.append(term)
    return kept


def _is_part(short: Words, long: Words) -> bool:
    return len(long) > len(short) and _holds(long, short)


def _holds(long: Words, short: Words) -> bool:
    if len(short) == 1:
        return short[0] in long
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _form(term: Term, sentences: Sequence[Sentence]) -> str:
    """As the article writes it most often; lower case when it is a tie."""
    forms: Counter[str] = Counter()
    for number, first in term.places:
        sentence = sentences[number]
        form = " ".join(sentence.words[first : first + len(term.words)])
        if first == 0 and not sentence.tags[0].startswith("NNP"):
            form = form[0].lower() + form[1:]
        forms[form] += 1
    return max(forms, key=lambda form: (forms[form], form))
