"""The run loop: progress, counts, and what stops everything."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import toys

from newscli.cli.environment import Environment
from newscli.cli.run import FEW, watch
from newscli.cli.tally import ExitCode, Report
from newscli.io.inputs.inputs import Source
from newscli.render.observer import Nobody


def surroundings(**more: object) -> Environment:
    return Environment(None, io.StringIO(), io.StringIO(), **{"parse": toys.parse, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("done", "failed", "status", "words"),
    [
        (2, 0, ExitCode.OK, "2 articles done"),
        (1, 1, ExitCode.SOME_FAILED, "1 article done, 1 input failed"),
        (0, 2, ExitCode.FAILURE, "0 articles done, 2 inputs failed"),
        (1_000_000, 1200, ExitCode.SOME_FAILED, "1,000,000 articles done, 1,200 inputs failed"),
    ],
)
def test_the_report_owns_the_exit_status(done: int, failed: int, status: ExitCode, words: str) -> None:
    report = Report(done, failed)
    assert (report.exit_code, str(report)) == (status, words)


@pytest.mark.parametrize(
    ("total", "more"),
    [
        (FEW, {"stderr_is_terminal": True}),
        (100, {}),
        (100, {"stderr_is_terminal": True, "quiet": True}),
        (100, {"stderr_is_terminal": True, "stdout_is_pipe": True}),
    ],
)
def test_no_bar_for_few_inputs_pipes_and_quiet_people(total: int, more: dict[str, object]) -> None:
    with watch(total, surroundings(**more)) as observer:
        assert isinstance(observer, Nobody)


def test_the_bar_is_on_standard_error_and_gone_at_the_end(run, folder: Path) -> None:
    for number in range(10):
        (folder / f"{number}.txt").write_text("“Yes,” said Ana Ruiz.", encoding="utf-8")
    result = run("quotes", ".", stderr_is_terminal=True, terminal=True)
    assert result.out.count("“Yes,”") == 10
    assert "0/10" in result.err
    assert "reading" not in result.out
    assert result.err.endswith("newscli: 10 articles done\n")


def test_what_would_fail_for_every_article_stops_the_run(run, articles: Path) -> None:
    def broken(text: str, article: str = "-", *, sentences: int | None = None) -> None:
        raise ImportError("no module")

    result = run("quotes", ".", parse=broken)
    assert result.code == 1
    assert (
        result.err == "newscli: unexpected ImportError: no module; a fault of ours; -v shows the traceback\n"
    )


def test_a_source_is_a_name() -> None:
    assert Source("-").is_standard_input
    assert not Source("a.txt").is_standard_input
