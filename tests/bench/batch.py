"""``newscli batch``: articles a second with one job and with two, what it costs over bare parsing, and its memory.

    python tests/bench/batch.py ARTICLES.jsonl.gz [--count 5000] [--memory 2000 20000]

Each line of the file is ``{"text": …}``; without a file the articles of ``samples/`` are taken. They are repeated until
there are as many as asked for; in the repetitions some words are spelled anew, so that the vocabulary grows as it does
in news and no cache knows it all. Every figure is that of whole processes, from their start to their end; CPU time is
of use where other programs are busy, too.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

from texts import texts

Value = TypeVar("Value")
LONG = re.compile(r"\b[a-z]{7,}\b")
BARE = (
    "import json, sys, newscli\n"
    "for line in open(sys.argv[1], encoding='utf-8'): newscli.parse(json.loads(line)['text'])"
)


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of CPU, of all its processes."""
    parent: int
    """Most resident bytes of its first process."""
    all: int
    """Most resident bytes of all its processes together, memory that they share counted once."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--count", type=int, default=5000, metavar="N", help="articles to time")
    parser.add_argument("--memory", type=int, nargs="*", default=[2000, 20_000], metavar="N")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    articles = texts(options.articles)
    with tempfile.TemporaryDirectory() as folder:
        if options.count:
            _speed(articles, options.count, options.jobs, Path(folder))
        if options.memory:
            _memory(articles, options.memory, options.jobs, Path(folder))


def _repeated(texts: list[str]) -> Iterator[str]:
    """The texts for ever, from the second time on with some words spelled anew."""
    for time_ in count():
        chance = random.Random(time_)
        for text in texts:
            yield text if not time_ else LONG.sub(partial(_anew, chance=chance), text)


def _anew(found: re.Match[str], chance: random.Random) -> str:
    """One word in twenty with two letters changed."""
    word = found.group()
    if chance.random() > 0.05:
        return word
    place = chance.randrange(1, len(word) - 2)
    return word[:place] + chance.choice("aeiounrst") + chance.choice("aeiounrst") + word[place + 2 :]


def _speed(texts: list[str], number: int, jobs: int, folder: Path) -> None:
    source = folder / "articles.jsonl"
    with source.open("w", encoding="utf-8") as lines:
        for text, _ in zip(_repeated(texts), range(number), strict=False):
            lines.write(json.dumps({"text": text}) + "\n")
    bare = _timed([sys.executable, "-c", BARE, str(source)])
    print(f"{number:,} articles, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'bare parse':24}{number / bare.wall:10.1f} articles/s {bare.cpu:8.1f} CPU-s")
    walls = {}
    for several in (1, jobs):
        out = folder / f"out-{several}"
        run = _timed(_command(source, out, several))
        walls[several] = run.wall
        line = f"{number / run.wall:10.1f} articles/s {run.cpu:8.1f} CPU-s {_size(out) / number:8,.0f} bytes an article"
        print(f"{f'batch, {several} jobs':24}{line}")
        if several == 1:
            print(
                f"{'overhead over bare':24}{run.wall / bare.wall - 1:10.1%} wall {run.cpu / bare.cpu - 1:10.1%} CPU"
            )
    print(f"{f'{jobs} jobs against 1':24}{walls[1] / walls[jobs]:10.2f} times")


def _memory(texts: list[str], numbers: list[int], jobs: int, folder: Path) -> None:
    peaks = []
    for number in numbers:
        source = folder / f"files-{number}"
        for place, text in zip(range(number), _repeated(texts), strict=False):
            path = source / f"{place // 1000:03d}" / f"{place:06d}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        run = _timed(_command(source, folder / f"out-files-{number}", jobs))
        peaks.append(run)
        name = f"{number:,} files, {jobs} jobs"
        print(f"{name:24}{run.all / 1e6:10.1f} MB at most, {run.parent / 1e6:.1f} MB of it the parent")
    if len(peaks) > 1:
        print(
            f"{'growth':24}{peaks[-1].all / peaks[0].all - 1:10.1%} all {peaks[-1].parent / peaks[0].parent - 1:10.1%} parent"
        )


def _command(source: Path, out: Path, jobs: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "newscli.cli",
        "batch",
        str(source),
        "--out",
        str(out),
        "--jobs",
        str(jobs),
        "-q",
    ]


def _timed(command: list[str]) -> Run:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    process = subprocess.Popen(command)
    peaks = [0, 0]
    watching = threading.Thread(target=_watch, args=(process, peaks))
    watching.start()
    status = process.wait()
    wall = time.monotonic() - began
    watching.join()
    if status:
        raise SystemExit(f"{command}: exit status {status}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, *peaks)


def _watch(process: subprocess.Popen[bytes], peaks: list[int]) -> None:
    """Ten times a second the memory of the process and of its children."""
    while process.poll() is None:
        parent = _proportional(process.pid)
        everything = parent + sum(map(_proportional, _children(process.pid)))
        peaks[:] = max(peaks[0], parent), max(peaks[1], everything)
        time.sleep(0.1)


def _children(number: int) -> list[int]:
    return _read(
        lambda: [
            int(child)
            for task in Path(f"/proc/{number}/task").iterdir()
            for child in (task / "children").read_text().split()
        ],
        [],
    )


def _proportional(number: int) -> int:
    """Resident bytes, what is shared with other processes divided among them."""
    return _read(
        lambda: next(
            int(line.split()[1]) * 1024
            for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()
            if line.startswith("Pss:")
        ),
        0,
    )


def _read(read: Callable[[], Value], otherwise: Value) -> Value:
    """A process may end while it is looked at."""
    try:
        return read()
    except (OSError, StopIteration):
        return otherwise


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*.jsonl"))


if __name__ == "__main__":
    main()
