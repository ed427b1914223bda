"""What is in a finished folder to which inputs are added; the manifest has it until these are done, too.

In the end nothing tells that they came later: the folder has the bytes of one run over all inputs in that order.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from newscli.batch.books.plan import record_name
from newscli.batch.places.storage import Storage, read
from newscli.io.problems import UsageProblem

OPTION = "--add"
UNDER_WAY = "adding"
"""Where the manifest has it."""
FIRST = "give the command that made it once more, without --add"


@dataclass(frozen=True, slots=True)
class Addition:
    """The folder as it was."""

    count: int
    """Inputs in the list."""
    digest: str
    """SHA-256 of these lines."""
    shards: int
    """Shards that were done."""
    articles: int
    """Articles in them."""
    failed: int
    """Inputs without."""
    last: dict[str, Any]
    """The record of the last shard, which is filled up first."""

    def packed(self) -> dict[str, Any]:
        """The fields as JSON has them."""
        return asdict(self)


def addition_to(storage: Storage, manifest: dict[str, Any] | None) -> Addition:
    """What is there to add to, now or before the addition that is under way began.

    Raises :class:`UsageProblem` when there is no run that has come to its end, or not all of it is there any more.
    """
    if manifest is None:
        raise UsageProblem(OPTION, f"there is nothing in {storage.place} to add to", "leave it out")
    if under_way := manifest.get(UNDER_WAY):
        return Addition(**under_way)
    if not manifest["complete"]:
        raise UsageProblem(OPTION, f"the run in {storage.place} has not come to its end", FIRST)
    shards = manifest["shards"]
    return Addition(
        count=manifest["inputs"]["count"],
        digest=manifest["inputs"]["sha256"],
        shards=shards,
        articles=manifest["articles"],
        failed=manifest["failed"],
        last=[_record(storage, number) for number in range(1, shards + 1)][-1],
    )


def _record(storage: Storage, number: int) -> dict[str, Any]:
    """The record of a shard whose files are all there."""
    name = record_name(number)
    data = read(storage, name)
    record = dict(json.loads(data)) if data else {"files": {name: {"bytes": None}}}
    lost = [name for name, file in record["files"].items() if storage.size(name) != file["bytes"] or not data]
    if lost:
        raise UsageProblem(storage.place, f"{lost[0]} in it is lost or damaged", FIRST)
    return record


def refuse_other_commands(storage: Storage, manifest: dict[str, Any] | None) -> None:
    """Raises :class:`UsageProblem` when inputs are being added to the folder: only the same command goes on."""
    if manifest and UNDER_WAY in manifest:
        what = "inputs are being added to it, and the run that does it was stopped"
        raise UsageProblem(storage.place, what, "give that command again, with --add")
