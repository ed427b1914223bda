"""Encodings that were guessed, told when the work is done: a progress bar may be in the way before."""

from __future__ import annotations

from newscli.cli.environment import Environment
from newscli.io.outputs.inert import count

FEW = 20
"""So many are told one by one."""


class Guesses:
    """Keeps what was guessed of each input that is not UTF-8; to be called with its name and the encoding."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str]] = []
        self._number = 0

    def __call__(self, name: str, encoding: str) -> None:
        """Keeps one more."""
        self._number += 1
        if len(self._found) < FEW:
            self._found.append((name, encoding))

    def tell(self, environment: Environment) -> None:
        """One line an input on standard error."""
        from newscli.io.inputs.guessing import title

        for name, encoding in self._found:
            environment.note(f"{name}: read as {title(encoding)}, a guess; --encoding {encoding} says so")
        if self._number > FEW:
            environment.note(f"and {count(self._number - FEW, 'more input')} by a guess")
