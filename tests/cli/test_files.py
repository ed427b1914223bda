"""``-o FILE`` by its ending, each file read back by the library that people read it with."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pyarrow.parquet
import pytest
import toys
from openpyxl.utils.escape import unescape

FORMULAS = ("=1+1", "+1", "@SUM(A1)", "-1", "https://example.org/x", "{=A1}", "mailto:a@example.org")
"""What a spreadsheet would rather have as something else than text."""
CORPUS = Path(__file__).parent.parent.parent / "samples"


def from_csv(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def from_xlsx(path: Path, sheet: str = "") -> list[dict[str, Any]]:
    book = openpyxl.load_workbook(path)
    head, *rows = book[sheet or book.sheetnames[0]].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]  # type: ignore[arg-type]


def from_sqlite(path: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        [table] = connection.execute("SELECT name FROM sqlite_master").fetchall()
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table[0]}"')]


def same(found: Sequence[dict[str, Any]], wanted: Sequence[dict[str, Any]]) -> bool:
    """Equal, where a table of text alone has the numbers as text and nothing for nothing."""

    def cell(value: Any) -> str:
        return "" if value is None else str(value)

    def equal(value: Any, text: str) -> bool:
        return cell(value) == text or (isinstance(value, int | float) and value == float(text))

    return len(found) == len(wanted) and all(
        list(row) == list(other) and all(map(equal, row.values(), other.values()))
        for row, other in zip(found, wanted, strict=True)
    )


@pytest.mark.parametrize("view", ["quotes", "speakers", "entities", "summary"])
@pytest.mark.parametrize(
    ("name", "read"), [("out.xlsx", from_xlsx), ("out.sqlite", from_sqlite), ("out.db", from_sqlite)]
)
def test_a_file_has_the_rows_of_csv(
    run: Any, articles: Path, view: str, name: str, read: Callable[[Path], list[dict[str, Any]]]
) -> None:
    assert run(view, ".", "-o", "out.csv").code == 0
    assert run(view, ".", "-o", name).code == 0
    wanted = from_csv(articles / "out.csv")
    assert wanted and same(read(articles / name), wanted)


@pytest.mark.parametrize("view", ["quotes", "speakers", "entities", "summary"])
def test_parquet_has_the_records(run: Any, articles: Path, view: str) -> None:
    run(view, ".", "-o", "out.jsonl")
    assert run(view, ".", "-o", "out.parquet").code == 0
    found = pyarrow.parquet.read_table(articles / "out.parquet").to_pylist()
    records = list(map(json.loads, (articles / "out.jsonl").read_text("utf-8").splitlines()))
    assert len(found) == len(records)
    for row, record in zip(found, records, strict=True):
        assert {name: row[name] for name in record if name not in ("quoted", "mentions")} == {
            name: value for name, value in record.items() if name not in ("quoted", "mentions")
        }


def test_parquet_of_quotes_has_what_stands_beside(run: Any, articles: Path) -> None:
    run("quotes", ".", "-o", "out.parquet")
    frame = pandas.read_parquet(articles / "out.parquet")
    assert list(frame.columns[-5:]) == ["role", "affiliation", "title", "date", "source"]


def test_a_workbook(run: Any, articles: Path) -> None:
    run("quotes", ".", "-o", "out.xlsx")
    sheet = openpyxl.load_workbook(articles / "out.xlsx")["quotes"]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    widths = {cell.value: sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    assert 8 <= widths["id"] < 15 < widths["text"] <= 61
    assert pandas.read_excel(articles / "out.xlsx")["start"].dtype == "int64"


@pytest.mark.parametrize("text", [*FORMULAS, toys.HOSTILE, "_x0041_ \ufffe \x00\x1f", "a\r\nb", "\ud800"])
def test_text_in_a_workbook_is_text(tmp_path: Path, text: str) -> None:
    from newscli.io.outputs.flat import Column
    from newscli.io.outputs.sheets import book
    from newscli.io.outputs.writer import Format

    path = tmp_path / "out.xlsx"
    with path.open("w", encoding="utf-8") as stream, book(Format.xlsx, stream) as made:
        made.sheet("quotes", [Column("text", str)]).write([text])
    cell = openpyxl.load_workbook(path).active["A2"]  # type: ignore[index]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert len(unescape(cell.value)) == len(text.replace("\r\n", "\n"))
    assert "\x1b" not in cell.value


def test_no_file_in_a_workbook_has_a_formula(run: Any, folder: Path) -> None:
    import zipfile

    for number, text in enumerate(FORMULAS):
        (folder / f"{number}.txt").write_text(f"“{text}” said Ana Ruiz.", encoding="utf-8")
    assert run("quotes", ".", "-o", "out.xlsx").code == 0
    with zipfile.ZipFile(folder / "out.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet and b"hyperlink" not in sheet
    assert [row["text"] for row in from_xlsx(folder / "out.xlsx")] == list(FORMULAS)


def test_a_text_that_no_cell_holds(run: Any, folder: Path) -> None:
    (folder / "long.txt").write_text(f"“{'word ' * 8000}” said Ana Ruiz.", encoding="utf-8")
    (folder / "out.xlsx").write_text("old")
    result = run("quotes", "long.txt", "-o", "out.xlsx")
    assert result.code == 1 and result.err.count("\n") == 1
    assert "a cell of Excel holds 32,767; write a .csv, .parquet or .sqlite file" in result.err
    assert (folder / "out.xlsx").read_text() == "old"
    assert sorted(os.listdir(folder)) == ["long.txt", "out.xlsx"]


def test_rows_that_no_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.io.outputs import xlsx
    from newscli.io.outputs.flat import Column
    from newscli.io.outputs.sheets import book
    from newscli.io.outputs.writer import Format
    from newscli.io.problems import OutputProblem

    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with (
        (tmp_path / "out.xlsx").open("w") as stream,
        pytest.raises(OutputProblem, match="more than the 2 rows"),
        book(Format.xlsx, stream) as made,
    ):
        sheet = made.sheet("quotes", [Column("start", int)])
        for number in range(3):
            sheet.write([number])


def test_a_whole_article_in_a_workbook(run: Any, articles: Path) -> None:
    assert run("parse", "a.txt", "-o", "out.xlsx").code == 0
    assert openpyxl.load_workbook(articles / "out.xlsx").sheetnames == [
        *("quotes", "speakers", "entities", "summary")
    ]
    assert len(from_xlsx(articles / "out.xlsx", "quotes")) == 2


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("a.sqlite", "newscli batch --to sqlite makes a database of it"),
        ("a.html", "newscli report makes a page of it"),
    ],
)
def test_a_whole_article_has_no_place_in_others(run: Any, articles: Path, name: str, advice: str) -> None:
    result = run("parse", "a.txt", "-o", name)
    assert result.code == 2 and advice in result.err and not (articles / name).exists()


@pytest.mark.parametrize("ending", ["xlsx", "parquet", "sqlite"])
def test_nothing_found_is_a_table_without_rows(run: Any, folder: Path, ending: str) -> None:
    (folder / "a.txt").write_text("Nobody said a word.\n", encoding="utf-8")
    assert run("quotes", "a.txt", "-o", f"out.{ending}").code == 0
    read = {"xlsx": pandas.read_excel, "parquet": pandas.read_parquet}.get(ending)
    if read:
        frame = read(folder / f"out.{ending}")
        assert len(frame) == 0 and list(frame.columns[:2]) == ["article", "id"]
    else:
        assert from_sqlite(folder / "out.sqlite") == []


@pytest.mark.parametrize("ending", ["xlsx", "parquet", "sqlite", "html"])
def test_two_runs_give_the_same_bytes(run: Any, articles: Path, ending: str) -> None:
    for number in "12":
        assert run("quotes", "a.txt", "b.txt", "-o", f"{number}.{ending}").code == 0
    assert (articles / f"1.{ending}").read_bytes() == (articles / f"2.{ending}").read_bytes()


@pytest.mark.parametrize("ending", ["xlsx", "parquet", "sqlite"])
def test_whole_or_not_at_all(run: Any, articles: Path, ending: str) -> None:
    def interrupted(text: str, article: str = "-", *, sentences: int | None = None) -> Any:
        if article == "b.txt":
            raise KeyboardInterrupt
        return toys.parse(text, article)

    name = f"out.{ending}"
    (articles / name).write_text("old")
    assert run("quotes", "a.txt", "b.txt", "-o", name, parse=interrupted).code == 130
    assert (articles / name).read_text() == "old"
    assert sorted(os.listdir(articles)) == ["a.txt", "b.txt", name]


@pytest.mark.parametrize("format", ["xlsx", "parquet", "sqlite"])
@pytest.mark.parametrize("place", [(), ("-o", "-")])
def test_a_pipe_takes_no_file(run: Any, articles: Path, format: str, place: tuple[str, ...]) -> None:
    result = run("quotes", "a.txt", "-f", format, *place)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"newscli: --format: {format} is for files alone; name one: -o FILE.{format}\n"


class Cells(HTMLParser):
    """The text of every cell of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._inside = True
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


