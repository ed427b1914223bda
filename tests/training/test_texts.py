"""What is learned from text alone: ends of sentences, telling words, clusters."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from newscli.training import __main__ as command
from newscli.training import clusters, punkt, terms
from newscli.training.corpora import write_json

TEXT = "Gov. Lund spoke in the U.S. on Monday. The ferry left. The harbour was full of ferries."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with each corpus that is read, four articles of one text in all."""
    for name in {*punkt.CORPORA, *terms.CORPORA}:
        write_json(tmp_path / f"{name}.jsonl.gz", {"text": TEXT})
    write_json(tmp_path / "glove_clusters.txt.gz", 0)
    (tmp_path / "glove_clusters.txt.gz").write_bytes(gzip.compress(b"3  ferry boat\n7 mayor  governor\n"))
    (tmp_path / "models").mkdir()
    return tmp_path


def read(path: Path) -> object:
    return json.loads(gzip.decompress(path.read_bytes()))


def test_abbreviations_listed_and_learned(data: Path) -> None:
    punkt.train(data, data / "models")
    tables = read(data / "models" / "punkt.json.gz")
    assert {"gov", "u.s", "ph.d"} <= set(tables["abbreviations"])
    assert tables["starters"] == []


def test_a_word_counts_once_an_article(data: Path) -> None:
    terms.train(data, data / "models")
    tables = read(data / "models" / "terms.json.gz")
    assert tables == {"articles": 3, "holding": {}}, "no word stands in as many articles as it takes"


def test_words_of_enough_articles_are_kept(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "FEWEST", 3)
    terms.train(data, data / "models")
    assert read(data / "models" / "terms.json.gz")["holding"]["ferry"] == 3


def test_clusters_are_copied_a_line_a_cluster(data: Path) -> None:
    clusters.train(data, data / "models")
    copied = gzip.decompress((data / "models" / "clusters.txt.gz").read_bytes())
    assert copied == b"3 ferry boat\n7 mayor governor"


def test_one_command_rebuilds_what_is_named_bit_for_bit(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = []
    for _ in range(2):
        arguments = ["training", "punkt", "terms", "--data", str(data), "--models", str(data / "models")]
        monkeypatch.setattr(sys, "argv", arguments)
        command.main()
        built.append({path.name: path.read_bytes() for path in (data / "models").iterdir()})
    assert built[0] == built[1]
    assert set(built[0]) == {"punkt.json.gz", "terms.json.gz"}
