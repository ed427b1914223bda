"""How right newscli is on articles that somebody has annotated.

Pure functions: gold articles (:class:`Gold`) and what was read from them in, figures out. Quoted stretches and
reported clauses are paired one to one where they share half of their union; names of entities must agree to the
character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from newscli.evaluation.gold import Attributed, Gold, Person, Span
from newscli.evaluation.pairing import HALF, overlap, paired, shared, trimmed
from newscli.evaluation.speakers import is_speaker
from newscli.model import Article, Quote

NEARLY_ALL = 0.8
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


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of an evaluation; shares are None where they say nothing."""

    figure: str
    """What is measured."""
    precision: float | None
    """Share (0–1) of what was found that is right."""
    recall: float | None
    """Share (0–1) of what there is that was found."""
    f1: float | None
    """Harmonic mean of the two."""
    right: int
    """How many are right."""
    found: int | None
    """How many newscli found."""
    gold: int | None
    """How many there are."""


def evaluate(pairs: Iterable[tuple[Gold, Article]]) -> list[Figure]:
    """The figures over all articles, of what is annotated: each gold article with what was read from its text."""
    count: Counter[str] = Counter()
    for gold, article in pairs:
        if gold.stretches is not None:
            _count_stretches(count, gold, gold.stretches, article.quotes)
        if gold.reported is not None:
            _count_reported(count, gold.reported, article.quotes)
        if gold.entities is not None:
            _count_entities(count, gold, article)
        if gold.people is not None:
            _count_people(count, gold.people, article)
    return _figures(count)


def _count_stretches(
    count: Counter[str], gold: Gold, stretches: Sequence[Attributed], quotes: Sequence[Quote]
) -> None:
    text = gold.text
    optional = [trimmed(text, span) for span in gold.optional]
    pieces = [(trimmed(text, span), quote) for quote in quotes for span in quote.quoted]
    pieces = [(s, q) for s, q in pieces if s[0] < s[1] and all(shared(s, other) < HALF for other in optional)]
    wanted = [trimmed(text, (item.start, item.end)) for item in stretches]
    matches = paired([span for span, _ in pieces], wanted)
    unnamed_hits = sum(not stretches[j].names_speaker for _, j in matches)
    right = sum(is_speaker(pieces[i][1], stretches[j]) for i, j in matches if stretches[j].names_speaker)
    silent = [trimmed(text, span) for span in gold.not_quotes]
    count["stretch.on"] += 1
    count.update(
        {
            "stretch.right": len(matches),
            "stretch.found": len(pieces),
            "stretch.gold": len(wanted),
            "speaker.right": right,
            "speaker.found": len(matches) - unnamed_hits,
            "end.found": len(pieces) - unnamed_hits,
            "end.gold": len(wanted) - unnamed_hits,
            "silent.gold": len(silent),
            "silent.right": sum(all(shared(s, span) < NEARLY_ALL for span, _ in pieces) for s in silent),
        }
    )


def _count_reported(count: Counter[str], reported: Sequence[Attributed], quotes: Sequence[Quote]) -> None:
    found = [quote for quote in quotes if quote.kind != "direct"]
    spans = [(item.start, item.end) for item in reported]
    matches = paired([(quote.start, quote.end) for quote in found], spans)
    named = [(i, j) for i, j in matches if reported[j].names_speaker]
    count["reported.on"] += 1
    count.update(
        {
            "reported.right": len(matches),
            "reported.found": len(found),
            "reported.required": sum(item.required for item in reported),
            "reported.recalled": sum(reported[j].required for _, j in matches),
            "source.right": sum(is_speaker(found[i], reported[j]) for i, j in named),
            "source.found": len(named),
        }
    )


def _count_entities(count: Counter[str], gold: Gold, article: Article) -> None:
    wanted = {(*span, KINDS[label]) for *span, label in gold.entities or () if label in KINDS}
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


def _count_people(count: Counter[str], people: Sequence[Person], article: Article) -> None:
    """Links between mentions of one person; people of several forms who sit whole and alone in one record."""
    homes = {
        span: number
        for number, entity in enumerate(article.entities)
        if KINDS.get(entity.label) == "people"
        for span in entity.mentions
    }
    placed = [(n, _home(homes, span)) for n, person in enumerate(people) for span in person.mentions]
    count["people.on"] += 1
    for (one, home), (two, its_home) in combinations(placed, 2):
        ours = home is not None and home == its_home
        count["link.gold"] += one == two
        count["link.found"] += ours
        count["link.right"] += ours and one == two
    for number, person in enumerate(people):
        if len({article.text[start:end] for start, end in person.mentions}) > 1:
            own = {home for n, home in placed if n == number}
            count["whole.gold"] += 1
            count["whole.right"] += (
                len(own) == 1
                and None not in own
                and own.isdisjoint(home for n, home in placed if n != number)
            )


def _home(homes: dict[Span, int], span: Span) -> int | None:
    best = max(homes, key=lambda other: overlap(other, span), default=None)
    return homes[best] if best and overlap(best, span) else None


def _figures(count: Counter[str]) -> list[Figure]:
    figures = []
    if count["stretch.on"]:
        figures += [
            _figure("quoted stretches", count, "stretch"),
            _share("their speakers", count["speaker.right"], count["speaker.found"]),
            _measured("stretch and speaker", count["speaker.right"], count["end.found"], count["end.gold"]),
        ]
    if count["silent.gold"]:
        figures.append(_kept("quote marks without speech", count["silent.right"], count["silent.gold"]))
    if count["reported.on"]:
        figures += [
            _reported(count),
            _share("their speakers (reported)", count["source.right"], count["source.found"]),
        ]
    if count["entity.on"]:
        names = {"all": "entities"}
        figures += [_figure(names.get(k, k), count, k) for k in ("all", "people", "organisations", "places")]
    if count["people.on"]:
        figures += [
            _figure("mentions of one person", count, "link"),
            _kept("people whole in one record", count["whole.right"], count["whole.gold"]),
        ]
    return figures


def _figure(name: str, count: Counter[str], key: str) -> Figure:
    return _measured(name, count[f"{key}.right"], count[f"{key}.found"], count[f"{key}.gold"])


def _measured(name: str, right: int, found: int, gold: int) -> Figure:
    precision, recall = _ratio(right, found), _ratio(right, gold)
    return Figure(name, precision, recall, _mean(precision, recall), right, found, gold)


def _reported(count: Counter[str]) -> Figure:
    """Precision over all annotated clauses, recall over the required ones."""
    precision = _ratio(count["reported.right"], count["reported.found"])
    recall = _ratio(count["reported.recalled"], count["reported.required"])
    found, required = count["reported.found"], count["reported.required"]
    name = "reported clauses"
    return Figure(name, precision, recall, _mean(precision, recall), count["reported.right"], found, required)


def _share(name: str, right: int, found: int) -> Figure:
    return Figure(name, _ratio(right, found), None, None, right, found, None)


def _kept(name: str, right: int, gold: int) -> Figure:
    return Figure(name, None, _ratio(right, gold), None, right, None, gold)


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _mean(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0
