"""What newscli assumes of the place it runs in."""

from __future__ import annotations

import io
import os

import pytest

from newscli.cli.environment import Environment, wants_color


@pytest.mark.parametrize(
    ("terminal", "variables", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_color(terminal: bool, variables: dict[str, str], wanted: bool) -> None:
    assert wants_color(terminal, variables) is wanted


def test_messages_are_one_harmless_line() -> None:
    stderr = io.StringIO()
    Environment(None, io.StringIO(), stderr).say("a\nb\x1b[31m")
    assert stderr.getvalue() == "newscli: a b�[31m\n"


def test_quiet_silences_notes_only() -> None:
    stderr = io.StringIO()
    environment = Environment(None, io.StringIO(), stderr, quiet=True)
    environment.note("a note")
    environment.say("an error")
    assert stderr.getvalue() == "newscli: an error\n"


def test_a_closed_standard_error_is_no_trouble() -> None:
    stderr = io.StringIO()
    stderr.close()
    Environment(None, io.StringIO(), stderr).say("lost")


def test_a_pipe_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    with open(reader), open(writer, "w", encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        assert Environment.of_system().stdout_is_pipe
    with open(os.devnull, "w", encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        assert not Environment.of_system().stdout_is_pipe
