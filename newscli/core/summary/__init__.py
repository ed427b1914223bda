"""Key sentences and keywords.

In: sentences, layout, quoted spans, names. Out: the summary record.
"""

from newscli.core.summary.summary import summarize
from newscli.core.summary.terms import TRITE_WORDS

__all__ = ["TRITE_WORDS", "summarize"]
