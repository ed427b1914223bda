"""Charts are tables with drawings in them: the numbers can be read without the drawing."""

from __future__ import annotations

import re

from newscli.render.report.charts import Bar, Series, bar, bars, strip, timeline


def widths(html: str, kind: str = "fill") -> list[str]:
    return re.findall(rf'class="{kind}[^"]*"[^>]*? width="([^"]+)"', html)


def test_bars_are_as_long_as_their_share_of_the_longest() -> None:
    html = bars("Words", [Bar("Ana <Ruiz>", 40, "40", "mayor", 1), Bar("Ben", 10, "10")]).__html__()
    assert widths(html) == ["100%", "25%"]
    assert "Ana &lt;Ruiz&gt;" in html and "<small>mayor</small>" in html
    assert "<caption>Words</caption>" in html and '<td class="value">40</td>' in html
    assert 'class="fill k0"' in html and 'class="fill"' in html


def test_bars_on_a_scale_of_their_own() -> None:
    assert widths(bars("Share", [Bar("Ana", 0.3, "30 %")], most=1).__html__()) == ["30%"]


def test_headings_and_links() -> None:
    html = bars("Words", [Bar("Ana", 1, "1", link="#s1")], ("Speaker", "Words")).__html__()
    assert '<th scope="col">Speaker</th>' in html
    assert '<th scope="row"><a href="#s1">Ana</a></th>' in html


def test_nothing_to_show_is_an_empty_table() -> None:
    assert "<tbody></tbody>" in bars("Words", []).__html__()
    assert widths(bars("Words", [Bar("Ana", 0, "0")]).__html__()) == ["0%"]


def test_a_bar_stays_on_its_track() -> None:
    assert [widths(bar(share).__html__())[0] for share in (-1, 0.125, 7)] == ["0%", "12.5%", "100%"]


def test_the_parts_of_a_strip_are_numbered_where_there_is_room() -> None:
    html = strip("Kinds", [Bar("direct", 97, "97 %", number=3), Bar("mixed", 3, "3 %")]).__html__()
    assert re.findall(r"<text[^>]*>(\d)</text>", html) == ["3"]
    assert re.findall(r'<span class="badge[^>]*>(\d)</span>', html) == ["3", "2"]
    assert "<title>mixed: 3 %</title>" in html


def test_columns_over_time_share_one_scale() -> None:
    rows = [Series("Ana", [32, 0, 16], "48", 1), Series("Ben", [0, 8, 0], "8", 2)]
    html = timeline("Words a month", ["2024-01", "2024-02", "2024-03"], rows).__html__()
    assert re.findall(r' height="(32|16|8)"', html) == ["32", "16", "8"]
    assert "<title>Ana, 2024-03: 16 words</title>" in html
    assert 'aria-label="Ana: 2024-01 32, 2024-03 16"' in html
    assert "<span>2024-01</span><span>2024-03</span>" in html


def test_charts_of_the_same_values_are_the_same() -> None:
    rows = [Bar("Ana", 1 / 3, "33 %", number=9)]
    assert strip("Shares", rows).__html__() == strip("Shares", rows).__html__()
