"""A rule and its example live together: every module of the core has cases in a file of its name, and a test reads them."""

from __future__ import annotations

from pathlib import Path

import cases
import pytest

CORE = Path(cases.FIXTURES).parent / "newscli" / "core"
HERE = Path(__file__).parent

EXEMPT = {
    "coreference/choices": "data classes and a loader",
    "coreference/resolver": "the walk that asks the others; resolve has its cases",
    "linear/cache": "a bounded table",
    "linear/feature_groups": "tables of sums",
    "linear/packed": "arithmetic of packed weights and of chains, tested against a walk over all sequences",
    "linear/value": "a type",
    "names/chain": "arithmetic, tested against a walk over all sequences",
    "names/field": "arithmetic of packed weights",
    "phrases/between": "running counts, tested against a walk",
    "phrases/chunks": "a data class; chunker has the rules",
    "records/confidence": "arithmetic of one logistic model",
    "reported/chances": "arithmetic of probabilities, tested against what they say of one token",
    "tagging/sums": "sums, tested against sums one by one",
    "tagging/tables": "weights laid out for speed; features and tagger have what they mean",
}
"""Modules that hold no rule, no list and no feature, each with what it is instead."""

LATER: dict[str, str] = {"reported/choice": "its features have no cases yet"}
"""Modules whose cases are still missing; the list only gets shorter."""

MODULES = sorted(
    path.relative_to(CORE).with_suffix("").as_posix()
    for path in CORE.glob("*/*.py")
    if path.stem != "__init__"
)
RULES = [module for module in MODULES if module not in EXEMPT and module not in LATER]


@pytest.mark.parametrize("module", RULES)
def test_a_module_has_cases_and_a_test_that_reads_them(module: str) -> None:
    room, name = module.split("/")
    test = HERE / room / f"test_{name}.py"
    assert (HERE / f"{module}.txt").exists(), (
        f"newscli/core/{module}.py has no cases in tests/core/{module}.txt"
    )
    assert len(cases.read(f"core/{module}")) > 1, (
        f"tests/core/{module}.txt has no two cases: what is found, what is not"
    )
    assert test.exists(), f"no tests/core/{room}/test_{name}.py reads tests/core/{module}.txt"
    assert f'"core/{module}"' in test.read_text(encoding="utf-8"), f"{test.name} does not read {module}.txt"


@pytest.mark.parametrize("module", [*EXEMPT, *LATER])
def test_what_needs_no_cases_is_there_and_has_none(module: str) -> None:
    assert module in MODULES
    assert not (HERE / f"{module}.txt").exists(), f"{module} has cases: it is no exception any more"


def test_every_file_of_cases_is_that_of_a_module() -> None:
    files = [path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.glob("*/*.txt")]
    assert [name for name in files if name.removesuffix("_wrong") not in MODULES] == []


def test_every_test_is_that_of_a_module() -> None:
    tests = [path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.glob("*/test_*.py")]
    assert [name for name in tests if name.replace("/test_", "/") not in MODULES] == []


@pytest.mark.parametrize("module", RULES)
def test_titles_are_different(module: str) -> None:
    path = f"core/{module}"
    titles = [case.title for case in cases.read(path)] if (HERE / f"{module}.txt").exists() else []
    assert len(titles) == len(set(titles))
