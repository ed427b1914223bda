"""Quoted speech: who utters each quoted span, and both kinds of speech put together.

In: quoted spans, clauses, reported statements. Out: one attribution a quoted span, then the statements of the
article with their turns; and indexes that tell who utters what, where.
"""

from newscli.core.attribution.ranker import attribute, number_turns
from newscli.core.attribution.sources import subject_before
from newscli.core.attribution.statement_index import StatementIndex
from newscli.core.attribution.statements import Statement, combine

__all__ = ["Statement", "StatementIndex", "attribute", "combine", "number_turns", "subject_before"]
