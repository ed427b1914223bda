"""Key sentences and keywords.

In: sentences, layout, quoted spans, names. Out: the summary record.
"""

from newscli.core.summary.summary import summarize

__all__ = ["summarize"]
