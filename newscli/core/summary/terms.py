"""Content words and how telling each is."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log

from newscli.core.document import Sentence
from newscli.core.linear import Stored
from newscli.models import load_rest, load_table

TRITE = """
a about above after again against all almost also although always am among an and another any anything are
around as ask asked asks at away back be became because become been before being best better between big
both but by call called came can come could day days did do does doing done down during each early else end
enough even ever every everything far few first for former found four from full further gave get give go
going good got great had has have having he her here herself him himself his how however i if in including
into is it its itself just keep kept know known last late later latest least left less let like little long
look lot made make makes making man many may me mean might more most much must my myself near need never new
next no nobody non none nor not nothing now number of off often old on once one only or other others our
ours out over own part people per perhaps place put quite rather really right said same saw say saying says
second see seen several shall she should show since six small so some something still such sure take taken
tell ten than that the their them themselves then there these they thing things think third this those
though thought three through thus time times to today told tomorrow too took toward towards two under until
up upon us use used very want wants was way we week weeks well went were what when where whether which while
who whole whom whose why will with within without woman work would year years yesterday yet you your yours
yourself added according mr mrs ms dr tuesday wednesday thursday friday saturday sunday monday
"""
TRITE_WORDS: frozenset[str] = frozenset(TRITE.split())
"""Words that tell nothing of what an article is about; weekdays are among them."""


@lru_cache(maxsize=1 << 14)
def telling(word: str) -> float:
    """Inverse document frequency of a lower-case word: natural logarithm, about 0 (in all articles) to 8."""
    return log((_articles() + 1) / (_holding()[word] + 0.5))


def content_words(sentence: Sentence) -> list[str]:
    """The lower-case nouns, verbs, adjectives and figures of a sentence, without trite ones."""
    return [
        word
        for word, tag in zip(map(str.lower, sentence.words), sentence.tags, strict=True)
        if tag[0] in "NVJC"
        and word not in TRITE_WORDS
        and tag != "CC"
        and len(word) > 1
        and word[0].isalnum()
    ]


@cache
def _holding() -> Stored[int]:
    return Stored(load_table("terms"), "", _number, 0)


def _number(stored: bytes) -> int:
    return int.from_bytes(stored, "little")


@cache
def _articles() -> int:
    return int(load_rest("terms")["articles"])
