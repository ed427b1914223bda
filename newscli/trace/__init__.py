"""The way of a quote: articles in, the same words in several of them out, the first seen first, each with how it differs.

:func:`find_traces` does it; :class:`Trace` is one quote and its :class:`Variant` s.
"""

from newscli.trace.records import Difference, Trace, Variant
from newscli.trace.traces import find_traces

__all__ = ["Difference", "Trace", "Variant", "find_traces"]
