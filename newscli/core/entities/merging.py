"""Brings the name forms of an article together: which mentions of persons are one person.

Full names are compared by a score of surname and first name (equal, transliterated, misspelt; nickname, initial),
each with vetoes: a wrong merge is worse than a missed one. Bare names then go to the full name they fit, by the
gender of their title, how often it is named, and recency. Only distinct forms are compared, and only those that
share a key, so that twenty thousand names take seconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from newscli.core.entities.name_forms import NameForm, first_name_genders, gender_share
from newscli.core.entities.name_likeness import bare_fit, bare_similarity, contained, similarity, spellings
from newscli.core.entities.nicknames import NICKNAMES
from newscli.core.entities.relatives import are_apart

ENOUGH = 0.65
"""Two full names with this score are one person."""
SURE = 0.93
"""A first name of which so many bearers are women, or men, tells the gender."""
CONTRADICTED = 4.5
"""What a bare name loses against a person whom title or first name gives the other gender: "Mrs" is not Giles."""
DOUBTED = 1.4
"""What it loses when a rare first name alone tells the gender."""
AGREES = 0.6
"""What it gains for somebody known to be of the gender of its title: "Mr" is the husband's before the wife's."""

LONGEST_BUCKET = 32
"""A form is compared with so many clusters a key at most,"""
MOST_NEAR = 64
"""and with so many in all;"""
MOST_ANCHORS = 64
"""nobody has more names."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one person."""

    forms: dict[NameForm, None] = field(default_factory=dict)
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
            self.forms[form] = None
            if not any(contained(form, anchor) for anchor in self.anchors):
                self.anchors.append(form)
        self.mentions.extend(mentions)
        if form.gender:
            self.gender[form.gender] += 4
        elif form.full and not self.gender:
            share = gender_share(form.first)
            if share is not None and (share > SURE or share < 1 - SURE):
                self.gender["f" if share > 0.5 else "m"] += 1

    @property
    def surely_gendered(self) -> bool:
        """Whether a title, or a first name that the census knows, tells the gender."""
        return max(self.gender.values(), default=0) > 1 or any(
            form.full and form.first in first_name_genders() for form in self.forms
        )

    def contradicts(self, gender: str) -> bool:
        """Whether the cluster is known to be of the other gender."""
        other = {"m": "f", "f": "m"}.get(gender)
        return other is not None and self.gender[other] > self.gender[gender]


