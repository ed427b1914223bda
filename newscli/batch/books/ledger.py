"""Which shards are done: one small record each, written last, under ``shards/``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newscli.batch.books.addition import Addition
from newscli.batch.books.inventory import ELSE
from newscli.batch.books.manifest import FAILURES, NOTES
from newscli.batch.books.plan import DIED_OF_IT, Shard, record_name
from newscli.batch.job import KINDS
from newscli.batch.places.storage import Storage, read
from newscli.batch.watch import Watch
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import UsageProblem

COUNTED = ("articles", "failed", "words", *KINDS)


class Ledger:
    """The records of a run's shards, those that it finds and those that it adds."""

    def __init__(self, storage: Storage, watch: Watch, before: Addition | None = None) -> None:
        self._storage = storage
        self._watch = watch
        self._last = before.last if before else None
        self.planned = before.shards if before else 0
        self.fresh = 0

    def pending(self, plan: Iterable[Shard]) -> Iterator[Shard]:
        """The shards that are still to be done; raises :class:`UsageProblem` when others are done than planned."""
        for shard in plan:
            self.planned = shard.number
            record = self._done(shard)
            if record is None:
                yield shard
            else:
                self._watch.done(self._added(record), False)
        if self._storage.size(record_name(self.planned + 1)) is not None:
            what = "the inputs have changed since: there are fewer"
            raise UsageProblem(self._storage.place, what, ELSE)

    def add(self, record: dict[str, Any]) -> None:
        """A shard that this run has done."""
        self.fresh += 1
        self._watch.done(self._added(record), True)

    def sum_up(self) -> dict[str, int]:
        """Writes the failures of all shards into one file, their notes into another, and returns what there is of
        what."""
        counts: Counter[str] = Counter(dict.fromkeys(COUNTED, 0))
        for number in range(1, self.planned + 1):
            record = self._record(number) or {}
            counts.update({name: record[name] for name in COUNTED})
        self._gather("failures", FAILURES)
        self._gather("notes", NOTES)
        return {"shards": self.planned, **counts}

    def _gather(self, what: str, name: str) -> None:
        """The lines of all shards in one file."""
        draft = self._storage.draft(name)
        try:
            for number in range(1, self.planned + 1):
                for line in (self._record(number) or {}).get(what, ()):
                    draft.write((encode_value(line) + "\n").encode("utf-8"))
            draft.publish()
        finally:
            draft.discard()

    def _done(self, shard: Shard) -> dict[str, Any] | None:
        """The record of a shard whose files are all there, and of which no article is worth another attempt.

        Whatever killed the workers that had an article (memory that others took, somebody's ``kill -9``) may be gone.
        """
        record = self._record(shard.number)
        if record is None or record == shard.before:
            return None
        if record["inputs"] != shard.digest:
            place = f"somewhere from {shard.items[0].name} to {shard.items[-1].name}"
            raise UsageProblem(self._storage.place, f"the inputs have changed since, {place}", ELSE)
        whole = all(self._storage.size(name) == file["bytes"] for name, file in record["files"].items())
        return record if whole and not _was_given_up(self._added(record)) else None

    def _added(self, record: dict[str, Any]) -> dict[str, Any]:
        """The record without what was there before inputs were added."""
        if self._last is None or record["shard"] != self._last["shard"]:
            return record
        counts = {name: record[name] - self._last[name] for name in COUNTED}
        return {**record, **counts, "failures": record["failures"][self._last["failed"] :]}

    def _record(self, number: int) -> dict[str, Any] | None:
        data = read(self._storage, record_name(number))
        return None if data is None else dict(json.loads(data))


def _was_given_up(record: dict[str, Any]) -> bool:
    """Whether an article of the shard failed because workers died that had it."""
    return any(failure["reason"].startswith(DIED_OF_IT) for failure in record["failures"])
