"""Reads what the text calls its people: titles before names, appositions, "who heads…", "is the mayor of…"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newscli.core.coreference.profiles import Profile
from newscli.core.document import Span
from newscli.core.entities import PERSON, Group
from newscli.core.phrases import (
    AFFILIATION_PREPOSITIONS,
    COMMON,
    HEADING_VERBS,
    ORGANISATION,
    OTHER_NAME,
    PERSON_NOUNS,
    PLACE,
    POSSESSIVE_PRONOUNS,
    UNKNOWN_NAME,
    Chunk,
)
from newscli.core.tokens import fold
from newscli.models import gazetteer

NAMES = frozenset({ORGANISATION, PLACE, OTHER_NAME, UNKNOWN_NAME})
DETERMINER = re.compile(r"^(?:the|an?|his|her|their|its|our|my|another|one|then|now)[\s-]+", re.IGNORECASE)
TIME_BEFORE = re.compile(
    r"^(?:(?:last|next|this|earlier)\s+)?(?:(?:week|month|year|night|weekend)\s+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)",
    re.IGNORECASE,
)
"""When it was, in front of a role: *Last week State Department official Ida Brandt said*."""
POSSESSOR = re.compile(r"^(.*\S)['’]s?\s+(.*)$")
LONGEST_TITLE = 160
"""Characters; whatever is longer is no title."""
LISTENED = frozenset(("", "mr", "mrs", "ms", "miss", "dr"))
"""What is no role: *told the Courier Mr Brandt had left* tells who listened, not whom Brandt serves."""
STEPS = 3
"""Prepositions that a role may run over: "head of global economics at Citi"."""


class Reader:
    """Reads the roles of the persons of one article."""

    def __init__(
        self, text: str, chunks: Sequence[Chunk], groups: Sequence[Group], named: dict[int, int]
    ) -> None:
        self._text = text
        self._chunks = chunks
        self._groups = groups
        self._named = named
        self._names = sorted(
            (mention.span, mention.label)
            for found in groups
            for mention in found.mentions
            if found.label != PERSON
        )
        self._starts = [span.start for span, _ in self._names]

    def read(self) -> dict[int, Profile]:
        """A profile for each person: index of the thing to what the text says of it."""
        profiles = {index: Profile() for index, found in enumerate(self._groups) if found.label == PERSON}
        for index, entity in self._named.items():
            profile = profiles.get(entity)
            if profile is not None:
                for role, affiliation in self._descriptions(self._chunks[index], entity):
                    profile.learn(role, affiliation)
        return profiles

    def _descriptions(self, chunk: Chunk, entity: int) -> list[tuple[str, str | None]]:
        found = [self._apposition_before(chunk), self._before(chunk, entity), self._behind(chunk)]
        return [description for description in found if description is not None]

    def _before(self, chunk: Chunk, entity: int) -> tuple[str, str | None] | None:
        """The title in the same phrase."""
        end = self._name_start(chunk, entity)
        start = chunk.start
        if chunk.title:
            start = self._text.rfind(chunk.title, 0, chunk.start)
        start = self._over_of(chunk, start)
        if start < 0 or not 0 < end - start <= LONGEST_TITLE:
            return None
        found = self._split(Span(start, end))
        listened = found is not None and fold(found[0]).rstrip(".") in LISTENED
        return None if listened and DETERMINER.match(self._text[start:end]) else found

    def _name_start(self, chunk: Chunk, entity: int) -> int:
        mentions = self._groups[entity].mentions
        at = bisect_left(mentions, chunk.start, key=lambda mention: mention.span.start)
        return mentions[at].span.start if at < len(mentions) else chunk.start

    def _over_of(self, chunk: Chunk, start: int) -> int:
        """*Secretary of State John Kerry*: the title begins before "of"."""
        at = chunk.index
        if at < 2 or self._chunks[at - 1].head != "of":
            return start
        head = self._chunks[at - 2]
        if head.kind == "mention" and head.head in PERSON_NOUNS and head.text[-len(head.head)].isupper():
            return head.start
        return start

    def _split(self, span: Span) -> tuple[str, str | None] | None:
        """Role and affiliation of a title or noun phrase."""
        phrase = TIME_BEFORE.sub("", " ".join(self._text[span.start : span.end].split()).strip(" ,"))
        phrase = DETERMINER.sub("", phrase)
        possessor = POSSESSOR.match(phrase)
        if possessor:
            return possessor.group(2), DETERMINER.sub("", possessor.group(1))
        for name, label in self._inside(span):
            words = " ".join(self._text[name.start : name.end].split())
            if phrase.startswith(words) and len(phrase) > len(words) and label != "PERSON":
                return self._without(phrase, words, label)
        first, _, rest = phrase.partition(" ")
        country = gazetteer().nationalities.get(fold(first))
        if rest and country:
            return rest, _country_name(country)
        return (phrase, None) if phrase else None

    @staticmethod
    def _without(phrase: str, name: str, label: str) -> tuple[str, str | None]:
        rest = phrase[len(name) :].strip()
        country = gazetteer().nationalities.get(fold(name))
        if country:
            return rest, _country_name(country)
        if label in ("NORP", "MISC"):
            return phrase, None
        return rest, name

    def _inside(self, span: Span) -> list[tuple[Span, str]]:
        first, last = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        return [(name, label) for name, label in self._names[first:last] if name.end <= span.end]

    def _apposition_before(self, chunk: Chunk) -> tuple[str, str | None] | None:
        """*The minister, Abdul Khan, said*; *its president, Mary Dole*."""
        chunks, at = self._chunks, chunk.index
        if at < 2 or chunks[at - 1].head != ",":
            return None
        noun = self._described_noun(at - 2)
        if noun.type != COMMON or noun.sentence != chunk.sentence or noun.head not in PERSON_NOUNS:
            return None
        closing = chunks[at + 1].head if at + 1 < len(chunks) else "."
        owned = noun.determiner or self._possessor(noun) or chunks[noun.index - 1].head in POSSESSIVE_PRONOUNS
        if closing not in (",", ".", ")", ";", ":") or not owned:
            return None
        described = self._split(Span(self._possessor(noun) or noun.start, noun.end))
        return described and self._with_complement(*described, noun)

    def _described_noun(self, at: int) -> Chunk:
        """The noun of the phrase that ends with chunk ``at``: "leader" of "the leader of the survey"."""
        chunks = self._chunks
        for _ in range(STEPS):
            if (
                at < 2
                or chunks[at].head in PERSON_NOUNS
                or chunks[at - 1].head not in AFFILIATION_PREPOSITIONS
            ):
                break
            at -= 2
        return chunks[at]

    def _possessor(self, noun: Chunk) -> int | None:
        """Where the possessor of a phrase begins ("Armenia's foreign minister"), or None."""
        at = noun.index
        if at >= 2 and self._chunks[at - 1].tag == "POS" and self._chunks[at - 2].kind == "mention":
            return self._chunks[at - 2].start
        return None

    def _behind(self, chunk: Chunk) -> tuple[str, str | None] | None:
        """What follows the name: an apposition, "who heads", "is the mayor", "of the institution"."""
        chunks, at = self._chunks, chunk.index + 1
        if at >= len(chunks) or chunks[at].sentence != chunk.sentence:
            return None
        if chunks[at].head in ("of", "from") and self._is_name(at + 1, ORGANISATION):
            return "", self._bare(chunks[at + 1])
        if chunks[at].head in ("is", "was", "became") and not chunk.possessive:
            return self._noun_phrase(at + 1, article=True)
        if chunks[at].head not in (",", "(", "–", "—", "-"):
            return None
        at += 1
        if at + 1 < len(chunks) and chunks[at].tag == "CD" and chunks[at + 1].head == ",":
            at += 2
        if at < len(chunks) and chunks[at].head == "who":
            return self._relative(at + 1)
        return self._noun_phrase(at, article=False)

    def _relative(self, at: int) -> tuple[str, str | None] | None:
        chunks = self._chunks
        if at + 1 >= len(chunks):
            return None
        if chunks[at].head in ("is", "was"):
            return self._noun_phrase(at + 1, article=True)
        role = HEADING_VERBS.get(chunks[at].head)
        if role is None:
            return None
        at += 1 + (chunks[at + 1].head in ("at", "in"))
        for kind in (ORGANISATION, UNKNOWN_NAME, PLACE):
            if self._is_name(at, kind):
                return role, self._bare(chunks[at])
        return None

    def _is_name(self, at: int, kind: str) -> bool:
        return at < len(self._chunks) and self._chunks[at].kind == "mention" and self._chunks[at].type == kind

    def _noun_phrase(self, at: int, article: bool) -> tuple[str, str | None] | None:
        """Role and affiliation of the phrase that begins with chunk ``at``."""
        chunks = self._chunks
        if at >= len(chunks) or chunks[at].kind != "mention":
            return None
        start = chunks[at].start
        if chunks[at].possessive and at + 2 < len(chunks) and chunks[at + 1].tag == "POS":
            at += 2
        noun = chunks[at]
        if (
            noun.kind != "mention"
            or noun.type not in (COMMON, UNKNOWN_NAME)
            or fold(noun.head) not in PERSON_NOUNS
        ):
            return None
        if article and not noun.determiner and start == noun.start:
            return None
        if not article and not self._closes(at):
            return None
        described = self._split(Span(start, noun.end))
        return described and self._with_complement(*described, noun)

    def _closes(self, at: int) -> bool:
        """Whether what follows a noun lets it be an apposition: no verb that would make it a subject."""
        following = self._chunks[at + 1] if at + 1 < len(self._chunks) else None
        if following is None or following.sentence != self._chunks[at].sentence:
            return True
        return following.kind == "quote" or following.tag in (
            "IN",
            "TO",
            ",",
            ".",
            ":",
            ")",
            "-RRB-",
            "CC",
            "WP",
            "WDT",
            "VBG",
            "VBN",
        )

    def _with_complement(self, role: str, affiliation: str | None, noun: Chunk) -> tuple[str, str | None]:
        """The role with its "of…" and whom it serves: "head of economics at Citi"."""
        chunks, at = self._chunks, noun.index + 1
        for _ in range(STEPS):
            if at + 1 >= len(chunks) or chunks[at].head not in AFFILIATION_PREPOSITIONS:
                break
            target = chunks[at + 1]
            name = self._name_at(target.start)
            if name and affiliation is None and chunks[at].head != "in":
                return role, name
            if target.kind != "mention" or target.sentence != noun.sentence:
                break
            if self._is_field(target):
                role = f"{role} of {target.text}"
                at += 2
                continue
            if target.type in NAMES or target.text[0].isupper():
                if affiliation is None and chunks[at].head != "in":
                    return role, self._bare(target)
                break
            if target.type != COMMON or chunks[at].head != "of":
                break
            role = f"{role} of {' '.join(target.text.split())}"
            at += 2
        return role, affiliation

    def _is_field(self, target: Chunk) -> bool:
        """*Head of Research at Acme*: no name, but a field of work in front of whom the role serves."""
        chunks, at = self._chunks, target.index
        if chunks[at - 1].head != "of" or target.type != UNKNOWN_NAME or at + 2 >= len(chunks):
            return False
        return chunks[at + 1].head in ("at", "for", "with") and chunks[at + 2].type in NAMES

    def _name_at(self, start: int) -> str | None:
        """The name that begins at an offset."""
        at = bisect_left(self._starts, start)
        if at == len(self._starts) or self._starts[at] != start:
            return None
        span = self._names[at][0]
        return " ".join(self._text[span.start : span.end].split())

    @staticmethod
    def _bare(chunk: Chunk) -> str:
        return DETERMINER.sub("", " ".join(chunk.text.split()))


def _country_name(country: str) -> str:
    return " ".join(word if word in ("of", "and", "the") else word.capitalize() for word in country.split())
