"""Judges names, their labels, and who is who: counts what is right, lists what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newscli.evaluation.errors import ErrorKind, Errors
from newscli.evaluation.gold import Gold, Person, Span
from newscli.evaluation.pairing import overlap
from newscli.model import Article

KINDS = {
    "PERSON": "people",
    "PER": "people",
    "ORG": "organisations",
    "ORGANIZATION": "organisations",
    "GPE": "places",
    "LOC": "places",
    "LOCATION": "places",
    "FAC": "places",
    "FACILITY": "places",
}
"""Labels of entities to the three kinds that are compared; other labels are left out."""
ENTITIES, PEOPLE = "entities", "mentions of one person"

Name = tuple[int, int, str]
"""Start, end and kind of a name."""


def judge_entities(count: Counter[str], errors: Errors, gold: Gold, article: Article) -> None:
    """Names must agree to the character."""
    wanted = {(start, end, KINDS[label]) for start, end, label in gold.entities or () if label in KINDS}
    found = {
        (*span, KINDS[entity.label])
        for entity in article.entities
        if entity.label in KINDS
        for span in entity.mentions
    }
    count["entity.on"] += 1
    for kind in sorted(set(KINDS.values())):
        ours, theirs = ({item for item in items if item[-1] == kind} for items in (found, wanted))
        for name in (kind, "all"):
            count[f"{name}.right"] += len(ours & theirs)
            count[f"{name}.found"] += len(ours)
            count[f"{name}.gold"] += len(theirs)
    _list_names(errors, gold.text, sorted(wanted - found), sorted(found - wanted))


def _list_names(errors: Errors, text: str, missed: Sequence[Name], false: Sequence[Name]) -> None:
    """A name found with another label or other ends is one error, not a miss and a false hit."""
    left = list(false)
    for start, end, kind in missed:
        near = max(left, key=lambda name: overlap((start, end), name[:2]), default=None)
        if near is None or not overlap((start, end), near[:2]):
            errors.add(ENTITIES, "missed", (start, end), kind)
            continue
        left.remove(near)
        if near[:2] == (start, end):
            errors.add(ENTITIES, "label", (start, end), kind, near[2])
        else:
            errors.add(ENTITIES, "extent", (start, end), kind, f"{text[near[0] : near[1]]} ({near[2]})")
    for start, end, kind in left:
        errors.add(ENTITIES, "false", (start, end), None, kind)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mention of a person, and the record in which it was found."""

    person: int
    span: Span
    home: int | None


def judge_people(count: Counter[str], errors: Errors, gold: Gold, article: Article) -> None:
    """Links between mentions of one person; people of several forms who sit whole and alone in one record."""
    people = gold.people or ()
    homes = {
        span: number
        for number, entity in enumerate(article.entities)
        if KINDS.get(entity.label) == "people"
        for span in entity.mentions
    }
    placed = [
        _Placed(n, span, _home(homes, span)) for n, person in enumerate(people) for span in person.mentions
    ]
    count["people.on"] += 1
    for one, two in combinations(placed, 2):
        ours = one.home is not None and one.home == two.home
        count["link.gold"] += one.person == two.person
        count["link.found"] += ours
        count["link.right"] += ours and one.person == two.person
    for number, person in enumerate(people):
        _judge_person(count, errors, article, person, number, placed)


def _judge_person(
    count: Counter[str],
    errors: Errors,
    article: Article,
    person: Person,
    number: int,
    placed: Sequence[_Placed],
) -> None:
    own = {one.home for one in placed if one.person == number}
    others = {one.home for one in placed if one.person != number}
    whole = len(own) == 1 and None not in own and own.isdisjoint(others)
    if len({article.text[start:end] for start, end in person.mentions}) > 1:
        count["whole.gold"] += 1
        count["whole.right"] += whole
    if whole or not person.mentions:
        return
    first = person.mentions[0]
    name = max((article.text[start:end] for start, end in person.mentions), key=len)
    records = sorted("(no record)" if home is None else article.entities[home].name for home in own)
    kind: ErrorKind = "split" if len(own) > 1 else "missed" if None in own else "mixed"
    errors.add(PEOPLE, kind, first, name, "; ".join(records))


def _home(homes: Mapping[Span, int], span: Span) -> int | None:
    best = max(homes, key=lambda other: overlap(other, span), default=None)
    return homes[best] if best and overlap(best, span) else None
