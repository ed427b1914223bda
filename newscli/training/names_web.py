"""Informal text with names, for the name finder: mail, posts, reviews and answers of the English Web Treebank.

The corpus has gold tags but no names. Its tags tell where names are, however careless their capitals: a field trained
on news reads each sentence as a careful writer would have put it, and says what kind of name it is; listed names
overrule it. Then the sentences are run together as web text runs, and tokenised and tagged anew.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from newscli.core.document import NameSpan
from newscli.core.layout import structure
from newscli.core.names import finder
from newscli.core.names.features import Casing, prepare
from newscli.core.names.places import is_shouted
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens
from newscli.models import gazetteer
from newscli.training.corpora import read
from newscli.training.names_corpora import SENTENCES, Labelled, labelled, untagged
from newscli.training.names_known import KNOWN

CORPUS, PART = "pos_train", "ewt-train"
NAMES = ("NNP", "NNPS")
SPOKEN = {"HYPH": ":", "NFP": ":", "ADD": "NN", "GW": "NNP"}
"""Tags that the tagger does not give, and those it gives in their place."""
BEFORE = frozenset((",", ".", "!", "?", ";", ":", "%", ")", "]", "}", ">"))
"""Marks with no blank before them; so are those that begin with a full stop or an exclamation or question mark."""

Row = tuple[str, str]
"""A word and its gold tag."""
LONGEST = max(len(name.split()) for name in KNOWN)


def load(data: Path, field: Any, seeds: Sequence[int]) -> list[list[Labelled]]:
    """For each seed the whole corpus, cut into articles of random lengths, its names labelled by ``field``."""
    rows = next(part["sentences"] for part in read(data, CORPUS) if part["id"] == PART)
    sentences = [[(word, tag) for word, tag in row] for row in rows]
    found: list[list[NameSpan]] = []
    for at in range(0, len(sentences), SENTENCES):
        found += _judge(sentences[at : at + SENTENCES], field)
    return [list(_articles(sentences, found, random.Random(seed))) for seed in seeds]


def _judge(sentences: Sequence[Sequence[Row]], field: Any) -> Iterator[list[NameSpan]]:
    """The names of each of the sentences, which the field reads as one article."""
    careful = [
        replace(untagged(with_care(rows)), tags=[SPOKEN.get(tag, tag) for _, tag in rows])
        for rows in sentences
    ]
    casing = Casing(careful)
    for rows, sentence in zip(sentences, careful, strict=True):
        prepared = prepare(sentence, casing)
        labels = field.tag(prepared.items) if prepared.items else []
        yield list(overrule(rows, list(finder.spans(prepared.windows, labels))))


def with_care(rows: Sequence[Row]) -> list[str]:
    """The words of a sentence with capitals where the tags say that names are, and nowhere else but at its start."""
    shouted = is_shouted([word for word, _ in rows])
    words = [_cased(word, tag, shouted) for word, tag in rows]
    for i, word in enumerate(words):
        if word[0].isalpha():
            words[i] = word[0].upper() + word[1:]
            break
    return words


def _cased(word: str, tag: str, shouted: bool) -> str:
    known = gazetteer()
    if tag in NAMES:
        return (
            word.capitalize() if word.isalpha() and (word.islower() or (shouted and len(word) > 1)) else word
        )
    if word.lower() in known.nationalities or word.lower() in known.groups:
        return word.capitalize()
    if tag == "PRP" or tag in SPOKEN:
        return word
    return word.lower() if shouted or (word[:1].isupper() and word[1:].islower()) else word


def overrule(rows: Sequence[Row], spans: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """The names; listed ones with the kind of the list, or left out; a listed name is not cut out of a longer one."""
    home = {i: span for span in spans for i in range(span.first, span.last)}
    lower = [word.lower() for word, _ in rows]
    at = 0
    while at < len(rows):
        last = _known(rows, lower, at)
        overlapping = {home[i] for i in range(at, last) if i in home}
        if last > at and all(span.first >= at and span.last <= last for span in overlapping):
            kind = KNOWN[" ".join(lower[at:last])]
            if overlapping or _alone(rows, at, last):
                if kind != "O":
                    yield NameSpan(at, last, kind)
                at = last
                continue
        if at in home and home[at].first == at:
            yield home[at]
        at = home[at].last if at in home else at + 1


def _known(rows: Sequence[Row], lower: Sequence[str], first: int) -> int:
    """The end of the longest listed name that begins here; ``first`` when none does."""
    if rows[first][1] not in NAMES:
        return first
    ends = range(min(len(rows), first + LONGEST), first, -1)
    return next((last for last in ends if " ".join(lower[first:last]) in KNOWN), first)


def _alone(rows: Sequence[Row], first: int, last: int) -> bool:
    """Whether no name stands right before or behind."""
    around = [rows[i][1] for i in (first - 1, last) if 0 <= i < len(rows)]
    return last - first > 1 or not any(tag in NAMES for tag in around)


def _articles(
    sentences: Sequence[Sequence[Row]], found: Sequence[Sequence[NameSpan]], chance: random.Random
) -> Iterator[Labelled]:
    at = 0
    while at < len(sentences):
        last = at + chance.randint(SENTENCES // 2, SENTENCES * 3 // 2)
        text, spans = "", []
        for rows, inside in zip(sentences[at:last], found[at:last], strict=True):
            text, starts, ends = written(text, rows)
            spans += [(starts[name.first], ends[name.last - 1], name.label) for name in inside]
        layout = structure.read(text)
        read_again = tagger.tag(
            tokens.split(text, layout.paragraphs, quote_marks.pair(text, layout.paragraphs))
        )
        yield labelled(PART, read_again, spans)
        at = last


def written(text: str, rows: Sequence[Row]) -> tuple[str, list[int], list[int]]:
    """The text with a sentence added as it was written, and where the words of the sentence begin and end."""
    starts, ends = [], []
    opened = True
    text += " " if text else ""
    for word, tag in rows:
        joined = opened or word in BEFORE or word[0] in ".!?" or tag in ("HYPH", "''", "-RRB-")
        text += word if joined else " " + word
        starts.append(len(text) - len(word))
        ends.append(len(text))
        opened = tag in ("HYPH", "``", "-LRB-") or word == "$"
    return text, starts, ends
