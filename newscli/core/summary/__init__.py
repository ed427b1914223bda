"""Key sentences and keywords.

In: sentences, layout, quoted spans, names. Out: the summary record.
"""

from newscli.core.summary.summary import DEFAULT_COUNT, summarize

__all__ = ["DEFAULT_COUNT", "summarize"]
