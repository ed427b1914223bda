"""What is beyond a bound is told once, on standard error, and kept by batch."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newscli

NOTE = "words of more than 64 letters in 1 sentence: read by their beginnings"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("news/long.txt").write_text(f"The sign on the door of the shop said {'a' * 70}.", encoding="utf-8")
    Path("news/short.txt").write_text("The sign on the door of the shop said nothing.", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_line_on_standard_error(run: Callable[..., Any]) -> None:
    assert f"newscli: news/long.txt: {NOTE}\n" in run("entities", "news", parse=newscli.parse).err
    assert run("entities", "news/short.txt", parse=newscli.parse).err == ""
    assert run("entities", "news/long.txt", "-q", parse=newscli.parse).err == ""


@pytest.mark.usefixtures("folder")
def test_batch_keeps_them(run: Callable[..., Any]) -> None:
    done = run("batch", "news", "--out", "out", "--jobs", "1", parse=newscli.parse)
    assert f"news/long.txt: {NOTE}" in done.err
    [line] = Path("out/notes.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["note"] == NOTE
