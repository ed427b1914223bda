from pathlib import Path

from newscli.training.corpora import read, write_json


def test_equal_weights_are_equal_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_json(tmp_path / f"{name}.json.gz", {"é": [1, 2.5]})
    assert (tmp_path / "one.json.gz").read_bytes() == (tmp_path / "two.json.gz").read_bytes()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_json(tmp_path / "corpus.jsonl.gz", {"text": "Ein Café."})
    assert list(read(tmp_path, "corpus")) == [{"text": "Ein Café."}]
