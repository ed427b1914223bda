"""JSON Lines: one object a line, one article an object; ``#N`` in an article's name is the number of its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newscli.io.inputs.content import Content
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.readers.columns import Columns, raw_of
from newscli.io.inputs.readers.lines import Lines, check, survivors
from newscli.io.problems import InputProblem

PATIENCE = 100
"""So many objects may lack the text before the file is given up as a whole."""


def read(content: Content, settings: Settings) -> Iterator[Raw | InputProblem]:
    """The articles of the file; a line that holds none is a problem, the rest goes on."""
    if content.head.lstrip().startswith(b"["):
        advice = f"one object a line: jq -c '.[]' {content.name}"
        raise InputProblem(content.name, "one JSON array, not JSON Lines", advice)
    columns = Columns(settings)
    lacking: list[InputProblem] | None = []  # None from the first object with a text on
    for number, found in objects(content, settings.encoding):
        outcome = found if isinstance(found, InputProblem) else _article(found, columns, content.name, number)
        if lacking is None or isinstance(found, InputProblem):
            yield outcome
        elif isinstance(outcome, InputProblem):
            lacking.append(outcome)
            if len(lacking) == PATIENCE:
                break
        else:
            yield from lacking
            lacking = None
            yield outcome
    if lacking:
        yield InputProblem(content.name, lacking[0].what, lacking[0].advice)
    elif lacking is None:
        yield from columns.never_seen(content.name)


def _article(found: dict[str, Any], columns: Columns, path: str, number: int) -> Raw | InputProblem:
    names = tuple(found)
    chosen = columns.choose(names)
    if "text" not in chosen:
        return columns.missing(f"{path}#{number}", names)
    try:
        return raw_of(found, chosen, path, number)
    except InputProblem as problem:
        return problem


def objects(content: Content, encoding: str | None) -> Iterator[tuple[int, dict[str, Any] | InputProblem]]:
    """Every line that is not blank, with its number: an object, or what is wrong with it."""
    lines = Lines(content.name, content.stream(), encoding, newline="\n")

    def take() -> dict[str, Any] | None:
        line = next((line for line in lines if line.strip()), None)
        return None if line is None else _object(line, content.name, lines.number, encoding)

    for found in survivors(take):
        yield lines.number, found


def _object(line: str, path: str, number: int, encoding: str | None) -> dict[str, Any]:
    name = f"{path}#{number}"
    check(line, name, encoding)
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        what = f"line {number:,} is no JSON: {error.msg.removesuffix(' at')} at column {error.colno:,}"
        raise InputProblem(name, what, "one JSON object an article, one a line") from None
    except (ValueError, RecursionError):
        raise InputProblem(name, f"line {number:,} holds JSON that cannot be read") from None
    if not isinstance(found, dict):
        what = f"line {number:,} is no JSON object"
        raise InputProblem(name, what, "one JSON object an article, one a line")
    return found
