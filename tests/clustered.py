"""A Dask cluster on this machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from random import Random


class Cluster:
    """A scheduler and its workers, each a process."""

    def __init__(self, folder: Path, count: int) -> None:
        self._folder = folder
        self.scheduler, log = self._start("scheduler", "--port", "0")
        self.address = self._said(self.scheduler, log, r"Scheduler at:\s+(tcp://\S+)")
        options = (self.address, "--nthreads", "2", "--no-nanny", "--memory-limit", "0")
        started = [self._start("worker", *options) for _ in range(count)]
        self.workers = [process for process, _ in started]
        for process, log in started:
            self._said(process, log, r"Registered to:\s+(tcp://\S+)")

    def lose(self, random: Random) -> None:
        """kill -9."""
        worker = self.workers.pop(random.randrange(len(self.workers)))
        worker.kill()
        worker.wait()

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, *arguments: str) -> tuple[subprocess.Popen[bytes], Path]:
        """The process and its log."""
        log = self._folder / f"{arguments[0]}-{time.monotonic_ns()}.log"
        command = [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1", "--no-dashboard"]
        variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        with log.open("wb") as stream:
            return subprocess.Popen(command, stdout=stream, stderr=stream, env=variables), log

    def _said(self, process: subprocess.Popen[bytes], log: Path, pattern: str) -> str:
        """What the log says when the process is ready."""
        limit = time.monotonic() + 60
        while not (found := re.search(pattern, text := log.read_text("utf-8", "replace"))):
            assert process.poll() is None and time.monotonic() < limit, text
            time.sleep(0.02)
        return found[1]
