"""The tagger's weights, laid out so that each word carries the small tables in which its neighbours are looked up.

Each feature's weights for all tags lie side by side in one big integer, 16 bits a tag. Adding those integers adds
all scores at once; the largest lane is the tag. A weight is a byte with 128 for zero: as a feature adds 128 to every
lane, the order of the lanes is that of the true sums, and 100 features cannot overflow a lane.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newscli.core.linear import Cache
from newscli.core.tagging.features import HERE, NEAR, Word
from newscli.core.tagging.sums import EMPTY, Row, Sums

LANE_BYTES = 2
BESIDE = ("before", "after", "before2", "after2")
"""Places of a word beside another."""
USUAL = "NN"
"""The first guess for words of a class without a tag."""


class Following:
    """What the class of the next word adds to the scores of a class."""

    __slots__ = ("by_class", "by_tag", "constant")

    def __init__(self) -> None:
        self.constant = 0
        self.by_tag: dict[str, int] = {}
        """By the tag before."""
        self.by_class: dict[str, int] = {}
        """By the class of the word before."""


NO_CLASS: Mapping[str, Following] = {}

BOUND = 1 << 13
"""Classes for which sums are remembered; made-up words have many."""


class Recents(Cache[str, "Recent"]):
    """What the tags before add, by the class of the word."""

    most = BOUND

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self._tables = tables

    def _made(self, ambiguity: str) -> Recent:
        return Recent(self._tables, ambiguity)


class Recent(dict[tuple[str, str], int]):
    """What the two tags before (the nearest first) add to the scores of a class; summed when first asked for."""

    def __init__(self, tables: Tables, ambiguity: str) -> None:
        super().__init__()
        self._tables, self._ambiguity = tables, ambiguity

    def __missing__(self, tags: tuple[str, str]) -> int:
        total = self[tags] = self._tables.recent(*tags, self._ambiguity)
        return total


@dataclass(slots=True)
class Scored:
    """A word with the packed scores that it gives, and the tables in which its neighbours are looked up."""

    lower: str
    cluster: int
    group: int
    ambiguity: str
    here: int
    """Packed scores for the word itself."""
    before: int
    """For the word that it stands before."""
    after: int
    """For the word that it stands behind."""
    before2: int
    after2: int
    """For the words two away."""
    recent: Recent
    """By the two tags before."""
    following: Mapping[str, Following]
    """By the class of the word behind."""
    words_before: Row
    """By the lower-case word before."""
    words_after: Row
    """By the lower-case word behind."""
    clusters_after: Row
    """By the cluster of the word behind."""
    groups_around: Row
    """By the groups of the words before and behind."""
    tag_word: Row
    """By the tag before."""
    tag_cluster: Row
    """By the tag before, for the word's cluster."""
    tag_next: Row
    """By the tag before, for the word in front of this one."""
    latest: int
    """The lane of the tag that it was given last; a guess, which is checked."""


