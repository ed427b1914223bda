"""The names of a collection, and the block in which each is compared with others.

People can only be one when their names are in one block: that of the surname, in whatever spelling. A name that looks
like a misspelling, a turned or a shortened form of a more frequent one goes to the block of that, so does a bare first
name that is known of one person only. So no step compares all names with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from newscli.core.entities import NameForm, same_surname, similarity, skeleton, spellings
from newscli.identities.appearance import TOO_LONG, WORDS, form_of

ENOUGH = 0.65
"""Two full names of this similarity may be one person's."""
RARE = 2
"""A surname in so many articles may be a misspelling of a more frequent one."""
MANY = 50_000
"""With more surnames than this, misspellings of those in one or two articles are not sought."""
MOST_LIKE = 32
"""A name is compared with so many others a key at most."""
DOMINANT = 0.8
"""Share that a name must have of all names with a word, so that the bare word can mean it."""
SHORTEST = 5
"""Letters of a bare word that may be a misspelt surname."""


class Inventory:
    """Counts the names of a collection."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        """Key of a name to the articles that have it."""

    def add(self, key: str) -> None:
        """A name in one more article."""
        self.counts[key] += 1

    def homes(self, fixed: Mapping[str, str] | None = None) -> Homes:
        """Which block each name is in; ``fixed`` are names that are known to be another's."""
        return Homes(self.counts, fixed or {})


class Homes:
    """Tells the block of each name."""

    def __init__(self, counts: Counter[str], fixed: Mapping[str, str]) -> None:
        self._counts = counts
        self._full = sorted(key for key in counts if WORDS in key)
        self._surnames: Counter[str] = Counter()
        for key in self._full:
            self._surnames[form_of(key).last] += counts[key]
        self._home: dict[str, str] = dict(fixed)
        longer = self._beginnings()
        for key in self._full:
            if key not in self._home and (target := self._turned(key) or _only(longer.get(key, ()))):
                self._home[key] = target
        for key, target in chain(self._misspelt(), self._bare()):
            self._home.setdefault(key, target)
        del self._full, self._surnames

    def block(self, key: str) -> str:
        """The block of a name."""
        seen = set()
        while key in self._home and key not in seen:
            seen.add(key)
            key = self._home[key]
        return skeleton(form_of(key).last)

    def _rank(self, key: str) -> tuple[int, str]:
        return self._counts[key], key

    def _turned(self, key: str) -> str | None:
        """The same name with the surname first, when that is the more frequent."""
        words = form_of(key).words
        if len(words) > 3:
            return None
        turned = WORDS.join((*words[1:], words[0]))
        return turned if turned in self._counts and self._rank(turned) > self._rank(key) else None

    def _beginnings(self) -> dict[str, list[str]]:
        """Two words to the longer names that begin with them: *Enrique Peña* to *Enrique Peña Nieto*."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self._full:
            form = form_of(key)
            if 2 < len(form.words) < TOO_LONG and not form.suffix and len(form.words[1]) > 1:
                short = WORDS.join(form.words[:2])
                if short in self._counts:
                    found[short].append(key)
        return found

    def _misspelt(self) -> Iterator[tuple[str, str]]:
        """Names with a rare surname that are one letter from a name whose surname is more frequent."""
        least = 1 if len(self._surnames) < MANY else RARE + 1
        near: dict[str, list[str]] = defaultdict(list)
        for surname, count in self._surnames.items():
            if count >= least:
                for spelling in spellings(surname):
                    near[spelling].append(surname)
        by_surname = self._by_surname(least)
        for key in self._full:
            form = form_of(key)
            if self._surnames[form.last] <= RARE and len(form.words) < TOO_LONG:
                target = self._most_alike(key, form, near, by_surname)
                if target is not None:
                    yield key, target

    def _by_surname(self, least: int) -> dict[str, list[str]]:
        """Names with each surname that is in so many articles, the most frequent ones."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self._full:
            surname = form_of(key).last
            if self._surnames[surname] >= least:
                found[surname].append(key)
        for names in found.values():
            names.sort(key=lambda key: (-self._counts[key], key))
            del names[MOST_LIKE:]
        return found

    def _most_alike(
        self, key: str, form: NameForm, near: dict[str, list[str]], by_surname: dict[str, list[str]]
    ) -> str | None:
        best = (ENOUGH, 0, "")
        for surname in sorted(
            {like for spelling in spellings(form.last) for like in near.get(spelling, ())[:MOST_LIKE]}
        ):
            if skeleton(surname) == skeleton(form.last) or not same_surname(surname, form.last):
                continue
            if (self._surnames[surname], surname) <= (self._surnames[form.last], form.last):
                continue
            for other in by_surname[surname]:
                best = max(best, (similarity(form, form_of(other)), self._counts[other], other))
        return best[2] or None

    def _bare(self) -> Iterator[tuple[str, str]]:
        """Bare words that are no surname in the collection, or hardly ever: first names, misspellings."""
        bare = sorted(key for key in self._counts if WORDS not in key)
        words = self._names_with({form_of(key).last for key in bare})
        blocks = Counter[str]()
        for surname, count in self._surnames.items():
            blocks[skeleton(surname)] += count
        for key in bare:
            word = form_of(key).last
            total, most, name = words.get(word, (0, 0, ""))
            if name and most >= DOMINANT * total and total > 5 * blocks[skeleton(word)]:
                yield key, name

    def _names_with(self, sought: set[str]) -> dict[str, tuple[int, int, str]]:
        """A word to how often names have it before the surname, how often the most frequent of these, and that one."""
        found: dict[str, tuple[int, int, str]] = {}
        for key in self._full:
            for word in form_of(key).words[:-1]:
                if word in sought and len(word) > 2:
                    total, most, name = found.get(word, (0, 0, ""))
                    count = self._counts[key]
                    if (count, key) > (most, name):
                        most, name = count, key
                    found[word] = (total + count, most, name)
        return found


def _only(names: Sequence[str]) -> str | None:
    return names[0] if len(names) == 1 else None