def merge(forms: Sequence[NameForm], apart: Mapping[NameForm, frozenset[str]] | None = None) -> list[int]:
    """The number of its person for each mention, given the forms of all mentions in text order.

    ``apart`` has for some forms words of names that are a relative's.
    """
    places: dict[NameForm, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        places[form].append(index)
    relatives = apart or {}
    clusters = _merge_full(places, relatives)
    return _Bare(forms, clusters, relatives.keys()).resolve()


def _merge_full(places: dict[NameForm, list[int]], apart: Mapping[NameForm, frozenset[str]]) -> list[Cluster]:
    """Clusters of the full names; the longest forms first, so that a short form meets all it could shorten."""
    index = _Index()
    clusters: list[Cluster] = []
    full = [form for form in places if form.full]
    for form in sorted(full, key=lambda form: (-len(form.words), places[form][0])):
        keys = _keys(form)
        cluster = _best_cluster(form, index.near(keys), apart)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        cluster.add(form, places[form])
        index.add(keys, cluster)
    return clusters


def _best_cluster(
    form: NameForm, near: Iterable[Cluster], apart: Mapping[NameForm, frozenset[str]]
) -> Cluster | None:
    """The cluster that fits best; it must agree with every form of it."""
    best, best_rank = None, (0.0, 0)
    for cluster in near:
        if cluster.contradicts(form.gender) or (apart and are_apart(form, cluster.anchors, apart)):
            continue
        score = _agreement(form, cluster.anchors)
        if score >= ENOUGH:
            rank = (score, len(cluster.mentions))
            if rank > best_rank:
                best, best_rank = cluster, rank
    return best


def _agreement(form: NameForm, anchors: Sequence[NameForm]) -> float:
    """How well a form fits the anchor that it is most like; 0 when it contradicts one, or there are too many."""
    best = 0.0
    if len(anchors) >= MOST_ANCHORS:
        return best
    for anchor in anchors:
        score = similarity(form, anchor)
        if not score:
            return 0.0
        best = max(best, score)
    return best


class _Index:
    """Finds clusters that share a key with a form; what shares none cannot be similar enough."""

    def __init__(self) -> None:
        self._buckets: dict[Hashable, list[Cluster]] = defaultdict(list)

    def add(self, keys: Iterable[Hashable], cluster: Cluster) -> None:
        for key in keys:
            bucket = self._buckets[key]
            if not bucket or bucket[-1] is not cluster:
                bucket.append(cluster)

    def near(self, keys: Sequence[Hashable]) -> list[Cluster]:
        found = self._under(keys)
        if len(found) > MOST_NEAR:  # of too many rather those under the keys that tell most, which come last
            found = self._under(keys[::-1])[:MOST_NEAR]
        return found

    def _under(self, keys: Iterable[Hashable]) -> list[Cluster]:
        found: dict[int, Cluster] = {}
        for key in keys:
            for cluster in self._buckets.get(key, ())[-LONGEST_BUCKET:]:
                found[id(cluster)] = cluster
        return list(found.values())


def _keys(form: NameForm) -> list[Hashable]:
    parts = form.parts
    return [*sorted(spellings(form.last)), parts[:2], parts[-2:], form.joined, frozenset(form.words)]


def _names(form: NameForm) -> Iterator[str]:
    """All that a full name may be shortened to."""
    for word in form.words:
        if len(word) > 1:
            yield from (word, word.replace(" ", ""), *word.split("-"))
    yield "".join(form.particles) + form.last
    yield form.initials


class _Bare:
    """Gives bare names to the people they fit."""

    MOST_CANDIDATES: ClassVar[int] = 24
    RECENT: ClassVar[int] = 8

    def __init__(
        self, forms: Sequence[NameForm], clusters: list[Cluster], relatives: Collection[NameForm]
    ) -> None:
        self._forms = forms
        self._relatives = relatives
        self._clusters = clusters
        self._of: list[Cluster | None] = [None] * len(forms)
        self._full_count: dict[int, int] = {}
        self._words: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._spelt: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._bare: dict[str, list[Cluster]] = defaultdict(list)
        self._nicknamed: dict[int, list[Cluster]] = defaultdict(list)
        bare = {form for form in forms if not form.full}
        self._sought = {word for form in bare for word in (form.last, "".join(form.particles) + form.last)}
        self._sought_spellings = {spelling for form in bare for spelling in spellings(form.last)}
        for cluster in clusters:
            self._register(cluster)
        self._fits: dict[NameForm, list[tuple[float, Cluster]]] = {}

    def _register(self, cluster: Cluster) -> None:
        cluster.mentions.sort()
        self._full_count[id(cluster)] = len(cluster.mentions)
        for mention in cluster.mentions:
            self._of[mention] = cluster
        for form in cluster.forms:
            for word in self._sought.intersection(_names(form)):
                self._words[word][id(cluster)] = cluster
            for number in NICKNAMES.get(form.first, ()):
                self._nicknamed[number].append(cluster)
            for spelling in self._sought_spellings & spellings(form.last):
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
                doubted = form.gender == "m" and not cluster.surely_gendered  # "Mrs" may be Giles's wife
                score -= DOUBTED if doubted else CONTRADICTED
            elif form.gender and cluster.gender[form.gender]:
                score += AGREES
            for back, other in enumerate(reversed(recent[-2:])):
                if other is cluster:
                    score += 0.05 if back else 0.15
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
        if not near and not form.titled:
            near = dict(enumerate(self._by_nickname(word)))
        found = []
        for cluster in near.values():
            fit = max(bare_fit(form, other) for other in cluster.forms)
            if fit:
                count = self._full_count[id(cluster)]
                relative = any(form.kin or form in self._relatives for form in cluster.forms)
                early = 0.5 / (1 + cluster.mentions[0]) - 0.8 * relative
                found.append((fit + 0.15 * min(count, 4) + early, cluster))
        found.sort(key=lambda pair: -pair[0])
        return found[: self.MOST_CANDIDATES]

    def _by_nickname(self, word: str) -> list[Cluster]:
        """People whose first name a bare word is short for."""
        numbers = NICKNAMES.get(word, frozenset())
        return [cluster for number in sorted(numbers) for cluster in self._nicknamed.get(number, ())][
            :LONGEST_BUCKET
        ]

    def _among_bare(self, form: NameForm) -> Cluster | None:
        """A cluster of bare names of the same spelling."""
        best, best_fit = None, 0.0
        for cluster in self._bare_near(form):
            fit = max(bare_similarity(form, other) for other in cluster.forms)
            if fit > best_fit and not cluster.contradicts(form.gender):
                best, best_fit = cluster, fit
                if fit == 1.0:
                    break
        return best

    def _bare_near(self, form: NameForm) -> Iterator[Cluster]:
        """Clusters of bare names that share a spelling, each once, not too many."""
        seen: set[int] = set()
        for spelling in sorted(spellings(form.last)):
            for cluster in self._bare.get(spelling, ())[-LONGEST_BUCKET:]:
                if id(cluster) not in seen and len(seen) < MOST_NEAR:
                    seen.add(id(cluster))
                    yield cluster
