"""JSON of a record, safe to send anywhere: one line, no control characters, nothing that is not UTF-8."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from functools import cache
from typing import Any

from newscli.model import Article

UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What JSON allows in a string, but line readers, terminals or UTF-8 do not."""


def encode(item: object) -> str:
    """A record or article as JSON on one line, fields in the order of the contract."""
    return encode_value(shallow(item))


def encode_value(value: object) -> str:
    """Any list, dict or dataclass as JSON on one line."""
    return UNSAFE.sub(_escape, _ENCODER.encode(value))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def shallow(item: object) -> dict[str, Any]:
    """One level of the dataclass as a dict; the encoder asks again for the levels below."""
    kind: Any = type(item)
    found = {name: getattr(item, name) for name in _names(kind)}
    if kind is Article and not found["notes"]:
        del found["notes"]
    return found


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields to write; an article's text is left out, it is the user's own file."""
    left_out = "text" if kind is Article else ""
    return tuple(field.name for field in fields(kind) if field.name != left_out)


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=shallow)
