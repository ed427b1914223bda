"""How much a line looks like a headline."""

from __future__ import annotations

import re

LONGEST = 160
"""No headline has more characters."""
DECK_SCORE = 1.2
"""What a sentence-like line under the headline must score to be part of the header."""

WORD = re.compile(r"[\w'’.-]*\w")
PRONOUN = re.compile(
    r"\b(?:he|she|it|they|i|we|his|her|its|their|him|them|that|who|which|there)\b", re.IGNORECASE
)
DETERMINER = re.compile(
    r"\b(?:the|an?|he|she|it|they|i|we|you|his|her|its|their|our|my|your|him|them|us|that|this|these|those|who"
    r"|which|there)\b",
    re.IGNORECASE,
)
MODAL = re.compile(r"\b(?:is|are|be|been|will|would|could|should)\b")
PAST = re.compile(
    r"\b(?:said|told|has|have|had|was|were|did|went|made|took|got|came|spoke|gave|became|began|won|lost|held|met"
    r"|[a-z]{3,30}ed)\b"
)
DAY_OR_TITLE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|mr|mrs|ms)\b", re.IGNORECASE
)
QUOTED = re.compile(r"(?<!\w)['‘](?:[^\W_]['’](?=\w)|[^'‘’\"]){3,150}['’](?!\w)")
"""Words in single marks: what they say tells nothing of the line."""
DOUBLE_MARK = re.compile(r"[\"“”]|''")


def score(line: str) -> float:
    """Above zero the line is a headline.

    A logistic model with rounded weights, fitted on lines of American news: short, in title case or without a
    final stop, with a colon, but few articles and pronouns, no past tense, no weekday, no double quote marks.
    """
    value = 3.5 - len(line) / 22
    value += 3.3 * is_title_case(line) + 1.6 * (not has_stop(line)) + 1.4 * (": " in line)
    told = QUOTED.sub("", line)
    value -= (
        0.3 * len(DETERMINER.findall(told)) + 1.1 * bool(PAST.search(told)) + 0.9 * bool(MODAL.search(told))
    )
    return value - 1.4 * bool(DAY_OR_TITLE.search(line)) - 1.7 * bool(DOUBLE_MARK.search(line))


def is_plain(line: str) -> bool:
    """Whether the line reads like a sentence: it ends in a stop and is not in title case."""
    return has_stop(line) and not is_title_case(line)


def is_deck(line: str) -> bool:
    """Whether a line that stands under the headline sums up the story rather than tells it."""
    value = score(line)
    if is_plain(line):
        return value > DECK_SCORE and not PRONOUN.search(line)
    return value > 0 and line[-1] not in ",:"


def is_title_case(line: str) -> bool:
    """Whether the longer words of a line, the first left out, are capitalised."""
    words = [word for word in WORD.findall(line[:LONGEST])[1:] if len(word) >= 4 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def has_stop(line: str) -> bool:
    """Whether a line ends like a sentence."""
    return line.rstrip("\"”’'»)] ")[-1:] in (".", "!", "?", "…")
