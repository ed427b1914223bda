"""Every output makes a data frame in one line: the lines that the guide shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import toys

from newscli.guide import topic

LINES = re.findall(r"`((?:pandas|polars)\.\w+\([^`|]+\))`", topic("python").text)


def test_the_guide_has_a_line_for_each_library_and_output() -> None:
    assert [line.partition(".")[0] for line in LINES] == ["pandas", "polars"] * 3


@pytest.mark.parametrize("line", LINES)
def test_a_line_makes_a_frame(run, articles: Path, line: str) -> None:
    library = pytest.importorskip(line.partition(".")[0], reason="the example needs it")
    for name in ("quotes.jsonl", "quotes.csv"):
        assert run("quotes", "a.txt", "b.txt", "-o", name).code == 0
    article = toys.parse(Path("a.txt").read_text(encoding="utf-8"), "a.txt")
    frame = eval(line, {library.__name__: library, "article": article})
    assert list(frame["text"])[:2] == ["We will stay,", "All of us, together, to the end."]
    assert list(frame["start"])[:2] == [1, 32]


@pytest.mark.parametrize("command", ["quotes", "speakers", "entities", "summary"])
@pytest.mark.parametrize("ending", ["jsonl", "csv", "tsv"])
def test_every_kind_of_record_makes_a_frame(run, articles: Path, command: str, ending: str) -> None:
    pandas, polars = (
        pytest.importorskip("pandas", reason="needs pandas"),
        pytest.importorskip("polars", reason="needs Polars"),
    )
    run(command, "a.txt", "b.txt", "-o", f"out.{ending}")
    if ending == "jsonl":
        frames = pandas.read_json("out.jsonl", lines=True), polars.read_ndjson("out.jsonl")
    else:
        delimiter = "," if ending == "csv" else "\t"
        frames = (
            pandas.read_csv(f"out.{ending}", sep=delimiter),
            polars.read_csv(f"out.{ending}", separator=delimiter),
        )
    assert all(frame["article"][0] == "a.txt" and len(frame) >= 2 for frame in frames)
