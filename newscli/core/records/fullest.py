"""The fullest words for a source that the text only describes: "the report" is "a report by the Harbour Trust".

A reader of a table has no text around "the report", "the lab", "her lawyers"; what the article calls them elsewhere
tells whose they are. A phrase is full when it holds a name: in front of the noun, as its possessor, or behind "by".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newscli.core.document import Resolution, Span
from newscli.core.phrases import PRONOUN, TIME, Chunk, word_set
from newscli.core.records.source_types import is_person_word, singular
from newscli.core.records.source_words import BODIES, DOCUMENTS
from newscli.core.tokens import fold

COMPLEMENTS = ("of", "for", "at", "from", "by")
"""Between a noun and the name of whose it is."""
POINTING = word_set("the this that")
INDEFINITE = word_set("a an another one some")
"""Determiners of something new, which "the report" behind it means rather than what is further off."""
NEUTRAL = word_set("new newest latest recent full final same annual official original entire own current")
"""Adjectives that tell no two reports apart."""
PLAIN_BODIES = word_set("group party team side force state nation country board")
"""Nouns for bodies that tell too little: an article has several."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase with a noun that describes sources."""

    index: int
    """Index of the noun's chunk."""
    span: Span
    """Its words with possessor and complement."""
    named: bool
    """Whether it holds a name."""
    new: bool
    """Whether it brings in something new, named or not."""
    owner: int | None
    """The entity whose it is, of a possessor that is known."""


class Fullest:
    """The phrases of an article that describe documents, bodies and people, by their noun."""

    def __init__(self, chunks: Sequence[Chunk], resolution: Resolution, mentions: Mapping[int, Span]) -> None:
        """``mentions`` tells, by chunk, the words that name a speaker with this noun."""
        self._chunks = chunks
        self._resolution = resolution
        self._mentions = mentions
        self._phrases: dict[str, list[Phrase]] | None = None
        self._nameless: set[str] = set()
        self._names: list[tuple[int, bool]] = []

    def of(self, chunk: Chunk) -> Phrase | None:
        """The fullest phrase for what a noun means; None when it is as full itself, or nothing is fuller."""
        if not self._may_be_short(chunk):
            return None
        told = self._by_noun().get(_noun(chunk), [])
        at = bisect_left(told, chunk.index, key=lambda phrase: phrase.index)
        if not told or (at < len(told) and told[at].index == chunk.index and told[at].named):
            return None
        found = told[at - 1] if at else self._alone(_noun(chunk), told)
        if found is None or not found.named or self._owner(chunk) not in (None, found.owner):
            return None
        return found if self._agrees(chunk, found) else None

    def _may_be_short(self, chunk: Chunk) -> bool:
        """Whether a noun points to something told of elsewhere: "the report", "her lawyers"."""
        owned = self._pronoun_before(chunk) is not None
        noun = singular(chunk.head)
        if noun in DOCUMENTS or _is_body(chunk.head):
            return owned or chunk.determiner in POINTING
        return owned and is_person_word(noun)

    def _alone(self, noun: str, told: Sequence[Phrase]) -> Phrase | None:
        """The first phrase with a name, when nothing else without one is called so in the article."""
        return None if noun in self._nameless else told[0]

    def _agrees(self, chunk: Chunk, phrase: Phrase) -> bool:
        """Whether a noun has no adjective that the fuller phrase lacks."""
        fuller = self._chunks[phrase.index]
        if singular(chunk.head) in DOCUMENTS and _has_capital(fuller) > max(phrase.new, _has_capital(chunk)):
            return False  # a programme or newspaper is no report
        words, own = set(fold(fuller.text).split()), fold(chunk.text).split()[:-1]
        return all(word in words or word in NEUTRAL or word in POINTING or word[0].isdigit() for word in own)

    def _by_noun(self) -> dict[str, list[Phrase]]:
        """Noun to the phrases that have a name or bring something in, in text order."""
        if self._phrases is None:
            self._names = sorted(
                (span.start, entity.label == "NORP")
                for entity in self._resolution.entities
                for span in entity.mentions
            )
            self._phrases = defaultdict(list)
            for chunk in self._chunks:
                if chunk.kind == "mention" and chunk.type not in (PRONOUN, TIME) and not chunk.header:
                    phrase = self._phrase(chunk)
                    if phrase.named or phrase.new:
                        self._phrases[_noun(chunk)].append(phrase)
                    if phrase.new and not phrase.named:
                        self._nameless.add(_noun(chunk))
        return self._phrases

    def _phrase(self, chunk: Chunk) -> Phrase:
        span = self._mentions.get(chunk.index) or Span(self._start(chunk), self._end(chunk))
        new = chunk.determiner in INDEFINITE
        if singular(chunk.head) in DOCUMENTS and (new or not _has_capital(chunk)):
            named = self._holds_name(span.start, span)
        else:
            named = (self._holds_name(chunk.end, span) or _is_name(chunk)) and not new
        return Phrase(chunk.index, span, named, new, self._owner(chunk))

    def _start(self, chunk: Chunk) -> int:
        possessor = self._possessor(chunk)
        return chunk.start if possessor is None or possessor.type == PRONOUN else possessor.start

    def _end(self, chunk: Chunk) -> int:
        behind = self._chunks[chunk.index + 1 : chunk.index + 3]
        if len(behind) < 2 or behind[0].head not in COMPLEMENTS or behind[1].sentence != chunk.sentence:
            return chunk.end
        complement = behind[1].kind == "mention" and behind[1].type not in (PRONOUN, TIME)
        return behind[1].end if complement and not behind[1].possessive else chunk.end

    def _holds_name(self, noun: int, span: Span) -> bool:
        """Whether a phrase has a name; a people's only before offset ``noun`` ("the Malian government")."""
        names = self._names[bisect_left(self._names, (span.start,)) : bisect_left(self._names, (span.end,))]
        return any(start < noun or not people for start, people in names)

    def _possessor(self, chunk: Chunk) -> Chunk | None:
        """The mention that owns a noun: "Brandt" before 's, or "her"."""
        at = chunk.index - 1
        if at > 0 and self._chunks[at].tag == "POS":
            at -= 1
        before = self._chunks[at] if at >= 0 else None
        owns = before is not None and before.kind == "mention" and before.possessive
        return before if before is not None and owns and before.sentence == chunk.sentence else None

    def _pronoun_before(self, chunk: Chunk) -> Chunk | None:
        possessor = self._possessor(chunk)
        return possessor if possessor is not None and possessor.type == PRONOUN else None

    def _owner(self, chunk: Chunk) -> int | None:
        possessor = self._possessor(chunk)
        return None if possessor is None else self._resolution.referents.get(possessor.index)


def _noun(chunk: Chunk) -> str:
    """The noun of a phrase; lawyers and attorneys are the same."""
    return chunk.head.replace("attorney", "lawyer")


def _is_body(noun: str) -> bool:
    """Whether a noun means one body of which an article may have but one."""
    return noun == "authorities" or (noun in BODIES and noun not in PLAIN_BODIES)


def _is_name(chunk: Chunk) -> bool:
    """*The Northmoor Income Lab*: two words with capitals behind the determiner."""
    words = chunk.text.split()[bool(chunk.determiner) :]
    return _has_capital(chunk) and len(words) > 1 and words[-2][0].isupper()


def _has_capital(chunk: Chunk) -> bool:
    """Whether the noun is, or ends, a name: "the Chronicle", a newspaper."""
    return chunk.text.split()[-1][0].isupper()
