"""Whose words they are: from the mention that names the speaker to a thing of the article or a described source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newscli.core.document import Cast, Span
from newscli.core.lexicon import word_set
from newscli.core.units import PERSON, Unit

NOBODY = word_set("""
    i we you one us me my our your who it he she they him her them his their its this that these those
    is was are were be been has have had having and or but when while if as than including per please
""")
"""Words that name nobody when nothing tells whom they mean, and words that never do."""

RELATIVES = frozenset(["who", "which", "that"])
FAR = 4
"""Mentions in which the antecedent of a relative pronoun is sought."""

ARTICLE = re.compile(r"(?:the|an?|another|one|some|other|his|her|its|their|our|my)\s+", re.IGNORECASE)
TAIL = re.compile(r"\s*(?:,|;|\s[-–—]\s|\b(?:who|which|that)\b).*", re.DOTALL)
"""What follows the words that describe a source: an apposition or a relative clause."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a thing of the cast, or a source that the text only describes."""

    thing: int | None
    """Index into the cast's things; None for a described source."""
    name: str
    """Canonical name, or the description ("a spokesman")."""
    start: int
    """Offset of the words that name the speaker here."""

    @property
    def key(self) -> object:
        """Equal for the same speaker."""
        return self.thing if self.thing is not None else ARTICLE.sub("", self.name, count=1).casefold()


class Listener:
    """Finds the voice behind a mention."""

    def __init__(
        self, text: str, units: Sequence[Unit], cast: Cast, mentions: Iterable[Span | None] = ()
    ) -> None:
        self._text = text
        self._units = units
        self._mentions = [unit for unit in units if unit.kind == "mention"]
        self._starts = [unit.start for unit in self._mentions]
        self._cast = cast
        self._phrases: dict[int, Span] = {}
        for mention in mentions if cast.described else ():
            unit = self._head(self._within(mention)) if mention else None
            if mention and unit:
                self._phrases.setdefault(cast.described.get(unit.index, unit.index), mention)

    def voice(self, mention: Span | None) -> Voice | None:
        """The voice that ``mention`` names; None when the text does not say."""
        if mention is None:
            return None
        unit = self._head(self._within(mention))
        if unit is not None and unit.head in RELATIVES:
            unit = self._antecedent(unit)
            mention = Span(unit.start, unit.end) if unit is not None else mention
        if unit is not None:
            thing = self._cast.referents.get(unit.index)
            if thing is not None:
                return Voice(thing, self._cast.things[thing].name, mention.start)
            first = self._cast.described.get(unit.index)
            if first is not None:
                return self._described(self._phrase(first))
        return self._described(mention)

    def _phrase(self, index: int) -> Span:
        """The words that describe somebody: where they name a speaker first, else where they stand first."""
        unit = self._units[index]
        return self._phrases.get(index, Span(unit.start, unit.end))

    def _within(self, mention: Span) -> list[Unit]:
        """The mention units that share characters with the span, in text order."""
        first = max(bisect_right(self._starts, mention.start) - 1, 0)
        last = bisect_left(self._starts, mention.end)
        return [unit for unit in self._mentions[first:last] if unit.end > mention.start]

    def _head(self, units: Sequence[Unit]) -> Unit | None:
        """The unit that the whole phrase is about: not a possessor, rather a name in apposition, rather the first."""
        heads = [unit for unit in units if not unit.possessive and not self._is_compound(unit)] or list(units)
        if not heads:
            return None
        for before, unit in pairwise(heads):
            if unit.type == PERSON and self._is_person(unit) and self._is_apposition(before, unit):
                return unit
        return heads[0]

    def _is_compound(self, unit: Unit) -> bool:
        """*The Kiev-backed authority*: a name joined to what follows by a hyphen is not what the phrase is about."""
        following = self._units[unit.index + 1] if unit.index + 1 < len(self._units) else None
        return following is not None and following.head == "-" and following.start == unit.end

    def _antecedent(self, relative: Unit) -> Unit | None:
        """Whom "who" goes back to: the nearest mention before it in its sentence, rather a person."""
        at = bisect_left(self._starts, relative.start)
        before = [
            unit for unit in self._mentions[max(0, at - FAR) : at] if unit.sentence == relative.sentence
        ]
        before = [unit for unit in before[::-1] if not unit.possessive]
        people = [unit for unit in before if self._is_person(unit)]
        return next(iter(people or before), None)

    def _is_person(self, unit: Unit) -> bool:
        thing = self._cast.referents.get(unit.index)
        return thing is not None and self._cast.things[thing].label == "PERSON"

    def _is_apposition(self, first: Unit, second: Unit) -> bool:
        """*Its leader, Farouk Aziz*: the name behind the comma says whom the phrase is about."""
        between = self._text[first.end : second.start].strip()
        return not between or between.startswith(",")

    def _described(self, mention: Span) -> Voice | None:
        words = TAIL.sub("", self._text[mention.start : mention.end]).strip()
        if not words or words.casefold() in NOBODY:
            return None
        return Voice(None, " ".join(words.split()), mention.start)
