"""Tables at 80 and 120 columns, and what hostile text does in them: nothing."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
import toys
from rich.cells import cell_len

from newscli.io.outputs.writer import View
from newscli.model import Article
from newscli.render.drawing import bar, console
from newscli.render.tables import Tables

VIEWS = {
    View.quotes: lambda article: article.quotes,
    View.speakers: lambda article: article.speakers,
    View.entities: lambda article: article.entities,
    View.summary: lambda article: [article.summary],
    View.parse: lambda article: [article],
}


def drawn(view: View, *articles: Article, width: int = 80, several: bool = False, color: bool = False) -> str:
    stream = io.StringIO()
    tables = Tables(console(stream, width, color), view, several, hint=lambda message: None)
    tables.begin()
    for article in articles:
        tables.write(article, VIEWS[view](article))
    tables.end()
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


def test_quotes_at_80_columns() -> None:
    assert (
        drawn(View.quotes, toys.article())
        == """\
  Kind      Quote                                          Attribution     Par.
────────────────────────────────────────────────────────────────────────────────
Denise LeBlanc  president, Longshore Local 269 · 3 quotes
  direct    “We are done waiting,”                         said … LeBlanc  ¶3
  indirect  that talks had led nowhere                     said … LeBlanc  ¶4
  direct    “Nobody slept,”                                she added       ¶4

port authority  1 quote
  mixed     the strike “a mistake”                         The port        ¶5
                                                           authority
                                                           called

4 quotes by 2 speakers: 2 direct, 1 mixed and 1 indirect"""
    )


def test_quotes_at_120_columns() -> None:
    lines = drawn(View.quotes, toys.article(), width=120).splitlines()
    assert lines[0].split() == ["Kind", "Quote", "Attribution", "Par.", "Sure"]
    assert re.fullmatch(r"  direct    “We are done waiting,” +said … LeBlanc +¶3 +97%", lines[3])


def test_speakers_at_80_columns() -> None:
    assert (
        drawn(View.speakers, toys.article())
        == """\
Speaker                         Quotes   of which     Words   Share of the words
────────────────────────────────────────────────────────────────────────────────
Denise LeBlanc                       3   2 direct        12   █████████     75%
president, Longshore Local               1 indirect
269
also LeBlanc

port authority                       1   1 mixed          4   ███           25%

2 speakers, 4 quotes, 16 words"""
    )


def test_entities_at_80_columns() -> None:
    assert (
        drawn(View.entities, toys.article())
        == """\
Name                                          Label    Times   Salience
────────────────────────────────────────────────────────────────────────────────
Denise LeBlanc                                PERSON       2   ██████████▊  0.90
also LeBlanc
Port Ellery                                   GPE          1   ██████       0.50

2 entities, 3 mentions"""
    )


def test_summary_at_80_columns() -> None:
    assert (
        drawn(View.summary, toys.article())
        == """\
╭──────────────────────────────────────────────────────────────────────────────╮
│ Dockers at Port Ellery walk out                                              │
│ 2025-03-03 · By Nora Quill · PORT ELLERY                                     │
│                                                                              │
│ • LeBlanc said that talks had led nowhere.                                   │
│                                                                              │
│ Keywords  strike · talks                                                     │
│ Speakers  Denise LeBlanc                                                     │
│ Entities  Denise LeBlanc · Port Ellery                                       │
│ Figures   49 words · 5 sentences · 0.2 minutes to read · 14% in quote marks  │
╰──────────────────────────────────────────────────────────────────────────────╯"""
    )


def test_narrow_quotes_have_the_attribution_below() -> None:
    assert (
        drawn(View.quotes, toys.article(), width=40)
        == """\
  Kind      Quote                  Par.
────────────────────────────────────────
Denise LeBlanc  president, Longshore
Local 269 · 3 quotes
  direct    “We are done           ¶3
            waiting,”
            said … LeBlanc
  indirect  that talks had led     ¶4
            nowhere
            said … LeBlanc
  direct    “Nobody slept,”        ¶4
            she added

port authority  1 quote
  mixed     the strike “a          ¶5
            mistake”
            The port authority
            called

4 quotes by 2 speakers: 2 direct, 1
mixed and 1 indirect"""
    )


def test_narrow_speakers_have_no_bars() -> None:
    assert (
        drawn(View.speakers, toys.article(), width=40)
        == """\
Speaker           Quotes   Words   Share
────────────────────────────────────────
Denise LeBlanc         3      12    75%
president,
Longshore Local
269
also LeBlanc
2 direct, 1
indirect

port authority         1       4    25%
1 mixed

