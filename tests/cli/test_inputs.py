"""Every kind of input on the command line, and every way in which it can be bad: a clear line, nothing lost."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from archives import PAGE, answer, record, rss

from newscli.io import extras

SAID = "“Yes,” said Ana Ruiz."


def articles_of(out: str) -> list[str]:
    return [json.loads(line)["article"] for line in out.splitlines()]


def rows(*texts: str) -> str:
    return "".join(json.dumps({"text": text}) + "\n" for text in texts)


def test_rows_are_articles(run, folder: Path) -> None:
    Path("a.jsonl").write_text(rows(SAID, SAID))
    result = run("quotes", "a.jsonl")
    assert articles_of(result.out) == ["a.jsonl#1", "a.jsonl#2"]
    assert result.err == "newscli: 2 articles done\n"


def test_one_row_is_one_article(run, folder: Path) -> None:
    Path("a.jsonl").write_text(rows(SAID))
    assert run("quotes", "a.jsonl").err == ""


def test_what_the_columns_say_is_in_the_summary(run, folder: Path) -> None:
    Path("a.csv").write_text(f'body,head,when,desk\n"{SAID}",Strike,3 March 2025,Harbour\n')
    options = ("--title-column", "head", "--date-column", "when", "--section-column", "desk")
    (summary,) = map(json.loads, run("summary", "a.csv", *options).out.splitlines())
    assert (summary["title"], summary["date"], summary["section"]) == ("Strike", "2025-03-03", "Harbour")


@pytest.mark.parametrize("command", ["quotes", "speakers", "entities", "summary", "parse"])
def test_every_command_reads_every_input(run, folder: Path, command: str) -> None:
    for extra in extras.EXTRAS:
        if not extras._is_there(extra):
            pytest.skip(f"needs the extra [{extra}]")
    Path("a.txt").write_text(SAID)
    Path("b.html").write_text(PAGE)
    Path("c.jsonl").write_text(rows(SAID))
    Path("d.csv").write_text(f"text,b\n{SAID.replace(',', ';')},1\n")
    Path("e.warc.gz").write_bytes(gzip.compress(record(answer(PAGE))))
    Path("f.rss").write_text(rss(f"<content:encoded>{SAID} Ana Ruiz.</content:encoded>"))
    result = run(command, *sorted(os.listdir()))
    assert result.code == 0, result.err
    assert result.err == "newscli: 6 articles done\n"
    assert sorted(set(articles_of(result.out))) == [
        "a.txt", "b.html", "c.jsonl#1", "d.csv#1", "e.warc.gz#1", "f.rss#1"
    ]  # fmt: skip


def test_folders_hold_texts_and_pages(run, folder: Path) -> None:
    for name in ("a.txt", "b.txt.gz", "README.md", "table.csv", "rows.jsonl", "archive.warc", "feed.xml"):
        data = SAID.encode()
        Path(name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    assert articles_of(run("summary", ".").out) == ["./a.txt", "./b.txt.gz"]
    assert articles_of(run("summary", ".", "--glob", "*.md").out) == ["./README.md"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.html", b"<html>"), ("a.warc", b"WARC/1.0\r\n"), ("a.rss", b"<rss>"), ("a", b"<html>")],
)
def test_an_extra_that_is_not_installed_is_one_line(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes
) -> None:
    monkeypatch.setattr(extras, "_is_there", lambda extra: False)
    Path(name).write_bytes(data)
    Path("z.txt").write_text(SAID)
    result = run("quotes", name, "z.txt")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"newscli: {name}: needs the extra [")
    assert result.err.count("\n") == 1


def test_bad_rows_among_good_ones(run, folder: Path) -> None:
    Path("a.jsonl").write_text(rows(SAID) + '{"text": "cut\n' + rows(SAID))
    result = run("quotes", "a.jsonl")
    assert result.code == 3
    assert articles_of(result.out) == ["a.jsonl#1", "a.jsonl#3"]
    assert result.err.splitlines()[-1] == "newscli: 2 articles done, 1 input failed"


def test_an_input_that_breaks_off(run, folder: Path) -> None:
    data = gzip.compress(rows(*(f"{SAID} {n * 7919 % 10007}" for n in range(500))).encode())
    Path("a.jsonl.gz").write_bytes(data[:-20])
    Path("b.txt").write_text(SAID)
    result = run("summary", "a.jsonl.gz", "b.txt")
    assert result.code == 3
    assert (
        "newscli: a.jsonl.gz: the gzip file ends too early; what came before is read; copy it again\n"
        in result.err
    )
    assert articles_of(result.out)[0] == "a.jsonl.gz#1"
    assert articles_of(result.out)[-1] == "b.txt"


def test_empty_everything(run, folder: Path) -> None:
    for name in ("a.txt", "b.jsonl", "c.csv", "d.txt.gz", "e"):
        Path(name).write_bytes(gzip.compress(b"") if name.endswith("gz") else b"")
    result = run("quotes", *sorted(os.listdir()))
    assert (result.code, result.out) == (1, "")
    assert result.err.count("the file is empty\n") == 5


def test_names_that_differ_only_in_case(run, folder: Path) -> None:
    Path("A.txt").write_text(SAID)
    Path("a.txt").write_text(SAID)
    there = sorted(os.listdir())  # one, where the system does not tell them apart
    assert articles_of(run("quotes", ".").out) == [f"./{name}" for name in there]


def test_a_loop_of_links(run, folder: Path) -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text(SAID)
    os.symlink("..", "in/up")
    os.symlink("loop.txt", "in/loop.txt")
    result = run("quotes", "in", "in/up/in")
    assert result.code == 3
    assert articles_of(result.out) == ["in/a.txt"]
    assert "in/loop.txt: a link to nothing; remove it, or mend it\n" in result.err


def test_a_folder_that_cannot_be_read(run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("closed").mkdir()
    scan = os.scandir

    def refuse(path: str) -> object:  # rights are no hindrance to root, who runs the tests somewhere
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = run("quotes", ".")
    assert result.code == 3
    assert "newscli: ./closed: the folder cannot be read: permission denied\n" in result.err
    assert sorted(set(articles_of(result.out))) == ["./a.txt", "./b.txt"]


@pytest.mark.parametrize("format", ["jsonl", "json", "csv", "tsv", "md", "table"])
def test_the_output_is_the_same_with_any_number_of_processes(run, articles: Path, format: str) -> None:
    Path("c.txt").write_bytes(b"\xff")
    one, two = (run("quotes", ".", "-f", format, "-j", jobs) for jobs in ("1", "2"))
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)
    assert one.code == 3


def test_jobs_is_a_number(run, articles: Path) -> None:
    assert run("quotes", ".", "--jobs", "0").code == 2


def test_the_bar_does_not_know_how_many_rows_there_are(run, folder: Path) -> None:
    Path("a.jsonl").write_text(rows(*[SAID] * 10))
    result = run("quotes", "a.jsonl", stderr_is_terminal=True, terminal=True)
    assert "0/?" in result.err
    assert result.err.endswith("newscli: 10 articles done\n")


def test_an_output_that_is_an_input(run, folder: Path) -> None:
    Path("a.jsonl").write_text(rows(SAID))
    result = run("quotes", "a.jsonl", "-o", "a.jsonl")
    assert (result.code, result.err) == (
        2, "newscli: --output: a.jsonl is one of the articles; name another file\n"
    )  # fmt: skip
