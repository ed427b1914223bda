"""Sources to articles: the same here and in worker processes, whatever befalls one of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import toys
from deadly import deadly

from newscli.batch import articles as module
from newscli.batch.articles import Outcome, Work, found_in, outcomes
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.rows import Parse
from newscli.io.problems import InputProblem


def become(texts: list[str], jobs: int | None, parse: Parse = toys.parse) -> list[Outcome]:
    found = (Raw(f"a#{number}", "text", text) for number, text in enumerate(texts, 1))
    return list(outcomes(found, Work(Settings(), parse, jobs=jobs)))


def words(found: list[Outcome]) -> list[str]:
    """The texts of the articles, the words of the problems."""
    return [one.article.text if one.article else str(one.problem) for one in found]


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_in_order_with_their_texts(jobs: int) -> None:
    texts = [f"“{number},” said Ana Ruiz." for number in range(20)]
    expected = [Outcome(toys.parse(text, f"a#{number}")) for number, text in enumerate(texts, 1)]
    assert become(texts, jobs) == expected


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_are_read_where_they_are_parsed(folder: Path, jobs: int) -> None:
    Path("a.txt").write_text("“One,” said Ana Ruiz.", encoding="utf-8")
    Path("b.txt").write_bytes(b"caf\xe9")
    sources = [Source("a.txt"), Source("b.txt"), Source("c.txt")]
    work = Work(Settings(), toys.parse, jobs=jobs)
    assert words(list(outcomes(found_in(sources, Settings(), None), work))) == [
        "“One,” said Ana Ruiz.",
        "b.txt: not UTF-8: byte 0xE9 at offset 3 (line 1); try --encoding latin-1 (or cp1252)",
        "c.txt: cannot be read: no such file or directory",
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_of_ours_is_told_with_its_traceback(jobs: int) -> None:
    first, second, third = become(["One.", "CRASH", "Three."], jobs)
    assert first.article
    assert third.article
    assert str(second.problem) == (
        "a#2: newscli failed on it: RuntimeError: the toy broke\x1b[31m; a fault of ours; -v shows the traceback"
    )
    assert "RuntimeError" in second.details


def test_an_article_that_kills_its_process_is_a_problem_and_the_rest_goes_on() -> None:
    assert words(become(["One.", "DIE", "Three.", "Four."], 2, deadly)) == [
        "One.",
        "a#2: two processes died over it; leave it out, or try it alone with --jobs 1",
        "Three.",
        "Four.",
    ]


def test_what_would_fail_for_every_article_stops_the_run() -> None:
    with pytest.raises(ImportError, match="nothing"):
        become(["MISSING", "Two."], 2, deadly)


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_may_go_on_for_ever(jobs: int) -> None:
    def found() -> Iterator[Raw]:
        while True:
            yield Raw("a", "text", "“One,” said Ana Ruiz.")

    work = Work(Settings(), toys.parse, jobs=jobs)
    running = outcomes(found(), work)
    assert next(running).article
    assert next(running).article
    if jobs > 1:
        running.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("texts", "processes"),
    [
        ([], 1),
        (["Words."] * 20, 1),
        (["Words. " * 40_000], 1),
        (["Words. " * 1000] * 50, 4),
        (["Words."] * 500, 4),
    ],
)
def test_processes_are_started_when_there_is_much_to_do(
    monkeypatch: pytest.MonkeyPatch, texts: list[str], processes: int
) -> None:
    started: list[int] = []

    def there(found: Iterator[Raw | InputProblem], work: Work, jobs: int) -> Iterator[Outcome]:
        started.append(jobs)
        return iter([Outcome() for _ in found])

    monkeypatch.setattr(module, "cores", lambda: 4)
    monkeypatch.setattr(module, "_in_processes", there)
    assert len(become(texts, None)) == len(texts)
    assert started == ([4] if processes > 1 else [])


def test_a_function_that_cannot_be_named_is_called_here() -> None:
    def parse(text: str, article: str = "-", *, sentences: int | None = None) -> object:
        return toys.parse(f"{os.getpid()}", article)

    [found] = become(["One."], 2, parse)  # type: ignore[arg-type]
    assert found.article
    assert found.article.text == str(os.getpid())
