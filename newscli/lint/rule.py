"""What a rule is: data, and one function that looks at a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newscli.lint.finding import Remark

if TYPE_CHECKING:
    from newscli.lint.draft import Draft

Check = Callable[["Draft", float], Iterable[Remark]]
"""Looks at a draft, with the rule's limit (0 when it has none), and says what is wrong, in any order."""


class Bundle(StrEnum):
    """What a rule is about; the first letter of a code is its bundle's."""

    names = "names"
    quotes = "quotes"
    sources = "sources"
    dates = "dates"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its documentation and its examples."""

    code: str
    """A letter for the bundle and two digits: ``N01``."""
    name: str
    """A few words with hyphens between them: ``name-spelling``."""
    bundle: Bundle
    """What it is about."""
    summary: str
    """What it finds, as a phrase that goes into a list."""
    why: str
    """Why that matters, what the rule leaves alone, and what to do."""
    bad: str
    """A short text in which it finds something."""
    good: str
    """The same text put right."""
    check: Check
    """Finds it."""
    on: bool = True
    """Whether it is asked when nothing is selected; a rule that is often wrong, or a matter of taste, is not."""
    limit: float = 0
    """A number that a newsroom may choose otherwise; 0 when there is nothing to choose."""
    limit_says: str = ""
    """What the number means: ``more of these are too many``."""
