"""Optional packages: there, or one line that says how to get them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from newscli.io.problems import UsageProblem

EXTRAS = {
    "html": ("trafilatura", "lxml_html_clean"),
    "warc": ("fastwarc", "trafilatura", "lxml_html_clean"),
    "feed": ("feedparser", "lxml"),
    "parquet": ("pyarrow",),
    "xlsx": ("xlsxwriter",),
    "graph": ("networkx",),
    "mcp": ("mcp",),
    "dask": ("distributed", "fsspec"),
}
"""What each way of reading or writing needs; the names of the extras are those of pyproject.toml."""


def require(extra: str, what: str, otherwise: str = ", or leave such inputs out") -> None:
    """Raises :class:`UsageProblem` when a package of the extra is not installed."""
    if not _is_there(extra):
        advice = f"pip install 'newscli[{extra}]'{otherwise}"
        raise UsageProblem(what, f"needs the extra [{extra}]", advice)


@cache
def _is_there(extra: str) -> bool:
    return all(find_spec(package) is not None for package in EXTRAS[extra])
