"""The README tells the truth: its examples are current, and every command, option and field is in it."""

from __future__ import annotations

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest
import readme
from typer.testing import CliRunner

from newscli.cli.app import app
from newscli.cli.tally import ExitCode
from newscli.io.outputs.writer import LABELS, RECORDS, Format, View

TEXT = readme.README.read_text(encoding="utf-8")
COMMANDS = ["", *View, "text", "search", "graph", "audit", "report", "evaluate", "batch"]


def help_of(command: str) -> str:
    return CliRunner().invoke(app, [*([command] if command else []), "--help"]).stdout


def examples() -> list[str]:
    return [
        line.strip()
        for command in COMMANDS
        for line in help_of(command).splitlines()
        if re.match(r"  newscli \w+ .*(samples|voices)/", line)
    ]


def test_the_examples_are_current() -> None:
    assert readme.BLOCK.search(TEXT)
    assert readme.filled(TEXT) == TEXT, "python tests/readme.py rewrites the examples"


def test_set_up_is_two_lines() -> None:
    first = re.search(r"^```sh\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    assert first
    assert first[1] == "pip install . && newscli quotes samples/\npip install '.[test]' && pytest\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str) -> None:
    if command:
        assert f"newscli {command}" in TEXT
    for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_of(command)):
        assert re.search(rf"(?<![\w-]){option}(?![\w-])", TEXT), option


@pytest.mark.parametrize("record", RECORDS.values())
def test_every_field_is_documented(record: type) -> None:
    for field in fields(record):
        assert f"`{field.name}`" in TEXT, field.name


def test_every_format_label_and_exit_status_is_documented() -> None:
    assert all(f"`{format}`" in TEXT for format in Format)
    assert all(label in TEXT for label in LABELS)
    assert all(re.search(rf"^\| {code.value} \|", TEXT, re.MULTILINE) for code in ExitCode)


@pytest.mark.parametrize("example", examples())
def test_the_examples_of_the_help_run(example: str, run, tmp_path, monkeypatch) -> None:
    from newscli import parse

    if example.startswith("newscli report"):
        pytest.importorskip("jinja2")
    (tmp_path / "samples").symlink_to(readme.ROOT / "samples")
    if re.search(r"\.(gexf|graphml)\b", example):
        pytest.importorskip("networkx")
    if "voices/" in example:
        (tmp_path / "voices").symlink_to(readme.folder_with_voices() / "voices")
    monkeypatch.chdir(tmp_path)
    command = re.split(r"\s{2,}", example)[0]
    _, *arguments = shlex.split(command.partition("<")[0])
    stdin = Path(command.partition("< ")[2]).read_bytes() if "<" in command else b""
    assert run(*arguments, stdin=stdin, parse=parse).code == 0


def test_the_python_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(readme.ROOT)
    for code in re.findall(r"^```python\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL):
        exec(compile(code, "README.md", "exec"), {})
