"""newscli as a server of the Model Context Protocol, by the official SDK (extra ``mcp``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Annotated, Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from newscli import EntityLabel, QuoteKind
from newscli.batch.reading import with_arguments
from newscli.integrations.answers import (
    LONGEST_TEXT,
    MOST_RECORDS,
    Checks,
    Desk,
    Entities,
    Gist,
    Hits,
    Quotes,
    Speakers,
)
from newscli.io.outputs.inert import one_line
from newscli.io.problems import Problem
from newscli.io.store.selection import Filters
from newscli.version import __version__

INSTRUCTIONS = f"""\
Reads English news articles: who speaks, what did each say, what is named, and whether quotes are what was said.
Offline, deterministic, no language model; every answer has its place in the text (start and end count characters).
Give an article as text (at most {LONGEST_TEXT:,} characters) or as the path of a file with one article. Files are
only read, and only in the folders that the server was started with."""

READS = ToolAnnotations(
    read_only_hint=True, idempotent_hint=True, open_world_hint=False, destructive_hint=False
)

Text = Annotated[str | None, Field(description="The article's text. Either this or path.")]
ArticlePath = Annotated[
    str | None, Field(description="A file with one article: text, HTML, .gz. Either this or text.")
]
Limit = Annotated[int, Field(ge=1, le=MOST_RECORDS, description="So many records at most.")]
Date = Annotated[
    str | None,
    Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", description="2024-03-31, 2024-03 or 2024."),
]
Names = Annotated[list[str] | None, Field(description="Names, any form of them.")]
Share = Annotated[
    float, Field(ge=0, le=1, description="Only quotes that are right with such a chance or more.")
]

_at_work = Lock()
"""The SDK calls tools in threads; the models are one at a time."""


def serve(desk: Desk) -> None:
    """Answers on standard output what is asked on standard input, until that is closed."""
    server(desk).run("stdio")


def server(desk: Desk) -> MCPServer[Any]:
    """The server with its tools."""
    made: MCPServer[Any] = MCPServer(
        "newscli", version=__version__, instructions=INSTRUCTIONS, log_level="ERROR", subscriptions=False
    )
    for tool in (*_of_articles(desk), *_of_many(desk)):
        made.tool(annotations=READS, structured_output=True)(tool)
    return made


@contextmanager
def _told() -> Iterator[None]:
    """One question at a time; what the asker can put right is told in one line."""
    with _at_work:
        try:
            yield
        except Problem as problem:
            raise ToolError(one_line(with_arguments(str(problem)))) from None


def _of_articles(desk: Desk) -> Iterator[Callable[..., Any]]:
    """The tools that read one article."""

    def quotes(
        text: Text = None,
        path: ArticlePath = None,
        speaker: Annotated[
            str | None, Field(description="Only what this person says, any form of the name.")
        ] = None,
        kinds: Annotated[list[QuoteKind] | None, Field(description="Only these kinds.")] = None,
        min_confidence: Share = 0.0,
        limit: Limit = 100,
    ) -> Quotes:
        """Who said what in an article: direct, mixed and reported speech, each with its speaker, cue and place."""
        with _told():
            return desk.quotes(desk.article(text, path), speaker, kinds, min_confidence, limit)

    def speakers(text: Text = None, path: ArticlePath = None, limit: Limit = 100) -> Speakers:
        """Who speaks in an article: name, role, affiliation, how many quotes and which share of the words."""
        with _told():
            return desk.speakers(desk.article(text, path), limit)

    def entities(
        text: Text = None,
        path: ArticlePath = None,
        labels: Annotated[list[EntityLabel] | None, Field(description="Only these labels.")] = None,
        limit: Limit = 100,
    ) -> Entities:
        """People, organisations, places, dates and amounts that an article names, the most salient first."""
        with _told():
            return desk.entities(desk.article(text, path), labels, limit)

    def summary(text: Text = None, path: ArticlePath = None) -> Gist:
        """An article at a glance: title, date, byline, key sentences as they stand there, keywords, figures."""
        with _told():
            return desk.summary(desk.article(text, path))

    yield from (quotes, speakers, entities, summary)


def _of_many(desk: Desk) -> Iterator[Callable[..., Any]]:
    """The tools that look at more than one text."""

    def check(
        text: Text = None,
        path: ArticlePath = None,
        against: Annotated[
            list[str] | None,
            Field(description="Paths of transcripts, statements, subtitles, databases, or folders."),
        ] = None,
        source_text: Annotated[
            str | None,
            Field(max_length=LONGEST_TEXT, description="A source as text; lines may begin with NAME:."),
        ] = None,
        limit: Limit = 100,
    ) -> Checks:
        """Whether an article's quotes are what was said: verbatim, altered (and how), elsewhere, or absent."""
        with _told():
            return desk.check(desk.article(text, path), against or (), source_text, limit)

    def search(
        database: Annotated[
            str, Field(description="What newscli batch --to sqlite made: a database or its folder.")
        ],
        query: Annotated[
            str | None, Field(description='All of these words; "phrases", OR, NOT and strik* are understood.')
        ] = None,
        speakers: Names = None,
        about: Names = None,
        kinds: Annotated[list[QuoteKind] | None, Field(description="Only these kinds.")] = None,
        since: Date = None,
        until: Date = None,
        sources: Annotated[list[str] | None, Field(description="Outlets.")] = None,
        min_confidence: Share = 0.0,
        limit: Limit = 20,
    ) -> Hits:
        """Quotes in a database of many articles, by their words, who said them, about whom, when and where."""
        filters = Filters(
            tuple(speakers or ()),
            tuple(about or ()),
            tuple(sorted(kinds or ())),
            since,
            until,
            tuple(sources or ()),
            min_confidence or None,
        )
        with _told():
            return desk.search(database, query, filters, limit)

    yield from (check, search)
