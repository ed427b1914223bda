"""Findings for other programs: JSON, tables of cells, and what build servers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TextIO

from newscli.io.outputs.annotations import annotation
from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.flat import columns, row
from newscli.io.outputs.jsons import encode
from newscli.lint.finding import Finding


class FindingFormat(StrEnum):
    """How findings are written."""

    auto = "auto"
    """A table on a terminal, JSON Lines in a pipe, by the name's ending in a file."""
    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    github = "github"
    """Workflow commands that GitHub shows beside the lines."""
    sarif = "sarif"
    """Static Analysis Results Interchange Format 2.1.0."""


BY_ENDING = {
    "json": FindingFormat.json,
    "jsonl": FindingFormat.jsonl,
    "csv": FindingFormat.csv,
    "tsv": FindingFormat.tsv,
    "sarif": FindingFormat.sarif,
}
"""The format that an output file's ending means."""


def write_findings(
    found: Iterable[Finding], format: FindingFormat, stream: TextIO, terminal: bool = False
) -> None:
    """Writes findings as they come; SARIF when all are there. On a ``terminal`` cells show no control characters."""
    match format:
        case FindingFormat.json:
            stream.writelines(_array(found))
        case FindingFormat.csv | FindingFormat.tsv:
            lines = Lines(stream, "," if format is FindingFormat.csv else "\t", terminal)
            lines.write(columns(Finding))
            for finding in found:
                lines.write(row(finding))
        case FindingFormat.github:
            stream.writelines(map(annotation, found))
        case FindingFormat.sarif:
            from newscli.io.outputs.sarif import log

            stream.write(log(list(found)))
        case _:
            stream.writelines(encode(finding) + "\n" for finding in found)


def _array(found: Iterable[Finding]) -> Iterator[str]:
    before = "[\n"
    for finding in found:
        yield before + encode(finding)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
