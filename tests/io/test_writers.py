"""JSON, CSV, TSV and Markdown hold what the records hold, whatever the text does."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, replace

import pytest
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.io.outputs.json_array import JsonArray
from newscli.io.outputs.jsonl import JsonLines
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.markdown import Markdown, escape
from newscli.io.outputs.sheets import LinesBook
from newscli.io.outputs.tabular import Tabular
from newscli.io.outputs.writer import RECORDS, View
from newscli.model import Quote

ARTICLE = toys.article()
ITEMS = {
    View.quotes: ARTICLE.quotes,
    View.speakers: ARTICLE.speakers,
    View.entities: ARTICLE.entities,
    View.summary: (ARTICLE.summary,),
}


def written(make, items=ARTICLE.quotes) -> str:
    stream = io.StringIO(newline="")
    writer = make(stream)
    writer.begin()
    writer.write(ARTICLE, items)
    writer.end()
    return stream.getvalue()


def delimited(stream, kind, delimiter, terminal=False) -> Tabular:
    return Tabular(LinesBook(stream, delimiter, terminal), [kind])


def plain(value: object) -> object:
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("view", RECORDS)
def test_json_lines_are_the_records(view: View) -> None:
    lines = written(JsonLines, ITEMS[view]).splitlines()
    assert [json.loads(line) for line in lines] == [plain(asdict(item)) for item in ITEMS[view]]
    assert [list(json.loads(line)) for line in lines] == [list(asdict(item)) for item in ITEMS[view]]


def test_json_of_an_article_leaves_out_the_text() -> None:
    assert json.loads(encode(ARTICLE)) == plain(ARTICLE.to_dict())


def test_the_array_holds_the_lines() -> None:
    assert json.loads(written(JsonArray)) == [json.loads(line) for line in written(JsonLines).splitlines()]
    assert written(JsonArray, ()) == "[]\n"


@given(st.text(alphabet=st.characters()))
def test_json_is_one_line_of_utf8_for_any_text(text: str) -> None:
    line = written(JsonLines, [toys.quote(1, "direct", "Nobody slept,", speaker=text)])
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8"))["speaker"] == text


def test_letters_stay_letters() -> None:
    assert "Popescu-Lazăr “…” 東京 😀" in written(JsonLines, [toys.speaker(name="Popescu-Lazăr “…” 東京 😀")])


@pytest.mark.parametrize("view", RECORDS)
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_rows_have_a_cell_for_every_column(view: View, delimiter: str) -> None:
    out = written(lambda stream: delimited(stream, RECORDS[view], delimiter), ITEMS[view])
    rows = list(csv.reader(io.StringIO(out, newline=""), delimiter=delimiter))
    assert len(rows) == 1 + len(ITEMS[view])
    assert len({len(row) for row in rows}) == 1


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_csv_comes_back_as_it_was(text: str) -> None:
    item = toys.quote(1, "direct", "Nobody slept,", speaker=text)
    (row,) = csv.DictReader(
        io.StringIO(written(lambda stream: delimited(stream, Quote, ","), [item]), newline="")
    )
    assert row["speaker"] in (text, "'" + text)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_formulas_are_text(text: str) -> None:
    out = written(
        lambda stream: delimited(stream, Quote, ","), [toys.quote(1, "direct", "Nobody slept,", speaker=text)]
    )
    (row,) = csv.DictReader(io.StringIO(out, newline=""))
    assert row["speaker"] == "'" + text


def test_standard_input_keeps_its_name_in_csv() -> None:
    out = written(
        lambda stream: delimited(stream, Quote, ","), [toys.quote(1, "direct", "Nobody slept,", article="-")]
    )
    assert out.splitlines()[1].startswith("-,q1,")


def test_names_are_joined_and_other_lists_are_json() -> None:
    (row,) = csv.DictReader(
        io.StringIO(
            written(lambda stream: delimited(stream, RECORDS[View.summary], ","), ITEMS[View.summary])
        )
    )
    assert row["entities"] == "Denise LeBlanc; Port Ellery"
    assert json.loads(row["keywords"]) == [{"term": "strike", "score": 1.0}, {"term": "talks", "score": 0.7}]


def test_controls_do_not_reach_a_terminal() -> None:
    hostile = [toys.quote(1, "direct", "Nobody slept,", speaker=toys.HOSTILE)]
    assert "\x1b" in written(lambda stream: delimited(stream, Quote, ","), hostile)
    assert "\x1b" not in written(lambda stream: delimited(stream, Quote, ",", terminal=True), hostile)


def test_markdown() -> None:
    out = written(lambda stream: Markdown(stream, View.speakers), ITEMS[View.speakers])
    assert out == (
        "| article | name | role | affiliation | aliases | label | quotes | direct | mixed | indirect | words | share |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| port.txt | Denise LeBlanc | president | Longshore Local 269 | LeBlanc | PERSON | 3 | 2 | 0 | 1 | 12 | 75% |\n"
        "| port.txt | port authority |  |  |  | ORG | 1 | 0 | 1 | 0 | 4 | 25% |\n"
    )


def test_markdown_is_inert() -> None:
    assert escape("a|b\nc") == r"a\|b c"
    assert escape("<b> `x` [l](u) *e* _e_ \x1b[0m") == r"\<b\> \`x\` \[l\](u) \*e\* \_e\_ �\[0m"


@pytest.mark.parametrize("view", RECORDS)
def test_markdown_rows_have_a_cell_for_every_column(view: View) -> None:
    items = [replace(item, article=toys.HOSTILE) for item in ITEMS[view]]
    lines = written(lambda stream: Markdown(stream, view), items).splitlines()
    cells = [line.replace("\\|", "").count("|") for line in lines]
    assert len(lines) == 2 + len(items)
    assert len(set(cells)) == 1


def test_a_quote_stands_beside_who_says_it_and_where() -> None:
    rows = list(csv.DictReader(io.StringIO(written(lambda stream: delimited(stream, Quote, ",")))))
    assert list(rows[0])[-5:] == ["role", "affiliation", "title", "date", "source"]
    assert (rows[0]["role"], rows[0]["affiliation"]) == ("president", "Longshore Local 269")
    assert {row["title"] for row in rows} == {ARTICLE.summary.title}


def test_a_speaker_stands_beside_the_article() -> None:
    out = written(lambda stream: delimited(stream, RECORDS[View.speakers], ","), ITEMS[View.speakers])
    assert out.splitlines()[0].endswith(",type,title,date,source")


def test_markdown_keeps_names_with_commas_apart() -> None:
    summary = toys.summary(entities=("March 3, 2021", "Port Ellery"))
    stream = io.StringIO()
    Markdown(stream, View.summary).write(toys.article(), [summary])
    assert "| March 3, 2021; Port Ellery |" in stream.getvalue()