class Tables:
    """The weights of a trained tagger."""

    def __init__(self, model: Mapping[str, Any]) -> None:
        self._size = LANE_BYTES * len(model["tags"])
        rows = {
            name: dict(
                zip(_split(name, keys.split("\n")), self._unpacked(model["weights"][name]), strict=True)
            )
            for name, keys in model["features"].items()
        }
        get = rows.get
        self._near = Sums(NEAR, [self._around(rows, name) for name in NEAR])
        self._here = Sums(HERE, [get(f"here.{name}", EMPTY) for name in HERE])
        self._tags, self._tag_class = get("tags", EMPTY), get("tag-class", EMPTY)
        self._tags_class = get("tags-class", EMPTY)
        self._words_before, self._words_after = _by(get("words-before"), 1), _by(get("words-after"), 0)
        self._clusters_after = _by(get("clusters-after"), 0)
        self._groups_around = _by(get("groups-around"), 1)
        self._tag_word, self._tag_next = _by(get("tag-word"), 1), _by(get("tag-next"), 1)
        self._tag_cluster = _by(get("tag-cluster"), 1)
        self._following = _following(get("classes-after"), get("tag-classes"), get("classes-around"))
        self._recent = Recents(self)
        self._recalled = {key[1] for key in self._tag_class} | {key[2] for key in self._tags_class}
        """Classes for which the tags before weigh otherwise than for all others."""
        self._lanes = {tag: lane for lane, tag in enumerate(model["tags"])}
        self._usual = self._lanes.get(USUAL, 0)

    def _unpacked(self, weights: str) -> list[int]:
        """The rows of a template; each weight, a byte, becomes a lane."""
        narrow = b64decode(weights)
        wide = bytearray(LANE_BYTES * len(narrow))
        wide[::LANE_BYTES] = narrow
        size, read = self._size, int.from_bytes
        return [read(wide[at : at + size], "little") for at in range(0, len(wide), size)]

    def score(self, word: Word) -> Scored:
        """A word with its scores and tables."""
        lower, cluster, ambiguity = word.lower, word.cluster, word.ambiguity
        return Scored(
            lower,
            cluster,
            word.group,
            ambiguity,
            self.here(word),
            *self._beside(word),
            self._recent[ambiguity if ambiguity in self._recalled else ""],
            self._following.get(ambiguity, NO_CLASS),
            self._words_before.get(lower, EMPTY),
            self._words_after.get(lower, EMPTY),
            self._clusters_after.get(cluster, EMPTY),
            self._groups_around.get(word.group, EMPTY),
            self._tag_word.get(lower, EMPTY),
            self._tag_cluster.get(cluster, EMPTY),
            self._tag_next.get(lower, EMPTY),
            self._lanes.get(ambiguity.partition("|")[0], self._usual),
        )

    def here(self, word: Word) -> int:
        """What a word's own features add."""
        return self._here.of(word.here)

    def _beside(self, word: Word) -> tuple[int, int, int, int]:
        """What a word adds to those before and behind it, and to those two away."""
        size, packed = self._size, int.from_bytes
        wide = self._near.of(word.near).to_bytes(len(BESIDE) * size, "little")
        before, after, before2, after2 = [
            packed(wide[at : at + size], "little") for at in range(0, len(wide), size)
        ]
        return before, after, before2, after2

    def _around(self, rows: Mapping[str, Row], name: str) -> dict[str, int]:
        """What each value of a feature adds to the words around: the lanes for all places side by side."""
        found: dict[str, int] = {}
        for number, place in enumerate(BESIDE):
            for value, packed in rows.get(f"{place}.{name}", EMPTY).items():
                found[value] = found.get(value, 0) + (packed << 8 * self._size * number)
        return found

    def recent(self, previous: str, previous2: str, ambiguity: str) -> int:
        """What the two tags before add to the scores of a class."""
        return (
            self._tags.get((previous, previous2), 0)
            + self._tag_class.get((previous, ambiguity), 0)
            + self._tags_class.get((previous, previous2, ambiguity), 0)
        )


def _split(template: str, keys: list[str]) -> list[Any]:
    """Keys of templates over one word are text, of the others tuples; numbers of clusters and groups are numbers."""
    if "." in template:
        return keys
    split = [key.split(" ") for key in keys]
    if template in ("clusters-after", "groups-around"):
        return [tuple(map(int, parts)) for parts in split]
    if template == "tag-cluster":
        return [(tag, int(cluster)) for tag, cluster in split]
    return [tuple(parts) for parts in split]


def _by(row: Row | None, at: int) -> dict[Any, dict[Any, int]]:
    """A row of tuples as rows of what is left of them, by their part ``at``."""
    found: dict[Any, dict[Any, int]] = {}
    for key, packed in (row or EMPTY).items():
        rest = key[:at] + key[at + 1 :]
        found.setdefault(key[at], {})[rest if len(rest) > 1 else rest[0]] = packed
    return found


def _following(
    constant: Row | None, by_tag: Row | None, by_class: Row | None
) -> dict[str, dict[str, Following]]:
    """By a class, by the next word's class."""
    found: dict[str, dict[str, Following]] = {}

    def entry(ambiguity: str, after: str) -> Following:
        return found.setdefault(ambiguity, {}).setdefault(after, Following())

    for (ambiguity, after), packed in (constant or EMPTY).items():
        entry(ambiguity, after).constant = packed
    for (tag, ambiguity, after), packed in (by_tag or EMPTY).items():
        entry(ambiguity, after).by_tag[tag] = packed
    for (before, ambiguity, after), packed in (by_class or EMPTY).items():
        entry(ambiguity, after).by_class[before] = packed
    return found
