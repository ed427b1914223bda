"""Things that are alike, gathered round the first of them: pairs that have a key in common are compared, no others.

:class:`Bins` is where what does not fit into memory waits; :func:`gathered` says which things are like which.
"""

from newscli.clusters.bins import Bins
from newscli.clusters.gathering import Compare, gathered

__all__ = ["Bins", "Compare", "gathered"]
