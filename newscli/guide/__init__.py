"""The reference, which ``newscli guide`` shows: one Markdown file a topic.

A file begins with the topic's title (``# …``), an empty line, and one line that says what the topic is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

GROUPS = {
    "First steps": ("start",),
    "Commands": (
        *("quotes", "speakers", "entities", "summary", "parse", "text"),
        *("people", "batch", "search", "trace", "graph", "audit", "report", "check", "diff"),
        *("lint", "rule", "evaluate", "correct", "export", "mcp", "guide", "help"),
    ),
    "What goes in and comes out": (
        "inputs",
        "options",
        "formats",
        "records",
        "database",
        "reprints",
        "exit-status",
    ),
    "Beyond the command line": ("python", "spacy", "cluster"),
    "How far to trust it": ("accuracy", "speed", "limits", "training"),
}
"""The topics in the order in which a newcomer reads them; every file beside this one is in one of the groups."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One file of the guide."""

    name: str
    """What the topic is called on the command line: the file's name without ``.md``."""
    text: str
    """The whole file, Markdown."""

    @property
    def title(self) -> str:
        """The heading of the file."""
        return self.text.partition("\n")[0].removeprefix("# ")

    @property
    def about(self) -> str:
        """One line: what one learns here."""
        return self.text.split("\n", 3)[2]


def names() -> tuple[str, ...]:
    """The names of all topics, in reading order."""
    return tuple(name for group in GROUPS.values() for name in group)


@cache
def topic(name: str) -> Topic:
    """The topic of a name; raises :class:`KeyError` when there is none."""
    if name not in names():
        raise KeyError(name)
    return Topic(name, files(__name__).joinpath(f"{name}.md").read_text(encoding="utf-8"))


def closest(name: str) -> str | None:
    """The topic that somebody who wrote ``name`` may have meant: one that begins so, or one spelled alike."""
    from difflib import get_close_matches

    begins = [known for known in names() if name and known.startswith(name)]
    return next(iter([*begins, *get_close_matches(name, names(), 1)]), None)


def contents() -> str:
    """All topics with what each is about, in groups; plain text for a terminal of 80 columns."""
    width = max(map(len, names())) + 2
    lines = ["newscli guide TOPIC shows one of these topics.", ""]
    for group, members in GROUPS.items():
        lines.append(f"{group}:")
        lines += [f"  {name:{width}}{topic(name).about}" for name in members]
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"
