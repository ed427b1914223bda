"""The article at a glance: key sentences, keywords, figures.

Key sentences are chosen one after the other by three measures that are known to work on news. *Place*: the
lead is hard to beat (Nenkova 2005), so the first sentence counts 1, the second 0.57, the third 0.42 and so
on. *Topic*: how many telling words a sentence shares with the article's others, each weighed by the number
of sentences that hold it and by its inverse document frequency (after SumBasic, Nenkova and Vanderwende
2005). *Novelty*: a sentence loses by its likeness to those already chosen (maximal marginal relevance,
Carbonell and Goldstein 1998). Long sentences, very short ones, and those that mostly quote count less.

A sentence is chosen whole or not at all. Never chosen is one that begins or ends within a quote of several
paragraphs; one that needs the sentence before it to be understood ("He said so") only together with that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple

from newscli.core.document import INSIDE, OUTSIDE, Document, Sentence
from newscli.core.summary import keywords, terms
from newscli.model import Entity, KeySentence, Quote, Speaker, Summary

DEFAULT_COUNT = 3
"""Key sentences of a summary."""
DEFAULT_KEYWORDS = 10
"""Keywords of a summary."""
TOP = 10
"""So many speakers and entities are named in a summary: those who say most, those that are most salient."""
WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction (Brysbaert 2019)."""

PLACE_POWER = 0.8
TOPIC_WEIGHT = 0.5
LIKENESS_WEIGHT = 0.5
QUOTED_WEIGHT = 0.3
LONG, LONG_WEIGHT = 26, 0.02
SHORT, SHORT_WEIGHT = 7, 0.5
REPEATED = 0.8
"""A sentence as like as that to a chosen one says it again."""
MOST_COMPARED = 60
"""After so many key sentences likeness is no longer weighed: time would grow with the square of the text."""

PERSONAL = frozenset(["he", "she", "it", "they", "him", "his", "her", "its", "their"])
"""Words that lean on the sentence before when no noun of their own sentence stands before them."""
POINTING = frozenset(["this", "that", "these", "those", "such"])
"""Words that do so at the begin of a sentence, unless a word for a time follows: this week."""
TIME_WORDS = """
day days week weeks weekend month months year years morning afternoon evening night summer winter spring
autumn season time today yesterday monday tuesday wednesday thursday friday saturday sunday january february
march april may june july august september october november december
"""
TIMES = frozenset(TIME_WORDS.split())


class Candidate(NamedTuple):
    """A sentence that may be chosen."""

    sentence: Sentence
    score: float
    """Place, topic and form; likeness comes on top."""
    vector: dict[str, float]
    """Its content words, weighed and of length one; nothing when it may not be chosen."""
    leans: bool
    """Whether it is understood only behind the sentence before it."""
    whole: bool
    """Whether it may be chosen at all."""


def summarize(
    article: str,
    document: Document,
    quotes: Sequence[Quote] = (),
    speakers: Sequence[Speaker] = (),
    entities: Sequence[Entity] = (),
    *,
    count: int | None = None,
) -> Summary:
    """The summary record, with ``count`` key sentences, from the article and its records.

    The document's sentences come with tags, and with names, which keep people out of the keywords.
    """
    text, layout = document.text, document.layout
    words = len(text.split())
    in_quotes = sum(len(text[start:end].split()) for quote in quotes for start, end in quote.quoted)
    return Summary(
        article=article,
        title=" ".join(text[slice(*layout.title)].split()) if layout.title else None,
        date=layout.date,
        byline=layout.byline,
        dateline=layout.dateline,
        language=layout.language,
        sentences=key_sentences(text, document.sentences, DEFAULT_COUNT if count is None else count),
        keywords=keywords.find(document.sentences, DEFAULT_KEYWORDS),
        speakers=tuple(speaker.name for speaker in sorted(speakers, key=lambda one: -one.words)[:TOP]),
        entities=_central(entities),
        words=words,
        sentence_count=sum(not sentence.header for sentence in document.sentences),
        quoted_share=round(min(1.0, in_quotes / words), 4) if words else 0.0,
        reading_minutes=round(words / WORDS_A_MINUTE, 1),
    )


def _central(entities: Sequence[Entity]) -> tuple[str, ...]:
    """Names of what the article is about, the most central first; without who only wrote it."""
    ranked = sorted((one for one in entities if one.salience > 0), key=lambda one: -one.salience)
    return tuple(entity.name for entity in ranked[:TOP])


