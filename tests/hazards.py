"""A toy parser for batch runs: articles that crash, kill, never end, or fill the memory say so in their first word.

``CAST`` is none: it takes ten milliseconds, as ``SLOW`` does, and whoever the text names behind "said" has said all.
"""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import toys

from newscli.model import Article


def said_by(name: str, text: str, article: str) -> Article:
    """The toy's article with somebody else in the place of Ana Ruiz."""
    found = toys.parse(text.replace(name, "Ana Ruiz"), article)
    return replace(
        found,
        quotes=tuple(replace(quote, speaker=name) for quote in found.quotes),
        speakers=tuple(replace(speaker, name=name, aliases=()) for speaker in found.speakers),
        entities=tuple(replace(entity, name=name, aliases=()) for entity in found.entities),
    )


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """The toy's article; ``DIE`` kills the process, ``DIE-ONCE PATH`` only where PATH is not there yet, ``DIE-UNTIL PATH``
    as long as it is not."""
    hazard, _, rest = text.partition(" ")
    if hazard == "DIE":
        os.kill(os.getpid(), signal.SIGKILL)
    elif hazard == "DIE-ONCE":
        mark = Path(rest.split()[0])
        if not mark.exists():
            mark.touch()
            os._exit(7)
    elif hazard == "DIE-UNTIL":
        if not Path(rest.split()[0]).exists():
            os.kill(os.getpid(), signal.SIGKILL)
    elif (
        hazard == "TOLD-TO-END"
    ):  # three times, each time by a signal from outside, as far as anybody can tell
        mark = Path(rest.split()[0])
        if not mark.exists() or mark.stat().st_size < 3:
            with mark.open("a") as times:
                times.write("x")
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(60)
    elif hazard == "FOREVER":
        while True:
            time.sleep(1)
    elif hazard == "BUSY":  # the interpreter cannot do anything else meanwhile
        sum(range(10**13))
    elif hazard == "MEMORY":
        raise MemoryError
    elif hazard == "SLOW":
        time.sleep(0.01)
    elif hazard == "CAST":
        time.sleep(0.01)
        return said_by(text.partition(" said ")[2].partition(".")[0], text, article)
    return toys.parse(text, article, sentences=sentences)
