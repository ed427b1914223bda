"""The named-entity recogniser.

In: sentences with tags. Out: the same sentences, each with its names: token spans and labels.
"""

from newscli.core.names.finder import BLOCK, find
from newscli.core.names.lists import HOUSES

__all__ = ["BLOCK", "HOUSES", "find"]
