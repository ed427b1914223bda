"""The cast of an article: who and what it names, in what role, and whom its pronouns and role nouns mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from newscli.core import mentions, repairs, things
from newscli.core.clauses import Clauses
from newscli.core.collectives import Collectives
from newscli.core.coreference import Resolver
from newscli.core.document import Cast, Document, Thing
from newscli.core.mentions import Group
from newscli.core.profiles import Profile
from newscli.core.role_facts import KIN, TITLE_WORDS
from newscli.core.roles import Reader
from newscli.core.sayings import Sayings
from newscli.core.statements import Statement
from newscli.core.units import Unit


def cast(
    document: Document, units: Sequence[Unit], said: Sequence[Statement], clauses: Clauses | None = None
) -> Cast:
    """The things of the article, and the thing behind each name, pronoun and role noun that is clear.

    ``clauses`` is what was read of the units before.
    """
    clauses = clauses or Clauses(units)
    groups = grouped(document)
    names = named(groups, units)
    profiles = Reader(document.text, units, groups, names).read()
    sayings = Sayings(units, [(one.content, one.mention) for one in said])
    people = Resolver(clauses, groups, names, profiles, sayings).resolve()
    collectives = Collectives(clauses, groups, names).resolve()
    referents = collectives.referents | names | people.referents
    salience = things.salience(groups, document.sentences)
    return Cast(
        tuple(
            _thing(group, profiles.get(index), _pronoun(people.pronouns.get(index)), salience[index])
            for index, group in enumerate(groups)
        ),
        referents,
        {
            unit: first
            for unit, first in (collectives.described | people.described).items()
            if unit not in referents
        },
    )


def grouped(document: Document) -> list[Group]:
    """The names of the article, put right, those of one thing together."""
    found = mentions.collect(document.text, document.sentences)
    found = repairs.repair(document.text, document.sentences, found)
    return things.group(document.text, found)


def named(groups: Sequence[Group], units: Sequence[Unit]) -> dict[int, int]:
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


def _thing(group: Group, profile: Profile | None, pronouns: str | None, salience: float) -> Thing:
    name = things.name_of(group)
    aliases = tuple(form for form in group.forms() if form != name)
    spans = tuple(mention.span for mention in group.mentions)
    role, affiliation = (profile.role, profile.affiliation) if profile else (None, None)
    role = role or (_title(group) if profile else None)
    return Thing(name, group.label, aliases, spans, role, affiliation, pronouns, salience)


def _pronoun(counted: Counter[str] | None) -> str | None:
    """The pronoun that the text uses of a person; None where it uses two."""
    return next(iter(counted)) if counted and len(counted) == 1 else None


def _title(group: Group) -> str | None:
    """The title before a name that stands where phrases are not read, inside quote marks."""
    for mention in group.mentions:
        words = [title for title in mention.titles if TITLE_WORDS.get(title, title) and title not in KIN]
        if words:
            return " ".join(word.capitalize() for word in words)
    return None
