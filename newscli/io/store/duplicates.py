"""The copies among the articles of a batch output, as its file ``duplicates.jsonl`` has them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from newscli.io.problems import InputProblem, reason

NAME = "duplicates.jsonl"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that is a copy of an earlier one."""

    article: str
    """The path as given."""
    number: int
    """Its place among all articles, from 1; the ``id`` of its row in a database."""
    copy_of: str
    """The article of which it is a copy: the earliest by date."""
    original: int
    """The place of that one."""
    similarity: float
    """The share (0–1) of the shorter text that the other has, too."""


def duplicates_in(folder: Path) -> list[Duplicate]:
    """What the file in a batch output says; raises :class:`InputProblem` when there is none, or a damaged one."""
    path = folder / NAME
    try:
        with path.open(encoding="utf-8", newline="\n") as stream:
            return [Duplicate(**json.loads(line)) for line in stream]
    except OSError as error:
        advice = "run newscli batch again: copies are found when all articles are done"
        raise InputProblem(str(path), f"cannot be read: {reason(error)}", advice) from None
    except (ValueError, TypeError):
        raise InputProblem(str(path), "is damaged", "run newscli batch again") from None
