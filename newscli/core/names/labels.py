"""Fine labels: the name finder tells PER, ORG, LOC, NORP and MISC apart; lists and head words say the rest."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.names.lists import ORGANISATIONS
from newscli.core.names.lists import words as listed
from newscli.models import gazetteer

FACILITIES = listed(
    """
    airport airfield airbase base station stadium arena hospital clinic bridge tunnel street avenue road
    highway boulevard square plaza mall hotel resort palace castle tower towers building museum theatre
    theater cathedral mosque temple synagogue church shrine prison jail dam port harbour harbor terminal
    library gallery zoo cemetery monument memorial hall house studio pipeline plant reactor refinery motorway
    expressway parkway lane drive barracks
    """
)
"""Last words of the names of entities people built."""
BUILDINGS = listed("airport arena cathedral dam museum reactor refinery stadium theatre theater")
"""Those that name nothing else, as "house" and "tower" do in titles of works."""
LANDSCAPES = listed(
    """
    river lake sea ocean gulf bay strait channel island islands isle peninsula mountain mountains mount hill
    hills peak valley desert forest jungle delta basin coast beach cape canyon glacier volcano plateau reef
    falls creek park continent hemisphere region corridor border pole
    """
)
"""Last words of the names of landscapes."""
LANDSCAPES_BEFORE = listed("lake mount mt mt. cape gulf strait bay sea isle river")
"""First words of the names of landscapes ("Lake Erie")."""
EVENTS = listed(
    """
    war wars cup games olympics olympic paralympics championship championships festival revolution uprising
    summit conference election elections holocaust tournament day eid ramadan christmas easter diwali open
    marathon prix intifada massacre genocide spring hurricane cyclone typhoon storm earthquake tsunami
    pandemic expo awards award prize masters series bowl league slam carnival biennale derby
    """
)
"""Last words of the names of events."""
PRODUCTS = listed(
    """
    iphone ipad ipod android windows xbox playstation kindle galaxy boeing airbus jet missile rifle vaccine
    engine browser app model phone car truck aircraft helicopter tank drone submarine twitter facebook
    youtube instagram whatsapp tiktok google zoom skype wikipedia ps2 ps3 ps4 ps5 psp gamecube wii pc pcs mac
    blackberry macbook
    """
)
"""Words that make a name one of a product."""


def fine(label: str, words: Sequence[str]) -> str:
    """The label of the records for a name of these words that the model calls PER, ORG, LOC, NORP or MISC."""
    if label == "PER":
        return "PERSON"
    if label == "LOC":
        return _place([word.lower() for word in words])
    if label == "MISC":
        return _other([word.lower() for word in words])
    return label


def _place(words: Sequence[str]) -> str:
    """GPE (states, cities), FAC (built) or LOC (landscapes, regions); an unknown place is a town sooner than not."""
    known = gazetteer()
    name = " ".join(words)
    if name in known.countries or name in known.states or name in known.cities:
        return "GPE"
    if name in known.regions or words[0] in LANDSCAPES_BEFORE or words[-1] in LANDSCAPES:
        return "LOC"
    return "FAC" if len(words) > 1 and words[-1] in FACILITIES else "GPE"


def _other(words: Sequence[str]) -> str:
    known = gazetteer()
    if len(words) == 1 and (words[0] in known.nationalities or words[0] in known.groups):
        return "NORP"
    if len(words) > 1 and words[-1] in BUILDINGS:
        return "FAC"
    if words[-1] in EVENTS or (len(words) > 1 and words[-2] in EVENTS):
        return "EVENT"
    return "PRODUCT" if any(word in PRODUCTS for word in words) else "MISC"


def is_thing_word(word: str) -> bool:
    """Whether a word in lower case ends the names of organisations, of what is built or of landscapes."""
    return (
        word in ORGANISATIONS
        or word in FACILITIES
        or word in LANDSCAPES
        or word in EVENTS
        or word in PRODUCTS
    )
