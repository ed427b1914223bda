"""Whom pronouns, roles and groups mean.

In: chunks, clauses, groups of mentions, statements. Out: a Resolution: the entities of the article, and for each
mention the entity or the described source it means, and how surely.
"""

from newscli.core.coreference.anaphors import kind_of_noun
from newscli.core.coreference.resolve import resolve_mentions

__all__ = ["kind_of_noun", "resolve_mentions"]
