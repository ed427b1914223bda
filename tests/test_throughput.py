"""The benchmark of speed knows the steps of the pipeline."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from newscli.core import pipeline

BENCH = Path(__file__).parent / "bench"


@pytest.fixture
def throughput(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    return import_module("throughput")


def test_each_step_of_the_pipeline_is_timed(throughput: ModuleType) -> None:
    source = Path(pipeline.__file__).read_text(encoding="utf-8")
    called = {tuple(step.split(".")) for step in re.findall(r"\b([a-z]+\.[a-z_]+)\(", source)}
    assert called == set(throughput.STAGES)


def test_the_parts_of_a_step_are_there(throughput: ModuleType) -> None:
    assert [part for owner, part in throughput.PARTS if not hasattr(owner, part)] == []
