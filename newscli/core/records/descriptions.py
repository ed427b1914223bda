"""The name of a source that the text only describes: a noun phrase ("a spokeswoman for Horizon"), never a fragment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from newscli.core.document import Span
from newscli.core.phrases import COMMON, TIME, UNKNOWN_NAME, Chunk, word_set
from newscli.core.records.source_types import is_person_word

NOBODY = word_set("""
    i a q we you us me my our your who it he she they him her them his their its this that these those
    is was are were be been being has have had having and or but when while if as than including per please
    nobody none nothing anyone anybody everyone everybody anything everything no-one each either neither
    which what whose where why how the a an mr mrs ms miss dr sir prime former late senior deputy
    today yesterday tomorrow tonight percent per cent following
""")
"""Words that name nobody when nothing tells whom they mean, and words that never do."""
TAIL = re.compile(
    r"\s*(?:,(?!\d{3}\b)|;|\s[-–—]\s|\b(?:who|which|that)\b"
    r"|\s(?:on|last|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b).*",
    re.DOTALL,
)
"""What follows the words that describe a source: an apposition, a relative clause, a day."""
SAID = re.compile(r"\s+(?:said|says|told|added|asked|wrote|writes)\W*\Z")
"""A verb of speech at the end, where the words of a name could not be read: inside quote marks."""
MEASURES = word_set("about nearly almost over under around roughly only more less fewer at up just some")
"""Words in front of a number that belong to the phrase."""
QUANTIFIERS = word_set("several some many most few others another both all")
"""Words that stand for people by themselves."""
VERBS = ("VBD", "VBZ", "VBP", "MD")
"""Tags of a verb, with which no name goes on."""
LEFT_OUT = ("IN", "RB", "CC", "TO", "WDT", "WRB")
"""Tags of words in front of a phrase that are no part of it."""
EDGE = ".,;:()[]’'\"“”"
HYPHENATED = re.compile(r"[^\W\d_][\w’']*-\Z")
"""The beginning of a word in front of its hyphen: *Australian-born actress*."""
LONGEST_WORD = 30
NUMBER = re.compile(r"[\W\d]*(?:%|percent|per cent)?\W*")


def describe(text: str, mention: Span, chunks: Sequence[Chunk]) -> Span | None:
    """Where the phrase stands that names a source; None when ``mention`` holds none.

    ``chunks`` are those of the mention, words and mentions in text order. What leads to the phrase (a preposition, a
    time) and what is told of it (behind a comma, from a verb on) is left out.
    """
    start = whole_word(text, _start(mention, chunks))
    verbs = (
        chunk.start
        for chunk in chunks
        if chunk.kind == "word" and chunk.tag in VERBS and start < chunk.start and chunk.end < mention.end
    )  # a verb at the end is a noun taken for one: "human rights advocates"
    phrase = TAIL.sub("", text[start : next(verbs, mention.end)])
    start += len(phrase) - len(phrase.lstrip())
    phrase = SAID.sub("", phrase.strip())
    if all(_is_nobody(word.strip(EDGE)) for word in phrase.split()):
        return None
    span = Span(start, start + len(phrase))
    inside = [chunk for chunk in chunks if chunk.start < span.end and span.start < chunk.end]
    return span if _has_noun(inside) else None


def whole_word(text: str, start: int) -> int:
    """Where the word begins that goes on at ``start`` behind a hyphen; else ``start``."""
    found = HYPHENATED.search(text, max(0, start - LONGEST_WORD), start)
    return found.start() if found else start


def _is_nobody(word: str) -> bool:
    """Whether a word names nobody; "WHO" and "IT" in capitals are names."""
    name = len(word) > 1 and word.isupper()
    return not name and (word.casefold() in NOBODY or NUMBER.fullmatch(word) is not None)


def _start(mention: Span, chunks: Sequence[Chunk]) -> int:
    """Where the phrase begins behind what leads to it."""
    for chunk, following in zip_longest(chunks, chunks[1:]):
        if not _leads(chunk, following):
            return max(chunk.start, mention.start)
    return mention.start


def _leads(chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a chunk only leads to a phrase: a time, "by", "in 2003", "last" of "last month her lawyers"."""
    if chunk.kind == "mention":
        return chunk.type == TIME
    if chunk.tag in LEFT_OUT:
        return chunk.head not in MEASURES
    opens = following is not None and (
        following.type == TIME or following.possessive or bool(following.determiner)
    )
    return chunk.tag in ("CD", "JJ") and opens


def _has_noun(chunks: Sequence[Chunk]) -> bool:
    """Whether a phrase has a noun or name; one without chunks (inside quote marks) is taken as it is."""
    mentions = [chunk for chunk in chunks if chunk.kind == "mention" and chunk.type != TIME]
    lone = mentions[0] if len(mentions) == 1 else None
    if lone is not None and lone.type in (COMMON, UNKNOWN_NAME) and " " not in lone.text:
        return lone.tag[:2] == "NN" or lone.head in QUANTIFIERS
    if len(chunks) == 1 and not mentions and chunks[0].head.endswith("s") and is_person_word(chunks[0].head):
        return True  # "Advocates" at the beginning of a sentence, taken for a verb
    plain = len(chunks) > 1 and any(chunk.tag[:2] in ("NN", "JJ") for chunk in chunks)
    return bool(mentions) or plain or not chunks or chunks[0].head in QUANTIFIERS
