"""The configuration of a project: ``.newscli.toml``, or the table ``[tool.newscli]`` of a ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newscli.io.problems import UsageProblem, reason

OWN, SHARED = ".newscli.toml", "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Configuration:
    """A file that was found, and what it says to newscli."""

    path: str
    """Where it is; nothing when there is none."""
    tables: Mapping[str, Any]
    """Name of a command to its table."""

    def table(self, command: str) -> Mapping[str, Any]:
        """What it says to one command; raises :class:`UsageProblem` when that is no table."""
        found = self.tables.get(command, {})
        if not isinstance(found, Mapping):
            raise UsageProblem(self.path, f"{command} is no table", f"write [{command}] on a line of its own")
        return found


NOTHING = Configuration("", {})


def read_configuration(path: str) -> Configuration:
    """The configuration in a file of any name; raises :class:`UsageProblem` when it cannot be read."""
    tables = _tables(Path(path))
    return Configuration(path, {} if tables is None else tables)


def find_configuration(folder: Path) -> Configuration:
    """The nearest configuration, in the folder or in one that holds it; :data:`NOTHING` when there is none."""
    for place in (folder, *folder.parents):
        for name in (OWN, SHARED):
            path = place / name
            tables = _tables(path) if path.is_file() else None
            if tables is not None:
                return Configuration(str(path), tables)
    return NOTHING


def _tables(path: Path) -> Mapping[str, Any] | None:
    """What the file says to newscli, None when it says nothing: other files are looked for then."""
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageProblem(str(path), f"cannot be read: {reason(error)}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageProblem(
            str(path), f"is no TOML: {error}", "put it right, or name another with --config"
        ) from None
    tool = whole.get("tool")
    tables = tool.get("newscli") if isinstance(tool, Mapping) else None
    if isinstance(tables, Mapping):
        return tables
    return None if path.name == SHARED else whole
