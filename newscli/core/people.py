"""The cast of an article: who and what it names, in what role, and whom its pronouns and role nouns mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newscli.core import mentions, repairs, things
from newscli.core.document import Cast, Thing
from newscli.core.mentions import Group
from newscli.core.roles import Profile, Reader
from newscli.core.units import Unit

if TYPE_CHECKING:
    from newscli.core.pipeline import Document


def cast(document: Document, units: Sequence[Unit]) -> Cast:
    """The things of the article, and the thing behind each name, pronoun and role noun that can be resolved."""
    found = mentions.collect(document.text, document.sentences)
    found = repairs.repair(document.text, document.sentences, found)
    groups = things.group(document.text, found)
    referents = _named(groups, units)
    profiles = Reader(document.text, units, groups, referents).read()
    salience = things.salience(groups, document.sentences)
    return Cast(
        tuple(_thing(found, profiles.get(index), salience[index]) for index, found in enumerate(groups)),
        referents,
    )


def _named(groups: Sequence[Group], units: Sequence[Unit]) -> dict[int, int]:
    """Unit to thing for mentions that are names: the name at the end of the phrase is what it is about."""
    spans = sorted(
        (mention.span, number) for number, found in enumerate(groups) for mention in found.mentions
    )
    ends = [span.end for span, _ in spans]
    found = {}
    for unit in units:
        if unit.kind == "mention" and unit.type not in "PCT":
            at = bisect_left(ends, unit.start + 1)
            while at < len(spans) and spans[at][0].start < unit.end:
                if spans[at][0].end >= unit.end - 2:
                    found[unit.index] = spans[at][1]
                at += 1
    return found


def _thing(found: Group, profile: Profile | None, salience: float) -> Thing:
    name = things.name_of(found)
    aliases = tuple(form for form in found.forms() if form != name)
    spans = tuple(mention.span for mention in found.mentions)
    role, affiliation = (profile.role, profile.affiliation) if profile else (None, None)
    return Thing(name, found.label, aliases, spans, role, affiliation, salience=salience)
