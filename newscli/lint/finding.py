"""What a rule has to say, and the record that users get of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of some words of an article."""

    start: int
    """Offset of the words it is about."""
    end: int
    """Offset behind them."""
    message: str
    """What is wrong, in one sentence without a full stop."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark with its rule and its place; lines and columns count from 1, columns in code points."""

    article: str
    """The path as given, ``-`` for standard input."""
    code: str
    """The code of the rule: ``N01``."""
    rule: str
    """Its name: ``name-spelling``."""
    message: str
    """What is wrong."""
    line: int
    """Line of the article's text on which the words begin."""
    column: int
    """Column of their first character."""
    end_line: int
    """Line on which they end."""
    end_column: int
    """Column behind their last character."""
    start: int
    """Offset of the words."""
    end: int
    """Offset behind them."""
    text: str
    """The words, exactly as the article has them."""
