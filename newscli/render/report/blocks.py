"""Data that waits in the page: JSON, deflated, as base64. A browser unfolds it in a moment, when it is asked for."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from newscli.render.report.page import Block

TOGETHER = 12
"""Articles in one block: few enough to unfold within one frame, enough to share their vocabulary."""


def block(id: str, value: Any) -> Block:
    """Any lists, dicts, strings and numbers as a block."""
    letters = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return Block(id, base64.b64encode(zlib.compress(letters, 9)).decode("ascii"))
