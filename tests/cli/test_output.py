"""``--output`` writes a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import toys


def test_the_file_holds_what_the_pipe_would(run, articles: Path) -> None:
    result = run("quotes", ".", "-o", "out.jsonl")
    assert result.out == ""
    assert (articles / "out.jsonl").read_text(encoding="utf-8") == run("quotes", ".").out


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("q.csv", "article,id"), ("q.tsv", "article\tid"), ("q.md", "| article"), ("q.json", "["), ("q", "{")],
)
def test_the_ending_chooses_the_format(run, articles: Path, name: str, beginning: str) -> None:
    assert run("quotes", ".", "-o", name, terminal=True).code == 0
    assert (articles / name).read_text(encoding="utf-8").startswith(beginning)


def test_no_color_in_a_file(run, articles: Path) -> None:
    run("quotes", ".", "-f", "table", "-o", "out.txt", terminal=True, color=True)
    assert "\x1b" not in (articles / "out.txt").read_text(encoding="utf-8")


def test_a_dash_is_standard_output(run, articles: Path) -> None:
    assert run("quotes", ".", "-o", "-").out.count("\n") == 3


def test_nothing_done_leaves_the_old_file(run, folder: Path) -> None:
    (folder / "out.csv").write_text("old")
    assert run("quotes", "missing.txt", "-o", "out.csv").code == 1
    assert (folder / "out.csv").read_text() == "old"
    assert os.listdir(folder) == ["out.csv"]


def test_an_interruption_leaves_the_old_file(run, articles: Path) -> None:
    def interrupted(text: str, article: str = "-", *, sentences: int | None = None) -> None:
        raise KeyboardInterrupt

    (articles / "out.csv").write_text("old")
    assert run("quotes", "a.txt", "-o", "out.csv", parse=interrupted).code == 130
    assert (articles / "out.csv").read_text() == "old"
    assert sorted(os.listdir(articles)) == ["a.txt", "b.txt", "out.csv"]


def test_some_failed_and_the_rest_is_written(run, articles: Path) -> None:
    assert run("quotes", "a.txt", "missing.txt", "-o", "out.csv").code == 3
    assert (articles / "out.csv").read_text(encoding="utf-8").count("\n") == 3


def test_the_rights_of_the_old_file_stay(run, articles: Path) -> None:
    (articles / "out.csv").write_text("old")
    (articles / "out.csv").chmod(0o640)
    run("quotes", ".", "-o", "out.csv")
    assert (articles / "out.csv").stat().st_mode & 0o777 == 0o640


def test_a_link_keeps_pointing(run, articles: Path) -> None:
    os.symlink("real.csv", articles / "link.csv")
    run("quotes", ".", "-o", "link.csv")
    assert (articles / "link.csv").is_symlink()
    assert (articles / "real.csv").exists()


def test_an_article_is_never_overwritten(run, articles: Path) -> None:
    result = run("quotes", ".", "-o", "a.txt", "-f", "jsonl")
    assert result.code == 2
    assert result.err == "newscli: --output: a.txt is one of the articles; name another file\n"


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("no/such/out.csv", "newscli: no/such/out.csv: cannot be written: no such file or directory\n"),
        ("sub", "newscli: sub: is a folder; name a file for --output\n"),
    ],
)
def test_places_that_cannot_be_written(run, articles: Path, path: str, complaint: str) -> None:
    (articles / "sub").mkdir()
    result = run("quotes", "a.txt", "-o", path)
    assert result.code == 1
    assert result.err.replace(str(articles) + "/", "") == complaint


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk(run, articles: Path) -> None:
    result = run("quotes", ".", "-o", "/dev/full")
    assert result.code == 1
    assert result.err == "newscli: /dev/full: cannot be written: no space left on device\n"


def test_hostile_text_keeps_csv_whole(run, folder: Path) -> None:
    import csv

    (folder / "h.txt").write_text(f'“{toys.HOSTILE}\n,"; ” said Ana Ruiz.', encoding="utf-8")
    run("quotes", "h.txt", "-o", "h.csv")
    with open(folder / "h.csv", encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert row["text"] == toys.HOSTILE + '\n,"; '


@pytest.mark.parametrize("name", ["quotes.pdf", "quotes.docx", "quotes.csv.gz"])
def test_a_file_that_nothing_here_writes(run, articles: Path, name: str) -> None:
    result = run("quotes", "a.txt", "-o", name)
    assert result.code == 2 and not (articles / name).exists()
    ending = name.rpartition(".")[2]
    known = ".json, .jsonl, .ndjson, .csv, .tsv, .md, .html, .htm, .xlsx, .parquet, .sqlite or .db"
    advice = f"end it in {known}, or say --format"
    assert result.err == f"newscli: --output: nothing here writes .{ending} files; {advice}\n"


def test_any_file_is_written_when_the_format_is_said(run, articles: Path) -> None:
    assert run("quotes", "a.txt", "-o", "quotes.txt", "-f", "csv").code == 0
    assert (articles / "quotes.txt").read_text(encoding="utf-8").startswith("article,id,")


def test_an_address_is_no_file(run) -> None:
    result = run("quotes", "https://example.org/a.html?x=1&y=2")
    assert result.code == 1
    assert "curl -sL 'https://example.org/a.html?x=1&y=2' | newscli quotes -" in result.err
