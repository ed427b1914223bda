"""Articles on their way in: found cheaply by one process, read and decoded by whichever process parses them.

A source (a file, standard input) holds one article or many. :func:`raws` finds them one by one and never holds
more than one; :func:`finish` makes text of one; :func:`article_of` has it parsed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, Protocol

from newscli.io.extras import require
from newscli.io.inputs.content import DAMAGE, Content, is_regular, opened
from newscli.io.inputs.decoding import decode, refuse_other_encodings
from newscli.io.inputs.formats import SINGLE, InputFormat, by_content, by_name, folded
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import AUTO, KNOWN, Raw, Row, Settings
from newscli.io.problems import InputProblem, Problem, one_line
from newscli.model import Article

UTF_8 = "utf-8"


class Parse(Protocol):
    """``newscli.parse``, or what a test puts in its place."""

    def __call__(self, text: str, article: str = "-", *, sentences: int | None = None) -> Article:
        """The article read from the text."""


Tell = Callable[[str, str], None]
"""Is told the name of an input and the encoding that was guessed for it, where it is not UTF-8."""


def raws(
    source: Source, settings: Settings, stdin: BinaryIO | None, tell: Tell | None = None
) -> Iterator[Raw | InputProblem]:
    """The articles of a source, one by one as they are asked for; what cannot be read is a problem among them.

    Raises :class:`UsageProblem` when an optional package is needed that is not there.
    """
    try:
        format = _known_format(source, settings)
        if format in SINGLE and is_regular(source) and (settings.encoding != AUTO or not tell):
            yield _single(source, format)
            return
        with opened(source, stdin) as content:
            format = format or _format_of(content, settings)
            content, settings, guessed = _settled(content, format, settings)
            if tell and guessed not in (None, UTF_8):
                tell(source.name, str(guessed))
            if format in SINGLE and is_regular(source):
                yield _single(source, format, guessed or "")
            else:
                yield from _some(_guarded(_read(content, format, settings), content.name), content)
    except InputProblem as problem:
        yield problem


def finish(raw: Raw, settings: Settings) -> Row:
    """Reads the file, if it is one, decodes it and takes the text out of HTML.

    Raises :class:`InputProblem` when there is no text to be had.
    """
    if raw.kind == "file":
        with opened(Source(raw.name), None) as content:
            format = _known_format(Source(raw.name), settings) or _format_of(content, settings)
            settings = replace(settings, encoding=_plain(raw.data)) if raw.data else settings
            content, settings, _ = _settled(content, format, settings)
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


def _settled(
    content: Content, format: InputFormat, settings: Settings
) -> tuple[Content, Settings, str | None]:
    """The content, how it is to be read, and the encoding where that was guessed."""
    if settings.encoding != AUTO:
        return content, settings, None
    from newscli.io.inputs.guessing import settled

    return settled(content, format, settings)


def _plain(encoding: str) -> str | None:
    return None if encoding == UTF_8 else encoding


def _single(source: Source, format: InputFormat, encoding: str = "") -> Raw:
    if format is InputFormat.html:
        require("html", source.name)
    return Raw(source.name, "file", encoding)


def _some(found: Iterator[Raw | InputProblem], content: Content) -> Iterator[Raw | InputProblem]:
    """All that is found; a problem when that is nothing."""
    empty = True
    for raw in found:
        yield raw
        empty = False
    if empty:
        nothing = not content.head.strip(b"\xef\xbb\xbf \t\r\n")
        yield InputProblem(content.name, "the file is empty" if nothing else "no articles in it")


def _guarded(found: Iterator[Raw | InputProblem], name: str) -> Iterator[Raw | InputProblem]:
    """All that is found until the library that reads the format fails on it, which becomes a problem."""
    try:
        yield from found
    except (Problem, ImportError, MemoryError, *DAMAGE):
        raise
    except Exception as error:  # libraries raise whatever they stumble over
        what = f"what reads it failed ({one_line(error)})"
        raise InputProblem(name, what, "what came before is read") from error


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
