"""The way of a quote: what was seen first, and below it each variant with the words that differ."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from newscli.io.outputs.inert import CONTROLS, REPLACEMENT, SPACES, count, one_line
from newscli.io.outputs.variants import MARKS
from newscli.render.drawing import HEADING, QUIET, plain
from newscli.render.wordings import WORDS, wordings_of
from newscli.trace import Trace, Variant
from newscli.trace.marks import marked

MOST = 200
"""More quotes than this are no reading matter."""
NAMED = 5
"""Of articles with the very same words so many are named."""
CONTEXT = 8
"""Of a long stretch that was dropped so many words are shown at either end."""


STYLES = {"dropped": "red", "added": "green"}


def draw(trace: Trace) -> Iterator[RenderableType]:
    """The first with all its words, then every other wording once, with the articles that have it."""
    first = trace.variants[0]
    name = plain(first.speaker, HEADING) if first.speaker else Text("Speaker not named", "italic")
    wordings = wordings_of(trace)
    number = count(len(wordings), "wording")
    about = f"{count(trace.articles, 'article')}, {number}"
    yield Text.assemble(name, "  ", plain(about, QUIET), overflow="fold")
    for at, variants in enumerate(wordings):
        yield Padding(_places(variants, at == 0), (0, 0, 0, 2), expand=False)
        yield Padding(_quotation(variants[0]), (0, 0, 1 if at + 1 == len(wordings) else 0, 4), expand=False)


def _places(variants: list[Variant], is_first: bool) -> Text:
    one = variants[0]
    changes = ["first seen"] if is_first else [WORDS[change] for change in one.changes]
    if "speaker" in one.changes:
        changes[one.changes.index("speaker")] = f"another speaker: {one_line(one.speaker or '')}"
    places = [_place(variant) for variant in variants[:NAMED]]
    if len(variants) > NAMED:
        places.append(f"and {count(len(variants) - NAMED, 'more')}".removesuffix("s"))
    return Text.assemble(
        (", ".join(changes), HEADING), "  ", plain("; ".join(places), QUIET), overflow="fold"
    )


def _place(variant: Variant) -> str:
    return " ".join(one_line(part) for part in (variant.date, variant.source, variant.article) if part)


def _quotation(variant: Variant) -> Text:
    """Nothing is told by colour alone."""
    text = Text(overflow="fold")
    for mark, words in marked(variant):
        shown = CONTROLS.sub(REPLACEMENT, SPACES.sub(" ", words))
        if mark == "same":
            text.append(shown)
        else:
            text.append(MARKS[mark].format(_short(shown) if mark == "dropped" else shown), STYLES[mark])
    return Text.assemble("“", text, "”", overflow="fold") if variant.kind == "direct" else text


def _short(words: str) -> str:
    """A long stretch without its middle."""
    parts = words.split(" ")
    left_out = len(parts) - 2 * CONTEXT
    if left_out <= CONTEXT:
        return words
    return " ".join([*parts[:CONTEXT], f"… {left_out:,} words …", *parts[-CONTEXT:]])
