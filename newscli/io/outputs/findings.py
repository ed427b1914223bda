"""Findings for other programs: JSON, tables of cells, and what build servers read."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TextIO

from newscli.io.outputs.annotations import annotation
from newscli.io.outputs.writer import Format
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
    html = "html"
    """A page with a table."""
    xlsx = "xlsx"
    parquet = "parquet"
    sqlite = "sqlite"
    sarif = "sarif"
    """Static Analysis Results Interchange Format 2.1.0."""


BY_ENDING = {
    "json": FindingFormat.json,
    "jsonl": FindingFormat.jsonl,
    "csv": FindingFormat.csv,
    "tsv": FindingFormat.tsv,
    "sarif": FindingFormat.sarif,
    "ndjson": FindingFormat.jsonl,
    "html": FindingFormat.html,
    "htm": FindingFormat.html,
    "xlsx": FindingFormat.xlsx,
    "parquet": FindingFormat.parquet,
    "sqlite": FindingFormat.sqlite,
    "db": FindingFormat.sqlite,
}
"""The format that an output file's ending means."""


def write_findings(
    found: Iterable[Finding], format: FindingFormat, stream: TextIO, terminal: bool = False
) -> None:
    """Writes findings as they come; SARIF when all are there. On a ``terminal`` cells show no control characters."""
    match format:
        case FindingFormat.github:
            stream.writelines(map(annotation, found))
        case FindingFormat.sarif:
            from newscli.io.outputs.sarif import log

            stream.write(log(list(found)))
        case _:
            from newscli.io.outputs.stream import write_stream

            write_stream(found, Finding, common(format), stream, terminal)


def common(format: FindingFormat) -> Format:
    """The format among those of all commands; JSON Lines for those that findings alone have."""
    return Format(format.value) if format.value in Format.__members__ else Format.jsonl


NAMES = ("article", "place", "code", "rule", "message", "text")
"""The columns that one reads."""


def cells(finding: Finding) -> list[str]:
    """The row of a finding."""
    place = f"{finding.line}:{finding.column}"
    return [finding.article, place, finding.code, finding.rule, finding.message, finding.text]
