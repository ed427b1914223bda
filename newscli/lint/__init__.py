"""Rules that read an article as a careful sub-editor does.

In: an article's records and text. Out: findings with a rule's code, a message and a place. Each rule has a file of
its own in one of the bundles names, quotes, sources and dates, with its documentation and its examples in it.
"""

from newscli.lint.finding import Finding
from newscli.lint.linting import lint
from newscli.lint.rule import Rule
from newscli.lint.settings import Settings

__all__ = ["Finding", "Rule", "Settings", "lint"]
