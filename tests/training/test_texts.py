"""What is learned from text alone: ends of sentences, telling words, clusters."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from newscli.models import Clusters, Store
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


def read(path: Path) -> Store:
    return Store.of_file(path)


def test_abbreviations_listed_and_learned(data: Path) -> None:
    punkt.train(data, data / "models")
    tables = read(data / "models" / "punkt.table").rest()
    assert {"gov", "u.s", "ph.d"} <= set(tables["abbreviations"])
    assert tables["starters"] == []


def test_a_word_counts_once_an_article(data: Path) -> None:
    terms.train(data, data / "models")
    table = read(data / "models" / "terms.table")
    assert table.rest() == {"articles": 3}
    assert table.get(b"ferry") is None, "no word stands in as many articles as it takes"


def test_words_of_enough_articles_are_kept(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "FEWEST", 3)
    terms.train(data, data / "models")
    assert read(data / "models" / "terms.table").get(b"ferry") == bytes([3, 0, 0, 0])


def test_a_line_is_a_cluster_with_its_group_and_words(data: Path) -> None:
    clusters.train(data, data / "models")
    known = Clusters(read(data / "models" / "clusters.table"))
    assert [known.get(word) for word in ("boat", "mayor", "3", "ferry boat")] == [(0, 3), (1, 7), None, None]
    assert "ferry" in known
    assert "ferries" not in known


def test_one_command_rebuilds_what_is_named_bit_for_bit(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = []
    for _ in range(2):
        arguments = ["training", "punkt", "terms", "--data", str(data), "--models", str(data / "models")]
        monkeypatch.setattr(sys, "argv", arguments)
        command.main()
        built.append({path.name: path.read_bytes() for path in (data / "models").iterdir()})
    assert built[0] == built[1]
    assert set(built[0]) == {"punkt.table", "terms.table"}
