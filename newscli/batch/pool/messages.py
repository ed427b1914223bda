"""What processes tell each other: one line of JSON a message, which runs no code where it is read."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from newscli.io import problems
from newscli.io.outputs.jsons import shallow
from newscli.io.problems import InputProblem, OutputProblem, Problem, UsageProblem

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=shallow)

PROBLEMS: tuple[type[Problem], ...] = (InputProblem, OutputProblem, UsageProblem)
"""The exceptions that arrive as what they were."""


def pack(value: object) -> bytes:
    """The message; records become objects. Half characters stay as they are, so that no offset moves."""
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass") + b"\n"


def unpack(line: bytes) -> Any:
    """The value that :func:`pack` was given; raises ``EOFError`` for a line that was not written to its end."""
    if not line.endswith(b"\n"):
        raise EOFError
    return json.loads(line.decode("utf-8", "surrogatepass"))


def function_called(name: str) -> Any:
    """The function called ``module:name``."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def pack_problem(problem: Problem) -> list[str]:
    """A problem as JSON has it."""
    return [type(problem).__name__, problem.where, problem.what, problem.advice]


def unpack_problem(values: list[str]) -> Problem:
    """The problem that :func:`pack_problem` was given."""
    kind = next((known for known in PROBLEMS if known.__name__ == values[0]), problems.Problem)
    return kind(*values[1:])


def name_of(function: Any) -> str:
    """The ``module:name`` by which another process can import the function."""
    return f"{function.__module__}:{function.__qualname__}"
