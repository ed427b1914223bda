"""Labels told by what stands beside a name: a country that has a foreign minister, an agency behind a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.core.document import Sentence
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.tokens import fold
from newscli.models import gazetteer

COUNTRY_HAS = re.compile(
    r"['’]s? (?:(?:outgoing|incoming|interim|acting|former|new|then|first|own) )?"
    r"(?:(?:foreign|prime|interior|finance|defen[cs]e|health|education|justice|culture|economy|trade|deputy|vice) )?"
    r"(?:minister|ministry|president|parliament|capital|mayor|governor|embassy|ambassador|central bank|currency"
    r"|constitution|electorate|economy|border|population|supreme court|armed forces|national (?:team|bank|assembly))\b",
    re.IGNORECASE,
)
"""What a country, a region or a city has and no person: behind its name."""
AGENCY = re.compile(r"\)\s?(?:[-–—]{1,2}|:)\s")
"""What closes the agency behind a dateline: ``HALIFAX, Nova Scotia (Harbour Wire) - ``."""
WORDS_OF_A_PLACE = 2


def read_beside(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], persons: set[str]
) -> None:
    """Sets the labels of the mentions that stand so; ``persons`` are the folded words of people's names."""
    owners = {key for mention in mentions if (key := _owner(text, mention, persons))}
    for mention in mentions:
        if mention.text.casefold() in owners and mention.label in (PERSON, "ORG", "MISC"):
            mention.label = "GPE"
        elif _is_agency(text, sentences[mention.sentence], mention):
            mention.label = "ORG"


def _owner(text: str, mention: Mention, persons: set[str]) -> str | None:
    """The name in lower case when it is that of a country, region or city by what it has."""
    if mention.label not in (PERSON, "MISC") or mention.titles or mention.text.isupper():
        return None
    words = fold(mention.text).split()
    people = gazetteer()
    given = words[0] in people.first_female or words[0] in people.first_male
    if len(words) > WORDS_OF_A_PLACE or given or not persons.isdisjoint(words):
        return None
    return mention.text.casefold() if COUNTRY_HAS.match(text, mention.span.end) else None


def _is_agency(text: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a name stands alone in the brackets that end a dateline."""
    if not sentence.header or text[mention.span.start - 1 : mention.span.start] != "(":
        return False
    return AGENCY.match(text, mention.span.end) is not None
