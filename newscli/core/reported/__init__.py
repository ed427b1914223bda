"""Indirect speech: cue, content and source.

In: a document read as far as its names. Out: reported statements in text order, each with its cue, the words that
name its source, and a calibrated confidence.
"""

from newscli.core.reported.finder import find
from newscli.core.reported.groups import LONG_SENTENCE, WINDOW
from newscli.core.reported.held import find_held

__all__ = ["LONG_SENTENCE", "WINDOW", "find", "find_held"]
