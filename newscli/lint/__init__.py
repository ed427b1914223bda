"""Rules that read an article as a careful sub-editor does.

In: an article's records and text. Out: findings with a rule's code, a message and a place. Each rule has a file of
its own in one of the bundles names, quotes, sources and dates, with its documentation and its examples in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscli.lint.finding import Finding
from newscli.lint.rule import Rule
from newscli.lint.settings import Settings

if TYPE_CHECKING:
    from newscli.lint.linting import lint

__all__ = ["Finding", "Rule", "Settings", "lint"]


def __getattr__(name: str) -> Any:
    """``lint``, which needs the whole core, when it is asked for: the help of the command line does not."""
    if name == "lint":
        from newscli.lint.linting import lint

        return lint
    raise AttributeError(name)
