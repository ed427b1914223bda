"""A check of quotes as a table: the verdict on each, the words that were changed, and where it stands in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.text import Text

from newscli.desk.check.records import Check, Verdict
from newscli.desk.worddiff import merged
from newscli.io.outputs.inert import count
from newscli.io.outputs.markdown import escape
from newscli.render.desk.word_diff import as_markdown, drawn
from newscli.render.drawing import HEADING, QUIET, hanging, plain
from newscli.render.phrases import listing

MOST = 500
"""More than this is no reading matter, and takes seconds to draw."""
STYLES = {
    Verdict.verbatim: "green",
    Verdict.altered: "bold yellow",
    Verdict.elsewhere: "bold magenta",
    Verdict.absent: "bold red",
}
KINDS = {
    "punctuation": "capitals or marks", "fillers": "fillers dropped", "cut": "words left out", "words": "other words",
    "number": "another number", "negation": "negation", "joined": "two passages joined", "speaker": "another speaker",
}  # fmt: skip
NOTHING = "No quotes to check."
WIDTH = 11
"""Of the longest verdict, and two spaces."""


def draw(checks: Iterable[Check], surface: Console, color: bool) -> Iterator[Text]:
    """Each quote with what was found, line by line, under its article's name."""
    article = None
    for check in checks:
        if check.article != article:
            yield from hanging(plain(check.article, "bold magenta"), 0, surface)
        article = check.article
        yield from hanging(_headline(check), 0, surface)
        for part in (_quotation(check, color), *_places(check)):
            yield from hanging(part, WIDTH, surface)
        yield Text()


def caption(verdicts: Mapping[Verdict, int]) -> str:
    """``9 quotes: 6 verbatim, 2 altered and 1 absent``."""
    number = sum(verdicts.values())
    found = listing(f"{verdicts[verdict]:,} {verdict}" for verdict in Verdict if verdicts.get(verdict))
    return f"{count(number, 'quote')}: {found}" if number else NOTHING


def kinds(check: Check) -> str:
    """What was done to the words: ``another number, fillers dropped``."""
    return ", ".join(KINDS[kind] for kind in check.changes)


def place(check: Check) -> str:
    """Where it stands: ``transcript.txt:12``, and when it is heard."""
    if check.source is None:
        return ""
    line = f"{check.source}:{check.source_line}"
    return line if check.source_time is None else f"{line} at {clock(check.source_time)}"


def clock(seconds: float) -> str:
    """``1:02:03``, ``2:03``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _headline(check: Check) -> Text:
    name = plain(check.speaker, HEADING) if check.speaker else Text("Speaker not named", "italic")
    text = Text.assemble((check.verdict.ljust(WIDTH), STYLES[check.verdict]), name, overflow="fold")
    if check.changes:
        text.append(f"  {kinds(check)}", STYLES[check.verdict])
    return text


def _quotation(check: Check, color: bool) -> Text:
    differences = check.differences if check.verdict is Verdict.altered else ()
    return Text.assemble(
        "“", drawn(merged(check.text, check.start, differences), color), "”", overflow="fold"
    )


def _places(check: Check) -> Iterator[Text]:
    """Where it stands, or where something like it does."""
    here = f"{check.id} at {check.start:,}"
    if check.source is None:
        yield plain(f"{here} · nothing like it in the sources", QUIET)
        return
    said = f"{check.source_speaker}, " if check.source_speaker else ""
    like = "closest: " if check.verdict is Verdict.absent else ""
    sure = "" if check.similarity == 1 else f" · {check.similarity:.0%} alike"
    yield plain(f"{here} · {like}{said}{place(check)}{sure}", QUIET)
    if check.verdict is Verdict.absent:
        yield plain(f"“{check.source_text}”", QUIET)


MARKDOWN = (
    "article",
    "id",
    "verdict",
    "changes",
    "speaker",
    "text",
    "source",
    "source speaker",
    "similarity",
)
"""The columns in Markdown."""


def markdown(checks: Iterable[Check]) -> Iterator[str]:
    """The lines of a table in Markdown; in the text what was changed is marked."""
    yield f"| {' | '.join(MARKDOWN)} |\n"
    yield f"| {' | '.join(['---'] * len(MARKDOWN))} |\n"
    for check in checks:
        altered = check.verdict is Verdict.altered
        text = as_markdown(merged(check.text, check.start, check.differences if altered else ()))
        cells = [
            escape(check.article),
            check.id,
            check.verdict,
            kinds(check),
            escape(check.speaker),
            f"“{text}”",
        ]
        cells += [escape(place(check)), escape(check.source_speaker), f"{check.similarity:.2f}"]
        yield f"| {' | '.join(cells)} |\n"
