"""``--encoding auto``: English texts in the encodings they are met in."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from newscli.io.inputs.guessing import SAMPLE, guess
from newscli.io.problems import InputProblem

SENTENCES = (
    "“We don’t need that,” said Zoë Müller.",
    "The café owner’s bill — £50 — was paid at once.",
    "Ms. Škvorecká wasn’t there, “and won’t be,” her son said.",
    "It took “ages,” José Álvarez said…",
    "He called it a coup d’état – again.",
    "Il est né à Liège, Anaïs Lefèvre recalled.",
    "ÉLODIE MARCHÉ SPEAKS",
    "The room was kept at 21° on average.",
)


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "latin-1"],
)
def test_a_sentence(text: str, encoding: str) -> None:
    try:
        data = f"{text}\n".encode(encoding)
    except UnicodeEncodeError:
        pytest.skip(f"{encoding} has not all letters of the sentence")
    assert data.decode(guess(data, "a.txt")).removeprefix("\ufeff") == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The Sejm met in Łódź, Lech Wałęsa said.", "cp1250"),
        ("«Это правда», said Иван Петров.", "cp1251"),
        ("The cafés of Liège, naïve façades, a déjà vu.", "cp850"),
    ],
)
def test_others_that_are_met(text: str, encoding: str) -> None:
    assert text.encode(encoding).decode(guess(text.encode(encoding), "a.txt")) == text


@pytest.mark.parametrize(
    "data",
    [
        "港の労働者は金曜日にストライキを終えた。".encode("shift_jis"),
        b"\x00\x01\x02\xff" * 40,
        b"%PDF-1.7",
        bytes(range(1, 256)),
    ],
)
def test_what_cannot_be_guessed_is_said(data: bytes) -> None:
    with pytest.raises(InputProblem):
        guess(data, "a.txt")


def test_a_sample_may_end_within_a_character() -> None:
    data = ("a" * (SAMPLE - 1) + "é").encode()
    assert guess(data[:SAMPLE], "a.txt") == "utf-8"
    assert guess("é".encode()[:1] + b"a", "a.txt") != "utf-8"


TEXT = "“We won’t go,” said Ana Ruiz.\n"


def test_it_is_told_for_each_input(run: Any, folder: Path) -> None:
    (folder / "a.txt").write_bytes(TEXT.encode("cp1252"))
    (folder / "b.txt").write_bytes(TEXT.encode("utf-8"))
    result = run("quotes", ".", "--encoding", "auto")
    assert result.code == 0
    assert [json.loads(line)["text"] for line in result.out.splitlines()] == ["We won’t go,"] * 2
    first = json.loads(result.out.splitlines()[0])["article"]
    told = f"newscli: {first}: read as Windows-1252, a guess; --encoding cp1252 says so"
    assert result.err == f"{told}\nnewscli: 2 articles done\n"
    assert run("quotes", ".", "--encoding", "auto", "-q").err == ""


def test_standard_input(run: Any) -> None:
    result = run("quotes", "-", "--encoding", "auto", stdin=TEXT.encode("mac_roman"))
    assert json.loads(result.out)["text"] == "We won’t go,"
    assert result.err == "newscli: -: read as Mac Roman, a guess; --encoding mac_roman says so\n"


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl", "rows.csv.gz"])
def test_tables(run: Any, folder: Path, name: str) -> None:
    row = json.dumps({"text": TEXT}, ensure_ascii=False) if "json" in name else f'text\n"{TEXT}"\n'
    data = row.encode("cp1252")
    (folder / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    result = run("quotes", name, "--encoding", "auto")
    assert json.loads(result.out)["text"] == "We won’t go,"
    assert f"{name}: read as Windows-1252" in result.err


def test_text_and_workers(run: Any, folder: Path) -> None:
    for number in range(4):
        (folder / f"{number}.txt").write_bytes(TEXT.encode("cp1252"))
    assert run("text", "0.txt", "--encoding", "auto").out == TEXT
    result = run("quotes", ".", "--encoding", "auto", "--jobs", "2")
    assert result.out.count("We won’t go,") == 4 and result.err.count("a guess") == 4


def test_what_cannot_be_guessed_is_one_line(run: Any, folder: Path) -> None:
    (folder / "a.txt").write_bytes("港の労働者は金曜日にストライキを終えた。".encode("shift_jis"))
    result = run("quotes", "a.txt", "--encoding", "auto")
    assert result.code == 1 and result.err.count("\n") == 1
    assert "in no encoding that can be guessed; name it with --encoding" in result.err


def test_a_page_says_its_own(run: Any, folder: Path) -> None:
    pytest.importorskip("trafilatura", reason="pages are read by the extra [html]")
    body = (
        f"<html><head><meta charset=windows-1252></head><body><article><p>{TEXT}</p></article></body></html>"
    )
    (folder / "a.html").write_bytes(body.encode("cp1252"))
    result = run("quotes", "a.html", "--encoding", "auto")
    assert (json.loads(result.out)["text"], result.err) == ("We won’t go,", "")
