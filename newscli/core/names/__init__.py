"""The named-entity recogniser.

In: sentences with tags. Out: the same sentences, each with its names: token spans and labels.
"""

from newscli.core.names.finder import BLOCK, find
from newscli.core.names.labels import is_thing_word
from newscli.core.names.lists import HOUSES
from newscli.core.names.places import is_place_word

__all__ = ["BLOCK", "HOUSES", "find", "is_place_word", "is_thing_word"]
