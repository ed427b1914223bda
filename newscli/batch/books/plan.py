"""Articles to shards: so many as one worker does in a few seconds, in the order of the inputs, the same every time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from newscli.batch.pool.messages import pack
from newscli.io.inputs.raw import Raw
from newscli.io.problems import InputProblem

DIED_OF_IT = "two worker processes died of it"
"""How the reason begins for which an article was given up whose workers died."""
MOST_TEXT = 8 * 1024 * 1024
"""Bytes (characters, where the text is at hand) of the articles of a shard, when there is more than one."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article as the plan has it, or an input that is none."""

    name: str
    """As in the records."""
    raw: Raw | None
    """The article, None when there is a problem."""
    problem: str | None = None
    """Why there is no article."""
    size: int | None = None
    """Bytes of the file, for an article in a file of its own."""
    modified: int | None = None
    """When that file was changed, in nanoseconds; with the size it tells whether the file is still the same."""
    mark: str | None = None
    """What stands for the content of a file behind an address."""

    @classmethod
    def of_problem(cls, problem: InputProblem) -> Item:
        """An input that cannot be read."""
        return cls(problem.where, None, said(problem))

    @property
    def weight(self) -> int:
        """How much text there is, roughly."""
        if self.raw is None:
            return 0
        return self.size or 0 if self.raw.kind == "file" else len(self.raw.data)

    def packed(self) -> list[Any]:
        """The fields as JSON has them."""
        raw = self.raw.packed() if self.raw else None
        return [self.name, raw, self.problem, self.size, self.modified, self.mark]

    @classmethod
    def unpacked(cls, values: list[Any]) -> Item:
        """The item that :meth:`packed` gave."""
        name, raw, *rest = values
        return cls(name, Raw.unpacked(raw) if raw is not None else None, *rest)


@dataclass(frozen=True, slots=True)
class Shard:
    """Articles that one worker does at a time, and whose records share their files."""

    number: int
    """From 1."""
    items: tuple[Item, ...]
    """In the order of the inputs."""
    digest: str
    """SHA-256 of the items: names, contents or sizes and times, what else the inputs say."""
    text: int = 0
    """The weight of them together, as :data:`MOST_TEXT` bounds it."""
    before: dict[str, Any] | None = None
    """The record of what is in its files already, to which ``items`` are added; the digest and the text are of both."""

    @property
    def part(self) -> str:
        """The stem of its files: ``part-000001``."""
        return part_name(self.number)

    @property
    def record(self) -> str:
        """The file that says that it is done."""
        return record_name(self.number)

    def packed(self) -> list[Any]:
        """The fields as JSON has them."""
        items = [item.packed() for item in self.items]
        return [self.number, items, self.digest, self.text, self.before]

    @classmethod
    def unpacked(cls, values: list[Any]) -> Shard:
        """The shard that :meth:`packed` gave."""
        number, items, *rest = values
        return cls(number, tuple(map(Item.unpacked, items)), *rest)


def part_name(number: int) -> str:
    """The stem of a shard's files: ``part-000001``."""
    return f"part-{number:06d}"


def record_name(number: int) -> str:
    """The file that says that a shard is done."""
    return f"shards/{number:06d}.json"


def said(problem: InputProblem) -> str:
    """What is wrong and what to do, without the place."""
    return f"{problem.what}; {problem.advice}" if problem.advice else problem.what


def shards(
    items: Iterable[Item], most: int, most_text: int = MOST_TEXT, last: dict[str, Any] | None = None
) -> Iterator[Shard]:
    """Cuts where ``most`` articles are together, or ``most_text`` would be passed; one shard is in memory.

    ``last`` is the record of a shard that is done, and that is filled up first.
    """
    filling = _Filling(last["shard"] if last else 1, last)
    for item in items:
        if not filling.has_room(item, most, most_text):
            if filling.items:
                yield filling.shard()
            filling = _Filling(filling.number + 1)
        filling.add(item)
    if filling.items:
        yield filling.shard()


class _Filling:
    """A shard that more is put into; its digest can be taken up where the record of a shard left it."""

    def __init__(self, number: int, before: dict[str, Any] | None = None) -> None:
        self.number = number
        self.items: list[Item] = []
        self._before = before
        self._count = before["articles"] + before["failed"] if before else 0
        self._text = before["text"] if before else 0
        self._digest = before["inputs"] if before else ""

    def has_room(self, item: Item, most: int, most_text: int) -> bool:
        """Whether the item may be put into it."""
        return not self._count or (self._count < most and self._text + item.weight <= most_text)

    def add(self, item: Item) -> None:
        """Puts it into it."""
        self.items.append(item)
        self._count += 1
        self._text += item.weight
        self._digest = hashlib.sha256(pack([self._digest, item.packed()])).hexdigest()

    def shard(self) -> Shard:
        """All that was put into it."""
        return Shard(self.number, tuple(self.items), self._digest, self._text, self._before)
