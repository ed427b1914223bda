"""Labels told by what stands beside a name.

A country that has a foreign minister, an agency behind a dateline, a person of 34, the chairman of a board.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.core.document import Sentence
from newscli.core.entities.firm_facts import BODY_WORDS
from newscli.core.entities.mentions import PERSON, Mention
from newscli.core.entities.organisations import is_place
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
PERSON_IS = re.compile(
    r", (?:[1-9]\d, (?=a |an |the |of |from |who |said )|(?:(?:a|an|the|its|their|his|her) )?(?:[a-z]+ ){0,2}?"
    r"(?:chairman|chairwoman|chairperson|president|director|minister|mayor|governor|senator|professor|lecturer"
    r"|spokesman|spokeswoman|spokesperson|secretary|commissioner|lawyer|attorney|economist|headteacher|principal"
    r"|mother|father|husband|wife|widow|son|daughter|brother|sister|farmer|author|actor|actress|singer|teacher"
    r"|nurse|doctor|student|resident)(?= (?:of|at|for|in|from|with) |,))"
)
"""What stands behind the name of a person and of nothing else: an age, or what a person is."""
PERSON_WAS = re.compile(
    r"\b(?:advocate|lawyer|attorney|solicitor|barrister|economist|professor|lecturer|researcher|scientist|historian"
    r"|resident|farmer|teacher|nurse|doctor|actor|actress|singer|rapper|comedian|journalist|spokesman|spokeswoman"
    r"|spokesperson|councillor|senator|detective|sergeant|constable|activist|student|villager) $"
)
"""What stands right before the name of a person: "advocate Amara J"."""
RELATIVE = re.compile(
    r"\b(?:his|her|their|my|our) (?:late |eldest |youngest |older |younger |elder )?"
    r"(?:wife|husband|partner|son|daughter|brother|sister|mother|father|mum|dad|fiancee?|girlfriend|boyfriend), $"
)
"""What stands before a relative's name between commas: "her partner, Trent,"."""
LONGEST_CALLING = 32
WORDS_OF_A_PERSON = (2, 3)


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


def read_people(text: str, mentions: Sequence[Mention]) -> None:
    """Sets the label of what is called a place or body, and said to be a person: "Amara Jelani, the chairman of"."""
    for mention in mentions:
        nobody = mention.label in ("ORG", "GPE", "LOC", "FAC", "MISC") and _may_be_person(mention.text)
        start, end = mention.span
        before = text[max(0, start - LONGEST_CALLING) : start]
        if mention.label in ("ORG", "GPE", "LOC") and RELATIVE.search(before) and text[end : end + 1] == ",":
            mention.label = PERSON
        if nobody and (PERSON_IS.match(text, end) or PERSON_WAS.search(before)):
            mention.label = PERSON


def _may_be_person(name: str) -> bool:
    """Whether a name has the form of a person's, and no word or place in it that bodies are called by."""
    words = name.split()
    initials = len(words[-1]) < 3 and words[-1].isupper()
    plain = all(word.isalpha() and word.istitle() for word in (words[:-1] if initials else words))
    if len(words) not in WORDS_OF_A_PERSON or not plain:
        return False
    return not is_place(fold(name)) and not _names_body(words)


def _names_body(words: Sequence[str]) -> bool:
    folded = {fold(word) for word in words}
    return not folded.isdisjoint(BODY_WORDS)


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
