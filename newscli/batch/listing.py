"""The inputs of a batch run, by name: those of this machine and those behind addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge

from newscli.batch.places.storage import is_remote
from newscli.io.inputs.folders import Found, listing


def all_inputs(
    arguments: Sequence[str], patterns: Sequence[str], left_out: str | None = None
) -> Iterator[Found]:
    """As :func:`newscli.io.inputs.folders.listing`, addresses among the arguments."""
    streams = [listing([name for name in arguments if not is_remote(name)], patterns, left_out)]
    for address in dict.fromkeys(filter(is_remote, arguments)):
        from newscli.batch.places.addresses import listing as listed

        streams.append(listed(address, patterns))
    return merge(*streams, key=lambda found: found.name)
