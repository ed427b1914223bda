"""A parser that worker processes do not survive."""

from __future__ import annotations

import os

import toys

from newscli.model import Article


def deadly(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """The toy, but for texts that end the process, or that need a package that is not there."""
    if text == "DIE":
        os._exit(7)
    if text == "MISSING":
        raise ImportError("nothing of that name")
    return toys.parse(text, article, sentences=sentences)
