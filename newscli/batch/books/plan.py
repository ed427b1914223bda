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
        return [self.number, [item.packed() for item in self.items], self.digest]

    @classmethod
    def unpacked(cls, values: list[Any]) -> Shard:
        """The shard that :meth:`packed` gave."""
        number, items, digest = values
        return cls(number, tuple(map(Item.unpacked, items)), digest)


def part_name(number: int) -> str:
    """The stem of a shard's files: ``part-000001``."""
    return f"part-{number:06d}"


def record_name(number: int) -> str:
    """The file that says that a shard is done."""
    return f"shards/{number:06d}.json"


def said(problem: InputProblem) -> str:
    """What is wrong and what to do, without the place."""
    return f"{problem.what}; {problem.advice}" if problem.advice else problem.what


def shards(items: Iterable[Item], most: int, most_text: int = MOST_TEXT) -> Iterator[Shard]:
    """Cuts where ``most`` articles are together, or ``most_text`` would be passed; one shard is in memory."""
    gathered: list[Item] = []
    number, text = 1, 0
    for item in items:
        if gathered and (len(gathered) >= most or text + item.weight > most_text):
            yield _shard(number, gathered)
            gathered, number, text = [], number + 1, 0
        gathered.append(item)
        text += item.weight
    if gathered:
        yield _shard(number, gathered)


def _shard(number: int, items: list[Item]) -> Shard:
    digest = hashlib.sha256()
    for item in items:
        digest.update(pack(item.packed()))
    return Shard(number, tuple(items), digest.hexdigest())
