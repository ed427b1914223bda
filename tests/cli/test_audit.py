"""``newscli audit``: groups, formats, the people file, and what is told of them."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import toys

PEOPLE = "name,aliases,gender\nAna Ruiz,Annie,woman\nBen Okoro,,man\n"


@pytest.fixture
def people(articles: Path) -> str:
    (articles / "people.csv").write_text(PEOPLE, encoding="utf-8")
    return "people.csv"


def records(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_all_articles_are_one_record(run, articles: Path) -> None:
    (record,) = records(run("audit", ".").out)
    assert (record["by"], record["group"], record["articles"]) == ("all", "all", 2)
    assert (record["speakers"], record["voices"], record["quotes"], record["words"]) == (2, 1, 3, 12)
    assert record["types"]["person"]["words_share"] == 1.0
    assert record["top"][0]["name"] == "Ana Ruiz"


def test_a_group_is_a_record(run, folder: Path) -> None:
    for year in ("2023", "2024"):
        (folder / year).mkdir()
        (folder / year / "a.txt").write_text("“Yes,” said Ana Ruiz.", encoding="utf-8")
    out = records(run("audit", ".", "--by", "folder").out)
    assert [(record["group"], record["new"]["count"]) for record in out] == [("2023", 1), ("2024", 0)]


def test_columns_of_a_table_are_groups(run, folder: Path) -> None:
    rows = "text;source\n“Yes,” said Ana Ruiz.;Post\n“No,” said Ana Ruiz.;Wire\n“No.”;post\n"
    (folder / "news.csv").write_text(rows, encoding="utf-8")
    out = records(run("audit", "news.csv", "--by", "outlet").out)
    assert [(record["group"], record["articles"]) for record in out] == [("Post", 2), ("Wire", 1)]


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
@pytest.mark.parametrize("by", ["all", "outlet", "byline", "section", "month", "year", "folder"])
def test_every_grouping_has_every_format(run, people: str, format: str, by: str) -> None:
    result = run("audit", ".", "--by", by, "--people", people, "--format", format)
    assert (result.code, result.err) == (0, "newscli: 2 articles done\n")
    assert "gender" in result.out
    assert "12" in result.out


def test_csv_is_one_row_a_group_with_all_figures(run, people: str) -> None:
    (row,) = csv.DictReader(io.StringIO(run("audit", ".", "--people", people, "-f", "csv").out))
    assert row["types_person_words"] == row["people_gender_woman_words"] == "12"
    assert row["people_gender_man_words"] == row["people_gender_unknown_words"] == "0"
    assert (row["direct_count"], row["direct_share"], row["top"]) == ("3", "1.0", "Ana Ruiz")
    assert not any("{" in cell or "[" in cell for cell in row.values())


def test_totals_of_a_real_run_are_the_sums_of_speakers(run) -> None:
    from newscli import parse

    samples = str(Path(__file__).parents[2] / "samples")
    speakers = records(run("speakers", samples, parse=parse).out)
    (record,) = records(run("audit", samples, parse=parse).out)
    for name in ("quotes", "words"):
        assert record[name] == sum(speaker[name] for speaker in speakers)
    assert record["speakers"] == len(speakers)
    groups = records(run("audit", samples, "--by", "year", parse=parse).out)
    assert sum(group["words"] for group in groups) == record["words"]


def test_the_whole_on_a_terminal(run, people: str) -> None:
    out = run("audit", ".", "--people", people, terminal=True).out
    assert out.startswith("2 articles, 2 speakers (1 voice), 3 quotes, 12 words\n")
    for words in (
        "named people",
        "Named people by gender",
        "woman",
        "Most words",
        "Herfindahl",
        "Introduced",
    ):
        assert words in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("width", [40, 60, 80, 88, 100, 120])
def test_groups_fit_the_terminal(run, people: str, width: int) -> None:
    out = run("audit", ".", "--by", "year", "--people", people, terminal=True, width=width).out
    assert max(map(len, out.splitlines())) <= width
    assert "not told" in out


def test_names_from_articles_are_no_markup(run, folder: Path) -> None:
    (folder / "a.txt").write_text("“Yes,” said Ana Ruiz.", encoding="utf-8")

    def parse(text: str, article: str = "-", *, sentences: int | None = None) -> object:
        hostile = toys.HOSTILE.replace("\n", " ")
        summary = toys.summary(article=article, source=hostile)
        return toys.article(article=article, speakers=(toys.speaker(name=hostile),), summary=summary)

    for format in ("table", "md"):
        for by in ("all", "outlet"):
            out = run("audit", "a.txt", "--by", by, "-f", format, parse=parse, width=120).out
            assert "[red]" in out.replace("\\", "")
            assert "\x1b" not in out


def test_a_page(run, people: str, folder: Path) -> None:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    result = run("audit", ".", "--by", "year", "--people", people, "-o", "audit.html")
    assert (result.code, result.out) == (0, "")
    page = (folder / "audit.html").read_text(encoding="utf-8")
    assert "script-src 'none'" in unescape(page) and "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    words = _words(page)
    for part in (
        "Whose voices are heard",
        "By year",
        "not told",
        "Named people by gender",
        "woman",
        "Ana Ruiz",
    ):
        assert part in words


def _words(page: str) -> str:
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_data = found.append  # type: ignore[method-assign]
    parser.feed(page)
    return " ".join(found)


def test_hostile_names_are_text_on_a_page() -> None:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    from newscli.analysis.auditing import audit
    from newscli.analysis.groups import By
    from newscli.render.audit.page import draw

    name = "<script>alert(1)</script>\x1b[31m"
    article = toys.article(speakers=(toys.speaker(name=name),), summary=toys.summary(source=name))
    page = draw(audit([article], By.outlet), By.outlet)
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 3
    assert "\x1b" not in page


def test_an_audit_of_nobody_is_a_page_too() -> None:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    from newscli.analysis.auditing import audit
    from newscli.analysis.groups import By
    from newscli.render.audit.page import draw

    article = toys.article(quotes=(), speakers=())
    assert "Nobody speaks." in draw(audit([article]), By.all)


def test_missing_people(run, folder: Path, people: str) -> None:
    (folder / people).write_text("name\nBen Okoro\n")
    result = run("audit", ".", "--people", people, "--missing", "-f", "csv")
    assert result.out == "name,aliases,articles,quotes,words,rows\nAna Ruiz,,2,3,12,0\n"


def test_without_a_people_file_everybody_is_missing(run, articles: Path) -> None:
    assert [record["name"] for record in records(run("audit", ".", "--missing").out)] == ["Ana Ruiz"]


def test_the_list_of_the_missing_can_be_filled_in_and_used(run, folder: Path, people: str) -> None:
    run("audit", ".", "--missing", "-o", "todo.csv")
    lines = (folder / "todo.csv").read_text().splitlines()
    (folder / "done.csv").write_text(f"{lines[0]},gender\n{lines[1]},woman\n")
    (record,) = records(run("audit", ".", "--people", "done.csv", "--attribute", "gender").out)
    assert record["people"]["gender"]["woman"]["speakers"] == 2


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_the_missing_in_every_format(run, articles: Path, format: str) -> None:
    assert "Ana Ruiz" in run("audit", ".", "--missing", "-f", format).out


def test_ambiguous_names_are_told(run, folder: Path, people: str) -> None:
    (folder / people).write_text("name,aliases,gender\nAnna Ruiz,Ana Ruiz,woman\nAna R.,Ana Ruiz,man\n")
    result = run("audit", ".", "--people", people)
    (record,) = records(result.out)
    assert record["people"]["gender"]["unknown"]["speakers"] == 2
    assert result.err == (
        "newscli: 2 articles done\n"
        "newscli: Ana Ruiz: 2 rows of the people file fit, so none is taken; give one of them this name\n"
    )


def test_only_one_attribute(run, folder: Path, people: str) -> None:
    (folder / people).write_text("name,gender,notes\nAna Ruiz,woman,met in May\n")
    (record,) = records(run("audit", ".", "--people", people, "--attribute", "gender").out)
    assert list(record["people"]) == ["gender"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--attribute", "gender"],
            "newscli: --attribute: there is no people file; name one with --people FILE.csv\n",
        ),
        (
            ["--people", "people.csv", "--attribute", "age"],
            "people.csv has no attribute 'age'; choose from gender",
        ),
        (
            ["--missing", "-o", "x.html"],
            "newscli: --missing: the list of people is no page; write it to a .csv file\n",
        ),
        (
            ["--people", "people.csv", "-o", "people.csv"],
            "newscli: --output: people.csv is one of the articles",
        ),
        (["--by", "colour"], "--by must be all, outlet, byline"),
    ],
)
def test_what_makes_no_sense(run, people: str, arguments: list[str], message: str) -> None:
    result = run("audit", ".", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert (Path(people)).read_text() == PEOPLE


def test_a_wrong_people_file_is_told_before_anything_is_read(run, folder: Path, articles: Path) -> None:
    (folder / "people.csv").write_text("who\nAna Ruiz\n")
    result = run("audit", ".", "--people", "people.csv")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("newscli: people.csv: no column is called name (there are: who)")


def test_broken_articles_are_told_and_the_rest_is_counted(run, articles: Path) -> None:
    (articles / "c.txt").write_bytes(b"%PDF-1.7")
    result = run("audit", ".")
    assert result.code == 3
    assert records(result.out)[0]["articles"] == 2
    assert "./c.txt: a PDF document" in result.err
    assert result.err.endswith("newscli: 2 articles done, 1 input failed\n")


def test_nothing_read_leaves_the_file_as_it_was(run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"%PDF-1.7")
    (folder / "audit.csv").write_text("before")
    assert run("audit", "a.txt", "-o", "audit.csv").code == 1
    assert (folder / "audit.csv").read_text() == "before"


def test_an_article_without_speech(run, folder: Path) -> None:
    (folder / "quiet.txt").write_text("Nobody spoke.\n")
    out = run("audit", "quiet.txt", terminal=True).out
    assert out.startswith("1 article, 0 speakers (0 voices), 0 quotes, 0 words\n")


def test_two_audits_are_the_same(run, people: str) -> None:
    for format in ("table", "jsonl", "csv", "md"):
        assert run("audit", ".", "-f", format).out == run("audit", ".", "-f", format).out


@pytest.mark.parametrize("texts", [True, False])
def test_a_database_says_what_its_articles_say(run, articles: Path, texts: bool) -> None:
    from newscli.io.store.database import build

    read = [
        toys.parse((articles / name).read_text(encoding="utf-8"), f"./{name}") for name in ("a.txt", "b.txt")
    ]
    build(articles / "news.sqlite", [article if texts else replace(article, text="") for article in read])
    (kept,), (parsed,) = records(run("audit", "news.sqlite").out), records(run("audit", ".").out)
    if not texts:
        assert kept.pop("position") >= parsed.pop("position")
        kept["types"]["person"].pop("position"), parsed["types"]["person"].pop("position")
    assert kept == parsed


def test_a_kind_of_voice_has_one_colour_on_the_whole_page() -> None:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    from newscli.analysis.auditing import audit
    from newscli.analysis.groups import By
    from newscli.render.audit.page import draw

    article = toys.article(speakers=(toys.speaker(name="officials", label="OTHER", type="unnamed_group"),))
    page = draw(audit([article], By.outlet), By.outlet)
    badges = re.findall(r'<span class="badge (\w+)">(\d+)</span><span class="name">([^<]+)</span>', page)
    assert set(badges) == {("k4", "5", "unnamed groups")}
    assert len(badges) == 2
