"""Reprints: sketches of articles in, those that are copies of an earlier article out.

:func:`sketch` makes a small sketch of a text, :func:`find_copies` says which of many articles are copies of which.
"""

from newscli.reprints.copies import Copy, Told, find_copies
from newscli.reprints.sketches import Sketch, sketch

__all__ = ["Copy", "Sketch", "Told", "find_copies", "sketch"]
