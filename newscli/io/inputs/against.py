"""Sources for a check: transcripts, statements, subtitles, tables of them, databases of newscli; one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from newscli.desk.check.sources import SourceText, Turn
from newscli.io.extras import require
from newscli.io.inputs.content import Content, opened
from newscli.io.inputs.decoding import decode
from newscli.io.inputs.formats import PATTERNS, InputFormat, by_name
from newscli.io.inputs.guessing import settled
from newscli.io.inputs.inputs import Source, find
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.rows import finish, raws
from newscli.io.problems import InputProblem
from newscli.model import Article

SUBTITLES = (".srt", ".vtt", ".srt.gz", ".vtt.gz")
"""Endings of subtitles."""
SOURCE_PATTERNS = (*PATTERNS, *(f"*{ending}" for ending in SUBTITLES), "*.jsonl", "*.md")
"""Files in folders that are taken for sources."""


def sources(
    arguments: Sequence[str], patterns: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[SourceText | InputProblem]:
    """What is in files, folders and databases, in the order of their names; what cannot be read is a problem.

    Raises :class:`UsageProblem` when an optional package is needed that is not there.
    """
    from newscli.io.store.database import is_sqlite
    from newscli.io.store.restore import is_batch_output

    kept = [
        name for name in arguments if name != "-" and (is_sqlite(Path(name)) or is_batch_output(Path(name)))
    ]
    for name in kept:
        yield from _of_articles(name)
    inputs = find([name for name in arguments if name not in kept], patterns)
    yield from inputs.problems
    for source in inputs.sources:
        yield from _in(source, settings, stdin)


def _in(source: Source, settings: Settings, stdin: BinaryIO | None) -> Iterator[SourceText | InputProblem]:
    """What is in one file. Of a page all text is taken, not only what looks like an article."""
    read = _reader(source, settings)
    if read is None:
        for raw in raws(source, settings, stdin):
            yield raw if isinstance(raw, InputProblem) else _text(raw, settings)
        return
    try:
        with opened(source, None) as content:
            format = by_name(source.name) or InputFormat.text
            content, settings, _ = settled(content, format, settings)
            found = read(content, settings)
    except InputProblem as problem:
        found = problem
    yield found


Read = Callable[[Content, Settings], SourceText | InputProblem]


def _reader(source: Source, settings: Settings) -> Read | None:
    """What reads a file in another way than articles are read."""
    if source.name.lower().endswith(SUBTITLES):
        return _subtitles
    auto = settings.input_format is InputFormat.auto and not source.is_standard_input
    format = by_name(source.name) if auto else None
    if format is InputFormat.html:
        return _page
    if format is InputFormat.jsonl and _are_utterances(source):
        return _utterances
    return None


def _subtitles(content: Content, settings: Settings) -> SourceText | InputProblem:
    from newscli.io.inputs.readers.subtitles import subtitles_of

    found = subtitles_of(decode(content.whole(), content.name, settings.encoding))
    if not found.text:
        return InputProblem(content.name, "no subtitles in it", "a text without times is read as .txt")
    turns = tuple(Turn(*voice) for voice in found.voices)
    return SourceText(content.name, found.text, turns, times=found.times, lines=found.lines)


def _page(content: Content, settings: Settings) -> SourceText | InputProblem:
    require("html", content.name)
    from newscli.io.inputs.readers.page import all_text, decode_page

    text = all_text(decode_page(content.whole(), content.name, settings.encoding), content.name)
    return SourceText(content.name, text) if text else InputProblem(content.name, "no text in the page")


def _are_utterances(source: Source) -> bool:
    from newscli.io.inputs.readers.utterances import are_utterances

    try:
        with opened(source, None) as content:
            return are_utterances(content)
    except InputProblem:
        return False  # whoever reads it tells what is wrong


def _utterances(content: Content, settings: Settings) -> SourceText | InputProblem:
    from newscli.io.inputs.readers.utterances import utterances_of

    found = utterances_of(content, settings.encoding)
    turns = tuple(Turn(*turn) for turn in found.turns)
    return SourceText(content.name, found.text, turns, times=found.times, lines=found.lines)


def _text(raw: Raw, settings: Settings) -> SourceText | InputProblem:
    try:
        row = finish(raw, settings)
    except InputProblem as problem:
        return problem
    return SourceText(row.name, row.text)


def _of_articles(name: str) -> Iterator[SourceText | InputProblem]:
    """The articles that are kept there; of those without their text the quotes."""
    from newscli.io.store.database import is_sqlite, read
    from newscli.io.store.restore import articles_in

    path = Path(name)
    try:
        for article in read(path) if is_sqlite(path) else articles_in(path):
            yield of_article(article)
    except InputProblem as problem:
        yield problem


def of_article(article: Article) -> SourceText:
    """An article as a source: its text, and whose words which are."""
    if article.text:
        spans = [(quote.start, quote.end, quote.speaker) for quote in article.quotes if quote.speaker]
        return SourceText(article.article, article.text, _turns(spans))
    parts: list[str] = []
    quoted: list[tuple[int, int, str | None]] = []
    at = 0
    for quote in article.quotes:
        quoted.append((at, at + len(quote.text), quote.speaker))
        parts.append(quote.text)
        at += len(quote.text) + 2
    return SourceText(article.article, "\n\n".join(parts), _turns(quoted))


def _turns(spans: Sequence[tuple[int, int, str | None]]) -> tuple[Turn, ...]:
    """In text order, none over another."""
    found: list[Turn] = []
    for start, end, speaker in sorted(spans, key=lambda span: span[:2]):
        start = max(start, found[-1].end) if found else start
        if start < end:
            found.append(Turn(start, end, speaker))
    return tuple(found)
