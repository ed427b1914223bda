"""Articles on their way in: found cheaply by one process, read and decoded by whichever process parses them.

A source (a file, standard input) holds one article or many. :func:`raws` finds them one by one and never holds
more than one; :func:`finish` makes text of one; :func:`article_of` has it parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import BinaryIO, Literal, Protocol

from newscli.io.inputs import Source
from newscli.io.problems import InputProblem
from newscli.model import Article

RawKind = Literal["file", "text", "html"]
"""Where the article is: in the file of that name, or in ``data`` as text or as HTML."""

KNOWN = ("title", "byline", "date", "source", "section", "url")
"""What an input may say of an article besides its text; it goes into the summary."""

LIMIT = 32 * 1024 * 1024
"""Bytes (characters, where they come decoded) of the longest article; a novel has one million."""


class InputFormat(StrEnum):
    """How the articles are written down."""

    auto = "auto"
    """By the file's name, or by its first bytes when the name does not say."""
    text = "text"
    html = "html"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    warc = "warc"
    feed = "feed"


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read inputs; a column that is None is looked for under its usual names."""

    input_format: InputFormat = InputFormat.auto
    """What the inputs are."""
    encoding: str | None = None
    """Name of the encoding, None for UTF-8 (for a page, what the page says)."""
    text_column: str | None = None
    """The column of the article's text."""
    id_column: str | None = None
    """The column that names the article; when None, articles are numbered."""
    title_column: str | None = None
    """The column of the headline."""
    date_column: str | None = None
    """The column of the date of publication."""
    byline_column: str | None = None
    """The column of the author or authors."""
    source_column: str | None = None
    """The column of the outlet; without any, the host of the address."""
    section_column: str | None = None
    """The column of the outlet's section."""
    url_column: str | None = None
    """The column of the address."""

    def packed(self) -> dict[str, str | None]:
        """The fields as JSON has them."""
        return asdict(self)

    @classmethod
    def unpacked(cls, values: dict[str, str | None]) -> Settings:
        """The settings that :meth:`packed` gave."""
        settings = cls(**values)  # type: ignore[arg-type]  # the one field that is no string follows
        return replace(settings, input_format=InputFormat(settings.input_format))


@dataclass(frozen=True, slots=True)
class Raw:
    """One article as it was found: cheap to find, cheap to send to another process."""

    name: str
    """``PATH``; ``PATH#N`` for row N (from 1) of many, ``PATH#ID`` with an id column; ``-`` for standard input."""
    kind: RawKind
    """Where the article is."""
    data: str = ""
    """The text or the HTML; nothing for a file."""
    title: str | None = None
    """The headline, when the input names it; so the others."""
    byline: str | None = None
    """The author or authors."""
    date: str | None = None
    """ISO date."""
    source: str | None = None
    """The outlet."""
    section: str | None = None
    """The outlet's section."""
    url: str | None = None
    """The address."""

    def packed(self) -> list[str | None]:
        """The fields as JSON has them."""
        return [self.name, self.kind, self.data, *(getattr(self, name) for name in KNOWN)]

    @classmethod
    def unpacked(cls, values: Sequence[str | None]) -> Raw:
        """The article that :meth:`packed` gave."""
        return cls(*values)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Row:
    """One article ready to be parsed."""

    name: str
    """As in :class:`Raw`."""
    text: str
    """The decoded text that all offsets refer to."""
    title: str | None = None
    """The headline, when the input names it; so the others."""
    byline: str | None = None
    """The author or authors."""
    date: str | None = None
    """ISO date."""
    source: str | None = None
    """The outlet."""
    section: str | None = None
    """The outlet's section."""
    url: str | None = None
    """The address."""


class Parse(Protocol):
    """``newscli.parse``, or what a test puts in its place."""

    def __call__(self, text: str, article: str = "-", *, sentences: int | None = None) -> Article:
        """The article read from the text."""


def raws(source: Source, settings: Settings, stdin: BinaryIO | None) -> Iterator[Raw | InputProblem]:
    """The articles of a source, one by one as they are asked for; what cannot be read is a problem among them."""
    try:
        if source.is_standard_input:
            from newscli.io.reading import read

            yield Raw(source.name, "text", read(source, settings.encoding, stdin))
        else:
            yield Raw(source.name, "file")
    except InputProblem as problem:
        yield problem


def finish(raw: Raw, settings: Settings) -> Row:
    """Reads the file, if it is one, decodes it and takes the text out of HTML.

    Raises :class:`InputProblem` when there is no text to be had.
    """
    from newscli.io.reading import read

    text = read(Source(raw.name), settings.encoding, None) if raw.kind == "file" else raw.data
    return Row(raw.name, text, *(getattr(raw, name) for name in KNOWN))


def article_of(row: Row, parse: Parse, sentences: int | None = None) -> Article:
    """The row parsed; what the input says of the article takes the place of what its first lines seem to say."""
    article = parse(row.text, row.name, sentences=sentences)
    said = {name: value for name in KNOWN if (value := getattr(row, name)) is not None}
    return replace(article, summary=replace(article.summary, **said)) if said else article
