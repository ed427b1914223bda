"""Articles on their way in: found cheaply by one process, read and decoded by whichever process parses them.

A source (a file, standard input) holds one article or many. :func:`raws` finds them one by one and never holds
more than one; :func:`finish` makes text of one; :func:`article_of` has it parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import BinaryIO, Literal, Protocol

from newscli.io.extras import require
from newscli.io.inputs.content import Content, is_regular, opened
from newscli.io.inputs.decoding import decode, refuse_other_encodings
from newscli.io.inputs.formats import SINGLE, InputFormat, by_content, by_name, folded
from newscli.io.inputs.inputs import Source
from newscli.io.problems import InputProblem
from newscli.model import Article

RawKind = Literal["file", "text", "html"]
"""Where the article is: in the file of that name, or in ``data`` as text or as HTML."""

KNOWN = ("title", "byline", "date", "source", "section", "url")
"""What an input may say of an article besides its text; it goes into the summary."""


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
    """The articles of a source, one by one as they are asked for; what cannot be read is a problem among them.

    Raises :class:`UsageProblem` when an optional package is needed that is not there.
    """
    try:
        format = _known_format(source, settings)
        if format in SINGLE and is_regular(source):
            yield _single(source, format)
            return
        with opened(source, stdin) as content:
            format = format or _format_of(content, settings)
            if format in SINGLE and is_regular(source):
                yield _single(source, format)
            else:
                yield from _some(_read(content, format, settings), content)
    except InputProblem as problem:
        yield problem


def finish(raw: Raw, settings: Settings) -> Row:
    """Reads the file, if it is one, decodes it and takes the text out of HTML.

    Raises :class:`InputProblem` when there is no text to be had.
    """
    if raw.kind == "file":
        with opened(Source(raw.name), None) as content:
            format = _known_format(Source(raw.name), settings) or _format_of(content, settings)
            [raw] = _whole(content, format, settings)
    if raw.kind == "html":
        from newscli.io.inputs.readers.page import row_of

        return row_of(raw, raw.data)
    return Row(raw.name, raw.data, *(getattr(raw, name) for name in KNOWN))


def _known_format(source: Source, settings: Settings) -> InputFormat | None:
    """What the input is when its bytes need not be looked at."""
    if settings.input_format is not InputFormat.auto:
        return settings.input_format
    return None if source.is_standard_input else by_name(source.name)


def _format_of(content: Content, settings: Settings) -> InputFormat:
    from newscli.io.inputs.readers.columns import TEXT_NAMES

    column = settings.text_column
    return by_content(content.head, frozenset({folded(column)}) if column else TEXT_NAMES)


def _single(source: Source, format: InputFormat) -> Raw:
    if format is InputFormat.html:
        require("html", source.name)
    return Raw(source.name, "file")


def _some(found: Iterator[Raw | InputProblem], content: Content) -> Iterator[Raw | InputProblem]:
    """All that is found; a problem when that is nothing."""
    empty = True
    for raw in found:
        yield raw
        empty = False
    if empty:
        nothing = not content.head.strip(b"\xef\xbb\xbf \t\r\n")
        yield InputProblem(content.name, "the file is empty" if nothing else "no articles in it")


def _read(content: Content, format: InputFormat, settings: Settings) -> Iterator[Raw | InputProblem]:
    """What the reader of the format finds in the content."""
    match format:
        case InputFormat.jsonl | InputFormat.csv | InputFormat.tsv:
            if settings.encoding is None:
                refuse_other_encodings(content.head, content.name)
            yield from _read_rows(content, format, settings)
        case InputFormat.warc:
            require("warc", content.name)
            from newscli.io.inputs.readers import warc

            yield from warc.read(content, settings)
        case InputFormat.feed:
            require("feed", content.name)
            from newscli.io.inputs.readers import feed

            yield from feed.read(content, settings)
        case _:
            yield from _whole(content, format, settings)


def _read_rows(content: Content, format: InputFormat, settings: Settings) -> Iterator[Raw | InputProblem]:
    from newscli.io.inputs.readers import jsonl, table

    if format is InputFormat.jsonl:
        yield from jsonl.read(content, settings)
    else:
        yield from table.read(content, settings, format)


def _whole(content: Content, format: InputFormat, settings: Settings) -> Iterator[Raw]:
    """The one article of the content."""
    if format is InputFormat.html:
        require("html", content.name)
        from newscli.io.inputs.readers.page import decode_page

        yield Raw(content.name, "html", decode_page(content.whole(), content.name, settings.encoding))
    else:
        yield Raw(content.name, "text", decode(content.whole(), content.name, settings.encoding))


def article_of(row: Row, parse: Parse, sentences: int | None = None) -> Article:
    """The row parsed; what the input says of the article takes the place of what its first lines seem to say."""
    article = parse(row.text, row.name, sentences=sentences)
    said = {name: value for name in KNOWN if (value := getattr(row, name)) is not None}
    return replace(article, summary=replace(article.summary, **said)) if said else article
