"""README and guide tell the truth: examples are current, and every command, option and field is described."""

from __future__ import annotations

import re
import shlex
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import pytest
import readme
from typer.testing import CliRunner

from newscli.cli.app import COMMANDS, app
from newscli.cli.tally import ExitCode
from newscli.guide import names, topic
from newscli.io.outputs.writer import LABELS, RECORDS, Format, View

TEXT = readme.README.read_text(encoding="utf-8")
NEEDED = {"python": "pandas", "spacy": "spacy", "mcp": "mcp"}
"""What the Python examples of a document need."""
MOST_LINES = 300
"""What a newcomer reads in five minutes."""
DOCUMENTS = {path.stem: path.read_text(encoding="utf-8") for path in readme.WIDTHS}
NARROW = 76
"""Code of the guide is shown on terminals of 80 columns."""


def help_of(command: str) -> str:
    return CliRunner().invoke(app, [*([command] if command else []), "--help"]).stdout


def blocks(text: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def examples() -> list[str]:
    """All commands over samples in helps and documents."""
    helps = [help_of(command) for command in ("", *COMMANDS)]
    documents = [block for text in DOCUMENTS.values() for block in blocks(text, "sh")]
    lines = [line.partition(" #")[0].strip() for text in (*helps, *documents) for line in text.splitlines()]
    commands = [re.split(r"\s{2,}", line)[0] for line in lines if re.match(r"newscli \w", line)]
    return list(
        dict.fromkeys(line for line in commands if re.search(r"(samples|voices)/", line) and "|" not in line)
    )


@pytest.mark.parametrize("path", readme.WIDTHS, ids=lambda path: path.stem)
def test_the_examples_are_current(path: Path) -> None:
    text = DOCUMENTS[path.stem]
    filled = readme.filled(text, readme.WIDTHS[path])
    assert filled == text, "python tests/readme.py rewrites the examples"


def test_there_are_examples() -> None:
    shown = [found[2] for text in DOCUMENTS.values() for found in readme.BLOCK.finditer(text)]
    assert len(shown) > 15
    assert sum(text.count("```console") for text in DOCUMENTS.values()) == len(shown), "each has a command"


def test_set_up_is_two_lines() -> None:
    assert (
        blocks(TEXT, "sh")[0] == "pip install . && newscli quotes samples/\npip install '.[test]' && pytest\n"
    )


def test_the_readme_is_short_and_leads_to_every_topic() -> None:
    assert len(TEXT.splitlines()) <= MOST_LINES
    assert set(re.findall(r"\]\(newscli/guide/([a-z-]+)\.md\)", TEXT)) == set(names())
    assert all(re.search(rf"^\| `newscli {command}\b", TEXT, re.MULTILINE) for command in COMMANDS)


def test_every_link_leads_somewhere() -> None:
    for path in readme.WIDTHS:
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", DOCUMENTS[path.stem]):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str) -> None:
    """In the command's own topic, or among those that commands share."""
    own, shared = topic(command).text, topic("options").text
    assert f"`newscli {command}" in own
    for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_of(command)):
        assert re.search(rf"(?<![\w-]){option}(?![\w-])", own + shared), option


def test_every_option_of_newscli_itself_is_documented() -> None:
    for option in ("--version", "--install-completion", "--show-completion", "--help"):
        assert option in help_of("")
        assert f"`{option}`" in topic("options").text


@pytest.mark.parametrize("view", [view for view in View if view in RECORDS])
def test_every_field_is_documented(view: View) -> None:
    for field in fields(RECORDS[view]):
        assert f"`{field.name}`" in topic(view).text, field.name


def test_every_format_label_and_exit_status_is_documented() -> None:
    assert all(f"`{format}`" in topic("formats").text for format in Format)
    assert all(label in topic("entities").text + topic("speakers").text for label in LABELS)
    assert all(
        re.search(rf"^\| {code.value} \|", topic("exit-status").text, re.MULTILINE) for code in ExitCode
    )


@pytest.mark.parametrize("example", examples())
def test_the_examples_of_helps_and_documents_run(example: str, run, tmp_path, monkeypatch) -> None:
    from newscli import parse

    if ".xlsx" in example:
        pytest.importorskip("xlsxwriter", reason="needs the extra [xlsx]")
    if example.startswith("newscli report") or ".html" in example:
        pytest.importorskip("jinja2", reason="pages need the extra [report]")
    if re.search(r"\.(gexf|graphml)\b", example):
        pytest.importorskip("networkx", reason="needs networkx")
    if "parquet" in example:
        pytest.importorskip("pyarrow", reason="needs pyarrow")
    (tmp_path / "samples").symlink_to(readme.ROOT / "samples")
    if "voices/" in example:
        (tmp_path / "voices").symlink_to(readme.folder_with_voices() / "voices")
    monkeypatch.chdir(tmp_path)
    _, *arguments = shlex.split(example.partition("<")[0])
    stdin = Path(example.partition("< ")[2]).read_bytes() if "<" in example else b""
    findings = {"lint": 1, "check": 1}  # the samples have some, which is told by the status
    assert run(*arguments, stdin=stdin, parse=parse).code == findings.get(arguments[0], 0)


@pytest.mark.parametrize("name", [name for name, text in DOCUMENTS.items() if blocks(text, "python")])
def test_the_python_examples_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(readme.ROOT)
    monkeypatch.setenv("PYTHONPATH", str(readme.ROOT))
    if name in NEEDED:
        pytest.importorskip(NEEDED[name])
    for code in blocks(DOCUMENTS[name], "python"):
        exec(compile(code, name, "exec"), {})


def test_every_name_of_a_module_is_right() -> None:
    for text in DOCUMENTS.values():
        for module, name in re.findall(r"`(newscli(?:\.[a-z_]+)+)\.([A-Z]\w+)`", text):
            assert hasattr(import_module(module), name), f"{module}.{name}"


@pytest.mark.parametrize("name", names())
def test_code_of_the_guide_fits_a_terminal(name: str) -> None:
    for code in blocks(topic(name).text, "(?:sh|python|sql|csv)"):
        assert all(len(line) <= NARROW for line in code.splitlines()), code
