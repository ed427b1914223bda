"""The benchmark of speed knows the steps of the pipeline."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from newscli.core import pipeline

BENCH = Path(__file__).parent / "bench"


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> tuple[tuple[str, str], ...]:
    monkeypatch.setattr(sys, "path", [str(BENCH), *sys.path])
    import throughput

    return throughput.STAGES


def test_each_step_of_the_pipeline_is_timed(stages: tuple[tuple[str, str], ...]) -> None:
    source = Path(pipeline.__file__).read_text(encoding="utf-8")
    called = {tuple(step.split(".")) for step in re.findall(r"\b([a-z]+\.[a-z_]+)\(", source)}
    assert called == set(stages)
