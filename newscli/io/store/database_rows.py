"""An article as rows of the database's tables, and rows as the article they came from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newscli.core.records import entities_in
from newscli.core.tokens import folded
from newscli.identities.candidate import Join
from newscli.identities.person import Person, Role
from newscli.io.outputs.jsons import encode_value
from newscli.io.store.duplicates import Duplicate
from newscli.io.store.restore import keywords_from, sentences_from
from newscli.io.store.schema import COLUMNS
from newscli.model import Article, Entity, Piece, Quote, Speaker, Summary

Row = tuple[Any, ...]
NOBODY: Mapping[str, int] = {}


class Rows:
    """Takes articles, numbers their records through all of them, and keeps the rows until they are written."""

    def __init__(self, duplicates: Iterable[Duplicate] = ()) -> None:
        self.waiting: dict[str, list[Row]] = {table: [] for table in COLUMNS}
        """The rows that each table is still to get."""
        self._copies = {one.number: one for one in duplicates}
        self._articles = 0
        self._quotes = 0
        self._speakers = 0
        self._entities = 0

    def add(self, article: Article, people: Mapping[str, int] = NOBODY) -> None:
        """Turns one article into rows; ``people`` are the rows of its persons in the collection, by entity."""
        self._articles += 1
        copy = self._copies.get(self._articles)
        original = copy.original if copy else None
        self.waiting["articles"].append((self._articles, *_summary_cells(article), original))
        if copy:
            self.waiting["duplicates"].append((copy.number, copy.original, copy.similarity))
        if article.text:
            self.waiting["texts"].append((self._articles, article.text))
        speaker_rows = self._add_speakers(article.speakers, people)
        first_entity = self._entities + 1
        self._add_entities(article.entities, people)
        first_quote = self._quotes + 1
        self._add_quotes(article.quotes, speaker_rows)
        for quote, named in enumerate(entities_in(article.quotes, article.entities), first_quote):
            self.waiting["about"] += [(first_entity + position, quote) for position in named]

    def _add_speakers(self, speakers: Iterable[Speaker], people: Mapping[str, int]) -> dict[str, int]:
        """The row of each speaker by id."""
        rows: dict[str, int] = {}
        for speaker in speakers:
            self._speakers += 1
            rows[speaker.id] = self._speakers
            cells = (*_speaker_cells(speaker), people.get(speaker.id))
            self.waiting["speakers"].append((self._speakers, self._articles, *cells))
            self._add_names("waiting_speaker_names", speaker, self._speakers)
        return rows

    def _add_entities(self, entities: Iterable[Entity], people: Mapping[str, int]) -> None:
        for entity in entities:
            self._entities += 1
            cells = (*_entity_cells(entity), people.get(entity.id))
            self.waiting["entities"].append((self._entities, self._articles, *cells))
            self.waiting["mentions"] += [
                (self._entities, self._articles, start, end) for start, end in entity.mentions
            ]
            self._add_names("waiting_entity_names", entity, self._entities)

    def add_person(self, person: Person, unique_name: str) -> None:
        """Turns one person of the collection into rows, in the order of their numbers."""
        row = int(person.id[1:])
        self.waiting["people"].append((row, person.id, person.name, unique_name, *_person_cells(person)))
        self._add_names("waiting_person_names", person, row)

    def _add_names(self, table: str, named: Speaker | Entity | Person, row: int) -> None:
        forms = {folded(form) for form in (named.name, *named.aliases)}
        self.waiting[table] += [(form, row) for form in sorted(forms) if form]

    def _add_quotes(self, quotes: Iterable[Quote], speaker_rows: dict[str, int]) -> None:
        for quote in quotes:
            self._quotes += 1
            row = speaker_rows.get(quote.speaker_id or "")
            self.waiting["quotes"].append((self._quotes, self._articles, *_quote_cells(quote, row)))


def storable(row: Row) -> Row:
    """A row whose texts UTF-8 can write: half a surrogate pair makes a text a BLOB, which nothing is lost in."""
    return tuple(_storable(cell) for cell in row)


def _storable(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    try:
        cell.encode()
    except UnicodeEncodeError:
        return cell.encode("utf-8", "surrogatepass")
    return cell


def restored(row: Row) -> Row:
    """The row that :func:`storable` was given."""
    if bytes not in map(type, row):
        return row
    return tuple(cell.decode("utf-8", "surrogatepass") if isinstance(cell, bytes) else cell for cell in row)


def _summary_cells(article: Article) -> Row:
    summary = article.summary
    return (
        article.article,
        summary.title,
        summary.date,
        summary.byline,
        summary.dateline,
        summary.language,
        summary.source,
        summary.section,
        summary.url,
        summary.words,
        summary.sentence_count,
        summary.quoted_share,
        summary.reading_minutes,
        encode_value(summary.sentences),
        encode_value(summary.keywords),
        encode_value(summary.speakers),
        encode_value(summary.entities),
    )


def _quote_cells(quote: Quote, speaker_row: int | None) -> Row:
    return (
        quote.id,
        quote.kind,
        quote.text,
        quote.start,
        quote.end,
        encode_value(quote.quoted),
        quote.turn,
        quote.speaker,
        quote.speaker_id,
        speaker_row,
        *_piece_cells(quote.mention),
        *_piece_cells(quote.cue),
        quote.paragraph,
        quote.confidence,
        quote.evidence,
        quote.type,
        quote.polarity,
    )


def _piece_cells(piece: Piece | None) -> Row:
    return (None, None, None) if piece is None else (piece.text, piece.start, piece.end)


def _speaker_cells(speaker: Speaker) -> Row:
    return (
        speaker.id,
        speaker.name,
        encode_value(speaker.aliases),
        speaker.label,
        speaker.role,
        speaker.affiliation,
        speaker.pronouns,
        speaker.quotes,
        speaker.direct,
        speaker.mixed,
        speaker.indirect,
        speaker.words,
        speaker.share,
        speaker.start,
        speaker.type,
    )


def _entity_cells(entity: Entity) -> Row:
    return (
        entity.id,
        entity.name,
        entity.label,
        entity.count,
        encode_value(entity.aliases),
        entity.salience,
    )


def _person_cells(person: Person) -> Row:
    return (
        encode_value(person.aliases),
        person.authority,
        encode_value(person.roles),
        person.pronouns,
        person.articles,
        person.quotes,
        person.words,
        person.first,
        person.last,
        encode_value(person.joins),
    )


def quote_of(article: str, row: Sequence[Any]) -> Quote:
    """The quote in a row of the table, which begins with the ids of the quote and its article."""
    _, _, *head, speaker, speaker_id, _, said_by, said_by_start, said_by_end, cue, cue_start, cue_end = row[
        :18
    ]
    identity, kind, text, start, end, quoted, turn = head
    return Quote(
        article,
        identity,
        kind,
        text,
        start,
        end,
        tuple((first, last) for first, last in json.loads(quoted)),
        turn,
        speaker,
        speaker_id,
        None if said_by is None else Piece(said_by, said_by_start, said_by_end),
        None if cue is None else Piece(cue, cue_start, cue_end),
        *row[18:],
    )


def speaker_of(article: str, row: Sequence[Any]) -> Speaker:
    """The speaker in a row of the table."""
    _, _, identity, name, aliases, *rest, _ = row
    return Speaker(article, identity, name, tuple(json.loads(aliases)), *rest)


def entity_of(article: str, row: Sequence[Any], mentions: tuple[tuple[int, int], ...]) -> Entity:
    """The entity in a row of the table."""
    _, _, identity, name, label, count, aliases, salience, _ = row
    return Entity(article, identity, name, label, count, tuple(json.loads(aliases)), mentions, salience)


def summary_of(row: Sequence[Any]) -> Summary:
    """The summary in a row of ``articles``."""
    _, article, title, date, byline, dateline, language, source, section, url, *rest = row[:18]
    words, sentence_count, quoted_share, minutes, sentences, keywords, speakers, entities = rest
    return Summary(
        article,
        title,
        date,
        byline,
        dateline,
        language,
        sentences_from(json.loads(sentences)),
        keywords_from(json.loads(keywords)),
        tuple(json.loads(speakers)),
        tuple(json.loads(entities)),
        words,
        sentence_count,
        quoted_share,
        minutes,
        source,
        section,
        url,
    )


def person_of(row: Sequence[Any], members: tuple[tuple[str, str], ...]) -> Person:
    """The person in a row of ``people``."""
    _, identity, name, _, aliases, authority, roles, *rest = row
    pronouns, articles, quotes, words, first, last, joins = rest[:7]
    return Person(
        identity,
        name,
        tuple(json.loads(aliases)),
        authority,
        tuple(Role(**role) for role in json.loads(roles)),
        pronouns,
        articles,
        quotes,
        words,
        first,
        last,
        tuple(Join(**join) for join in json.loads(joins)),
        members,
    )
