"""Worker processes find the toys, too."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def toys_for_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the tests call by name is importable in the processes that they start."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
