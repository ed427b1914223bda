"""Help: quick, complete, and with examples that run."""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from typing import Any

import pytest
from conftest import clean_environment
from typer.testing import CliRunner

from newscli import __version__
from newscli.cli.about import is_compiled
from newscli.cli.app import COMMANDS as EVERY
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
    "--color",
    "--no-pager",
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


def test_version_and_what_runs() -> None:
    first, core, python, packages = output("--version", "-v").splitlines()
    assert first == f"newscli {__version__}"
    assert core == f"core: {'compiled (mypyc)' if is_compiled() else 'pure Python'}"
    assert f"Python {platform.python_version()}" in python
    assert re.search(r"\bnltk \d", packages)


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        ("newscli qu", ["quotes"]),
        ("newscli quotes --format j", ["json", "jsonl"]),
        ("newscli speakers --sor", ["--sort"]),
        ("newscli guide in", ["inputs"]),
        ("newscli help qu", ["quotes"]),
        ("newscli quotes --kind di", ["direct"]),
        ("newscli quotes --kind mixed,in", ["mixed,indirect"]),
        ("newscli quotes --kind direct,d", []),
        ("newscli search voices --kind m", ["mixed"]),
        ("newscli entities --label G", ["GPE"]),
        ("newscli graph --label PERSON,OR", ["PERSON,ORG"]),
        ("newscli check --verdict al", ["altered"]),
        ("newscli check --allow punctuation,f", ["punctuation,fillers"]),
        ("newscli diff --only sp", ["speaker"]),
        ("newscli trace --change cu", ["cut"]),
        ("newscli lint --select N0", ["N01", "N02", "N03", "N04", "N05"]),
        ("newscli lint --ignore N01,na", ["N01,names"]),
        ("newscli rule N01", ["N01"]),
        ("newscli speakers --sort w", ["words"]),
        ("newscli audit --by ou", ["outlet"]),
        ("newscli quotes --color al", ["always"]),
        ("newscli quotes --encoding au", ["auto"]),
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
        ["help"],
        ["help", "quotes"],
        ["help", "check"],
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


def test_the_help_of_help() -> None:
    assert output("help") == output("--help")


@pytest.mark.parametrize("command", EVERY)
def test_help_is_the_help_of_the_command(command: str) -> None:
    assert output("help", command) == output(command, "--help")


def test_help_of_what_is_no_command(run: Any) -> None:
    result = run("help", "qoutes")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "newscli: COMMAND: 'qoutes' is no command; did you mean quotes? newscli help lists all\n"
    )


def test_long_help_is_shown_in_the_pager(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.cli import pager

    shown: list[str] = []
    monkeypatch.setattr(pager, "show", lambda text, command, variables: bool(shown.append(text)) or True)
    monkeypatch.setattr(pager, "pager_of", lambda variables: "less")
    assert run("help", "quotes", terminal=True, has_pager=True).out == ""
    assert shown[0].startswith("Usage: newscli quotes")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            ("quotes", "--format", "x"),
            "--format must be auto, table, json, jsonl, csv, tsv, md, html, xlsx, parquet or sqlite, not 'x'",
        ),
        (("quotes", "--min-words", "many"), "--min-words must be a whole number, not 'many'"),
        (("quotes", "--jobs", "1.5"), "--jobs must be a whole number, not 1.5"),
        (("quotes", "--jobs", "0"), "--jobs must be 1 or more, not 0"),
        (("quotes", "--min-confidence", "7"), "--min-confidence must be 1 or less, not 7"),
        (("quotes", "--min-confidence", "-1"), "--min-confidence must be 0 or more, not -1"),
        (("quotes", "--min-confidence", "sure"), "--min-confidence must be a number, not 'sure'"),
        (("quotes", "--color", ""), "--color must be auto, always or never, not ''"),
        (("speakers", "--sort", "x"), "--sort must be words, quotes, name or start, not 'x'"),
        (("quotes", "--context", "0"), "--context must be 1 or more, not 0"),
        (("search", "db", "--limit", "-1"), "--limit must be 0 or more, not -1"),
        (("batch", "a.txt", "--to", "x"), "--to must be parquet or sqlite, not 'x'"),
        (("quotes", "--kind", "direct,x"), "--kind must be direct, mixed or indirect, not 'x'"),
        (
            ("lint", "--format", "x"),
            "--format must be auto, table, json, jsonl, csv, tsv, github, html, xlsx, parquet, sqlite or sarif, not 'x'",
        ),
    ],
    ids=" ".join,
)
def test_values_in_plain_words(run: Any, words: tuple[str, ...], complaint: str) -> None:
    result = run(*words)
    assert result.code == 2 and result.err.startswith(f"newscli: {complaint}")
    assert result.err.count("\n") == 1
