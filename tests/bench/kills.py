"""Rounds of signals at random moments: ``python tests/bench/kills.py [--rounds 200] [--seed 0]``.

Each round kills, ends or interrupts the run, its workers or both (KILL, TERM, INT) a few times, lets the same command
go on to the end, and compares every byte with those of a run that nobody disturbed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from random import Random
from subprocess import Popen

sys.path.insert(0, str(Path(__file__).parents[1]))

from runs import articles, children, content, program, wait_for_shards

SHARDS = 12
OPTIONS = ("--shard-size", "5", "--texts", "--jobs", "2", "-q")
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
        news = articles(folder / "news", SHARDS * 5, first="SLOW")
        (news / "017.txt").write_bytes(b"\xff\x00")
        finish(news, folder / "undisturbed")
        wanted = content(folder / "undisturbed")
        for seed in range(options.seed, options.seed + options.rounds):
            disturb(news, folder / "out", Random(seed))
            finish(news, folder / "out")
            found = content(folder / "out")
            if found != wanted:
                wrong += 1
                differ = sorted(name for name in {**wanted, **found} if wanted.get(name) != found.get(name))
                print(f"seed {seed}: {', '.join(differ)}", flush=True)
            shutil.rmtree(folder / "out")
    print(f"{options.rounds} rounds, {wrong} with other bytes")
    return int(wrong > 0)


def disturb(news: Path, out: Path, random: Random) -> None:
    """Starts the run a few times and sends it, its workers or both a signal each time."""
    for mark in sorted(random.choices(range(SHARDS - 2), k=random.randrange(1, 4))):
        process = program("batch", news, "--out", out, *OPTIONS)
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


def finish(news: Path, out: Path) -> None:
    """The run to its end."""
    status = program("batch", news, "--out", out, *OPTIONS).wait(timeout=300)
    assert status == 3, status


if __name__ == "__main__":
    sys.exit(main())
