"""The topics of the guide: their shape, their order, and finding the one that was meant."""

from __future__ import annotations

import pytest
import readme

from newscli import guide
from newscli.cli.app import COMMANDS

LONGEST = 64
"""What is left beside the names on a terminal of 80 columns."""
TITLES = {"start": "First steps", "exit-status": "Exit status", "mcp": "MCP", "spacy": "spaCy"}
"""Where the title is more than the name, or written otherwise."""


def test_every_file_is_a_topic_once() -> None:
    assert sorted(guide.names()) == sorted(path.stem for path in readme.GUIDE.glob("*.md"))


def test_every_command_is_a_topic() -> None:
    assert guide.GROUPS["Commands"] == COMMANDS


@pytest.mark.parametrize("name", guide.names())
def test_a_topic_begins_with_its_title_and_a_line_on_it(name: str) -> None:
    topic = guide.topic(name)
    first, empty, about, after = topic.text.split("\n")[:4]
    assert first == f"# {topic.title}" == f"# {TITLES.get(name, name.capitalize())}"
    assert (empty, after) == ("", "")
    assert topic.about == about and about.endswith(".") and len(about) <= LONGEST
    assert topic.text.endswith("\n")


def test_the_contents_name_every_topic_on_one_line_of_80_columns() -> None:
    lines = guide.contents().splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert [line.split()[0] for line in lines if line.startswith("  ")] == list(guide.names())


def test_only_topics_are_read() -> None:
    for name in ("", "../LICENSE", "__init__", "nothing"):
        with pytest.raises(KeyError):
            guide.topic(name)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("inptus", "inputs"), ("exit", "exit-status"), ("quote", "quotes"), ("weather", None), ("", None)],
)
def test_the_closest_topic(written: str, meant: str | None) -> None:
    assert guide.closest(written) == meant
