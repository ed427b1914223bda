"""How many articles there are, for whoever watches: known from the listing, or counted while the work has begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from newscli.batch.books.inventory import inventory
from newscli.batch.opening import is_one, items
from newscli.batch.places.storage import Storage, is_remote
from newscli.batch.watch import Watch
from newscli.io.inputs.folders import STANDARD_INPUT, Found
from newscli.io.inputs.raw import Settings
from newscli.io.problems import Problem

EVERY = 256
"""After so many articles it is looked whether the count is still wanted."""


class Census:
    """Counts inputs while they are listed; files that hold many articles have to be read for that.

    Of the list on the disk the first ``skipped`` were done before.
    """

    def __init__(self, settings: Settings, skipped: int = 0) -> None:
        self._settings = settings
        self._skipped = skipped
        self._single = 0
        self._many = 0
        self._countable = True

    def listed(self, found: Iterable[Found]) -> Iterator[Found]:
        """The same inputs."""
        for one in found:
            if self._is_single(one):
                self._single += 1
            else:
                self._many += 1
                self._countable &= one.name != STANDARD_INPUT and not is_remote(one.name)
            yield one

    @contextmanager
    def told(self, storage: Storage, watch: Watch) -> Iterator[None]:
        """Tells the watch how many articles there are: at once, or when a thread beside the work has counted them."""
        watch.begin(None if self._many else self._single)
        enough = Event()
        if self._many and self._countable and watch.curious:
            Thread(target=self._count, args=(storage, watch, enough), daemon=True).start()
        try:
            yield
        finally:
            enough.set()

    def _count(self, storage: Storage, watch: Watch, enough: Event) -> None:
        """Reads what holds many articles; it takes a thousandth of the time of parsing them."""
        total = self._single
        try:
            for found in inventory(storage, self._skipped):
                if self._is_single(found):
                    continue
                for _ in items(found, self._settings, None):
                    total += 1
                    if total % EVERY == 0 and enough.is_set():
                        return
        except (Problem, OSError):  # the work itself comes upon it, too, and tells
            return
        watch.begin(total)

    def _is_single(self, found: Found) -> bool:
        return found.problem is not None or is_one(found.name, self._settings)
