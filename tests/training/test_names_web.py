"""Web text with names from gold tags: capitals put right, listed names, sentences run together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newscli.core.document import NameSpan
from newscli.training import names_web
from newscli.training.corpora import write_json
from newscli.training.names_web import overrule, with_care, written


def rows(tagged: str) -> list[tuple[str, str]]:
    """``word/TAG`` pairs."""
    return [tuple(item.rsplit("/", 1)) for item in tagged.split()]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("tagged", "words"),
    [
        ("i/PRP saw/VBD ann/NNP in/IN rome/NNP", "I saw Ann in Rome"),
        ("Great/JJ Food/NN at/IN NATO/NNP", "Great food at NATO"),
        ("HUGE/JJ SALE/NN IN/IN ROME/NNP", "Huge sale in Rome"),
        ("we/PRP like/VBP french/JJ wine/NN", "We like French wine"),
    ],
)
def test_capitals_stand_where_the_tags_say_that_names_are(tagged: str, words: str) -> None:
    assert with_care(rows(tagged)) == words.split()


def test_a_listed_name_is_overruled_but_not_cut_out_of_a_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_web, "KNOWN", {"acme": "ORG", "zeus": "O", "old mill": "LOC"})
    sentence = rows("Acme/NNP and/CC Zeus/NNP and/CC Zeus/NNP Bank/NNP near/IN Old/NNP Mill/NNP")
    found = [NameSpan(0, 1, "PER"), NameSpan(2, 3, "PER"), NameSpan(4, 6, "ORG")]
    assert list(overrule(sentence, found)) == [
        NameSpan(0, 1, "ORG"),
        NameSpan(4, 6, "ORG"),
        NameSpan(7, 9, "LOC"),
    ]


def test_sentences_are_run_together_as_they_were_written() -> None:
    text, _, _ = written("", rows("Thanks/NNS ,/, Ann/NNP"))
    text, starts, ends = written(
        text, rows("Bob/NNP ,/, the/DT half/JJ -/HYPH price/NN offer/NN (/-LRB- $/$ 5/CD )/-RRB- ?/.")
    )
    assert text == "Thanks, Ann Bob, the half-price offer ($5)?"
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)][:3] == ["Bob", ",", "the"]


def test_the_corpus_becomes_articles_with_the_labels_of_the_field(tmp_path: Path) -> None:
    class Field:
        """Calls every token a person."""

        def tag(self, items: list[Any]) -> list[str]:
            return ["B-PER"] + ["O"] * (len(items) - 1)

    article = {"id": "ewt-train", "sentences": [rows("I/PRP met/VBD Boris/NNP ./.")] * 20}
    write_json(tmp_path / "pos_train.jsonl.gz", article)
    for articles in names_web.load(tmp_path, Field(), [1, 2]):
        labels = [label for one in articles for row in one.labels for label in row]
        assert sum(len(one.sentences) for one in articles) == 20
        assert labels.count("B-PER") == 20
