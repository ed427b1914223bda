"""Sources in headlines: the names of the article's people, and short phrases for those who speak.

*Hale rues late goals*: Hale. *High Court pulls up city*: High Court. *UN relief official*: all of it. Not *Surveillance
towers watch the port*, nor *Ada Mull's daughter* for Ada Mull.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.core.document import Document, Span
from newscli.core.phrases import ORGANISATION_NOUNS, PERSON_NOUNS, word_set
from newscli.core.tokens import fold

WORD = re.compile(r"[^\W_][\w.’'&-]*")
PUNCTUATION = ".'’-"
ARTICLES = word_set("the a an his her their its our")
STOPS = word_set(
    "as after while when with and but in on at of for from by over to about amid following if because since until"
)
"""Words that no source of a headline goes over."""
MOST_WORDS = 6
"""Words of a source."""
JOINED = re.compile(r"['’]s\b|\s\S{1,40}['’]s\b|,?\s(?:and|&|or)\s")
GIVEN = re.compile(r"\s(?:from|as)\s")
REPORTING = word_set("""
    police deputies deputy sheriff officials authorities prosecutors investigators officers cops affidavit affidavits
    report reports study poll survey lawsuit document documents records coroner experts analysts sources researchers
    scientists economists
""")
"""Last words of those who are a headline's subject only to report."""
GROUPS = word_set("couple crew critics families family fans mp mps neighbours neighbors public unions")
"""Those who speak together, beside the nouns for people."""
EXPOSED = word_set(
    "man woman boy girl teen teenager child kid infant toddler victim suspect driver passenger inmate"
)
"""Nouns for whom news is about, seldom who is quoted."""
FATES = word_set("""
    dies died dead killed found jailed arrested charged shot stabbed missing mourned remembered praised hailed accused
    sacked banned named crowned convicted sentenced injured hurt rescued honoured honored attacked beaten robbed kills
""")
"""What befalls whom a headline quotes others about."""
TELLING = word_set("""
    admits answers apologises apologizes blasts breaks criticises criticizes defends denies describes details explains
    hits hammers insists jokes laments laughs lashes mocks on opens pledges promises reacts recalls reflects reveals
    responds replies rips says shares slams speaks swears talks tells vows warns
""")
"""What somebody does in a headline that then quotes him."""


class Sources:
    """The people whom the article names, and how its headlines name sources."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        authors = {fold(word) for word in (document.layout.byline or "").replace(",", " ").split()}
        self._people = {
            fold(word)
            for sentence in document.sentences
            for name in sentence.names
            if name.label == "PERSON" and (not sentence.header or name.last - name.first > 1)
            for word in sentence.words[name.first : name.last]
        } - authors

    def leading(self, start: int, end: int) -> Span | None:
        """The source with which a stretch of the headline begins; None where something else does."""
        words = self._words(start, end)
        last, named = None, False
        for number, (word, _) in enumerate(words[:MOST_WORDS]):
            if self.is_name(word):
                last, named = number, True
            elif named or word in STOPS or (last is not None and not _is_source(word)):
                break
            elif _is_source(word):
                last = number
            elif _is_verb(word) and number:
                break
        if (
            last is None
            or self._is_joined(words[last][1].end, end)
            or self._is_exposed([word for word, _ in words], last, named)
        ):
            return None
        return Span(words[0][1].start, words[last][1].end)

    def whole(self, start: int, end: int) -> Span | None:
        """The source that a stretch is from its last joint to its end: *Panel grills chief as senator*."""
        words = self._words(start, end)
        joints = [number for number, (word, _) in enumerate(words) if word in STOPS]
        if words and joints:
            start = words[min(joints[-1] + 1, len(words) - 1)][1].start
        found = self.leading(start, end)
        return found if found is not None and words and found.end == words[-1][1].end else None

    def alone(self, start: int, end: int) -> Span | None:
        """The source that a stretch is from its beginning to its end: *Minister Ida Brandt*."""
        found, words = self.leading(start, end), self._words(start, end)
        return found if found is not None and found.end == words[-1][1].end else None

    def given(self, start: int, end: int) -> Span | None:
        """The source behind the last word of a stretch that says from whom something is: *A plea from Hale*."""
        joints = list(GIVEN.finditer(self._text, start, end))
        return self.alone(joints[-1].end(), end) if joints else None

    def person(self, start: int, end: int) -> Span | None:
        """A stretch that is nothing but the name of one of the people, what they are before it."""
        found, words = self.alone(start, end), self._words(start, end)
        return found if found is not None and self.is_name(words[-1][0]) else None

    def reporter(self, start: int, end: int) -> Span | None:
        """A stretch that is nothing but who only reports: *Harlan police*, *Study*."""
        words = self._words(start, end)
        if not 0 < len(words) <= MOST_WORDS or words[-1][0] not in REPORTING:
            return None
        joined = any(word in STOPS or _is_verb(word) for word, _ in words[:-1])
        return None if joined else Span(words[0][1].start, words[-1][1].end)

    def tells(self, source: Span, end: int) -> bool:
        """Whether the word behind a source tells of his speaking."""
        words = self._words(source.end, end)
        return bool(words) and words[0][0] in TELLING

    def is_name(self, word: str) -> bool:
        """Whether a folded word is one of the names of the article's people."""
        return word in self._people

    def _words(self, start: int, end: int) -> list[tuple[str, Span]]:
        """Folded words and their places, articles at the beginning left out."""
        found = []
        for match in WORD.finditer(self._text, start, end):
            bare = match.group().rstrip(PUNCTUATION)
            found.append((fold(bare), Span(match.start(), match.start() + len(bare))))
        while found and found[0][0] in ARTICLES:
            del found[0]
        return found

    def _is_joined(self, start: int, end: int) -> bool:
        """Whether another one stands beside a source, or is its: *Mayor and opponent clash*, *Mayor's son*."""
        return JOINED.match(self._text, start, end) is not None

    def _is_exposed(self, words: Sequence[str], last: int, named: bool) -> bool:
        """Whether others speak of whom the headline names."""
        following = words[last + 1 : last + 4]
        if not FATES.isdisjoint(following):
            return True
        telling = bool(following) and following[0] in TELLING
        return not named and words[last] in EXPOSED and not telling


def _is_source(word: str) -> bool:
    """Whether a word is a noun for people or a body."""
    nouns = {word, word.removesuffix("s"), word.removesuffix("ies") + "y"}
    return (
        word in REPORTING | GROUPS
        or not nouns.isdisjoint(PERSON_NOUNS)
        or not nouns.isdisjoint(ORGANISATION_NOUNS)
    )


def _is_verb(word: str) -> bool:
    """Whether a word looks like the verb of a headline: *kills*, *flooded*."""
    return (word.endswith("s") and not word.endswith("ss")) or word.endswith(("ed", "n't"))
