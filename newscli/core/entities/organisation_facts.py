"""Facts about organisations and places: names of one country, words that shorten no organisation's name."""

from __future__ import annotations

from newscli.core.phrases import word_set

_SAME_PLACE = """
united states|us|usa|u s|u s a|united states of america|america|the states
united kingdom|uk|u k|britain|great britain
united arab emirates|uae|u a e|emirates
european union|eu|e u
united nations|un|u n
russia|russian federation
north korea|dprk|democratic people s republic of korea
south korea|republic of korea
china|people s republic of china|prc|mainland china
czech republic|czechia
myanmar|burma
netherlands|holland
ivory coast|cote d ivoire
turkey|turkiye
kyiv|kiev
odesa|odessa
kharkiv|kharkov
lviv|lvov
swaziland|eswatini
east timor|timor leste
cape verde|cabo verde
macedonia|north macedonia
bosnia|bosnia and herzegovina|bosnia herzegovina
democratic republic of congo|democratic republic of the congo|drc|dr congo|congo kinshasa
saudi arabia|kingdom of saudi arabia|ksa
washington d c|washington dc|d c|dc|district of columbia
new york city|nyc|n y c
los angeles|l a
beijing|peking
mumbai|bombay
kolkata|calcutta
chennai|madras
nagorno karabakh|nagorny karabakh|artsakh|mountainous karabakh
west bank|occupied west bank
falkland islands|falklands
vatican|vatican city|holy see
"""

SAME_NAME: dict[str, str] = {
    form: line.split("|")[0] for line in _SAME_PLACE.strip().splitlines() for form in line.split("|")
}
"""Normal form of a name to the one that stands for it."""

LEGAL_ENDINGS = word_set("""
    inc corp corporation co company ltd limited llc llp plc ag sa nv gmbh spa se ab oyj asa
""")
"""What the law adds to a company's name."""

FUNCTION_WORDS = word_set("of the and for in on at to de la du des del y & a an")
"""Words that acronyms mostly leave out."""

GENERIC = word_set("""
    university college school institute academy department ministry bureau agency office commission
    committee council court board bank group company association society union federation league club
    party front movement army navy police force forces guard government parliament congress senate house
    assembly administration center centre foundation fund trust church hospital museum press times post
    news journal tribune herald star sun international national state federal united american british
    royal central general supreme high local north south east west northern southern eastern western new
    first free democratic republican people's peoples workers world global public social christian
    islamic security defence defense health education justice foreign finance interior trade labour
    labor research studies brothers partners holdings systems services industries technologies airlines
    motors games cup championship open city county district region street the white black red green blue
    great big old young saint st san los las el la mount lake river fort port
""")
"""Words of many names: alone they shorten none."""
