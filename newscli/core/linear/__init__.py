"""The arithmetic of linear models, shared by tagging, names, reported speech and attribution.

In: features and packed weights. Out: sums of weights, the best sequence of labels; caches that forget what is old.
"""

from newscli.core.linear.cache import Cache, Made
from newscli.core.linear.feature_groups import (
    CACHED,
    Groups,
    Ladders,
    Row,
    Rows,
    Table,
    added,
    falling,
    rising,
)
from newscli.core.linear.packed import PLACE, SCALE, Ratios, Segmenter, Weights
from newscli.core.linear.value import Value
from newscli.models.stored import Sparse, Stored

__all__ = [
    "CACHED",
    "PLACE",
    "SCALE",
    "Cache",
    "Groups",
    "Ladders",
    "Made",
    "Ratios",
    "Row",
    "Rows",
    "Segmenter",
    "Sparse",
    "Stored",
    "Table",
    "Value",
    "Weights",
    "added",
    "falling",
    "rising",
]
