"""Names and their labels: a conditional random field over windows of capitalised words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newscli.core.document import NameSpan, Sentence
from newscli.core.labels import fine
from newscli.core.name_features import Casing, Prepared, Window, prepare
from newscli.models import load_crf

POSSESSIVE = frozenset(("'s", "'"))
TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sen sen. rep rep. gov gov. president prof prof. sir".split()
)


def find(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their names filled in: in order, not overlapping, without titles, "the" and possessive 's."""
    casing = Casing(sentences)
    return [_with_names(sentence, prepare(sentence, casing)) for sentence in sentences]


def _with_names(sentence: Sentence, prepared: Prepared) -> Sentence:
    if not prepared.items:
        return sentence
    labels = load_crf("names").tag(prepared.items)
    names = [_trimmed(sentence.words, name) for name in spans(prepared.windows, labels)]
    return replace(
        sentence,
        names=tuple(
            NameSpan(first, last, fine(label, sentence.words[first:last]))
            for first, last, label in names
            if first < last
        ),
    )


def spans(windows: Sequence[Window], labels: Sequence[str]) -> Iterator[NameSpan]:
    """The names that BIO labels mark, one label a token of the windows and one a gap between windows."""
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
    while first < last and (words[first] == "the" or (label == "PER" and words[first].lower() in TITLES)):
        first += 1
    return NameSpan(first, last, label)
