"""What is wrong with the words of the command line, in plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import typer

NUMBER = re.compile(r"-?\d+(\.\d+)?")
CHOICES = re.compile(r"'([^']*)'")
NUMBERS = {"int_parsing": "a whole number", "int_from_float": "a whole number", "float_parsing": "a number"}
"""What a value must be, by the kind of error."""
BOUNDS = {"ge": "{} or more", "gt": "more than {}", "le": "{} or less", "lt": "less than {}"}
"""The same for numbers out of range, by the name of the bound."""


def complaint(error: typer.TyperException) -> str:
    """``--jobs must be 1 or more, not 0``; what Typer says itself where it is not about a value."""
    names = sorted(getattr(getattr(error, "param", None), "opts", ()), key=len)
    reasons = getattr(error.__cause__, "errors", None)
    if not names or reasons is None:
        return error.format_message()
    [reason, *_] = reasons()
    wanted = _wanted(reason)
    return (
        f"{names[-1]} must be {wanted}, not {_shown(reason['input'])}" if wanted else error.format_message()
    )


def either(words: Sequence[str]) -> str:
    """``direct, mixed or indirect``."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _wanted(reason: dict[str, Any]) -> str | None:
    """What the value must be."""
    kind = reason["type"]
    if kind in NUMBERS:
        return NUMBERS[kind]
    for name, words in BOUNDS.items():
        if name in reason.get("ctx", {}):
            return words.format(f"{reason['ctx'][name]:g}")
    choices = CHOICES.findall(reason["msg"].partition(" is not one of ")[2])
    return either(choices) if choices else None


def _shown(value: object) -> str:
    """Numbers as they are, all else in quote marks."""
    text = str(value)
    return text if NUMBER.fullmatch(text) else repr(text)
