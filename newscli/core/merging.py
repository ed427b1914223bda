"""Brings the name forms of an article together: which mentions of persons are one person.

Full names are compared by a score of surname and first name (equal, transliterated, misspelt; nickname, initial),
each with vetoes: a wrong merge is worse than a missed one. Bare names then go to the full name they fit, by the
gender of their title, how often it is named, and recency. Only distinct forms are compared, and only those that
share a key, so that twenty thousand names take seconds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newscli.core.name_facts import SURNAME_FIRST
from newscli.core.name_forms import (
    NameForm,
    common_surnames,
    first_name_genders,
    nickname,
    same_spelling,
    skeleton,
)
from newscli.models import gazetteer

ENOUGH = 0.65
"""Two full names with this score are one person."""

FREQUENT_GIVEN = 50
"""Bearers in 100,000 of a first name that is hardly ever the first half of a surname."""

UMLAUT = re.compile(r"([aou])e")
"""*Müller* and *Mueller* are one name, common as both are."""

LONGEST_BUCKET = 32
"""A form is compared with so many clusters a key at most."""

GENDERED_ENDINGS = ("a", "s", "aya", "ya", "n")
"""What alone makes two surnames of one: *Ivanov* and *Ivanova* are two people."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one person."""

    forms: list[NameForm] = field(default_factory=list)
    """Distinct forms by the order in which they joined."""
    anchors: list[NameForm] = field(default_factory=list)
    """The forms that are not a part of another one; a new form must agree with each."""
    mentions: list[int] = field(default_factory=list)
    """Indices of the mentions."""
    gender: Counter[str] = field(default_factory=Counter)
    """What titles and first names say, as weights of ``m`` and ``f``."""

    def add(self, form: NameForm, mentions: Iterable[int]) -> None:
        """Take in all mentions of a form."""
        if form not in self.forms:
            self.forms.append(form)
            if not any(_contained(form, anchor) for anchor in self.anchors):
                self.anchors.append(form)
        self.mentions.extend(mentions)
        if form.gender:
            self.gender[form.gender] += 4
        elif form.full and not self.gender:
            share = first_name_genders().get(form.first)
            if share is not None and (share > 0.95 or share < 0.05):
                self.gender["f" if share > 0.5 else "m"] += 1

    def contradicts(self, gender: str) -> bool:
        """Whether the cluster is known to be of the other gender."""
        other = {"m": "f", "f": "m"}.get(gender)
        return other is not None and self.gender[other] > self.gender[gender]


