"""What other mentions of a word say of it, from plain-text fixtures: words with the first look's labels."""

from __future__ import annotations

import cases

from newscli.core.document import Sentence
from newscli.core.names.features import Casing, Prepared, prepare
from newscli.core.names.votes import second_look, standings


def prepared(words: list[str]) -> Prepared:
    """The windows of a sentence of these words, all tagged as nouns."""
    at = [len(" ".join(words[:i])) for i in range(len(words))]
    ends = [start + len(form) for start, form in zip(at, words, strict=True)]
    tags, inside = ["NN"] * len(words), [0] * len(words)
    return prepare(Sentence(0, False, 0, ends[-1], at, ends, words, inside, tags), Casing([]))


def rows(text: str) -> list[str]:
    """The words that are looked at, by sentence: ``number word: its standing, votes of the article``."""
    article, labels = [], []
    for line in text.splitlines():
        pairs = [word.partition("/") for word in line.split()]
        article.append(prepared([word for word, _, _ in pairs]))
        at = [place for first, last in article[-1].windows for place in range(first, last)]
        labels.append([pairs[place][2] or "O" for place in at])
    found = []
    for number, (sentence, row) in enumerate(zip(article, second_look(article, labels), strict=True), 1):
        for token, kept in zip(sentence.tokens, row, strict=True):
            names = [name.decode() for item in kept for name in item.names]
            found.append(f"{number} {token.form if token else '-'}: {' '.join(names)}")
    return found


@cases.each("core/names/votes")
def test_votes(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_standings_tell_where_in_its_name_a_token_is() -> None:
    labels = ["B-PER", "I-PER", "I-PER", "O", "B-LOC"]
    assert standings(labels) == ["PF", "PI", "PL", "-", "LS"]
