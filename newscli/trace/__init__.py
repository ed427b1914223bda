"""The way of a quote: articles in, the same words in several of them out, the first seen first, and how they differ.

:class:`Tracer` takes articles and gives traces: a :class:`Trace` is one quote, a :class:`Variant` what one article has.
"""

from newscli.trace.records import Difference, Trace, Variant
from newscli.trace.traces import Tracer, find_traces

__all__ = ["Difference", "Trace", "Tracer", "Variant", "find_traces"]
