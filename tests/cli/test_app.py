"""The list of commands: each is imported only when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from newscli.cli import app as module
from newscli.cli.app import COMMANDS, GISTS, app


def test_the_help_lists_all_commands() -> None:
    text = CliRunner().invoke(app, ["--help"]).stdout
    listed = [line.split()[0] for line in text[text.index("Commands:") :].splitlines()[1:] if line.strip()]
    assert tuple(listed) == COMMANDS


def test_every_command_has_its_line_in_the_help() -> None:
    text = CliRunner().invoke(app, ["--help"]).stdout
    assert all(len(line) <= 80 for line in text.splitlines())
    assert all(CliRunner().invoke(app, [name, "-h"]).exit_code == 0 for name in COMMANDS)


def test_all_that_are_commands_are_listed() -> None:
    folder = Path(module.__file__).parent
    helpers = {"app", "collection", "environment", "options", "run", "selection", "tally", "writers"}
    files = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert files - helpers >= set(COMMANDS)
    for name in files - helpers - set(COMMANDS):
        source = (folder / f"{name}.py").read_text(encoding="utf-8")
        assert not source.startswith(f'"""``newscli {name}``'), f"{name} is a command that nobody can call"


@pytest.mark.parametrize(
    ("arguments", "loaded"), [(["--version"], set()), (["quotes", "missing.txt"], {"quotes"})]
)
def test_one_command_imports_no_other(arguments: list[str], loaded: set[str]) -> None:
    code = (
        "import sys\nfrom newscli.cli.__main__ import main\n"
        f"main({arguments!r})\n"
        "print(*(name for name in sys.modules if name.startswith('newscli.cli.')), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    imported = {name.removeprefix("newscli.cli.") for name in done.stderr.splitlines()[-1].split()}
    assert imported & set(COMMANDS) == loaded


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_all_has_the_first_line_of_each(name: str) -> None:
    command = import_module(f"newscli.cli.{name}")
    assert (getattr(command, name).__doc__ or "").partition("\n")[0] == GISTS[name]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["quotes", "missing.txt", "-f", "csv", "--kind", "direct"], ["parse", "-"]]
)
def test_pydantic_is_not_imported_for_text_and_choices(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom newscli.cli.__main__ import main\n"
        f"main({arguments!r})\n"
        "print('pydantic' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        input="He left.",
    )
    assert done.stderr.splitlines()[-1] == "False"


def test_values_of_the_wrong_kind_are_refused_as_ever(run: Callable[..., Any]) -> None:
    assert run("quotes", "-", "-f", "docx").code == 2
    assert run("quotes", "-", "--min-words", "few").code == 2
    assert run("quotes", "-", "--min-confidence", "2").code == 2


def test_a_similar_command_is_suggested(run: Callable[..., Any]) -> None:
    result = run("quots")
    assert (result.code, result.out) == (2, "")
    assert "No such command 'quots'. Did you mean 'quotes'?" in result.err
