"""Fills the examples of README and guide with what the commands print today: ``python tests/readme.py`` rewrites them.

An example is a block that begins with three backticks and ``console``; its first line is ``$ newscli …``, and what
follows is what a terminal shows: of 88 columns in the README, and in the guide, whose topics are themselves shown on
terminals of 80 columns, of 76. ``console lines=12`` keeps the first twelve lines. A command with a
pipe is given to a shell instead.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from shutil import which

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
GUIDE = ROOT / "newscli" / "guide"
WIDTHS = {README: 88, **{path: 76 for path in sorted(GUIDE.glob("*.md"))}}
"""The documents, and how wide their examples are."""
BLOCK = re.compile(r"^```console(?: lines=(\d+))?\n\$ ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def filled(text: str, width: int) -> str:
    """The document with the output under every command."""
    return BLOCK.sub(lambda found: _example(found, width), text)


def _example(found: re.Match[str], width: int) -> str:
    most, command = found.group(1), found.group(2)
    if not all(which(program) for program in re.findall(r"\| (\w+)", command) if program != "newscli"):
        return found[0]  # no jq on this machine: taken as it stands
    lines = [line.rstrip() for line in output(command, width).splitlines()]
    if most and len(lines) > int(most):
        lines = [*lines[: int(most)], "…"]
    options = f" lines={most}" if most else ""
    return "\n".join([f"```console{options}", f"$ {command}", *lines, "```"])


@cache
def output(command: str, width: int) -> str:
    """What the command prints, on a terminal or in its pipe."""
    if "|" in command or "<" in command:
        return _in_a_shell(command, width)
    from newscli.cli.__main__ import main
    from newscli.cli.environment import Environment

    stdout, stderr = io.StringIO(newline=""), io.StringIO()
    environment = Environment(
        None, stdout, stderr, stdin_is_terminal=True, stdout_is_terminal=True, width=width
    )
    name, *arguments = shlex.split(command)
    assert name == "newscli", command
    with within(folder_with_voices() if re.search("(voices|wire|week)/", command) else ROOT):
        main(arguments, environment)
    return stdout.getvalue() + stderr.getvalue()


@contextmanager
def within(folder: Path) -> Iterator[None]:
    """Makes the folder the current one for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def folder_with_voices() -> Path:
    """A folder with the samples and what ``newscli batch`` makes of them: ``voices/newscli.sqlite``, and
    ``wire/newscli.sqlite`` of the table among them; ``week/`` is the same, for an example that changes it."""
    return Path(_temporary().name)


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    from newscli.cli.__main__ import main
    from newscli.cli.environment import Environment

    folder = tempfile.TemporaryDirectory()
    Path(folder.name, "samples").symlink_to(ROOT / "samples")
    wire = "samples/wire.jsonl"
    for inputs, out in (("samples/", "voices"), (wire, "wire"), (wire, "week")):
        with within(Path(folder.name)):
            status = main(
                ["batch", inputs, "--out", out, "--to", "sqlite", "--jobs", "1", "--quiet"],
                Environment(None, io.StringIO(), io.StringIO()),
            )
        assert status == 0
    return folder


def _in_a_shell(command: str, width: int) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    variables = {**os.environ, "PATH": path, "COLUMNS": str(width)}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    for path, width in WIDTHS.items():
        path.write_text(filled(path.read_text(encoding="utf-8"), width), encoding="utf-8")
