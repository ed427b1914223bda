"""What somebody says at one place of an article: the direct pieces of one turn together, other quotes by themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newscli.model import Article, Quote, QuoteKind, Speaker

NAMED = ("PERSON", "ORG")
NOBODY: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words, and who says them where."""

    article: int
    """Its number among all articles."""
    date: str | None
    """The article's date in ISO form."""
    quotes: tuple[str, ...]
    """Ids of the quotes."""
    kind: QuoteKind
    """``direct``, ``mixed`` or ``indirect``."""
    text: str
    """The content; pieces have … between them."""
    start: int
    """Offset of the first piece."""
    end: int
    """Offset behind the last piece."""
    speaker: str | None
    """Canonical name of the speaker in the article."""
    names: tuple[str, ...]
    """All names of a speaker who has one; none of "officials"."""
    person: int | None = None
    """The speaker's number among the people of all articles, where these are known."""

    def packed(self) -> bytes:
        """The fields as JSON."""
        place = (self.article, self.date, self.quotes, self.kind, self.text, self.start, self.end)
        return json.dumps((*place, self.speaker, self.names, self.person)).encode("ascii")

    @classmethod
    def unpacked(cls, data: bytes) -> Utterance:
        """The utterance that :meth:`packed` gave."""
        article, date, quotes, kind, text, start, end, speaker, names, person = json.loads(data)
        return cls(article, date, tuple(quotes), kind, text, start, end, speaker, tuple(names), person)

    @property
    def age(self) -> tuple[bool, str, int, int, int]:
        """The first seen is the least; within an article what is quoted comes before what is reported."""
        kinds = ("direct", "mixed", "indirect")
        return self.date is None, self.date or "", self.article, kinds.index(self.kind), self.start


def utterances(article: Article, number: int, people: Mapping[str, int] = NOBODY) -> Iterator[Utterance]:
    """All that is said in an article, in text order; ``people`` are its persons' numbers among all, by their ids."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for pieces in _turns(article):
        first, last = pieces[0], pieces[-1]
        yield Utterance(
            number,
            article.summary.date,
            tuple(piece.id for piece in pieces),
            first.kind,
            " … ".join(piece.text for piece in pieces),
            first.start,
            last.end,
            first.speaker,
            _names(speakers.get(first.speaker_id or "")),
            people.get(first.speaker_id or ""),
        )


def _turns(article: Article) -> Iterator[list[Quote]]:
    together: dict[int, list[Quote]] = {}
    for quote in article.quotes:
        if quote.kind != "direct":
            yield [quote]
        else:
            together.setdefault(quote.turn, []).append(quote)
    yield from together.values()


def _names(speaker: Speaker | None) -> tuple[str, ...]:
    return (speaker.name, *speaker.aliases) if speaker and speaker.label in NAMED else ()
