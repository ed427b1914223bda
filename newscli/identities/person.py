"""The record of a person of the collection, made of all its appearances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from newscli.core.tokens import folded
from newscli.identities.appearance import Appearance
from newscli.identities.candidate import Candidate, Join

OWN = ("name", "authority", "ambiguous", "context")
"""Evidence of names that have not joined another."""
MOST_NAMES = 50
"""Other names of a person that are listed, the most frequent ones."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a person was called, and when."""

    role: str
    """As articles call the person ("Foreign Minister")."""
    affiliation: str | None
    """The organisation or country of the role."""
    articles: int
    """How many articles do."""
    first: str | None
    """ISO date of the earliest of them."""
    last: str | None
    """ISO date of the latest."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person in all articles of a collection."""

    id: str
    """``p1``, ``p2``… by first appearance."""
    name: str
    """The name that most articles use in full, or that of the authority file."""
    aliases: tuple[str, ...]
    """The other names, the most frequent first."""
    authority: str | None
    """The ``id`` that the authority file gives the person, else the name there; None for who is not in it."""
    roles: tuple[Role, ...]
    """What the person was called, by date."""
    pronouns: str | None
    """``he``, ``she`` or ``they``, as most articles use them; never guessed from a name."""
    articles: int
    """Articles that name the person."""
    quotes: int
    """Quotes in all of them."""
    words: int
    """The words of these."""
    first: str | None
    """ISO date of the earliest article."""
    last: str | None
    """ISO date of the latest article."""
    joins: tuple[Join, ...]
    """Each name with why its articles are of this person, and how sure that is."""
    members: tuple[tuple[str, str], ...]
    """Article and id of the entity there, in the order of the articles."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person in one article."""

    person: str
    """Id of the person."""
    article: str
    """The article."""
    id: str
    """Id of the entity there, and of the speaker."""


class KnownPeople(Protocol):
    """The people of a collection, wherever they are kept."""

    def people(self, order: str = "start", unlisted: bool = False) -> Iterator[Person]:
        """The people in an order: ``words``, ``quotes``, ``articles``, ``name`` or ``start`` (by first appearance);
        ``unlisted``: only those who are not in the authority file."""

    def count(self, unlisted: bool = False) -> int:
        """How many people there are."""

    def articles(self) -> int:
        """How many articles."""


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A person who is not in the authority file, as a row of one that is to be filled in."""

    name: str
    """The name that most articles use."""
    aliases: tuple[str, ...]
    """The other names."""
    id: str | None
    """For the user to fill in."""
    articles: int
    """Articles that name the person."""
    quotes: int
    """Quotes in all of them."""
    words: int
    """The words of these."""

    @classmethod
    def of(cls, person: Person) -> Unlisted:
        """The row of a person."""
        return cls(person.name, person.aliases, None, person.articles, person.quotes, person.words)


def person_of(candidate: Candidate, names: Sequence[str] = (), authority: str | None = None) -> Person:
    """The record of a candidate, without its id and members; ``names`` are those of the authority file."""
    members = sorted(candidate.members, key=lambda member: member.article)
    used = Counter(member.name for member in members)
    aliases = Counter(alias for member in members for alias in member.aliases)
    name = names[0] if names else max(used, key=lambda form: _rank(form, used, members))
    others = [
        *names[1:],
        *(form for form, _ in used.most_common()),
        *(form for form, _ in aliases.most_common()),
    ]
    pronouns = Counter(member.pronouns for member in members if member.pronouns)
    dates = sorted(member.date for member in members if member.date)
    return Person(
        id="",
        name=name,
        aliases=tuple(form for form in dict.fromkeys(others) if form != name)[:MOST_NAMES],
        authority=authority,
        roles=_roles(members),
        pronouns=pronouns.most_common(1)[0][0] if pronouns else None,
        articles=len(members),
        quotes=sum(member.quotes for member in members),
        words=sum(member.words for member in members),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        joins=_joins(_seen_from(name, candidate.joins)),
        members=(),
    )


def _rank(name: str, used: Counter[str], members: Sequence[Appearance]) -> tuple[bool, int, int, str]:
    """A first name in full before an initial, then what most articles use."""
    words = name.split()
    return len(words) > 1 and len(words[0].strip(".")) > 1 and not name.isupper(), used[name], len(name), name


def _roles(members: Sequence[Appearance]) -> tuple[Role, ...]:
    """Roles that are spelt alike are one; by first date, those without a date last."""
    groups: dict[tuple[str, str], list[Appearance]] = {}
    for member in members:
        if member.role:
            groups.setdefault((folded(member.role), folded(member.affiliation or "")), []).append(member)
    roles = [_role(group) for group in groups.values()]
    return tuple(sorted(roles, key=lambda role: role.first or "~"))


def _role(group: Sequence[Appearance]) -> Role:
    dates = sorted(member.date for member in group if member.date)
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    return Role(group[0].role or "", group[0].affiliation, len(group), first, last)


def _seen_from(name: str, joins: Sequence[Join]) -> list[Join]:
    """The joins with the person's name as that which the others have joined."""
    own = next((join for join in joins if join.name == name and join.evidence not in OWN), None)
    if own is None:
        return list(joins)
    turned = {
        join: replace(join, evidence=own.evidence, confidence=own.confidence)
        for join in joins
        if join.evidence == "name"
    }
    turned[own] = replace(own, evidence="name", confidence=1.0)
    return [turned.get(join, join) for join in joins]


def _joins(joins: Sequence[Join]) -> tuple[Join, ...]:
    """Joins of one name for one reason are one; the most frequent first."""
    groups: dict[tuple[str, str], list[Join]] = {}
    for join in joins:
        groups.setdefault((join.name, join.evidence), []).append(join)
    summed = [
        Join(
            name,
            sum(join.articles for join in group),
            evidence,
            round(
                sum(join.confidence * join.articles for join in group) / sum(join.articles for join in group),
                3,
            ),
        )
        for (name, evidence), group in groups.items()
    ]
    return tuple(sorted(summed, key=lambda join: -join.articles))
