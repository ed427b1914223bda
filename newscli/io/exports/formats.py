"""The formats that articles are exported in."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """For whom articles are written."""

    brat = "brat"
    """Standoff: NAME.txt and NAME.ann."""
    webanno = "webanno"
    """WebAnno TSV 3.3, for INCEpTION: NAME.tsv."""
    w3c = "w3c"
    """Web Annotations: NAME.txt and NAME.jsonld."""
