"""Names and their labels: conditional random fields over windows of capitalised words.

News has two: the first labels each sentence for itself; the second sees, too, what the first said of the same words
elsewhere. Informal text has one of its own (:mod:`newscli.core.names.informal`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from newscli.core.document import NameSpan, Sentence
from newscli.core.names.features import Casing, Prepared, Window, prepare
from newscli.core.names.field import WEIGHED, fields
from newscli.core.names.informal import Informal, is_informal
from newscli.core.names.joined import join
from newscli.core.names.labels import fine
from newscli.core.names.lists import HOUSES, NO_PART, ORGANISATIONS, POSSESSIVE
from newscli.core.names.loud import named_loudly
from newscli.core.names.places import seam
from newscli.core.names.surnames import completed
from newscli.core.names.votes import second_look
from newscli.models import load_crf

BLOCK = 1000
"""Sentences that are looked at together; a longer text is taken in parts of so many, which bounds the memory."""
AUTHOR_LENGTHS = range(2, 5)
"""Words of an author's name."""
SURE = 1 - 1e-12
"""Least probability of an organisation in informal text, where capitals say little; the field is sure of itself."""


def find(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their names filled in: in order, not overlapping, without titles, "the" and possessive 's."""
    look = _informal if is_informal(sentences) else _news
    found: list[Sentence] = []
    for start in range(0, len(sentences), BLOCK):
        found += look(sentences[start : start + BLOCK])
    return named_loudly(found)


def _news(block: Sequence[Sentence]) -> Iterator[Sentence]:
    casing = Casing(block)
    article = [prepare(sentence, casing, known=WEIGHED) for sentence in block]
    return map(_with_names, block, article, _labels(article))


def _informal(block: Sequence[Sentence]) -> Iterator[Sentence]:
    casing, informal = Casing(block), Informal(block)
    article = [prepare(sentence, casing, informal) for sentence in block]
    return map(_with_names, block, article, [_informal_labels(prepared, informal) for prepared in article])


def _informal_labels(prepared: Prepared, informal: Informal) -> list[str]:
    """BIO labels by the field for informal text, without organisations that it doubts, run-in people parted."""
    if not prepared.items:
        return []
    field = load_crf("informal")
    labels: list[str] = field.tag(prepared.items)
    for first, last, kind in list(spans([(0, len(labels))], labels)):
        if kind == "ORG" and min(field.marginal(labels[i], i) for i in range(first, last)) < SURE:
            labels[first:last] = ["O"] * (last - first)
        elif kind == "PER":
            for at in informal.seams([token for token in prepared.tokens[first:last] if token]):
                labels[first + at] = "B-PER"
    return labels


def _labels(article: Sequence[Prepared]) -> list[list[str]]:
    """BIO labels for the items of each sentence, after both looks."""
    known = fields()
    totals = [list(map(known.total, prepared.found)) for prepared in article]
    votes = second_look(article, [known.first.labels(row) for row in totals])
    return [
        known.second.labels(
            [sum([kept.weight for kept in seen], total) for total, seen in zip(row, more, strict=True)]
        )
        for row, more in zip(totals, votes, strict=True)
    ]


def _with_names(sentence: Sentence, prepared: Prepared, labels: Sequence[str]) -> Sentence:
    if not labels:
        return sentence
    found = [part for name in spans(prepared.windows, labels) for part in _parts(sentence.words, name)]
    names = [
        NameSpan(first, last, fine(label, sentence.words[first:last]))
        for first, last, label in found
        if first < last
    ]
    names = completed(sentence, names)
    author = _loud_author(sentence) if sentence.header else None
    if author is not None:
        names = [author, *(name for name in names if name.first >= author.last)]
    return join(sentence.named(tuple(names)))


def _loud_author(sentence: Sentence) -> NameSpan | None:
    """The author of a byline in capitals ("By ANN LEE, reporter"), which tell nothing of a name's kind."""
    by, *words = sentence.words
    name = list(takewhile(lambda word: word.isupper() and word.lower() not in ORGANISATIONS, words))
    if by.lower() != "by" or len(name) not in AUTHOR_LENGTHS:
        return None
    return NameSpan(1, 1 + len(name), "PERSON")


def _parts(words: Sequence[str], name: NameSpan) -> list[NameSpan]:
    """The name, trimmed; of a town and its country side by side, both."""
    first, last, label = name = _house(words, _trimmed(words, name))
    at = seam(words[first:last]) if label == "LOC" else None
    return [name] if at is None else [NameSpan(first, first + at, label), NameSpan(first + at, last, label)]


def _house(words: Sequence[str], name: NameSpan) -> NameSpan:
    """The name; of a business that keeps its 's, with it."""
    first, last, label = name
    if first == last or words[last : last + 1] != ["'s"] or words[last - 1].lower() not in HOUSES:
        return name
    return name if label == "PER" and last - first > 1 else NameSpan(first, last + 1, "ORG")


def spans(windows: Sequence[Window], labels: Sequence[str]) -> Iterator[NameSpan]:
    """The names that BIO labels mark, one label a token of the windows and one between two windows."""
    at = 0
    for first, last in windows:
        begin, kind = first, "O"
        for i in range(first, last):
            label = labels[at + i - first]
            if label != "I-" + kind:
                if kind != "O":
                    yield NameSpan(begin, i, kind)
                begin, kind = i, label[2:] or "O"
        if kind != "O":
            yield NameSpan(begin, last, kind)
        at += last - first + 1


def _trimmed(words: Sequence[str], name: NameSpan) -> NameSpan:
    first, last, label = name
    while first < last and words[last - 1] in POSSESSIVE:
        last -= 1
    while first < last and (words[first] == "the" or (label == "PER" and words[first].lower() in NO_PART)):
        first += 1
    return NameSpan(first, last, label)
