"""First names of many countries with the share of women among their bearers, from ``faker`` (MIT).

The census of the United States knows few names from elsewhere; faker lists names by country and sex.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

from newscli.core.tokens.folding import fold

LISTS = {"f": ("first_names_female",), "m": ("first_names_male",)}
PRIOR = 0.15
"""Countries added to each side: a name listed once is less certain than one listed in ten."""


def shares() -> dict[str, float]:
    """Folded first name in Latin letters to the share of women, counted in countries."""
    counts = _counts()
    women, men = counts["f"], counts["m"]
    return {
        name: round((women[name] + PRIOR) / (women[name] + men[name] + 2 * PRIOR), 3)
        for name in sorted({*women, *men})
    }


def _counts() -> dict[str, Counter[str]]:
    """How many of faker's countries list a name for each sex."""
    people = importlib.import_module("faker.providers.person")
    found: dict[str, Counter[str]] = {sex: Counter() for sex in LISTS}
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for sex, lists in LISTS.items():
            listed = {fold(name) for table in lists for name in getattr(provider, table, ())}
            found[sex].update(name for name in listed if len(name) > 1 and name.isascii() and name.isalpha())
    return found
