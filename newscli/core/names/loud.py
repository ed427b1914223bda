"""People named in capitals that tell nothing of a name's kind: labels of speakers, and how an article opens.

*ADAM HALE, HOST: Good evening* · *HALE: And the cost?* · *JOE TARRANT leaned on the gate*: a surname alone is a
person's where the article names somebody so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from newscli.core.document import NameSpan, Sentence
from newscli.core.names.lists import ORGANISATIONS, TITLES
from newscli.models import gazetteer

LONGEST_LABEL = 8
"""Tokens of a speaker's label in a transcript, the colon included."""
LENGTHS = range(1, 5)
"""Words of a name in capitals."""
OPENERS = TITLES | {"dame", "mp"}
"""Words before a name in a label."""


def named_loudly(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, the names in capitals with which paragraphs open as people's where they are."""
    loud = {number: run for number, run in enumerate(map(_loud_run, _opening(sentences))) if run is not None}
    if not loud:
        return list(sentences)
    surnames = _surnames(sentences) | {
        sentences[number].words[run.last - 1].casefold()
        for number, run in loud.items()
        if _has_first_name(sentences[number], run)
    }
    return [
        _with(sentence, loud[number])
        if number in loud and _is_person(sentence, loud[number], surnames)
        else sentence
        for number, sentence in enumerate(sentences)
    ]


def _opening(sentences: Sequence[Sentence]) -> Iterator[Sentence | None]:
    """Each sentence of running text that opens its paragraph, None for the others."""
    paragraph = -1
    for sentence in sentences:
        yield None if sentence.header or sentence.paragraph == paragraph else sentence
        paragraph = sentence.paragraph


def _loud_run(sentence: Sentence | None) -> NameSpan | None:
    """The words in capitals before a label's colon or comma, or before the small letters of a sentence."""
    if sentence is None or not sentence.words[0].isupper():
        return None
    words = sentence.words
    last = sum(1 for _ in takewhile(_is_loud, words[:LONGEST_LABEL]))
    first = sum(1 for _ in takewhile(lambda word: word.lower() in OPENERS, words[:last]))
    following = words[last : last + 1]
    labelled = ":" in words[last:LONGEST_LABEL] and following in ([":"], [","], ["("])
    opens = bool(following) and following[0].islower() and last - first > 1
    return NameSpan(first, last, "PERSON") if last - first in LENGTHS and (labelled or opens) else None


def _is_loud(word: str) -> bool:
    return (word.isupper() and len(word.strip(".")) > 1) or word in ("de", "van", "von")


def _surnames(sentences: Sequence[Sentence]) -> set[str]:
    """Last words of the names of people that do not stand in capitals, in lower case."""
    last_words = {
        sentence.words[name.last - 1]
        for sentence in sentences
        for name in sentence.names
        if name.label == "PERSON"
    }
    return {word.casefold() for word in last_words if not word.isupper()}


def _is_person(sentence: Sentence, run: NameSpan, surnames: set[str]) -> bool:
    """Whether words in capitals name a person: by a first name, or by a surname that the article knows."""
    words = [word.casefold() for word in sentence.words[run.first : run.last]]
    return ORGANISATIONS.isdisjoint(words) and (words[-1] in surnames or _has_first_name(sentence, run))


def _has_first_name(sentence: Sentence, run: NameSpan) -> bool:
    first_names, word = gazetteer(), sentence.words[run.first].casefold()
    return run.last - run.first > 1 and (word in first_names.first_male or word in first_names.first_female)


def _with(sentence: Sentence, run: NameSpan) -> Sentence:
    kept = [name for name in sentence.names if name.first >= run.last]
    return sentence.named((run, *kept))
