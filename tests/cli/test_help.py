"""Help: quick, complete, and with examples that run."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from conftest import clean_environment
from typer.testing import CliRunner

from newscli import __version__
from newscli.cli.app import app

COMMANDS = ("quotes", "speakers", "entities", "summary", "parse")
SHARED = (
    "--format",
    "-f",
    "--output",
    "-o",
    "--glob",
    "--encoding",
    "--input-format",
    "--text-column",
    "--id-column",
    "--title-column",
    "--date-column",
    "--byline-column",
    "--source-column",
    "--section-column",
    "--url-column",
    "--jobs",
    "-j",
    "--quiet",
    "-q",
    "--verbose",
    "-v",
    "--no-color",
)


def output(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_help_opens_with_examples() -> None:
    text = output("--help")
    assert text.index("newscli quotes samples/") < text.index("Options:")
    assert text == output("-h") == output()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(command: str) -> None:
    text = output(command, "--help")
    assert text == output(command, "-h")
    assert re.search(rf"^  newscli {command} samples/$", text, re.MULTILINE)
    assert all(option in text for option in SHARED)


def test_version() -> None:
    assert output("--version") == f"newscli {__version__}\n"


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        ("newscli qu", ["quotes"]),
        ("newscli quotes --format j", ["json", "jsonl"]),
        ("newscli speakers --sor", ["--sort"]),
        ("newscli guide in", ["inputs"]),
    ],
)
def test_completion(words: str, completions: list[str]) -> None:
    request = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), "_NEWSCLI_COMPLETE": "complete_bash"}
    command = [sys.executable, "-c", "from newscli.cli.__main__ import main; main()"]
    done = subprocess.run(
        command, env=clean_environment(**request), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == completions


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["quotes", "--help"],
        ["quotes", "missing.txt"],
        ["guide"],
        ["guide", "inputs"],
    ],
)
def test_no_heavy_import(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom newscli.cli.__main__ import main\n"
        f"main({arguments!r})\n"
        "known = {name if name.startswith('newscli.core.') else name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(known), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    loaded = done.stderr.splitlines()[-1]
    for name in (
        "nltk",
        "pycrfsuite",
        "rapidfuzz",
        "numpy",
        "rich",
        "newscli.core.pipeline",
        "newscli.core.tokens",
    ):
        assert f"'{name}'" not in loaded
