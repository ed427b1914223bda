"""What a search has found, as it is drawn; hostile text is drawn like any other."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
import toys

from newscli.io.outputs.stream import write_stream
from newscli.io.outputs.writer import Format
from newscli.io.store.hits import markdown
from newscli.io.store.search import Found, Hit
from newscli.model import Quote
from newscli.render.drawing import console
from newscli.render.search import caption, draw


def hit(**more: object) -> Hit:
    """Denise LeBlanc's words in the port article, one of them found."""
    quote = toys.quote(1, "direct", "We are done waiting,")
    own = {field.name: getattr(quote, field.name) for field in fields(Quote)}
    plain = Hit(
        **own, title="Dockers walk out", date="2025-03-03", source="The Courier", score=2.5, highlights=((12, 19),)
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def hostile() -> Hit:
    text = toys.HOSTILE
    at = text.index("evil")
    return hit(
        text=text, speaker=text, title=text, date=text, source=text, article=text, highlights=((at, at + 4),)
    )  # fmt: skip


def drawn(*hits: Hit, width: int = 80, color: bool = False) -> str:
    stream = io.StringIO()
    surface = console(stream, width, color)
    for part in draw(hits):
        surface.print(part)
    return stream.getvalue()


def written(format: Format, *hits: Hit) -> str:
    stream = io.StringIO()
    if format is Format.md:
        stream.writelines(markdown(hits))
    else:
        write_stream(hits, Hit, format, stream)
    return stream.getvalue()


def test_a_hit_at_80_columns() -> None:
    lines = [line.rstrip() for line in drawn(hit()).splitlines()]
    assert lines == [
        "Denise LeBlanc  port.txt ¶3 · 2025-03-03 · The Courier · Dockers walk out",
        "  “We are done waiting,”",
        "",
    ]


def test_what_matches_is_bright() -> None:
    assert "We are done \x1b[1;33mwaiting\x1b[0m," in drawn(hit(), color=True)


def test_nobody_has_a_name_and_an_article_may_say_nothing() -> None:
    text = drawn(hit(speaker=None, title=None, date=None, source=None, kind="indirect"))
    assert "Speaker not named  port.txt ¶3\n" in re.sub(" +\n", "\n", text)
    assert "“" not in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_hostile_text_is_inert(width: int) -> None:
    text = drawn(hostile(), width=width)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]", text)
    assert text.count("[red]x[/red]") >= 2
    assert set(re.findall("\x1b\\[[^m]*m", drawn(hostile(), color=True))) <= {
        f"\x1b[{code}m" for code in ("0", "1", "2", "3", "1;33")
    }


@pytest.mark.parametrize(
    ("shown", "total", "capped", "ranked", "expected"),
    [
        (1, 1, False, True, "1 quote"),
        (20, 312, False, True, "20 of 312 quotes"),
        (20, 50_000, True, True, "the best 20 of the first 50,000 quotes that match; there are more"),
        (20, 50_000, True, False, "20 of the first 50,000 quotes that match; there are more"),
    ],
)
def test_captions(shown: int, total: int, capped: bool, ranked: bool, expected: str) -> None:
    assert caption(Found(iter(()), shown, total, capped, ranked), shown) == expected


def test_markdown_shows_matches_in_bold_and_escapes_the_rest() -> None:
    *_, line = written(Format.md, hit(text="a | b  waiting  *c*", highlights=((7, 14),))).splitlines()
    assert line.split(" | ")[2] == r"“a \| b **waiting** \*c\*”"
    *_, line = written(Format.md, hostile()).splitlines()
    assert "**evil**" in line
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]", line)
    assert re.search(r"(?<!\\)[<`]", line) is None


def test_a_table_of_cells() -> None:
    header, line = written(Format.csv, hit(source="=cmd()")).splitlines()
    assert header.split(",")[-6:] == ["title", "date", "source", "score", "highlights", "person"]
    assert line.endswith("""Dockers walk out,2025-03-03,'=cmd(),2.5,"[[12, 19]]",""")


@pytest.mark.parametrize(
    ("format", "expected"), [(Format.json, "[]\n"), (Format.jsonl, ""), (Format.md, "| speaker |"), (Format.tsv, "article\tid")]
)  # fmt: skip
def test_nothing_found(format: Format, expected: str) -> None:
    assert written(format).startswith(expected)


def test_hits_are_written_as_they_come() -> None:
    stream = io.StringIO()
    sizes: list[int] = []

    def hits() -> Iterator[Hit]:
        for _ in range(3):
            sizes.append(len(stream.getvalue()))
            yield hit()

    write_stream(hits(), Hit, Format.json, stream)
    assert sizes == sorted(set(sizes))
    assert stream.getvalue().count('"article"') == 3
