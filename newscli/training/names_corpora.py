"""The corpora of the name finder, brought to one form: articles of tokenised, tagged sentences with BIO labels.

Labels are PER, ORG, LOC (facilities too), NORP and MISC (products, works, events). Titles and "the" before a name
are no part of it. Corpora without NORP get it where the gazetteer knows the word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newscli.core.document import OUTSIDE, Sentence
from newscli.core.layout import structure
from newscli.core.names.lists import words as listed
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens
from newscli.models import gazetteer
from newscli.training.corpora import read

LABELS = {
    "PERSON": "PER", "PER": "PER", "per": "PER", "ORG": "ORG", "org": "ORG", "LOC": "LOC", "FAC": "LOC", "geo": "LOC",
    "gpe": "LOC", "NORP": "NORP", "MISC": "MISC", "PRODUCT": "MISC", "product": "MISC", "creative-work": "MISC",
    "art": "MISC", "eve": "MISC",
}  # fmt: skip
"""Label of a corpus to label of the model; what is not listed (dates, money) is no name."""

SENTENCES, LONGEST = 15, 200
"""A corpus that does not say where its articles end is cut into pieces of so many sentences."""

TITLES = listed(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. president prime minister general secretary senator king vice pope
    chancellor secretary-general foreign defense defence interior finance deputy chief governor judge prince
    princess queen sheikh ambassador colonel captain lieutenant major sgt. gen. sen. rep. gov. sen rep gov
    professor premier mayor chairman justice ayatollah archbishop cardinal bishop reverend rev. rev former
    state attorney congressman representative speaker admiral marshal sir lord lady first treasury spokesman
    spokeswoman emir sultan crown u.s. officer sergeant commander director coach prof. prof col. lt. capt.
    cpl. sheriff
    """
)
CONNECTORS = listed("of the and for de la le du van von der den bin al & in on to 's -")
NO_PEOPLE = listed(
    """
    sudan iran afghanistan japan jordan pakistan kyrgyzstan turkmenistan haiti fiji malawi kuwait philippine
    congo
    """
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article with its gold labels."""

    corpus: str
    """Name of the file it is from."""
    sentences: list[Sentence]
    """Tokenised and tagged."""
    labels: list[list[str]]
    """BIO labels, one list a sentence, one label a token."""


def from_text(data: Path, name: str) -> Iterator[Labelled]:
    """The articles of a corpus that gives text and character spans."""
    for article in read(data, name):
        text = article["text"]
        layout = structure.read(text)
        sentences = tokens.split(text, layout.paragraphs, quote_marks.pair(text, layout.paragraphs))
        spans = [(e["start"], e["end"], LABELS.get(e["label"])) for e in article["entities"]]
        spans.sort(key=lambda span: (span[0], -span[1]))
        sentences = tagger.tag(sentences)
        labels = [_labels(sentence, spans, name) for sentence in sentences]
        size = SENTENCES if len(sentences) > LONGEST else len(sentences)
        for at in range(0, len(sentences), size):
            yield Labelled(name, sentences[at : at + size], labels[at : at + size])


def labelled(
    corpus: str, sentences: list[Sentence], spans: Sequence[tuple[int, int, str | None]]
) -> Labelled:
    """An article of tagged sentences whose names are spans of its text, in order, with labels."""
    return Labelled(corpus, sentences, [_labels(sentence, spans, corpus) for sentence in sentences])


def _labels(sentence: Sentence, spans: Sequence[tuple[int, int, str | None]], corpus: str) -> list[str]:
    labels = ["O"] * len(sentence.words)
    for start, end, label in spans:
        if label is None or end <= sentence.start or start >= sentence.end:
            continue
        inside = [
            i
            for i, (a, b) in enumerate(zip(sentence.starts, sentence.ends, strict=True))
            if a < end and b > start
        ]
        if inside and all(labels[i] == "O" for i in inside):
            first, last = _trim(sentence.words, inside[0], inside[-1] + 1, label, whole=corpus == "gum_named")
            _put(labels, sentence.words, first, last, label)
    if corpus != "worldwide_newswire_train":
        _add_peoples(sentence.words, labels)
    return labels


def _put(labels: list[str], words: Sequence[str], first: int, last: int, label: str) -> None:
    """Label the tokens of a name; a place with a comma ("Lima, Peru") is two."""
    begins = True
    for i in range(first, last):
        if label == "LOC" and words[i] == ",":
            begins = True
        else:
            labels[i] = ("B-" if begins else "I-") + label
            begins = False


def _trim(words: Sequence[str], first: int, last: int, label: str, whole: bool) -> tuple[int, int]:
    """The name without titles and "the"; of a whole noun phrase, only its first run of capitalised words."""
    if label == "PER" or whole:
        while first < last and _is_before_name(words[first], label, whole):
            first += 1
    if whole:
        end = first
        while end < last and (words[end][:1].isupper() or words[end] in CONNECTORS):
            end += 1
        while end > first and words[end - 1] in CONNECTORS:
            end -= 1
        last = end
    return first, last


def _is_before_name(word: str, label: str, whole: bool) -> bool:
    lower = word.lower()
    if lower in ("the", "a", "an") or (whole and not word[:1].isupper()):
        return True
    return label == "PER" and lower in TITLES


def _add_peoples(words: Sequence[str], labels: list[str]) -> None:
    """Mark nationalities and faiths as NORP where the corpus has no such label or calls them MISC."""
    known = gazetteer()
    for i, word in enumerate(words):
        alone = i + 1 == len(labels) or not labels[i + 1].startswith("I-")
        lower = word.lower()
        if (
            word[:1].isupper()
            and (labels[i] == "O" or (alone and labels[i] == "B-MISC"))
            and (lower in known.nationalities or lower in known.groups)
        ):
            labels[i] = "B-NORP"


def from_tokens(data: Path, name: str) -> Iterator[Labelled]:
    """Articles of a corpus that gives tokens with labels."""
    for document in read(data, name):
        rows = document["sentences"]
        for start in range(0, len(rows), SENTENCES):
            chosen = [row for row in rows[start : start + SENTENCES] if row]
            sentences = tagger.tag([untagged([item[0] for item in row]) for row in chosen])
            clean = _gmb_labels if name == "gmb_tokens" else _plain_labels
            yield Labelled(name, sentences, [clean(row) for row in chosen])


def untagged(words: Sequence[str]) -> Sentence:
    """A sentence of given tokens, as if they stood with one blank between them."""
    starts, ends, at = [], [], 0
    normal = []
    opened = False
    for word in words:
        word = word.replace("’", "'")
        starts.append(at)
        ends.append(at + len(word))
        at += len(word) + 1
        if word in ('"', "“", "”", "``", "''"):
            opened = not opened
            word = "``" if opened else "''"
        normal.append(word)
    return Sentence(0, False, 0, ends[-1], starts, ends, normal, [OUTSIDE] * len(normal), [])


def _plain_labels(row: Sequence[Sequence[str]]) -> list[str]:
    labels = [item[-1] for item in row]
    _add_peoples([item[0] for item in row], labels)
    return labels


def _gmb_labels(row: Sequence[Sequence[str]]) -> list[str]:
    """GMB's silver labels, cleaned: persons without titles, ``gpe`` split into peoples and countries."""
    words = [item[0] for item in row]
    silver = [item[-1] for item in row]
    labels = ["O"] * len(row)
    i = 0
    while i < len(row):
        kind = silver[i][2:]
        last = i + 1
        while last < len(row) and silver[i] != "O" and silver[last] == "I-" + kind:
            last += 1
        label = LABELS.get(kind)
        if label is not None:
            first = i
            while first < last and (
                not words[first][:1].isupper() or (kind == "per" and words[first].lower() in TITLES)
            ):
                first += 1
            if first < last and kind == "gpe":
                label = _people_or_country(words[last - 1].lower(), row[last - 1][1])
            _put(labels, words, first, last, label)
        i = last
    _add_peoples(words, labels)
    return labels


def _people_or_country(word: str, tag: str) -> str:
    known = gazetteer()
    if word in known.nationalities or word in known.groups:
        return "NORP"
    if word in known.countries or word in NO_PEOPLE:
        return "LOC"
    endings = ("an", "ans", "ish", "ese", "i", "is", "ic", "ards", "ers")
    return "NORP" if tag in ("JJ", "NNS", "NNPS") and word.endswith(endings) else "LOC"


def load(data: Path, name: str) -> list[Labelled]:
    """All articles of one corpus."""
    found: Iterator[Any] = from_tokens(data, name) if name.endswith("_tokens") else from_text(data, name)
    return list(found)
