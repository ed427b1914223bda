"""Which rules are asked: codes, names, bundles; limits; and what a configuration must not hold."""

from __future__ import annotations

from typing import Any

import pytest

from newscli.lint import Settings
from newscli.lint.registry import RULES, find
from newscli.lint.settings import UnknownRule, WrongSetting, from_table


def codes(settings: Settings) -> list[str]:
    return [rule.code for rule in settings.rules()]


def test_without_settings_the_rules_that_are_on_are_asked() -> None:
    assert codes(Settings()) == [rule.code for rule in RULES if rule.on]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (("N01",), (), ["N01"]),
        (("n01", "name-spelling"), (), ["N01"]),
        (("vague-source", "D01"), (), ["S01", "D01"]),
        (("quotes",), ("Q01", "Q02", "q03", "mixed-marks", "Q05", "Q06"), ["Q07"]),
        (("all",), ("names", "quotes", "sources"), ["D01", "D02", "D03", "D04", "D05"]),
        (("N01",), ("all",), []),
    ],
)
def test_codes_names_and_bundles(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    assert codes(Settings(select, ignore)) == expected


def test_a_name_that_is_none_is_said() -> None:
    with pytest.raises(UnknownRule, match="X99"):
        Settings(("X99",)).rules()


def test_a_table_becomes_settings() -> None:
    settings = from_table(
        {"select": ["quotes"], "ignore": ["Q07"], "limits": {"scare-quotes": 9, "S02": 0.25}}
    )
    rules = {rule.code: rule for rule in RULES}
    assert (settings.select, settings.ignore) == (("quotes",), ("Q07",))
    assert [settings.limit(rules[code]) for code in ("Q07", "S02", "S03")] == [9, 0.25, rules["S03"].limit]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"selects": []}, "selects is no setting"),
        ({"select": "N01"}, "select must be a list"),
        ({"ignore": [1]}, "ignore must be a list"),
        ({"ignore": ["N01", "nonsense"]}, "'nonsense'"),
        ({"limits": 5}, "limits must be a table"),
        ({"limits": {"N01": 5}}, "'N01', and no such rule has a limit; these do: scare-quotes"),
        ({"limits": {"Q07": "many"}}, "a number above 0, not 'many'"),
        ({"limits": {"Q07": 0}}, "a number above 0"),
        ({"limits": {"Q07": True}}, "a number above 0"),
        ({"limits": {"Q07": float("nan")}}, "a number above 0"),
    ],
)
def test_what_a_table_must_not_hold(table: dict[str, Any], message: str) -> None:
    with pytest.raises(WrongSetting, match=message):
        from_table(table)


def test_rules_are_found_by_code_and_name() -> None:
    assert find(" q07 ") is find("scare-quotes") is not None
    assert find("quotes") is None
