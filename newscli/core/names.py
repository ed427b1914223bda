"""Names and their labels: two conditional random fields over windows of capitalised words.

The first labels each sentence for itself; the second sees, too, what the first said of the same words elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newscli.core.document import NameSpan, Sentence
from newscli.core.labels import fine
from newscli.core.name_features import Casing, Prepared, Window, prepare
from newscli.core.name_lists import NO_PART, POSSESSIVE
from newscli.core.name_votes import second_look
from newscli.models import load_crf

BLOCK = 1000
"""Sentences that are looked at together; a longer text is taken in parts of so many, which bounds the memory."""


def find(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their names filled in: in order, not overlapping, without titles, "the" and possessive 's."""
    found: list[Sentence] = []
    for start in range(0, len(sentences), BLOCK):
        block = sentences[start : start + BLOCK]
        casing = Casing(block)
        article = [prepare(sentence, casing) for sentence in block]
        found += map(_with_names, block, article, _labels(article))
    return found


def _labels(article: Sequence[Prepared]) -> list[list[str]]:
    """BIO labels for the items of each sentence, after both looks."""
    first, second = load_crf("names"), load_crf("names2")
    labels = [first.tag(prepared.items) if prepared.items else [] for prepared in article]
    more = second_look(article, labels)
    return [
        second.tag([own + seen for own, seen in zip(prepared.items, votes, strict=True)]) if votes else []
        for prepared, votes in zip(article, more, strict=True)
    ]


def _with_names(sentence: Sentence, prepared: Prepared, labels: Sequence[str]) -> Sentence:
    if not labels:
        return sentence
    names = [_trimmed(sentence.words, name) for name in spans(prepared.windows, labels)]
    return sentence.named(
        tuple(
            [
                NameSpan(first, last, fine(label, sentence.words[first:last]))
                for first, last, label in names
                if first < last
            ]
        )
    )


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
