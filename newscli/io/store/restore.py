"""The way back: from JSON to the records of the model, and from the parts of a batch run to its articles."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from newscli.io.problems import InputProblem, reason
from newscli.model import (
    Article,
    Entity,
    KeySentence,
    Keyword,
    Piece,
    Quote,
    Record,
    SourceType,
    Speaker,
    Summary,
)

PART = re.compile(r"part-(\d+)\.jsonl")
"""The file name of one shard's records of one kind."""

ADVICE = "run newscli batch again"

Values = Mapping[str, Any]


def record_from(kind: str, values: Values) -> Record:
    """The record of ``kind`` (``quotes``, ``speakers``, ``entities`` or ``summary``) that a JSON object holds.

    Fields that this version does not know are passed over; missing optional ones are None. Raises ``ValueError``
    when the object is no such record.
    """
    try:
        return BUILD[kind](values)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        missing = f": {error} is missing" if isinstance(error, KeyError) else ""
        raise ValueError(f"no record of kind {kind!r}{missing}") from None


def article_from(values: Values, text: str = "") -> Article:
    """The article that ``Article.to_dict`` turned into ``values``; raises ``ValueError`` when it is none."""
    try:
        return Article(
            values["article"],
            text,
            tuple(map(quote_from, values["quotes"])),
            tuple(map(speaker_from, values["speakers"])),
            tuple(map(entity_from, values["entities"])),
            summary_from(values["summary"]),
            tuple(map(str, values.get("notes", ()))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        missing = f": {error} is missing" if isinstance(error, KeyError) else ""
        raise ValueError(f"no article{missing}") from None


def quote_from(values: Values) -> Quote:
    """A quote; raises ``KeyError`` or ``TypeError`` when it is none."""
    return Quote(
        values["article"],
        values["id"],
        values["kind"],
        values["text"],
        values["start"],
        values["end"],
        _spans(values["quoted"]),
        values["turn"],
        values["speaker"],
        values["speaker_id"],
        _piece(values["mention"]),
        _piece(values["cue"]),
        values["paragraph"],
        values["confidence"],
        values["evidence"],
        values.get("type"),
        values.get("polarity", "affirmed"),
    )


def speaker_from(values: Values) -> Speaker:
    """A speaker; raises ``KeyError`` or ``TypeError`` when it is none. Records of old have no type."""
    return Speaker(
        values["article"],
        values["id"],
        values["name"],
        tuple(values["aliases"]),
        values["label"],
        values["role"],
        values["affiliation"],
        values["pronouns"],
        values["quotes"],
        values["direct"],
        values["mixed"],
        values["indirect"],
        values["words"],
        values["share"],
        values["start"],
        values["type"] if "type" in values else _type_of_old(values),
    )


def _type_of_old(values: Values) -> SourceType | None:
    """The type of a speaker whose record was written before records had one."""
    from newscli.core.records import named_type  # heavy

    return named_type(values["label"], values["name"])


def entity_from(values: Values) -> Entity:
    """An entity; raises ``KeyError`` or ``TypeError`` when it is none."""
    return Entity(
        values["article"],
        values["id"],
        values["name"],
        values["label"],
        values["count"],
        tuple(values["aliases"]),
        _spans(values["mentions"]),
        values["salience"],
    )


def summary_from(values: Values) -> Summary:
    """A summary; raises ``KeyError`` or ``TypeError`` when it is none."""
    return Summary(
        values["article"],
        values["title"],
        values["date"],
        values["byline"],
        values["dateline"],
        values["language"],
        sentences_from(values["sentences"]),
        keywords_from(values["keywords"]),
        tuple(values["speakers"]),
        tuple(values["entities"]),
        values["words"],
        values["sentence_count"],
        values["quoted_share"],
        values["reading_minutes"],
        values.get("source"),
        values.get("section"),
        values.get("url"),
    )


def sentences_from(values: list[Values]) -> tuple[KeySentence, ...]:
    """The key sentences of a summary."""
    return tuple(KeySentence(one["text"], one["start"], one["end"], one["score"]) for one in values)


def keywords_from(values: list[Values]) -> tuple[Keyword, ...]:
    """The keywords of a summary."""
    return tuple(Keyword(one["term"], one["score"]) for one in values)


def _spans(values: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in values)


def _piece(values: Values | None) -> Piece | None:
    return None if values is None else Piece(values["text"], values["start"], values["end"])


BUILD: dict[str, Callable[[Values], Record]] = {
    "quotes": quote_from,
    "speakers": speaker_from,
    "entities": entity_from,
    "summary": summary_from,
}
"""The four kinds, under the names of their folders."""


def is_batch_output(folder: Path) -> bool:
    """Whether the folder is what ``newscli batch`` writes: it holds a manifest and summaries."""
    return (folder / "manifest.json").is_file() and (folder / "summary").is_dir()


def articles_in(folder: Path) -> Iterator[Article]:
    """The articles of a batch output folder in the order of its shards; ``text`` is "" where no texts were kept.

    Of a run that was stopped, those of the shards that are done. One article is in memory at a time. Raises
    :class:`InputProblem` for a part that is missing or damaged.
    """
    for name in _parts(folder):
        yield from articles_of(folder, name)


def _parts(folder: Path) -> list[str]:
    """The names of the parts that are done: what stands in ``shards`` is whole."""
    found = [PART.fullmatch(path.name) for path in (folder / "summary").glob("part-*.jsonl")]
    parts = sorted((int(part[1]), part[1], part[0]) for part in found if part)
    shards = folder / "shards"
    whole = shards.is_dir()
    return [name for _, digits, name in parts if not whole or (shards / f"{digits}.json").is_file()]


def articles_of(folder: Path, name: str) -> Iterator[Article]:
    """The articles of one part: the summaries say which there are, the other kinds follow in the same order."""
    quotes, speakers, entities = (
        _Part(folder / kind / name, BUILD[kind]) for kind in ("quotes", "speakers", "entities")
    )
    texts = folder / "texts" / name
    text_of = _Part(texts, _text_from) if texts.is_file() else None
    for values in _lines(folder / "summary" / name):
        summary = _built(summary_from, values, folder / "summary" / name)
        article = summary.article
        yield Article(
            article,
            next(iter(text_of.of(article)), "") if text_of else "",
            cast(tuple[Quote, ...], quotes.of(article)),
            cast(tuple[Speaker, ...], speakers.of(article)),
            cast(tuple[Entity, ...], entities.of(article)),
            summary,
        )
    for part in (quotes, speakers, entities):
        part.close()


class _Part:
    """The records of one file, taken article by article."""

    def __init__(self, path: Path, build: Callable[[Values], Any]) -> None:
        self._path = path
        self._build = build
        self._lines = _lines(path)
        self._next = next(self._lines, None)

    def of(self, article: str) -> tuple[Any, ...]:
        """The records at this place that belong to ``article``; an id that comes again begins another article."""
        found: list[Any] = []
        seen: set[object] = set()
        while self._next is not None and self._next.get("article") == article:
            if (identity := self._next.get("id")) in seen:
                break
            seen.add(identity)
            found.append(_built(self._build, self._next, self._path))
            self._next = next(self._lines, None)
        return tuple(found)

    def close(self) -> None:
        """Raises :class:`InputProblem` when records are left that belong to no article."""
        if self._next is not None:
            what = f"a record of {self._next.get('article')!r} stands where there is no such article"
            raise InputProblem(str(self._path), what, ADVICE)


def _text_from(values: Values) -> str:
    return str(values["text"])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """The JSON objects of a file, one a line."""
    try:
        with path.open(encoding="utf-8", newline="\n") as stream:
            for number, line in enumerate(stream, 1):
                yield _object(line, path, number)
    except OSError as error:
        raise InputProblem(str(path), f"cannot be read: {reason(error)}", ADVICE) from None
    except UnicodeDecodeError:
        raise InputProblem(str(path), "not UTF-8", ADVICE) from None


def _object(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise InputProblem(str(path), f"line {number:,} is no JSON object", ADVICE)
    return values


def _built(build: Callable[[Values], Any], values: Values, path: Path) -> Any:
    try:
        return build(values)
    except (KeyError, TypeError, ValueError, AttributeError):
        what = f"a record of {values.get('article')!r} is incomplete"
        raise InputProblem(str(path), what, ADVICE) from None
