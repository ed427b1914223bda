"""Which articles the user means: files, folders and standard input, in sorted order, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newscli.io.inputs.folders import STANDARD_INPUT, listing
from newscli.io.inputs.formats import PATTERNS
from newscli.io.problems import InputProblem


@dataclass(frozen=True, slots=True)
class Source:
    """Where one article comes from."""

    name: str
    """The path as given, or a folder as given and the path in it; ``-`` for standard input."""

    @property
    def is_standard_input(self) -> bool:
        """True when the article is piped in."""
        return self.name == STANDARD_INPUT


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the arguments stand for."""

    sources: tuple[Source, ...]
    """By name, each article once."""
    problems: tuple[InputProblem, ...]
    """Arguments that stand for nothing."""


def find(arguments: Sequence[str], patterns: Sequence[str] = PATTERNS) -> Inputs:
    """The articles that the arguments mean; folders are searched for names that match one of the patterns.

    Names beginning with a dot are passed over in folders; links are followed, loops survived.
    """
    found = list(listing(arguments, patterns))
    sources = tuple(Source(one.name) for one in found if one.problem is None)
    problems = tuple(InputProblem(one.name, *one.problem) for one in found if one.problem is not None)
    return Inputs(sources, problems)
