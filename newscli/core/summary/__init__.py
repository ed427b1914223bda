"""Key sentences and keywords.

In: sentences, layout, quoted spans, names. Out: the summary record.
"""

from newscli.core.summary.summary import DEFAULT_COUNT, MOST_COMPARED, summarize
from newscli.core.summary.terms import TRITE_WORDS

__all__ = ["DEFAULT_COUNT", "MOST_COMPARED", "TRITE_WORDS", "summarize"]
