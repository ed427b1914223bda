"""Copies among the articles of a run."""

import json
from pathlib import Path

import pytest
from runs import do

from newscli.io.problems import InputProblem, OutputProblem
from newscli.io.store.duplicates import Duplicate, duplicates_in

STORY = (
    "The ferry will sail again on Monday, said Ada Munro, who runs the harbour of Port Lisle. Divers had found no "
    "crack in the hull, she told reporters, and the insurers had agreed to pay for a new rudder before the summer."
)
OTHER = (
    "Two goats that had fled from the circus were found in the churchyard, eating the wreaths of a wedding. Nobody "
    "was angry, said Kim Lowe, the sexton, who had called the bride before he called the vet."
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("a", STORY), ("b", OTHER), ("c", f"ANOTHER HEADLINE\n\n{STORY}"), ("d", STORY)):
        (folder / f"{name}.txt").write_text(text)
    return folder


def test_copies_are_listed_across_shards(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    do(news, out, shard_size=1)
    found = duplicates_in(out)
    assert found == [
        Duplicate(str(news / "c.txt"), 3, str(news / "a.txt"), 1, 1.0),
        Duplicate(str(news / "d.txt"), 4, str(news / "a.txt"), 1, 1.0),
    ]
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["copies"] == 2


def test_a_list_that_is_lost_is_made_again(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    do(news, out, shard_size=2)
    before = (out / "duplicates.jsonl").read_bytes()
    (out / "duplicates.jsonl").unlink()
    with pytest.raises(InputProblem, match="run newscli batch again"):
        duplicates_in(out)
    do(news, out, shard_size=2)
    assert (out / "duplicates.jsonl").read_bytes() == before


def test_a_damaged_sketch_is_told(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    do(news, out)
    part = out / "sketches" / "part-000001.jsonl"
    part.write_bytes(part.read_bytes().replace(b'"sketch"', b'"sketsh"'))
    (out / "duplicates.jsonl").unlink()
    with pytest.raises(OutputProblem, match="damaged"):
        do(news, out)
