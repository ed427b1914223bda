"""Long tables on a terminal are shown in a pager; colour is as it is asked for."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import TOY, clean_environment

from newscli.cli import pager

posix = pytest.mark.skipif(os.name != "posix", reason="pagers are run by a POSIX shell")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that went to the pager."""
    texts: list[str] = []

    def show(text: str, command: str, variables: object) -> bool:
        texts.append(text)
        return True

    monkeypatch.setattr(pager, "show", show)
    monkeypatch.setattr(pager, "pager_of", lambda variables: "less")
    return texts


@pytest.fixture
def many(folder: Path) -> Path:
    """An article with more quotes than a terminal has lines."""
    (folder / "many.txt").write_text("“We will stay,” said Ana Ruiz. " * 40, encoding="utf-8")
    return folder


def test_a_long_table_on_a_terminal(run: Any, many: Path, shown: list[str]) -> None:
    result = run("quotes", "many.txt", terminal=True, has_pager=True)
    assert (result.code, result.out) == (0, "")
    assert shown[0].count("“We will stay,”") == 40


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (("--no-pager",), {}),
        ((), {"has_pager": False}),
        (("-f", "csv"), {}),
        ((), {"height": 100}),
        (("-o", "out.csv"), {}),
    ],
)
def test_no_pager(
    run: Any, many: Path, shown: list[str], words: tuple[str, ...], more: dict[str, Any]
) -> None:
    result = run("quotes", "many.txt", *words, terminal=True, **{"has_pager": True, **more})
    assert result.code == 0 and not shown
    assert "-o" in words or result.out


def test_what_is_there_when_it_is_interrupted(run: Any, many: Path, shown: list[str]) -> None:
    import toys

    def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Any:
        if article == "z.txt":
            raise KeyboardInterrupt
        return toys.parse(text, article)

    (many / "z.txt").write_text("x")
    result = run("quotes", "many.txt", "z.txt", terminal=True, has_pager=True, parse=parse)
    assert result.code == 130 and not shown
    assert "“We will stay,”" in result.out


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({"PAGER": "most -s"}, "most -s"),
        ({"PAGER": ""}, None),
        ({"PAGER": "cat"}, None),
        ({"PATH": "/nowhere"}, None),
    ],
)
@posix
def test_which_pager(variables: dict[str, str], wanted: str | None) -> None:
    assert pager.pager_of(variables) == wanted


@posix
def test_less_is_the_pager_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "less").write_text("#!/bin/sh\n")
    (tmp_path / "less").chmod(0o755)
    assert pager.pager_of({"PATH": str(tmp_path)}) == "less"


def test_windows_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pager.os, "name", "nt")
    assert pager.pager_of({"PAGER": "more"}) is None


@posix
def test_the_text_reaches_the_pager(tmp_path: Path) -> None:
    target = tmp_path / "seen"
    variables = {**os.environ, "TARGET": str(target)}
    assert pager.show("─ “a”\n", 'cat > "$TARGET"; echo "$LESS $LESSCHARSET" >> "$TARGET"', variables)
    assert target.read_text(encoding="utf-8") == "─ “a”\nFRX utf-8\n"


@posix
def test_a_pager_that_is_not_there(tmp_path: Path) -> None:
    assert not pager.show("a\n", "no-such-pager 2>/dev/null", dict(os.environ))


@posix
def test_a_pager_that_is_quit_early() -> None:
    assert pager.show("a line\n" * 100_000, "true", dict(os.environ))


class Terminal:
    """The toy command line on a terminal of its own, 24 lines high."""

    def __init__(self, *words: str, **variables: str) -> None:
        import pty

        master, slave = pty.openpty()
        self.master = master
        environment = clean_environment(TERM="xterm", LINES="24", **variables)
        self.process = subprocess.Popen(
            [sys.executable, str(TOY), *words],
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.seen = b""

    def read_until(self, wanted: bytes, seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while wanted not in self.seen and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.master, 65536)
                except OSError:  # Linux: the other end is closed
                    break
        assert wanted in self.seen

    def close(self) -> int:
        status = self.process.wait(timeout=30)
        os.close(self.master)
        return status


@posix
def test_an_interrupt_in_the_pager_is_the_pagers(many: Path) -> None:
    script = "trap 'echo GOT' INT; cat > /dev/null; echo READY; sleep 30 & wait; kill $!; echo DONE"
    terminal = Terminal("quotes", "many.txt", PAGER=script)
    terminal.read_until(b"READY")
    os.killpg(terminal.process.pid, signal.SIGINT)
    terminal.read_until(b"DONE")
    assert terminal.close() == 0
    assert (
        b"GOT" in terminal.seen and b"Traceback" not in terminal.seen and b"interrupted" not in terminal.seen
    )


@posix
def test_a_short_table_needs_no_pager(articles: Path) -> None:
    terminal = Terminal("quotes", "a.txt", PAGER="echo PAGED")
    terminal.read_until(b"direct")
    assert terminal.close() == 0 and b"PAGED" not in terminal.seen


@pytest.mark.parametrize(
    ("words", "variables", "wanted"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color", "auto"), {"FORCE_COLOR": "1"}, True),
        (("--color", "auto"), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always", "--no-color"), {}, False),
    ],
)
def test_color(
    shell: Any, articles: Path, words: tuple[str, ...], variables: dict[str, str], wanted: bool
) -> None:
    done = shell("quotes", "a.txt", "-f", "table", *words, env=clean_environment(**variables))
    assert done.returncode == 0
    assert (b"\x1b[" in done.stdout) is wanted


def test_a_file_is_never_coloured(run: Any, articles: Path) -> None:
    assert run("quotes", "a.txt", "-f", "table", "-o", "out.txt", "--color", "always").code == 0
    assert "\x1b" not in (articles / "out.txt").read_text(encoding="utf-8")
