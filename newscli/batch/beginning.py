"""How a run begins: with an empty folder, with one that goes on, or with a finished one to which inputs are added."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newscli.batch.books import inventory, manifest
from newscli.batch.books.addition import UNDER_WAY, Addition, addition_to, refuse_other_commands
from newscli.batch.census import Census
from newscli.batch.job import Request
from newscli.batch.listing import all_inputs
from newscli.batch.places.storage import Storage, is_remote
from newscli.io.inputs.folders import Found
from newscli.io.problems import UsageProblem


@dataclass(frozen=True, slots=True)
class Begun:
    """A run that has begun."""

    manifest: dict[str, Any]
    """As it is while the run is at work."""
    census: Census
    """What is known of the number of its articles."""
    was_complete: bool
    """Whether the same run had come to its end before."""
    before: Addition | None = None
    """What the folder had, when inputs are added to it."""

    @property
    def last(self) -> dict[str, Any] | None:
        """The record of a shard that more is put into."""
        return self.before.last if self.before else None


def begin(request: Request, storage: Storage) -> Begun:
    """A run of its own; raises :class:`UsageProblem` when the folder has another one."""
    before = manifest.load(storage)
    refuse_other_commands(storage, before)
    begun = _asked(request)
    if before:
        manifest.check(storage, before, begun)
    else:
        storage.remove(inventory.NAME)
    census = Census(request.settings)
    listed = inventory.take(storage, census.listed(_inputs(request, storage)))
    _name(begun, listed)
    if before and before["inputs"] != begun["inputs"]:  # the list itself was lost
        storage.remove(inventory.NAME)
        raise UsageProblem(storage.place, "the inputs have changed since", inventory.ELSE)
    if before is None:
        manifest.save(storage, begun)
    return Begun(begun, census, bool(before and before["complete"]))


def begin_addition(request: Request, storage: Storage) -> Begun:
    """Inputs behind those of a finished folder, or those of an addition that was stopped.

    The manifest says that they are being added before the list has them. Raises :class:`UsageProblem` when they cannot
    be added; nothing has been changed then.
    """
    known = manifest.load(storage)
    before = addition_to(storage, known)
    begun = {**_asked(request), UNDER_WAY: before.packed()}
    manifest.check(storage, known or {}, begun)
    census = Census(request.settings, before.count)
    draft, listed = inventory.extended(storage, census.listed(_inputs(request, storage)), before)
    try:
        _name(begun, listed)
        if known and UNDER_WAY in known and known["inputs"] != begun["inputs"]:
            what = "an addition to it was stopped, and it was of other inputs, or these have changed since"
            raise UsageProblem(storage.place, what, inventory.ELSE)
        manifest.save(storage, begun)
        draft.publish()
    finally:
        draft.discard()
    return Begun(begun, census, False, before)


def _asked(request: Request) -> dict[str, Any]:
    """The manifest of a run, without its inputs."""
    versions = manifest.versions(request.parquet)
    return {"complete": False, "run": "", "inputs": {}, "options": request.options(), "versions": versions}


def _name(begun: dict[str, Any], listed: inventory.Inventory) -> None:
    """Puts the inputs into the manifest, and the name that the run has by them."""
    begun["inputs"] = {"count": listed.inputs, "sha256": listed.digest}
    begun["run"] = manifest.identity(listed.digest, begun["options"], begun["versions"])


def _inputs(request: Request, storage: Storage) -> Iterator[Found]:
    left_out = None if is_remote(storage.place) else os.path.realpath(storage.place)
    return all_inputs(request.inputs, request.glob, left_out)
