"""Rules that read an article as a careful sub-editor does.

In: an article's records and text. Out: findings with a rule's code, a message and a place. Each rule has a file of
its own in one of the bundles names, quotes, sources and dates, with its documentation and its examples in it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newscli.lint.finding import Finding
    from newscli.lint.linting import lint
    from newscli.lint.rule import Rule
    from newscli.lint.settings import Settings

__all__ = ["Finding", "Rule", "Settings", "lint"]

HOMES = {"Finding": "finding", "Rule": "rule", "Settings": "settings", "lint": "linting"}


def __getattr__(name: str) -> Any:
    """What the room hands on, when it is asked for: rules need the whole core, the help of the commands does not."""
    if name not in HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"newscli.lint.{HOMES[name]}"), name)
