"""A fixed environment for every test, and the command line run with a toy parser inside the test process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import toys
from hypothesis import settings

from newscli.cli.__main__ import main
from newscli.cli.environment import Environment

settings.register_profile("newscli", deadline=None, derandomize=True)  # no test is timed; all are repeatable
settings.load_profile("newscli")

TOY = Path(__file__).parent / "toy_newscli.py"
UNSET = ("GITHUB_ACTIONS", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "NO_COLOR", "LINES", "PY_COLORS")


@dataclass
class Result:
    """What a run printed, and its exit status."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def fixed_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What changes the output of Typer and Rich is the same everywhere."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PYTHONPATH", str(TOY.parent))  # worker processes find the toys, too


@pytest.fixture
def run() -> Callable[..., Result]:
    """``run("quotes", "a.txt", stdin=b"…", terminal=True, width=120)`` with the toy parser."""

    def call(
        *arguments: str, stdin: bytes = b"", terminal: bool = False, width: int = 80, **more: object
    ) -> Result:
        out, err = io.StringIO(newline=""), io.StringIO()
        environment = Environment(
            io.BytesIO(stdin), out, err,
            stdin_is_terminal=terminal, stdout_is_terminal=terminal, width=width,
            **{"parse": toys.parse, **more},
        )  # type: ignore[arg-type]  # fmt: skip
        code = main(list(arguments), environment)
        return Result(code, out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def shell() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """The toy command line as a process of its own, for what happens at real streams."""

    def call(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
        options = {"input": b"", "capture_output": True, "timeout": 60, **more}
        return subprocess.run([sys.executable, str(TOY), *arguments], check=False, **options)  # type: ignore[call-overload, no-any-return]

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is also the current one, so that paths in the output are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def articles(folder: Path) -> Path:
    """Two articles: ``a.txt`` with two quotes, ``b.txt`` with one."""
    (folder / "a.txt").write_text(
        "“We will stay,” said Ana Ruiz. “All of us, together, to the end.”\n", encoding="utf-8"
    )
    (folder / "b.txt").write_text("“No comment,” said Ana Ruiz.\n", encoding="utf-8")
    return folder


def clean_environment(**more: str) -> dict[str, str]:
    """Variables for a process: this one's without what changes the output, and with ``more``."""
    return {**{name: value for name, value in os.environ.items() if name not in UNSET}, **more}
