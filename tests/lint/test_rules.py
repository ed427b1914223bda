"""Every rule against its fixtures: ``BUNDLE/MODULE.txt`` has ten texts in which it finds something, and ten others.

The rows behind a text are the words that the rule marks, in text order.
"""

from __future__ import annotations

from pathlib import Path

import cases
import pytest
from cases import Case

import newscli
from newscli.lint import Finding, Rule, Settings, lint, registry
from newscli.lint.registry import RULES

LEAST = 10
READ = {module.RULE.code: cases.read("/".join(module.__name__.split(".")[1:])) for module in registry.MODULES}
ALL = [(rule, case) for rule in RULES for case in READ[rule.code]]


def found(rule: Rule, text: str) -> list[Finding]:
    return lint(newscli.parse(text), Settings((rule.code,)))


@pytest.mark.parametrize(("rule", "case"), ALL, ids=lambda value: getattr(value, "code", None) or value.title)
def test_a_rule_marks_these_words_and_no_others(rule: Rule, case: Case) -> None:
    marked = [" ".join(finding.text.split()) for finding in found(rule, case.text)]
    assert marked == list(case.rows)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_examples_both_ways(rule: Rule) -> None:
    bad = [case for case in READ[rule.code] if case.rows]
    assert len(bad) >= LEAST
    assert len(READ[rule.code]) - len(bad) >= LEAST


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_in_a_rule_are_true(rule: Rule) -> None:
    assert found(rule, rule.bad)
    assert not found(rule, rule.good)


def test_every_file_of_a_bundle_with_a_rule_is_registered() -> None:
    folder = Path(registry.__file__).parent
    files = {path for path in folder.glob("*/*.py") if "RULE = Rule(" in path.read_text(encoding="utf-8")}
    assert files == {Path(module.__file__) for module in registry.MODULES}


def test_codes_and_names_are_unique_and_say_the_bundle() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.code[0] == rule.bundle[0].upper() for rule in RULES)


def test_no_fixture_is_without_a_rule() -> None:
    modules = {"/".join(module.__name__.split(".")[-2:]) for module in registry.MODULES}
    files = Path(__file__).parent.glob("*/*.txt")
    assert {"/".join(path.with_suffix("").parts[-2:]) for path in files} == modules
