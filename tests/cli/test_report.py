"""``newscli report``: one page, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import toys

from newscli.io.store.database import build

pytest.importorskip("jinja2", reason="pages need the extra [report]")


def page(folder: Path) -> str:
    return (folder / "report.html").read_text(encoding="utf-8")


def test_one_article(run, articles: Path) -> None:
    result = run("report", "a.txt", "-o", "report.html")
    assert (result.code, result.out, result.err) == (0, "", "")
    html = page(articles)
    assert html.startswith("<!doctype html>") and "We will stay," in html and 'id="index"' not in html


def test_many_articles(run, articles: Path) -> None:
    result = run("report", "a.txt", "b.txt", "--title", "Two <stories>", "-o", "report.html")
    assert (result.code, result.err) == (0, "newscli: 2 articles done\n")
    assert "<title>Two &lt;stories&gt;</title>" in page(articles) and 'id="index"' in page(articles)


def test_into_a_pipe_and_from_one(run) -> None:
    result = run("report", "-", stdin="“No comment,” said Ana Ruiz.".encode())
    assert result.code == 0 and "No comment," in result.out and result.out.endswith("</html>\n")


def test_a_terminal_gets_no_page(run, articles: Path) -> None:
    result = run("report", "a.txt", terminal=True)
    assert result.code == 2 and result.out == ""
    assert result.err == "newscli: --output: a page is not for a terminal; name a file: -o report.html\n"


def test_from_a_database_with_and_without_texts(run, folder: Path) -> None:
    build(folder / "port.db", [toys.article(), toys.article(article="other.txt")])
    assert run("report", "port.db", "-o", "report.html").err == "newscli: 2 articles done\n"
    assert 'id="index"' in page(folder)
    build(folder / "bare.db", [toys.article(text="")])
    assert run("report", "bare.db", "-o", "report.html").code == 0
    assert "The text itself is not at hand" in page(folder) and "We are done waiting," in page(folder)


def test_what_cannot_be_read_is_left_out(run, articles: Path) -> None:
    result = run("report", "a.txt", "missing.txt", "-o", "report.html")
    assert result.code == 3
    assert (
        "missing.txt: no such file or folder" in result.err and "1 article done, 1 input failed" in result.err
    )
    assert "We will stay," in page(articles)


def test_without_any_article_there_is_no_page(run, articles: Path) -> None:
    (articles / "report.html").write_text("before", encoding="utf-8")
    assert run("report", "missing.txt", "-o", "report.html").code == 1
    assert page(articles) == "before"


def test_an_article_is_not_overwritten(run, articles: Path) -> None:
    result = run("report", "a.txt", "-o", "a.txt")
    assert result.code == 2 and "a.txt is one of the articles" in result.err


def test_two_runs_write_the_same_bytes(run, articles: Path) -> None:
    first = run("report", "a.txt", "b.txt").out
    assert first == run("report", "a.txt", "b.txt").out != ""


def test_a_missing_extra_is_one_line(run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    result = run("report", "a.txt", "-o", "report.html")
    assert result.code == 2
    assert result.err == "newscli: a report needs the extra [report]; pip install 'newscli[report]'\n"
    assert not (articles / "report.html").exists()
