"""Part-of-speech tags.

In: sentences with tokens. Out: the same sentences, each with one Penn Treebank tag a token.
"""

from newscli.core.tagging.features import LONGEST_WORD
from newscli.core.tagging.tagger import tag

__all__ = ["LONGEST_WORD", "tag"]
