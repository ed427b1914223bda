"""Which rules are asked, and their limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newscli.lint.registry import RULES, find
from newscli.lint.rule import Bundle, Rule


class UnknownRule(ValueError):
    """A name that is no code, no rule's name and no bundle."""


class WrongSetting(ValueError):
    """A key or a value of a configuration that means nothing."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Which rules are asked and what they are told; checked when made by :func:`from_table`."""

    select: tuple[str, ...] = ()
    """Codes, names and bundles of the rules to ask, or ``all``; empty for those that are on."""
    ignore: tuple[str, ...] = ()
    """The same for rules not to ask."""
    limits: Mapping[str, float] = field(default_factory=dict)
    """Code of a rule to the number that takes the place of its own limit."""

    def rules(self) -> list[Rule]:
        """The rules to ask, in the order of the registry; raises :class:`UnknownRule`."""
        wanted = {rule.code for rule in RULES if rule.on} if not self.select else meant(self.select)
        without = meant(self.ignore)
        return [rule for rule in RULES if rule.code in wanted and rule.code not in without]

    def limit(self, rule: Rule) -> float:
        """The limit of a rule, as chosen or its own."""
        return self.limits.get(rule.code, rule.limit)


def meant(names: Sequence[str]) -> set[str]:
    """The codes of the rules that are named by code, name, bundle, or ``all``; raises :class:`UnknownRule`."""
    return {code for name in names for code in _codes(name)}


def _codes(name: str) -> list[str]:
    plain = name.strip().casefold()
    if plain == "all":
        return [rule.code for rule in RULES]
    if plain in tuple(Bundle):
        return [rule.code for rule in RULES if rule.bundle == plain]
    rule = find(plain)
    if rule is None:
        raise UnknownRule(name)
    return [rule.code]


def from_table(table: Mapping[str, Any]) -> Settings:
    """Settings from the table of a configuration file; raises :class:`WrongSetting` for what it must not hold."""
    unknown = sorted(set(table) - {"select", "ignore", "limits"})
    if unknown:
        raise WrongSetting(f"{unknown[0]} is no setting of lint; there are select, ignore and limits")
    return Settings(_names(table, "select"), _names(table, "ignore"), _limits(table.get("limits", {})))


def _names(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    names = table.get(key, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise WrongSetting(f'{key} must be a list of codes, names or bundles: {key} = ["N01", "quotes"]')
    try:
        meant(names)
    except UnknownRule as error:
        raise WrongSetting(f"{key} names {str(error)!r}, and there is no such rule or bundle") from None
    return tuple(names)


def _limits(table: Any) -> dict[str, float]:
    if not isinstance(table, Mapping):
        raise WrongSetting("limits must be a table of numbers: limits = { scare-quotes = 5 }")
    return {_limited(name).code: _number(name, value) for name, value in table.items()}


def _limited(name: str) -> Rule:
    rule = find(name)
    if rule is None or not rule.limit:
        known = ", ".join(rule.name for rule in RULES if rule.limit)
        raise WrongSetting(f"limits has {name!r}, and no such rule has a limit; these do: {known}")
    return rule


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1e9:
        raise WrongSetting(f"the limit of {name} must be a number above 0, not {value!r}")
    return value
