"""What the name finder looks at: windows and casing, from plain-text fixtures; the features of tokens."""

from __future__ import annotations

import cases

from newscli.core.document import Sentence
from newscli.core.names.features import NAMED, Casing, prepare
from newscli.core.names.field import WEIGHED, fields


def sentence(text: str) -> Sentence:
    """A sentence of these words, all tagged as nouns."""
    words = text.split()
    at = [len(" ".join(words[:i])) for i in range(len(words))]
    ends = [start + len(form) for start, form in zip(at, words, strict=True)]
    return Sentence(0, False, 0, ends[-1], at, ends, words, [0] * len(words), ["NN"] * len(words))


def rows(text: str) -> list[str]:
    """Each window, and how the article writes the words with capitals in it."""
    seen = sentence(text)
    casing = Casing([seen])
    found = []
    for first, last in prepare(seen, casing).windows:
        words = seen.words[first:last]
        told = [f"{word} {casing.of(word.lower()).decode()}" for word in words if not word.islower()]
        found.append(f"{' '.join(words)}: {', '.join(told)}")
    return found


@cases.each("core/names/features")
def test_windows_and_casing(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_how_another_article_wrote_a_pair_of_words_changes_nothing() -> None:
    here, other = sentence("then Khan Lee came"), sentence("then KHAN LEE came")
    alone = prepare(here, Casing([])).items
    prepare(other, Casing([]))
    assert prepare(here, Casing([])).items == alone


def test_features_tell_the_token_its_neighbours_tags_and_run() -> None:
    (item,) = prepare(sentence("the old Rome burned down"), Casing([])).items
    assert {b"w=rome", b"-w=old", b"+w=burned", b"--w=the", b"++w=down", b"p3=rom", b"x1=e"} <= set(item)
    assert {b"P=NN", b"P-=NN|NN", b"P+=NN|NN", b"b-=old|rome", b"b+=rome|burned", b"d=0"} <= set(item)
    assert {b"Hw=rome", b"Lw=old", b"Rw=burned", b"LR=old|burned", b"n=1", b"r=0/1", b"gz=StC"} <= set(item)


def test_a_sentence_of_one_word_has_neither_neighbours_nor_their_tags() -> None:
    (item,) = prepare(sentence("Rome"), Casing([])).items
    assert {b"bos", b"eos", b"LR=-|-"} <= set(item)
    assert not [name for name in item if name[:1] in b"+-"]


def test_weighed_words_weigh_what_their_named_features_do() -> None:
    for text in ("then Khan Lee of the Bank of 5-year-old Rome came to U.S. Park.", "MAYOR LEAVES", "Ōe x"):
        named, weighed = (
            prepare(sentence(text), Casing([sentence(text)]), known=known) for known in (NAMED, WEIGHED)
        )
        totals = [fields().weight(item) for item in named.items]
        assert list(map(fields().total, weighed.found)) == totals
        assert any(totals)
