"""SARIF 2.1.0, the format of findings that code hosts and editors read (OASIS, 2020)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from newscli.io.outputs.annotations import is_plain
from newscli.io.outputs.jsons import UNSAFE
from newscli.lint.finding import Finding
from newscli.lint.registry import RULES
from newscli.lint.rule import Rule
from newscli.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ORDER = {rule.code: place for place, rule in enumerate(RULES)}


def log(found: Sequence[Finding]) -> str:
    """The whole log as text; offsets and columns in it are counted in code points."""
    driver = {"name": "newscli", "version": __version__, "rules": [_rule(rule) for rule in RULES]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in found],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why.replace("\n", " ")},
        "help": {"text": f"Instead of: {rule.bad}\n\nwrite: {rule.good}"},
        "defaultConfiguration": {"enabled": rule.on, "level": "warning"},
        "properties": {"tags": [rule.bundle.value]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": ORDER[finding.code],
        "level": "warning",
        "message": {"text": finding.message},
        "locations": [_location(finding)],
    }


def _location(finding: Finding) -> dict[str, Any]:
    """Where the finding is; in a page or a table, whose lines are not the text's, the offsets stand as a name."""
    path, _, row = finding.article.partition("#")
    plain = is_plain(finding.article)
    place: dict[str, Any] = {"artifactLocation": {"uri": _address(finding.article if plain else path)}}
    if plain:
        place["region"] = _region(finding)
        return {"physicalLocation": place}
    name = f"{finding.start}-{finding.end}"
    logical = {"name": row or name, "fullyQualifiedName": f"{finding.article}:{name}"}
    return {"physicalLocation": place, "logicalLocations": [logical]}


def _region(finding: Finding) -> dict[str, Any]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": finding.text},
    }


def _address(path: str) -> str:
    """The path as the reference of an address; absolute paths become ``file:`` addresses."""
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri() if pure.parts else path
    return quote(pure.as_posix(), errors="surrogateescape")
