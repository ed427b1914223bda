"""Pipes, signals and locales, with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import TOY, clean_environment

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX shell and signals")


@posix
def test_a_closed_pipe_ends_quietly(articles: Path) -> None:
    (articles / "long.txt").write_text("“Yes,” said Ana Ruiz. " * 5000, encoding="utf-8")
    command = f'"{sys.executable}" "{TOY}" quotes long.txt | head -1; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"
    assert len(done.stdout.splitlines()) == 2


@posix
def test_a_closed_pipe_on_both_streams(articles: Path) -> None:
    command = f'"{sys.executable}" "{TOY}" quotes a.txt missing.txt b.txt 2>&1 | true'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("", "")


@posix
def test_interrupted(folder: Path) -> None:
    (folder / "slow.txt").write_text("SLOW")
    command = [sys.executable, str(TOY), "quotes", "slow.txt", "-o", "out.csv"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "reading\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == "newscli: interrupted\n"
    assert os.listdir(folder) == ["slow.txt"]


def test_output_is_utf8_whatever_the_locale(shell, articles: Path) -> None:
    variables = clean_environment(LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    for format in ("jsonl", "csv", "md"):
        done = shell("quotes", "a.txt", "-f", format, env=variables)
        assert (done.returncode, done.stderr) == (0, b"")
        done.stdout.decode("utf-8")
    done = shell("quotes", "a.txt", "-f", "table", env=variables)
    assert "“We will stay,”" in done.stdout.decode("utf-8")


def test_width_without_a_terminal(shell, articles: Path) -> None:
    def width(**variables: str) -> int:
        done = shell("speakers", "a.txt", "-f", "table", env=clean_environment(**variables))
        return max(map(len, done.stdout.decode().splitlines()))

    assert width() == 80
    assert width(COLUMNS="100") == 100
    assert width(COLUMNS="1000") == 120


def test_colors_of_the_surroundings(shell, articles: Path) -> None:
    def colored(**variables: str) -> bool:
        return b"\x1b[" in shell("quotes", "a.txt", "-f", "table", env=clean_environment(**variables)).stdout

    assert not colored()
    assert not colored(GITHUB_ACTIONS="true", TTY_COMPATIBLE="1")
    assert colored(FORCE_COLOR="1")
    assert not colored(FORCE_COLOR="1", NO_COLOR="1")


@posix
def test_closed_standard_streams(articles: Path) -> None:
    command = f'"{sys.executable}" "{TOY}" quotes - <&- >out.txt; echo $?'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout == "1\n"


def test_standard_input_bytes(shell) -> None:
    done = shell("quotes", "-", input=b"caf\xe9")
    assert done.returncode == 1
    assert (
        done.stderr
        == b"newscli: -: not UTF-8: byte 0xE9 at offset 3 (line 1); try --encoding latin-1 (or cp1252)\n"
    )


def test_the_module_runs(articles: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newscli.cli", "--version"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.split()[0]) == (0, "newscli")
