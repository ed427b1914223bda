"""Findings as workflow commands, which GitHub shows beside the lines that they name."""

from __future__ import annotations

from newscli.io.inputs.formats import InputFormat, by_name
from newscli.lint.finding import Finding


def is_plain(article: str) -> bool:
    """Whether the lines of the article's text are the lines of its file: not in a page, a table or a packed file."""
    kind = by_name(article)
    known = kind is InputFormat.text or (kind is None and "#" not in article and article != "-")
    return known and not article.lower().endswith(".gz")


def annotation(finding: Finding) -> str:
    """A workflow command, ended by a newline: ``::warning file=a.txt,line=3,col=184,…::message``."""
    place = {"file": finding.article}
    message = finding.message
    if is_plain(finding.article):
        place |= {"line": str(finding.line), "endLine": str(finding.end_line)}
        if finding.line == finding.end_line:
            place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    else:
        message = f"line {finding.line}, column {finding.column} of the text: {message}"
    place["title"] = f"{finding.code} {finding.rule}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    return f"::warning {properties}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
