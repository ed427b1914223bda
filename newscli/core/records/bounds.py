"""What of a text is beyond a bound, so that it was cut or passed over: a line each, for people to read.

The bounds keep time and memory in proportion to the text. News does not reach them; lists, tables, damaged pages and
texts that mean harm do. What only a feature looks at (so many words on either side) is no such bound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newscli.core.document import OUTSIDE, Document, Resolution, Sentence
from newscli.core.entities import LONGEST_BUCKET
from newscli.core.names import BLOCK
from newscli.core.phrases import LONGEST_RUN, NOMINAL
from newscli.core.reported import LONG_SENTENCE, WINDOW
from newscli.core.summary import DEFAULT_COUNT, MOST_COMPARED
from newscli.core.tagging import LONGEST_WORD


def notes(document: Document, resolution: Resolution, key_sentences: int | None) -> tuple[str, ...]:
    """A line for each bound that the article is beyond; ``key_sentences`` are those asked for, None for the usual
    number."""
    sentences = document.sentences
    found = [*_of_words(sentences), *_of_sentences(sentences), *_of_people(resolution)]
    if (key_sentences or DEFAULT_COUNT) > MOST_COMPARED:
        found.append(
            f"only the first {MOST_COMPARED} key sentences are chosen so that none says another again"
        )
    return tuple(found)


def _of_words(sentences: Sequence[Sentence]) -> Iterator[str]:
    long = sum([max(map(len, sentence.words)) > LONGEST_WORD for sentence in sentences])
    if long:
        yield f"words of more than {LONGEST_WORD} letters in {_counted(long, 'sentence')}: read by their beginnings"
    runs = sum([_has_long_run(sentence) for sentence in sentences if len(sentence.words) > LONGEST_RUN])
    if runs:
        yield f"lists of more than {LONGEST_RUN} words in {_counted(runs, 'sentence')}: cut in pieces"


def _has_long_run(sentence: Sentence) -> bool:
    """Whether more nouns, adjectives and names stand side by side than any phrase has."""
    length = 0
    for tag, state in zip(sentence.tags, sentence.inside, strict=True):
        length = length + 1 if state == OUTSIDE and tag in NOMINAL else 0
        if length > LONGEST_RUN:
            return True
    return False


def _of_sentences(sentences: Sequence[Sentence]) -> Iterator[str]:
    long = sum([len(sentence.words) > LONG_SENTENCE for sentence in sentences])
    if long:
        where = f"{_counted(long, 'sentence')} of more than {LONG_SENTENCE} words"
        yield f"{where}: reported speech is sought near its likeliest verbs only, within {WINDOW} words"
    if len(sentences) > BLOCK:
        yield f"{len(sentences):,} sentences: names are sought in parts of {BLOCK:,}, each for itself"


def _of_people(resolution: Resolution) -> Iterator[str]:
    """Names are compared with so many others that share a word, at most."""
    names = {entity.name for entity in resolution.entities if entity.label == "PERSON"}
    shared = Counter([word for name in names for word in {*name.split()[:1], *name.split()[-1:]}])
    crowds = sum([count > LONGEST_BUCKET for count in shared.values()])
    if crowds:
        share = f"more than {LONGEST_BUCKET} people share a name ({_counted(crowds, 'name')})"
        yield f"{share}: not all of them are compared, and one may stand there twice"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