def cells(path: Path) -> list[list[str]]:
    parser = Cells()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser.rows


def test_a_page(run: Any, articles: Path) -> None:
    assert run("quotes", ".", "-o", "out.html", terminal=True).code == 0
    rows = cells(articles / "out.html")
    assert rows[0][:4] == ["id", "speaker", "kind", "text"]
    assert [row[3] for row in rows if row[0] != "id"] == [
        *("“We will stay,”", "“All of us, together, to the end.”", "“No comment,”")
    ]


def test_a_page_of_very_many_rows(run: Any, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.render.report import table_page

    monkeypatch.setattr(table_page, "HEAVY", 1)
    assert "a page with 2 rows is slow to open" in run("quotes", "a.txt", "-o", "out.html").err


def test_a_page_without_rows(run: Any, folder: Path) -> None:
    (folder / "a.txt").write_text("Nobody said a word.\n", encoding="utf-8")
    assert run("quotes", "a.txt", "-o", "out.html").code == 0
    assert "Nothing found." in (folder / "out.html").read_text(encoding="utf-8")


def test_a_page_is_inert(run: Any, folder: Path) -> None:
    (folder / "a.txt").write_text("“<script>alert(1)</script><b>” said Ana Ruiz.", encoding="utf-8")
    run("quotes", "a.txt", "-o", "out.html")
    page = (folder / "out.html").read_text(encoding="utf-8")
    assert "<script" not in page and "<b>" not in page and "default-src &#39;none&#39;" in page
    assert cells(folder / "out.html")[1][3] == "“<script>alert(1)</script><b>”"


def test_a_page_is_not_for_a_terminal(run: Any, articles: Path) -> None:
    result = run("quotes", "a.txt", "-f", "html", terminal=True)
    assert (result.code, result.out) == (2, "")
    assert run("quotes", "a.txt", "-f", "html").out.startswith("<!doctype html>")


def test_an_old_extra_is_asked_for(run: Any, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.io import extras

    monkeypatch.setattr(extras, "_is_there", lambda extra: False)
    result = run("quotes", "missing.txt", "-o", "out.xlsx")
    assert result.code == 2
    assert result.err == (
        "newscli: .xlsx files: needs the extra [xlsx]; pip install 'newscli[xlsx]', or write .csv\n"
    )


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of a few samples, made once."""
    from newscli.cli.__main__ import main

    folder = tmp_path_factory.mktemp("collection")
    names = [
        str(CORPUS / name) for name in ("port-strike.txt", "school-budget.txt") if (CORPUS / name).exists()
    ]
    assert (
        main(["batch", *names, "--out", str(folder / "voices"), "--to", "sqlite", "-q", "--jobs", "1"]) == 0
    )
    return folder / "voices" / "newscli.sqlite"


COMMANDS = (
    ("search", "{db}", "strike"),
    ("trace", "{db}"),
    ("people", "{db}"),
    ("audit", "{db}"),
    ("check", "{a}", "--against", "{b}"),
    ("diff", "{a}", "{b}"),
    ("lint", "{a}"),
    ("rule",),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("ending", ["xlsx", "parquet", "sqlite", "html"])
def test_every_command_that_writes_records(
    run: Any, folder: Path, collection: Path, command: tuple[str, ...], ending: str
) -> None:
    first, second = CORPUS / "port-strike.txt", CORPUS / "versions" / "port-strike-first.md"
    words = [word.format(db=collection, a=first, b=second) for word in command]
    here = (
        [words[0], *words[1:2], "-o", f"out.{ending}", *words[2:]]
        if len(words) > 1
        else [*words, "-o", f"out.{ending}"]
    )
    from newscli import parse

    result = run(*here, parse=parse)
    if command[0] == "rule" and ending == "html":
        assert result.code == 2
        return
    assert result.code in (0, 1), result.err
    path = folder / f"out.{ending}"
    run(*[word if word != f"out.{ending}" else "out.csv" for word in here], parse=parse)
    wanted = from_csv(folder / "out.csv")
    if ending == "html":
        assert "<!doctype html>" in path.read_text(encoding="utf-8")
    elif ending == "parquet":
        assert pyarrow.parquet.read_table(path).num_rows == len(wanted)
    else:
        found = from_xlsx(path) if ending == "xlsx" else from_sqlite(path)
        assert len(found) == len(wanted) and [list(row) for row in found] == [list(row) for row in wanted]


@pytest.mark.parametrize(
    ("command", "known"),
    [
        (("graph", "a.txt", "-o", "out.xlsx"), ".graphml, .gexf, .json or .csv"),
        (("report", "a.txt", "-o", "out.pdf"), ".html or .htm"),
        (("lint", "a.txt", "-o", "out.md"), ".sarif"),
        (("text", "a.txt", "-o", "out.xlsx"), ".txt, .text, .md, .jsonl or .ndjson"),
        (("correct", "q.csv", "-o", "gold.xlsx"), ".jsonl or .ndjson"),
        (("rule", "-o", "rules.docx"), ".sqlite or .db"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_one_clear_refusal(run: Any, articles: Path, command: tuple[str, ...], known: str) -> None:
    result = run(*command)
    assert result.code == 2 and result.err.count("\n") == 1
    assert "nothing here writes" in result.err and known in result.err
    assert not (articles / command[-1]).exists()
