"""All rules, in the order in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass, fields

from newscli.lint.dates import age, change, shares, sums, weekday
from newscli.lint.names import headline_name, late_full_name, no_role, spelling, titles
from newscli.lint.quotes import mixed_marks, no_speaker, repeated, scare, two_speakers, unfinished, unpaired
from newscli.lint.rule import Rule
from newscli.lint.sources import no_response, single, unnamed, vague

MODULES = (
    *(spelling, late_full_name, titles, headline_name, no_role),
    *(unpaired, no_speaker, two_speakers, mixed_marks, unfinished, repeated, scare),
    *(vague, unnamed, single, no_response),
    *(weekday, age, shares, sums, change),
)

RULES: tuple[Rule, ...] = tuple(module.RULE for module in MODULES)


def find(name: str) -> Rule | None:
    """The rule of this code or name, in any case; None when there is none."""
    plain = name.strip().casefold()
    return next((rule for rule in RULES if plain in (rule.code.casefold(), rule.name)), None)


@dataclass(frozen=True, slots=True)
class Card:
    """A rule as a record: all that can be written down of it."""

    code: str
    """``N01``."""
    name: str
    """``name-spelling``."""
    bundle: str
    """What it is about."""
    on: bool
    """Whether it is asked when nothing is selected."""
    summary: str
    """What it finds."""
    why: str
    """Why that matters, and what the rule leaves alone."""
    bad: str
    """A text in which it finds something."""
    good: str
    """The same text put right."""
    limit: float
    """Its limit, 0 when it has none."""
    limit_says: str
    """What the limit means."""


def card(rule: Rule) -> Card:
    """The record of a rule."""
    values = {field.name: getattr(rule, field.name) for field in fields(Card)}
    return Card(**values | {"bundle": rule.bundle.value, "why": " ".join(rule.why.split())})
