"""Reads WebAnno TSV 3 as INCEpTION's user guide has it: text, spans and relations, in UTF-16 as Java counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

STACKED = re.compile(r"(?<!\\)\|")
NUMBERED = re.compile(r"(.*)\[([\d_]+)\]", re.DOTALL)
LETTERS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}


@dataclass
class Tsv:
    """What stands in a file."""

    text: bytes = b""
    """The text, UTF-16, little-endian."""
    spans: dict[int, tuple[str, int, int, tuple[str | None, ...]]] = field(default_factory=dict)
    """By number: layer, begin, end, values of the features."""
    relations: set[tuple[str, int, int]] = field(default_factory=set)
    """Role, number of the source, number of the target."""

    def words(self, number: int) -> str:
        """What a span covers."""
        _, begin, end, _ = self.spans[number]
        return self.text[2 * begin : 2 * end].decode("utf-16-le")


def read(content: str) -> Tsv:
    lines = content.split("\n")
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3" and lines.pop() == ""
    at = lines.index("")
    layers = [line[6:].split("|") for line in lines[1:at]]
    assert [line[:6] for line in lines[1:at]] == ["#T_SP=", "#T_SP=", "#T_RL="] and lines[at + 1] == ""
    columns = [(layer[0], name) for layer in layers for name in layer[1:]]
    found = Tsv()
    sentence: list[str] = []
    for line in lines[at + 2 :]:
        if line.startswith("#Text="):
            sentence.append(unescaped(line[6:]))
        elif line:
            cells = line.split("\t")
            begin, end = map(int, cells[1].split("-"))
            if sentence:
                _add_sentence(found, "\n".join(sentence), begin)
                sentence = []
            assert found.text[2 * begin : 2 * end].decode("utf-16-le") == cells[2], line
            _read_cells(found, begin, end, cells, columns)
        else:
            assert not sentence, "a sentence without tokens"
    return found


def _add_sentence(found: Tsv, text: str, begin: int) -> None:
    """A line end behind the sentence before, then blanks up to the next; no line end where there is no room."""
    gap = begin - len(found.text) // 2
    assert gap >= 0
    between = "\n" + " " * (gap - 1) if gap and found.text else " " * gap
    found.text += (between + text).encode("utf-16-le")


def _read_cells(found: Tsv, begin: int, end: int, cells: list[str], columns: list[tuple[str, str]]) -> None:
    values: dict[str, list[list[tuple[str | None, str]]]] = {}
    for (layer, name), cell in zip(columns, cells[3:], strict=False):
        parts = [] if cell == "_" else STACKED.split(cell)
        stacked = [(unescaped(part), "") if name == "role" else numbered(part) for part in parts]
        values.setdefault(layer, []).append(stacked)
    for layer, rows in values.items():
        assert len({len(row) for row in rows}) == 1, "stacks of different height"
        for stack in zip(*rows, strict=True):
            if layer.endswith("Relation"):
                (role, _), (_, ends) = stack
                source, target = map(int, ends.split("_"))
                found.relations.add((str(role), source, target))
            else:
                [number] = {int(one) for _, one in stack}
                start = found.spans[number][1] if number in found.spans else begin
                found.spans[number] = (layer, start, end, tuple(value for value, _ in stack))


def numbered(cell: str) -> tuple[str | None, str]:
    parts = NUMBERED.fullmatch(cell)
    assert parts, cell
    return None if parts[1] == "*" else unescaped(parts[1]), parts[2]


def unescaped(text: str) -> str:
    return re.sub(r"\\(->|.)", lambda found: LETTERS.get(found[1], found[1]), text, flags=re.DOTALL)
