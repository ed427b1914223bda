"""``newscli text``: what offsets count in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from archives import PAGE, PARAGRAPHS


def records(out: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("text", ["One.\r\ntwo\n", "No end", "\x1b[31mred\n"])
def test_of_one_article_the_text_as_it_is(run, folder: Path, text: str) -> None:
    Path("a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert run("text", "a.txt").out == text
    assert run("text", "a.txt", "-o", "b.txt").code == 0
    assert Path("b.txt").read_bytes() == text.encode()


def test_a_terminal_is_kept_from_control_characters(run, folder: Path) -> None:
    Path("a.txt").write_text("\x1b[31mred")
    assert run("text", "a.txt", terminal=True).out == "�[31mred\n"


def test_of_several_articles_one_object_a_line(run, articles: Path) -> None:
    result = run("text", ".")
    assert [(one["article"], one["text"]) for one in records(result.out)] == [
        ("./a.txt", Path("a.txt").read_text(encoding="utf-8")),
        ("./b.txt", Path("b.txt").read_text(encoding="utf-8")),
    ]
    assert result.err == "newscli: 2 articles done\n"
    assert [one["article"] for one in records(run("text", "a.txt", "--jsonl").out)] == ["a.txt"]


def test_what_the_input_says_comes_with_the_text(run) -> None:
    data = b'{"body": "One.", "headline": "Title"}\n{"body": "Two.", "link": "https://corvo.example/2"}\n'
    assert records(run("text", "-", stdin=data).out) == [
        {"article": "-#1", "text": "One.", "title": "Title"},
        {"article": "-#2", "text": "Two.", "source": "corvo.example", "url": "https://corvo.example/2"},
    ]


def test_offsets_of_a_page_count_in_this_text(run, folder: Path) -> None:
    pytest.importorskip("trafilatura", reason="needs trafilatura")
    Path("page.html").write_text(PAGE, encoding="utf-8")
    text = run("text", "page.html").out
    (quote,) = records(run("quotes", "page.html").out)
    assert text[quote["start"] : quote["end"]] == quote["text"] == "We will stay until the last boat is in,"  # type: ignore[misc]
    assert text.endswith(PARAGRAPHS[-1])


def test_the_text_can_be_read_again(run, articles: Path) -> None:
    run("text", ".", "-o", "texts.jsonl")
    again = records(run("quotes", "texts.jsonl", "--id-column", "article").out)
    assert [one["text"] for one in again] == [one["text"] for one in records(run("quotes", ".").out)]


def test_problems(run, articles: Path) -> None:
    Path("c.txt").write_bytes(b"\xff")
    result = run("text", ".")
    assert result.code == 3
    assert len(records(result.out)) == 2
    assert result.err.splitlines()[-1] == "newscli: 2 articles done, 1 input failed"
    assert run("text", "c.txt", "-o", "out.txt").code == 1
    assert not Path("out.txt").exists()