2 speakers, 4 quotes, 16 words"""
    )


def test_narrow_entities_have_no_bars() -> None:
    assert drawn(View.entities, toys.article(), width=40).splitlines()[2:5] == [
        "Denise         PERSON       2   0.90",
        "LeBlanc",
        "also LeBlanc",
    ]


def test_an_article_has_all_views() -> None:
    text = drawn(View.parse, toys.article())
    assert all(drawn(view, toys.article()) in text for view in VIEWS)


def test_several_articles_have_headings() -> None:
    text = drawn(View.quotes, toys.article(), replace(toys.article(), article="b.txt"), several=True)
    assert text.startswith("port.txt  Dockers at Port Ellery walk out\n")
    assert "\n\nb.txt  Dockers" in text


@pytest.mark.parametrize("view", [View.summary, View.parse])
def test_the_heading_does_not_say_the_title_twice(view: View) -> None:
    text = drawn(view, toys.article(), several=True)
    assert text.startswith("port.txt\n╭")
    assert text.count("Dockers at Port Ellery walk out") == 1


def test_all_views_are_in_the_order_of_their_commands() -> None:
    loud = toys.speaker(id="e9", name="Ed Ray", words=99)
    big = toys.entity(id="e9", name="Ed Ray", salience=1.0)
    plain = toys.article()
    text = drawn(
        View.parse, replace(plain, speakers=(*plain.speakers, loud), entities=(*plain.entities, big))
    )
    heads = [
        line.split("  ")[0] for line in text.splitlines() if line.startswith(("Ed Ray", "Denise LeBlanc  "))
    ]
    assert heads == ["Ed Ray", "Denise LeBlanc", "Denise LeBlanc", "Ed Ray", "Denise LeBlanc"]


def test_an_article_without_rows_leaves_no_heading() -> None:
    text = drawn(
        View.quotes, toys.article(), replace(toys.article(), article="b.txt", quotes=()), several=True
    )
    assert "b.txt" not in text


@pytest.mark.parametrize(
    ("view", "words"), [(View.quotes, "No quotes found."), (View.speakers, "No speakers found.")]
)
def test_nothing_is_said_in_words(view: View, words: str) -> None:
    assert drawn(view, toys.article(quotes=(), speakers=())) == words


def test_a_speaker_who_is_not_named() -> None:
    nobody = toys.quote(1, "direct", "Nobody slept,", speaker=None, speaker_id=None, mention=None, cue=None)
    text = drawn(View.quotes, toys.article(quotes=(nobody,)))
    assert "Speaker not named  1 quote" in text
    assert text.endswith("1 quote by 0 speakers: 1 direct")


def test_long_cells_fold_and_nothing_is_lost() -> None:
    words = " ".join(f"word{number}" for number in range(200)) + " " + "x" * 300
    for width in (40, 80, 120):
        text = drawn(
            View.quotes,
            toys.article(quotes=(toys.quote(1, "direct", "Nobody slept,", text=words),)),
            width=width,
        )
        assert all(f"word{number}" in re.sub(r"\s+", "", text) for number in range(200))
        assert text.count("x") == 300
        assert max(map(cell_len, text.splitlines())) <= width


def hostile() -> Article:
    text = toys.HOSTILE
    plain = toys.article()
    return replace(
        plain,
        article=text,
        quotes=tuple(replace(quote, text=text, speaker=text, mention=replace(quote.mention, text=text)) for quote in plain.quotes),
        speakers=tuple(replace(item, name=text, role=text, affiliation=text + "2", aliases=(text,)) for item in plain.speakers),
        entities=tuple(replace(item, name=text, aliases=(text,)) for item in plain.entities),
        summary=replace(
            plain.summary, title=text, byline=text, dateline=text, date=text, speakers=(text,), entities=(text,),
            sentences=tuple(replace(item, text=text) for item in plain.summary.sentences),
            keywords=tuple(replace(item, term=text) for item in plain.summary.keywords),
        ),
    )  # fmt: skip


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_hostile_text_is_inert(view: View, width: int) -> None:
    text = drawn(view, hostile(), width=width, several=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]", text)
    bare = re.sub(r"[\s│•]+", "", text)
    for words in ("[red]x[/red]", "[/]", ":100:", "�[31mred�[0m", "�1m", "=cmd()"):
        assert words.replace(" ", "") in bare or width == 40


def test_colors_are_ours_alone() -> None:
    codes = set(re.findall("\x1b\\[[^m]*m", drawn(View.quotes, hostile(), color=True)))
    assert codes <= {f"\x1b[{code}m" for code in ("0", "1", "2", "3", "32", "33", "36", "1;35")}


def test_bars() -> None:
    assert [bar(share, 2) for share in (0, 0.5, 1, 2, -1, 0.25)] == ["  ", "█ ", "██", "██", "  ", "▌ "]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_doubtful_quotes_are_marked_at_every_width(width: int) -> None:
    plain = toys.article()
    unsure = replace(plain, quotes=(replace(plain.quotes[0], confidence=0.4), *plain.quotes[1:]))
    for view in (View.quotes, View.speakers):
        assert "?" not in drawn(view, plain, width=width)
        shown = " ".join(drawn(view, unsure, width=width).split())
        assert "? marks 1 with less than 70% certainty" in shown
    assert "? direct" in drawn(View.quotes, unsure, width=width)
    assert "1 ?" in drawn(View.speakers, unsure, width=width)


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("view", list(View))
def test_no_line_ends_in_blanks(view: View, color: bool) -> None:
    stream = io.StringIO()
    tables = Tables(console(stream, 80, color), view, False, hint=lambda message: None)
    tables.begin()
    tables.write(toys.article(), VIEWS[view](toys.article()))
    tables.end()
    lines = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()).splitlines()
    assert lines and not [line for line in lines if line.endswith(" ")]
