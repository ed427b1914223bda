"""The records of the contract.

In: statements and their resolution. Out: quotes, speakers and entities with ids, as model.py defines them.
"""

from newscli.core.records.about import entities_in
from newscli.core.records.bounds import notes
from newscli.core.records.build import build_records
from newscli.core.records.source_types import named_type

__all__ = ["build_records", "entities_in", "named_type", "notes"]
