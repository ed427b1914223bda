"""What a server answers: the records of one article, of a check, of a search. Pure but for the files that are read.

Every function takes an article as ``text`` or as the ``path`` of a file that holds one. What is wrong is raised as a
:class:`~newscli.io.problems.Problem`.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice
from pathlib import Path
from typing import TypedDict

from newscli import Article, Entity, Quote, Speaker, Summary, parse
from newscli.analysis.people import is_called
from newscli.batch.reading import read_many, settings_of
from newscli.desk.check.records import Check
from newscli.desk.check.sources import SourceText
from newscli.integrations.readable import Folders
from newscli.io.problems import InputProblem, UsageProblem
from newscli.io.store.search import Hit
from newscli.io.store.selection import Filters

LONGEST_TEXT = 1_000_000
"""Characters of an article that is given as text."""
MOST_RECORDS = 500
"""Records in one answer."""
DATABASE = "newscli.sqlite"
"""The database in a folder of ``newscli batch``."""


class Quotes(TypedDict):
    """Quotes of one article (its path, ``-`` for a text): how many there are, and the first of them in text order."""

    article: str
    total: int
    quotes: list[Quote]


class Speakers(TypedDict):
    """Who speaks in one article: how many, and the first of them, most words first."""

    article: str
    total: int
    speakers: list[Speaker]


class Entities(TypedDict):
    """What one article names: how many entities there are, and the first of them, the most salient first."""

    article: str
    total: int
    entities: list[Entity]


class Gist(TypedDict):
    """One article at a glance."""

    article: str
    summary: Summary


class Checks(TypedDict):
    """Stretches in quote marks of one article, held against sources: how many, how many of each verdict, the first."""

    article: str
    total: int
    verdicts: dict[str, int]
    checks: list[Check]


class Hits(TypedDict):
    """Quotes of a database: how many match (when ``capped``, how many of them were looked at), and the best of them."""

    total: int
    capped: bool
    hits: list[Hit]


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers questions; reads in some folders."""

    folders: Folders
    """Where files are read."""

    def article(self, text: str | None, path: str | None) -> Article:
        """The article that is meant."""
        if (text is None) == (path is None):
            raise UsageProblem("", "give either the text of an article or the path of a file")
        if text is None:
            return self._read(str(path))
        if len(text) > LONGEST_TEXT:
            what = f"over {LONGEST_TEXT:,} characters, more than an article has"
            raise InputProblem("text", what, "save it, and give its path")
        return parse(text)

    def _read(self, name: str) -> Article:
        path = self.folders.path(name)
        found = list(islice(read_many((path,), 1, None, None, settings_of(None, None)), 2))
        if len(found) != 1:
            what = "more than one article in it" if found else "no article in it"
            raise InputProblem(name, what, "newscli batch makes a database of many, which search reads")
        return found[0]

    def quotes(
        self, article: Article, speaker: str | None, kinds: Collection[str] | None, least: float, limit: int
    ) -> Quotes:
        """Its quotes: by whom, of which kinds, how sure at least."""
        wanted = {one.id for one in article.speakers if speaker is not None and is_called(one, speaker)}
        found = [
            quote
            for quote in article.quotes
            if (speaker is None or quote.speaker_id in wanted)
            and (not kinds or quote.kind in kinds)
            and quote.confidence >= least
        ]
        return {"article": article.article, "total": len(found), "quotes": found[:limit]}

    def speakers(self, article: Article, limit: int) -> Speakers:
        """Who speaks in it."""
        found = sorted(article.speakers, key=lambda speaker: (-speaker.words, speaker.start))
        return {"article": article.article, "total": len(found), "speakers": found[:limit]}

    def entities(self, article: Article, labels: Collection[str] | None, limit: int) -> Entities:
        """What it names."""
        found = [entity for entity in article.entities if not labels or entity.label in labels]
        found.sort(key=lambda entity: (-entity.salience, -entity.count))
        return {"article": article.article, "total": len(found), "entities": found[:limit]}

    def summary(self, article: Article) -> Gist:
        """Its gist."""
        return {"article": article.article, "summary": article.summary}

    def check(self, article: Article, against: Sequence[str], source_text: str | None, limit: int) -> Checks:
        """Its quotes against files, folders and databases, and a text."""
        from newscli.desk.check.checking import check
        from newscli.desk.check.index import MemoryIndex
        from newscli.desk.check.transcript import transcribed

        index = MemoryIndex()
        if source_text is not None:
            index.add(transcribed(SourceText("source_text", source_text)))
        for source in self._sources(against):
            if isinstance(source, InputProblem):
                raise source
            index.add(transcribed(source))
        if not index.blocks:
            raise UsageProblem("", "no words in the sources", "give paths in against, or source_text")
        found = list(check(article, index))
        verdicts = dict(Counter(str(one.verdict) for one in found))
        return {
            "article": article.article,
            "total": len(found),
            "verdicts": verdicts,
            "checks": found[:limit],
        }

    def search(self, database: str, query: str | None, filters: Filters, limit: int) -> Hits:
        """Quotes of a database by their words and by what else is known of them."""
        from newscli.io.store.database import opened
        from newscli.io.store.search import search

        if query is None and not filters:
            raise UsageProblem(
                "", "nothing is asked for", "give words, a speaker, a topic, a date or an outlet"
            )
        with opened(self._database(database)) as connection:
            found = search(connection, query, filters, limit)
            return {"total": found.total, "capped": found.capped, "hits": list(islice(found.hits, limit))}

    def _sources(self, against: Sequence[str]) -> Iterator[SourceText | InputProblem]:
        from newscli.io.inputs.against import SOURCE_PATTERNS, sources
        from newscli.io.inputs.raw import Settings
        from newscli.io.store.database import is_sqlite
        from newscli.io.store.restore import is_batch_output

        paths = [self.folders.path(name) for name in against]
        kept = [is_sqlite(Path(path)) or is_batch_output(Path(path)) for path in paths]
        others = [name for name, whole in zip(against, kept, strict=True) if not whole]
        files = self.folders.files(others, SOURCE_PATTERNS) if others else ()
        return sources([*compress(paths, kept), *files], SOURCE_PATTERNS, Settings())

    def _database(self, name: str) -> Path:
        path = self.folders.path(name)
        if not os.path.isdir(path):
            return Path(path)
        inside = os.path.join(name, DATABASE)
        if not os.path.isfile(os.path.join(path, DATABASE)):
            raise InputProblem(name, f"no {DATABASE} in it", "newscli batch … --to sqlite makes one")
        return Path(self.folders.path(inside))