def key_sentences(text: str, sentences: Sequence[Sentence], count: int) -> tuple[KeySentence, ...]:
    """The ``count`` best sentences of the running text in text order; fewer when fewer can stand alone."""
    candidates = _candidates(sentences)
    chosen = _choose(candidates, count)
    scores = [candidate.score for candidate in candidates]
    low, high = min(scores, default=0.0), max(scores, default=0.0)
    found = []
    for number in sorted(chosen):
        sentence, score = candidates[number][:2]
        rank = round((score - low) / (high - low), 4) if high > low else 1.0
        found.append(KeySentence(text[sentence.start : sentence.end], sentence.start, sentence.end, rank))
    return tuple(found)


def _candidates(sentences: Sequence[Sentence]) -> list[Candidate]:
    contents = [Counter(terms.content_words(sentence)) for sentence in sentences]
    holding = Counter(word for content in contents for word in content)
    weights = {word: number * terms.telling(word) for word, number in holding.items() if number > 1}
    topics = [sum([weights.get(word, 0.0) for word in content], 0.0) for content in contents]
    most = max(topics, default=0.0) or 1.0
    found: list[Candidate] = []
    for sentence, content, topic in zip(sentences, contents, topics, strict=True):
        if not sentence.header:
            score = _score(sentence, len(found), topic / most)
            whole = _is_whole(sentence)
            vector, leans = (_chunk(content), _leans(sentence)) if whole else ({}, True)
            found.append(Candidate(sentence, score, vector, leans, whole))
    return found


def _score(sentence: Sentence, place: int, topic: float) -> float:
    words = [word for word in sentence.words if word[0].isalnum()]
    score: float = (1 + place) ** -PLACE_POWER + TOPIC_WEIGHT * topic
    score -= QUOTED_WEIGHT * sentence.inside.count(INSIDE) / len(sentence.inside)
    return score - SHORT_WEIGHT * (len(words) < SHORT) - LONG_WEIGHT * max(0, len(words) - LONG)


def _chunk(content: Counter[str]) -> dict[str, float]:
    weighed = {word: number * terms.telling(word) for word, number in content.items()}
    length = sqrt(sum([value * value for value in weighed.values()], 0.0))
    return {word: value / length for word, value in weighed.items()} if length else {}


def _leans(sentence: Sentence) -> bool:
    """Whether a pronoun comes before all nouns that stand outside quote marks."""
    opens = True
    for i, (word, tag, state) in enumerate(zip(sentence.words, sentence.tags, sentence.inside, strict=True)):
        lower = word.lower()
        if state != OUTSIDE or not word[0].isalpha():
            continue
        if lower in PERSONAL:
            return True
        if opens and lower in POINTING:
            return TIMES.isdisjoint(map(str.lower, sentence.words[i + 1 : i + 2]))
        if tag[0] == "N" and lower not in TIMES:
            return False
        opens = opens and tag in ("CC", "RB", "IN")
    return False


def _is_whole(sentence: Sentence) -> bool:
    """Whether a sentence ends like one and holds no quote that it does not open and close."""
    words, inside = sentence.words, sentence.inside
    if inside[0] == INSIDE or inside[-1] == INSIDE:
        return False
    return words[-1] in (".", "!", "?", "''", "...", "…", ")") or words[-1].endswith(".")


def _choose(candidates: Sequence[Candidate], count: int) -> list[int]:
    """Numbers of the chosen candidates, best first."""
    left = {number: 0.0 for number, candidate in enumerate(candidates) if candidate.whole}
    chosen: list[int] = []
    taken: set[int] = set()
    while len(chosen) < count:
        ready = [n for n in left if not candidates[n].leans or n - 1 in taken]
        if not ready:
            break
        best = max(ready, key=lambda n: (candidates[n].score - LIKENESS_WEIGHT * left[n], -n))
        chosen.append(best)
        taken.add(best)
        del left[best]
        if len(chosen) == count:
            break
        if len(chosen) == MOST_COMPARED:
            return chosen + _by_score(candidates, left, taken, count - len(chosen))
        left = _compare(candidates, best, left)
    return chosen


def _compare(candidates: Sequence[Candidate], chosen: int, left: dict[int, float]) -> dict[int, float]:
    """Each candidate's greatest likeness to a chosen one; those that repeat one are left out."""
    vector = candidates[chosen].vector
    likeness = {n: max(known, _likeness(vector, candidates[n].vector)) for n, known in left.items()}
    return {n: value for n, value in likeness.items() if value < REPEATED}


def _by_score(candidates: Sequence[Candidate], left: Iterable[int], taken: set[int], count: int) -> list[int]:
    """The best of those that are left, likeness not counted."""
    ranked = sorted(left, key=lambda n: (-candidates[n].score, n))
    return [n for n in ranked if not candidates[n].leans or n - 1 in taken][:count]


def _likeness(one: dict[str, float], two: dict[str, float]) -> float:
    """Cosine of two vectors of length one."""
    if len(one) > len(two):
        one, two = two, one
    return sum([value * two[word] for word, value in one.items() if word in two], 0.0)