def merge(forms: Sequence[NameForm]) -> list[int]:
    """The number of its person for each mention, given the forms of all mentions in text order."""
    places: dict[NameForm, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        places[form].append(index)
    clusters = _merge_full(places)
    return _Bare(forms, clusters).resolve()


def similarity(a: NameForm, b: NameForm) -> float:
    """0–1: how surely two full names are forms of one; 0 when something speaks against it."""
    if a.suffix != b.suffix:
        return 0.0
    if a.words == b.words:
        return 1.0
    if a.joined == b.joined:
        return 0.95
    if not _agree(a.middles, b.middles):
        return 0.0
    return max(_by_surname(a, b), _contained(a, b), _turned(a, b))


def _by_surname(a: NameForm, b: NameForm) -> float:
    surname = same_surname(a.last, b.last)
    return surname and surname * _same_first(a.first, b.first)


def same_surname(a: str, b: str) -> float:
    """1 for the same word, less for a transliteration or a misspelling, 0 for two surnames."""
    if a == b:
        return 1.0
    if UMLAUT.sub(r"\1", a) == UMLAUT.sub(r"\1", b):
        return 0.9
    if len(a) < 4 or len(b) < 4 or (a in common_surnames() and b in common_surnames()):
        return 0.0
    if skeleton(a) == skeleton(b):
        return 0.9
    return 0.8 if _misspelt(a, b, 5) else 0.0


def _misspelt(a: str, b: str, least: int) -> bool:
    """One letter more, less, other or swapped; two in long words. Gendered endings are no misspellings."""
    from rapidfuzz.distance import OSA

    if min(len(a), len(b)) < least or skeleton(a)[0] != skeleton(b)[0] or abs(len(a) - len(b)) > 2:
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in GENDERED_ENDINGS:
        return False
    if a[:-1] == b[:-1]:  # the last letter alone carries gender and number
        return False
    limit = 2 if len(short) >= 8 else 1
    return OSA.distance(a, b, score_cutoff=limit) <= limit


def _same_first(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.8 if a[0] == b[0] else 0.0
    if same_spelling(a, b):
        return 0.95
    if nickname(a, b):
        return 0.9
    genders = first_name_genders()
    if a in genders and b in genders:
        return 0.0
    if skeleton(a) == skeleton(b):
        return 0.85
    if a.replace("-", "") == b.replace("-", "") or a.split("-")[0] == b.split("-")[0]:
        return 0.8
    return 0.75 if _misspelt(a, b, 4) else 0.0


def _agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Middle names agree when those that both have begin alike."""
    return all(
        x[0] == y[0] and (x == y or 1 in (len(x), len(y)) or _near(x, y)) for x, y in zip(a, b, strict=False)
    )


def _near(a: str, b: str) -> bool:
    return skeleton(a) == skeleton(b) or same_spelling(a, b) or _misspelt(a, b, 4)


def _contained(a: NameForm, b: NameForm) -> float:
    """One name without the other's last or first words: *Enrique Peña* or *Peña Nieto* of *Enrique Peña Nieto*."""
    short, long = (a, b) if len(a.parts) < len(b.parts) else (b, a)
    size = len(short.parts)
    if size == len(long.parts):
        return 0.0
    if long.parts[:size] == short.parts and len(short.last) > 1:
        return 0.8
    if long.parts[-size:] == short.parts:
        return (
            0.0
            if _is_given(short.first) and len(long.first) > 1 and short.joined != long.last.replace(" ", "")
            else 0.8
        )
    return 0.0


def _is_given(word: str) -> bool:
    people = gazetteer()
    return people.first_female.get(word, 0) + people.first_male.get(word, 0) >= FREQUENT_GIVEN


def _turned(a: NameForm, b: NameForm) -> float:
    """Surname first in one of them: *Orbán Viktor*."""
    if len(a.words) != len(b.words):
        return 0.0
    if a.words[1:] + a.words[:1] == b.words or b.words[1:] + b.words[:1] == a.words:
        return 0.9
    return 0.0


def _merge_full(places: dict[NameForm, list[int]]) -> list[Cluster]:
    """Clusters of the full names; the longest forms first, so that a short form meets all it could shorten."""
    index = _Index()
    clusters: list[Cluster] = []
    full = [form for form in places if form.full]
    for form in sorted(full, key=lambda form: (-len(form.words), places[form][0])):
        cluster = _best_cluster(form, index.near(form))
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        cluster.add(form, places[form])
        index.add(form, cluster)
    return clusters


def _best_cluster(form: NameForm, near: Iterable[Cluster]) -> Cluster | None:
    """The cluster that fits best; it must agree with every form of it."""
    best, best_rank = None, (0.0, 0)
    for cluster in near:
        if cluster.contradicts(form.gender):
            continue
        scores = [similarity(form, other) for other in cluster.anchors]
        if min(scores) > 0 and max(scores) >= ENOUGH:
            rank = (max(scores), len(cluster.mentions))
            if rank > best_rank:
                best, best_rank = cluster, rank
    return best


class _Index:
    """Finds clusters that share a key with a form; what shares none cannot be similar enough."""

    def __init__(self) -> None:
        self._buckets: dict[Hashable, list[Cluster]] = defaultdict(list)

    def add(self, form: NameForm, cluster: Cluster) -> None:
        for key in self._keys(form):
            bucket = self._buckets[key]
            if not bucket or bucket[-1] is not cluster:
                bucket.append(cluster)

    def near(self, form: NameForm) -> list[Cluster]:
        found: dict[int, Cluster] = {}
        for key in self._keys(form):
            for cluster in self._buckets.get(key, ())[-LONGEST_BUCKET:]:
                found[id(cluster)] = cluster
        return list(found.values())

    @staticmethod
    def _keys(form: NameForm) -> Iterator[Hashable]:
        parts = form.parts
        yield from spellings(form.last)
        yield parts[:2]
        yield parts[-2:]
        yield form.joined
        yield frozenset(form.words)


def spellings(word: str) -> set[str]:
    """The skeleton of a word and, in longer ones, what is left without one letter: misspellings share one."""
    bone = skeleton(word)
    if len(bone) < 5:
        return {bone}
    return {bone} | {bone[:at] + bone[at + 1 :] for at in range(len(bone))}


class _Bare:
    """Gives bare names to the people they fit."""

    MOST_CANDIDATES = 24
    RECENT = 8

    def __init__(self, forms: Sequence[NameForm], clusters: list[Cluster]) -> None:
        self._forms = forms
        self._clusters = clusters
        self._of: list[Cluster | None] = [None] * len(forms)
        self._full_count: dict[int, int] = {}
        self._words: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._spelt: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._bare: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in clusters:
            self._register(cluster)
        self._fits: dict[NameForm, list[tuple[float, Cluster]]] = {}

    def _register(self, cluster: Cluster) -> None:
        cluster.mentions.sort()
        self._full_count[id(cluster)] = len(cluster.mentions)
        for mention in cluster.mentions:
            self._of[mention] = cluster
        for form in cluster.forms:
            for word in form.words:
                if len(word) > 1:
                    for part in {word, word.replace(" ", ""), *word.split("-")}:
                        self._words[part][id(cluster)] = cluster
            self._words["".join(form.particles) + form.last][id(cluster)] = cluster
            self._words[form.initials][id(cluster)] = cluster
            for spelling in spellings(form.last):
                self._spelt[spelling][id(cluster)] = cluster

    def resolve(self) -> list[int]:
        """The cluster number of every mention."""
        recent: list[Cluster] = []
        for index, form in enumerate(self._forms):
            cluster = self._of[index]
            if cluster is None:
                cluster = self._choose(form, recent) or self._new(form)
                cluster.add(form, (index,))
                self._of[index] = cluster
            else:
                recent.append(cluster)
                del recent[: -self.RECENT]
        numbers: dict[int, int] = {}
        return [numbers.setdefault(id(cluster), len(numbers)) for cluster in self._of]

    def _new(self, form: NameForm) -> Cluster:
        cluster = Cluster()
        self._clusters.append(cluster)
        for spelling in spellings(form.last):
            self._bare[spelling].append(cluster)
        return cluster

    def _choose(self, form: NameForm, recent: Sequence[Cluster]) -> Cluster | None:
        if form not in self._fits:
            self._fits[form] = self._candidates(form)
        best, best_score = None, 1.99
        for score, cluster in self._fits[form]:
            if cluster.contradicts(form.gender):
                score -= 2.5
            for back, other in enumerate(reversed(recent[-2:])):
                if other is cluster:
                    score += 0.2 if back else 0.6
                    break
            if score > best_score:
                best, best_score = cluster, score
        return best or self._among_bare(form)

    def _candidates(self, form: NameForm) -> list[tuple[float, Cluster]]:
        """Full-name clusters that the bare form fits, with a score: fit, frequency, early mention."""
        word = form.last
        near = {**self._words.get(word, {}), **self._words.get("".join(form.particles) + word, {})}
        if len(near) == 0 and len(word) > 3:
            for spelling in sorted(spellings(word)):
                near.update(list(self._spelt.get(spelling, {}).items())[:LONGEST_BUCKET])
        found = []
        for cluster in near.values():
            fit = max(bare_fit(form, other) for other in cluster.forms)
            if fit:
                count = self._full_count[id(cluster)]
                early = 0.5 / (1 + cluster.mentions[0]) - 0.8 * any(form.kin for form in cluster.forms)
                found.append((fit + 0.15 * min(count, 4) + early, cluster))
        found.sort(key=lambda pair: -pair[0])
        return found[: self.MOST_CANDIDATES]

    def _among_bare(self, form: NameForm) -> Cluster | None:
        """A cluster of bare names of the same spelling."""
        best, best_fit = None, 0.0
        for spelling in sorted(spellings(form.last)):
            for cluster in self._bare.get(spelling, ())[-LONGEST_BUCKET:]:
                fit = max(_bare_similarity(form, other) for other in cluster.forms)
                if fit > best_fit and not cluster.contradicts(form.gender):
                    best, best_fit = cluster, fit
        return best


def bare_fit(bare: NameForm, full: NameForm) -> float:
    """How well a single word stands for a full name: 5 as its surname, less as another part, 0 not at all."""
    word, words = bare.last, full.words
    if bare.suffix and bare.suffix != full.suffix:
        return 0.0
    score = 5.0 if bare.suffix == full.suffix else 3.8
    if bare.particles and bare.particles != full.particles:
        return 0.0
    if not full.full:
        return 5.0 * (full.words == bare.words)
    if word == full.last or (word == full.first and full.first in SURNAME_FIRST):
        return score
    if word in words[1:] or any(word in other.split("-") for other in words[1:]):
        return 4.0
    if word == full.first or (not bare.titled and nickname(word, full.first)):
        return 2.6 if bare.titled else 3.0
    if len(word) > 2 and word == full.initials:
        return 3.0
    return 2.5 if same_surname(word, full.last) else 0.0


def _bare_similarity(a: NameForm, b: NameForm) -> float:
    if a.suffix != b.suffix or (a.particles and b.particles and a.particles != b.particles):
        return 0.0
    return same_surname(a.last, b.last)
