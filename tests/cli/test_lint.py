"""``newscli lint`` and ``newscli rule``: formats, choices, settings, exit statuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

OPEN = "“We will stay, said Ana Ruiz.\n"
EVERY = ["table", "json", "jsonl", "csv", "tsv", "github", "sarif"]


@pytest.fixture
def drafts(folder: Path) -> Path:
    (folder / "bad.txt").write_text(OPEN, encoding="utf-8")
    (folder / "good.txt").write_text("“We will stay,” said Ana Ruiz.\n", encoding="utf-8")
    return folder


def test_findings_are_json_lines_in_a_pipe_and_the_status_is_1(run, drafts: Path) -> None:
    result = run("lint", "bad.txt")
    (record,) = map(json.loads, result.out.splitlines())
    assert (record["code"], record["line"], record["column"], record["text"]) == ("Q01", 1, 1, "“")
    assert (result.code, result.err) == (1, "")


def test_nothing_found_is_0(run, drafts: Path) -> None:
    result = run("lint", "good.txt")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert run("lint", "good.txt", terminal=True).out == "No findings.\n"


def test_on_a_terminal_it_is_a_table(run, drafts: Path) -> None:
    result = run("lint", ".", terminal=True)
    lines = [line.rstrip() for line in result.out.splitlines()]
    assert lines[0] == "./bad.txt"
    assert lines[1].split(maxsplit=2) == ["1:1", "Q01", "this quote mark is never closed"]
    assert lines[-1] == "1 finding in 1 of 2 articles; newscli rule Q01 says more"
    assert result.err == "newscli: 2 articles done\n"


@pytest.mark.parametrize("format", EVERY)
def test_every_format(run, drafts: Path, format: str) -> None:
    result = run("lint", ".", "--format", format)
    assert (result.code, "never closed" in result.out) == (1, True)
    assert run("lint", "good.txt", "--format", format).code == 0


@pytest.mark.parametrize(
    ("name", "begin"), [("a.sarif", '{\n "$schema"'), ("a.csv", "article,code"), ("a.json", "[")]
)
def test_a_file_is_written_by_its_ending(run, drafts: Path, name: str, begin: str) -> None:
    assert run("lint", "bad.txt", "-o", name).code == 1
    assert (drafts / name).read_text(encoding="utf-8").startswith(begin)


def test_select_and_ignore(run, drafts: Path) -> None:
    assert run("lint", "bad.txt", "--select", "N01,sources").code == 0
    assert run("lint", "bad.txt", "--select", "quotes", "--ignore", "unpaired-marks").code == 0
    assert run("lint", "bad.txt", "--select", "Q01", "--select", "N01").code == 1


def test_an_unknown_rule_is_a_usage_problem(run, drafts: Path) -> None:
    result = run("lint", "bad.txt", "--select", "Q99")
    assert (result.code, result.err) == (
        2,
        "newscli: --select: there is no rule 'Q99'; newscli rule lists them\n",
    )


def test_settings_come_from_a_file_above(run, drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (drafts / "pyproject.toml").write_text('[tool.newscli.lint]\nignore = ["Q01"]\n', encoding="utf-8")
    (drafts / "desk").mkdir()
    monkeypatch.chdir(drafts / "desk")
    assert run("lint", "../bad.txt").code == 0
    assert run("lint", "../bad.txt", "--select", "Q01").code == 1, "what is asked for goes before the file"


def test_the_configuration_can_be_named(run, drafts: Path) -> None:
    (drafts / "ours.toml").write_text('[lint]\nselect = ["N01"]\n', encoding="utf-8")
    assert run("lint", "bad.txt", "--config", "ours.toml").code == 0


def test_a_wrong_setting_names_its_file(run, drafts: Path) -> None:
    (drafts / ".newscli.toml").write_text("[lint]\nselects = []\n", encoding="utf-8")
    result = run("lint", "bad.txt")
    assert result.code == 2
    assert result.err.endswith(
        ".newscli.toml: [lint]: selects is no setting of lint; there are select, ignore and limits\n"
    )


def test_a_bad_input_does_not_stop_the_others(run, drafts: Path) -> None:
    result = run("lint", "good.txt", "missing.txt")
    assert (result.code, result.out) == (3, "")
    assert "missing.txt" in result.err


def test_records_have_no_text_to_read(run, drafts: Path) -> None:
    assert run("batch", "good.txt", "--out", "out", "--to", "sqlite", "--jobs", "1", "-q").code == 0
    for name in ("out", "out/newscli.sqlite"):
        result = run("lint", name)
        assert (result.code, result.out) == (2, "")
        assert f"newscli: {name}: holds records, and lint needs the text of the articles" in result.err


def test_standard_input(run, folder: Path) -> None:
    result = run("lint", "-", stdin=OPEN.encode())
    assert (result.code, json.loads(result.out)["article"]) == (1, "-")


def test_the_article_runs_nothing_in_the_terminal(run, folder: Path) -> None:
    (folder / "evil.txt").write_text(
        "[bold]x[/] \x1b[31m“:bomb: \x9b31m we stay, said Ana.\n", encoding="utf-8"
    )
    out = run("lint", "evil.txt", terminal=True).out
    assert "[bold]x[/]" in out
    assert not {"\x1b", "\x9b"} & set(out)


def test_rules_are_listed_and_explained(run) -> None:
    assert "name-spelling" in run("rule", terminal=True).out
    out = run("rule", "q07", terminal=True).out
    assert "off; select it with --select Q07" in out
    assert "scare-quotes = 4" in out
    record = json.loads(run("rule", "vague-source").out)
    assert (record["code"], record["on"], record["bundle"]) == ("S01", True, "sources")
    assert len(run("rule").out.splitlines()) == 21


def test_an_unknown_rule_has_no_explanation(run) -> None:
    result = run("rule", "X1")
    assert (result.code, result.err) == (2, "newscli: CODE: there is no rule 'X1'; there are N01 to D05\n")


def test_rules_are_no_markdown(run) -> None:
    assert run("rule", "-f", "md").code == 2
