"""Relatives are two people, whatever their names share: "J. Mason, Jeremiah's father", is not Jeremiah Mason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newscli.core.entities.mentions import Mention
from newscli.core.entities.name_forms import NameForm
from newscli.core.phrases import KIN

NOUN = "|".join(sorted(KIN))
OWNS = re.compile(rf"['’]s?\s+(?:[\w-]+\s+){{0,2}}(?:{NOUN})\b(?P<rest>,?\s+(?:[A-Z][\w.]*\s+)?)?")
"""Behind a name: whose relative somebody is, and what leads to the relative's name."""


def relatives(text: str, mentions: Sequence[Mention]) -> dict[NameForm, frozenset[str]]:
    """For the names of relatives the words of the other's name that theirs has not; ``mentions`` in text order."""
    found: dict[NameForm, set[str]] = defaultdict(set)
    for first, second in pairwise(mentions):
        if text[first.span.end : second.span.start] == ", ":
            if OWNS.match(text, second.span.end):
                _part(first.form, second.form, found)
        elif text[first.span.end : first.span.end + 1] in ("'", "’"):
            owns = OWNS.match(text, first.span.end, second.span.start)
            if owns and owns.end() == second.span.start and owns["rest"]:
                _part(second.form, first.form, found)
    return {form: frozenset(words) for form, words in found.items()}


def _part(relative: NameForm, other: NameForm, found: dict[NameForm, set[str]]) -> None:
    words = {word for word in other.words if len(word) > 1} - set(relative.words)
    if words:
        found[relative].update(words)


def are_apart(form: NameForm, others: Sequence[NameForm], apart: Mapping[NameForm, frozenset[str]]) -> bool:
    """Whether a name is a relative's of somebody with one of the other names, or the other way round."""
    nothing: frozenset[str] = frozenset()
    return any(
        not apart.get(form, nothing).isdisjoint(other.words)
        or not apart.get(other, nothing).isdisjoint(form.words)
        for other in others
    )
