"""``newscli guide``: Markdown in a pipe, drawn in the pager on a terminal, a list without a topic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from newscli.cli import pager
from newscli.cli.environment import Environment
from newscli.guide import contents, topic


@pytest.mark.parametrize("terminal", [True, False])
def test_without_a_topic_all_are_listed(run: Callable[..., Any], terminal: bool) -> None:
    result = run("guide", terminal=terminal)
    assert (result.code, result.out, result.err) == (0, contents(), "")


@pytest.mark.parametrize("name", ["quotes", "Quotes", "quotes.md"])
def test_markdown_in_a_pipe(run: Callable[..., Any], name: str) -> None:
    assert run("guide", name).out == topic("quotes").text


def test_drawn_on_a_terminal(run: Callable[..., Any]) -> None:
    result = run("guide", "exit-status", terminal=True)
    lines = result.out.splitlines()
    assert lines[0].strip() == "Exit status"
    assert " 130     interrupted" in lines
    assert "|" not in lines[2] and all(len(line) <= 80 for line in lines)
    assert "\x1b" not in result.out


def test_colours_only_where_wanted(run: Callable[..., Any]) -> None:
    assert "\x1b[1m" in run("guide", "quotes", terminal=True, color=True).out
    assert "\x1b" not in run("guide", "quotes", "--no-color", terminal=True, color=True).out


def test_in_the_pager_where_there_is_one(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(pager, "show", lambda text, command, variables: bool(shown.append(text)) or True)
    monkeypatch.setattr(pager, "pager_of", lambda variables: "less")
    assert run("guide", "quotes", terminal=True, has_pager=True).out == ""
    assert shown and shown[0].splitlines()[0].strip() == "Quotes"
    shown.clear()
    assert run("guide", "quotes", "--no-pager", terminal=True, has_pager=True).out
    assert run("guide", "quotes", terminal=True, has_pager=True, height=500).out
    assert not shown


def test_only_a_terminal_has_a_pager() -> None:
    assert not Environment.of_system({"TERM": "xterm"}).has_pager


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("inptus", "did you mean inputs? newscli guide lists all"),
        ("xyzzy", "newscli guide lists all"),
    ],
)
def test_an_unknown_topic(run: Callable[..., Any], name: str, advice: str) -> None:
    result = run("guide", name)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"newscli: TOPIC: '{name}' is no topic; {advice}\n"
