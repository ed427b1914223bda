"""Rebuilds the weights in ``newscli/models`` from annotated corpora: ``python -m newscli.training``."""
