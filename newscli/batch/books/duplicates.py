"""Which articles of a run are copies of another: found when all shards are done, from the sketches they have left."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterator

from newscli.batch.books.manifest import DUPLICATES, DUPLICATES_PARQUET
from newscli.batch.job import SKETCHES
from newscli.batch.places.storage import Storage, write
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import OutputProblem
from newscli.io.store.bins import Bins, bins
from newscli.io.store.duplicates import Duplicate
from newscli.reprints import Sketch, Told, find_copies


def write_duplicates(storage: Storage, shards: int, parquet: bool) -> list[Duplicate]:
    """Writes ``duplicates.jsonl`` (and ``.parquet``) and returns what is in it, by the place of the copies.

    The same parts give the same bytes. Raises :class:`OutputProblem` when a part of the sketches is damaged.
    """
    with bins() as place:
        copies = find_copies(_told(storage, shards, place), place)
        found = [
            Duplicate(
                article=place.get(-copy.number).decode("utf-8", "surrogatepass"),
                number=copy.number,
                copy_of=place.get(-copy.original).decode("utf-8", "surrogatepass"),
                original=copy.original,
                similarity=copy.similarity,
            )
            for copy in copies
        ]
    write(storage, DUPLICATES, "".join(encode_value(one) + "\n" for one in found).encode("utf-8"))
    if parquet:
        from newscli.io.outputs.parquet import encoded

        write(storage, DUPLICATES_PARQUET, encoded("duplicates", found))
    return found


def _told(storage: Storage, shards: int, place: Bins) -> Iterator[Told]:
    """All articles in their order; their names are put into the bins, under the negative of their numbers."""
    number = 0
    for shard in range(1, shards + 1):
        name = f"{SKETCHES}/part-{shard:06d}.jsonl"
        stream = storage.open(name)
        if stream is None:
            raise OutputProblem(f"{storage.place}/{name}", "is missing", "run the same command again")
        with stream:
            for line in stream:
                number += 1
                try:
                    record = json.loads(line)
                    told = Told(number, record["date"], Sketch.unpacked(b64decode(record["sketch"])))
                except (ValueError, KeyError, TypeError):
                    what = f"{storage.place}/{name}"
                    raise OutputProblem(
                        what, "is damaged", "remove it and run the same command again"
                    ) from None
                place.put([(-number, record["article"].encode("utf-8", "surrogatepass"))])
                yield told
