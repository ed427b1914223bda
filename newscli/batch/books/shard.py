"""What a worker does with a shard: parse its articles, write their records, and say last that it is done."""

from __future__ import annotations

import json
import signal
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

from newscli.batch.books.manifest import NAME, load, versions
from newscli.batch.books.parts import Parts
from newscli.batch.books.plan import Item, Shard, said
from newscli.batch.job import KINDS, Job
from newscli.batch.opening import text_of
from newscli.batch.places.storage import Storage, read, storage_at, write
from newscli.batch.pool.messages import function_called
from newscli.io.inputs.rows import article_of
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import InputProblem, Problem, UsageProblem
from newscli.model import Article

COUNTED = ("articles", "words", *KINDS)
TIMES = 2
"""So often an article is tried."""

Progress = tuple[int, int]
"""How many articles are through, and their words."""


def work(
    job: dict[str, Any], shard: list[Any], skipped: dict[str, str]
) -> Generator[Progress, None, dict[str, Any]]:
    """In a worker: the whole shard but for the articles of ``skipped``, number to reason; returns its record.

    Yields before every article. Raises :class:`OutputProblem` when nothing can be written.
    """
    plan, settled = Shard.unpacked(shard), Job.unpacked(job)
    reasons = {int(number): reason for number, reason in skipped.items()}
    return write_shard(settled, plan, reasons, storage_at(settled.out))


def write_shard(
    job: Job, shard: Shard, skipped: dict[int, str], storage: Storage
) -> Generator[Progress, None, dict[str, Any]]:
    """The same with everything unpacked."""
    _check_run(job, storage)
    before = shard.before or {}
    counts: Counter[str] = Counter({name: before.get(name, 0) for name in COUNTED})
    failures: list[dict[str, str]] = [*before.get("failures", ())]
    notes: list[dict[str, str]] = [*before.get("notes", ())]
    with Parts(storage, job, shard) as parts:
        for number, item in enumerate(shard.items):
            yield number, counts["words"] - before.get("words", 0)
            article = skipped[number] if number in skipped else article_or_reason(item, job)
            if isinstance(article, Article):
                counts.update(parts.add(article))
                notes += [{"article": item.name, "note": note} for note in article.notes]
            else:
                failures.append({"article": item.name, "reason": article})
        yield len(shard.items), counts["words"] - before.get("words", 0)
        _check_run(job, storage)
        if before:
            _take_back(shard, storage)
        files = parts.publish()
    record = {
        "shard": shard.number,
        "articles": counts["articles"],
        "failed": len(failures),
        "words": counts["words"],
        **{kind: counts[kind] for kind in KINDS},
        "inputs": shard.digest,
        "text": shard.text,
        "files": files,
        "failures": failures,
    }
    if notes:
        record["notes"] = notes
    write(storage, shard.record, (encode_value(record) + "\n").encode("utf-8"))
    return record


def _take_back(shard: Shard, storage: Storage) -> None:
    """While files of before and of now stand side by side, the shard is not done."""
    known = read(storage, shard.record)
    if known is not None and json.loads(known)["inputs"] != shard.digest:
        storage.remove(shard.record)


def probe(job: dict[str, Any], shard: list[Any], number: int) -> Generator[Progress, None, None]:
    """In a worker: one article of the shard, to see whether it kills; nothing is written."""
    yield number, 0
    article_or_reason(Shard.unpacked(shard).items[number], Job.unpacked(job))


def article_or_reason(item: Item, job: Job) -> Article | str:
    """The article, or why there is none after :data:`TIMES` attempts."""
    if item.raw is None:
        return item.problem or ""
    reason = ""
    for _ in range(TIMES):
        try:
            with within(job.time_limit):
                return article_of(text_of(item.raw, job.settings), function_called(job.parse), job.sentences)
        except InputProblem as problem:
            reason = said(problem)
        except MemoryError:
            reason = "out of memory"
        except (ImportError, Problem):  # no article would fare better
            raise
        except Exception as error:
            reason = f"newscli failed on it: {type(error).__name__}: {error}"
    return reason


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Ends the process when the block takes longer: the system does it, whatever the block is busy with."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _check_run(job: Job, storage: Storage) -> None:
    """Raises :class:`UsageProblem` when the folder holds another run by now, or this newscli is not the driver's."""
    ours = versions(job.parquet)
    if ours != job.versions:
        name = next(name for name in {**job.versions, **ours} if ours.get(name) != job.versions.get(name))
        what = f"the worker has {name} {ours.get(name)}, the run wants {job.versions.get(name)}"
        raise UsageProblem("", what, "install the same newscli everywhere")
    manifest = load(storage)
    if manifest is None:
        raise UsageProblem(
            storage.place, f"a worker sees no {NAME} there", "the output must be on shared storage"
        )
    if manifest["run"] != job.run:
        raise UsageProblem(storage.place, f"its {NAME} is another run's by now")
