"""Rounds of signals at random moments: ``python tests/bench/kills.py [--rounds 200] [--seed 0]``.

Each round kills, ends or interrupts the run, its workers or both (KILL, TERM, INT) a few times, lets the same command
go on to the end, and compares every byte with those of a run that nobody disturbed. In every other round the articles
come in two parts, and it is the addition of the second that is disturbed. The database and its people are made, too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from subprocess import Popen

sys.path.insert(0, str(Path(__file__).parents[1]))

from runs import children, content, crowd, program, wait_for_shards

SHARDS = 12
FIRST = 23
"""Articles of the first part; its last shard is to be filled up."""
OPTIONS = ("--shard-size", "5", "--texts", "--to", "sqlite", "--jobs", "2", "-q")
Command = Sequence[Path | str]
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def main() -> int:
    """Print what differs; the exit status tells whether anything does."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        news = crowd(folder / "news", SHARDS * 5)
        (news / "017.txt").write_bytes(b"\xff\x00")
        (news / "031.txt").write_bytes(b"\xff\x00")
        names = sorted(news.iterdir())
        finish([news], folder / "undisturbed")
        wanted = content(folder / "undisturbed")
        for seed in range(options.seed, options.seed + options.rounds):
            inputs: Command = [news]
            if seed % 2:
                finish(names[:FIRST], folder / "out")
                inputs = [*names[FIRST:], "--add"]
            disturb(inputs, folder / "out", Random(seed), FIRST // 5 if seed % 2 else 0)
            finish(inputs, folder / "out")
            found = content(folder / "out")
            if found != wanted:
                wrong += 1
                differ = sorted(name for name in {**wanted, **found} if wanted.get(name) != found.get(name))
                print(f"seed {seed}: {', '.join(differ)}", flush=True)
            shutil.rmtree(folder / "out")
    print(f"{options.rounds} rounds, {wrong} with other bytes")
    return int(wrong > 0)


def disturb(inputs: Command, out: Path, random: Random, done: int) -> None:
    """Starts the run a few times and sends it, its workers or both a signal each time."""
    for mark in sorted(random.choices(range(done, SHARDS + 1), k=random.randrange(1, 4))):
        process = program("batch", *inputs, "--out", out, *OPTIONS)
        wait_for_shards(out, mark, process, random)
        told = random.choice((("run",), ("workers",), ("run", "workers"), ("workers", "workers")))
        for whom in told:
            _send(process, whom, random.choice(SIGNALS))
        if "run" not in told and random.random() < 0.5:
            continue_or_end(process)
        process.kill()
        process.wait()


def continue_or_end(process: Popen[bytes]) -> None:
    """Lets the run end by itself."""
    with suppress(Exception):
        process.wait(timeout=60)


def _send(process: Popen[bytes], whom: str, number: int) -> None:
    with suppress(OSError):
        for target in [process.pid] if whom == "run" else children(process):
            with suppress(ProcessLookupError):
                os.kill(target, number)


def finish(inputs: Command, out: Path) -> None:
    """The run to its end; an addition that had come to its end is refused."""
    status = program("batch", *inputs, "--out", out, *OPTIONS).wait(timeout=300)
    assert status == 3 or (status == 2 and "--add" in inputs), status


if __name__ == "__main__":
    sys.exit(main())
