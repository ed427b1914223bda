"""Lists of figures in every machine format."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass

import pytest

from newscli.io.outputs.listing import write_listing
from newscli.io.outputs.writer import Format


@dataclass(frozen=True, slots=True)
class Part:
    count: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Named:
    name: str


@dataclass(frozen=True, slots=True)
class Record:
    group: str | None
    part: Part
    kinds: dict[str, Part]
    top: tuple[Named, ...]
    aliases: tuple[str, ...]


RECORD = Record("=a, b", Part(1, None), {"x": Part(2, 0.5)}, (Named("Ana"), Named("Ben")), ())


def written(format: str, *records: Record, terminal: bool = False) -> str:
    stream = io.StringIO()
    write_listing(records, RECORD, Format(format), stream, terminal)
    return stream.getvalue()


def test_csv_has_a_column_for_every_figure() -> None:
    assert written("csv", RECORD) == (
        'group,part_count,part_share,kinds_x_count,kinds_x_share,top,aliases\n"\'=a, b",1,,2,0.5,Ana; Ben,\n'
    )


def test_tsv_has_tabs() -> None:
    assert written("tsv", RECORD).splitlines()[1].split("\t")[:3] == ["'=a, b", "1", ""]


@pytest.mark.parametrize(("format", "nothing"), [("json", "[]\n"), ("jsonl", "")])
def test_json_keeps_the_nesting(format: str, nothing: str) -> None:
    assert written(format) == nothing
    text = written(format, RECORD)
    (value,) = json.loads(text) if format == "json" else [json.loads(text)]
    assert value == {
        "group": "=a, b",
        "part": {"count": 1, "share": None},
        "kinds": {"x": {"count": 2, "share": 0.5}},
        "top": [{"name": "Ana"}, {"name": "Ben"}],
        "aliases": [],
    }


def test_json_is_an_array_of_lines() -> None:
    assert written("json", RECORD, RECORD).count("\n") == 4


def test_no_record_leaves_the_header() -> None:
    assert written("csv") == "group,part_count,part_share,kinds_x_count,kinds_x_share,top,aliases\n"


def test_control_characters_on_a_terminal() -> None:
    hostile = Record("\x1b[31mred", Part(1, None), {}, (), ())
    assert "�[31mred" in written("csv", hostile, terminal=True)
    assert "\x1b[31mred" in written("csv", hostile)
