"""Words that the name finder knows by kind."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(text.split())


CONNECTORS = words(
    """
    of the and for de la le les du da do dos das del della di van von der den bin ibn al el & in on to with
    without at by 's - – / , . ' y e et und
    """
)
"""Words that may stand inside a name, between two words with capitals."""

ORGANISATIONS = words(
    """
    inc inc. corp corp. co co. ltd ltd. plc llc group bank university ministry department agency association
    council committee commission party union institute company corporation foundation court police army
    college school club fc league federation organization organisation office bureau center centre church
    hospital airlines airways times post news tribune herald radio television tv congress parliament senate
    house assembly front force forces service services society authority fund airline hotel international
    holdings industries systems technologies motors energy oil gas steel insurance securities capital
    partners research labs
    """
)
"""Words that end the names of organisations."""

TITLES = words(
    """
    mr mr. mrs mrs. ms ms. dr dr. prof prof. president minister chairman ceo chief senator sen. rep. gov.
    governor mayor judge justice general gen. colonel col. captain capt. lieutenant lt. sgt. sir lady lord
    king queen prince princess pope bishop archbishop rev. father sister secretary ambassador director coach
    spokesman spokeswoman spokesperson analyst professor attorney sheriff chancellor premier leader actor
    actress singer author founder manager striker midfielder defender goalkeeper
    """
)
"""Titles, offices and callings that stand before a person's name."""

SPEECH = words(
    """
    said says told added say saying announced warned argued insisted declared noted explained asked replied
    wrote
    """
)
"""Verbs whose subject is a person or an organisation."""

CALENDAR = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec jan. feb. aug. sept. oct. nov. dec. monday tuesday wednesday thursday friday
    saturday sunday mon tue wed thu fri sat sun
    """
)
"""Months and days: capitals that are no name."""

NO_PART = words("mr mr. mrs mrs. ms ms. miss dr dr. sen sen. rep rep. gov gov. president prof prof. sir")
"""Titles that are never part of a person's name in the records."""
POSSESSIVE = words("'s '")
"""What is cut from the end of a name."""
HOUSES = words(
    """
    mcdonald macy moody sotheby sainsbury bloomingdale kellogg domino denny applebee arby kohl ladbroke hardee
    popeye poor harrod debenham selfridge
    """
)
"""Businesses whose name ends in 's ("McDonald's", "Standard & Poor's"), without it."""
