"""newscli with the toy parser, as a program: for tests of pipes and signals."""

import sys
import time

import toys

from newscli.cli.__main__ import main
from newscli.cli.environment import Environment
from newscli.model import Article


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """The toy, which takes a minute over an article that begins with SLOW."""
    if text.startswith("SLOW"):
        sys.stderr.write("reading\n")
        sys.stderr.flush()
        time.sleep(60)
    return toys.parse(text, article, sentences=sentences)


environment = Environment.of_system()
environment.parse = parse
sys.exit(main(None, environment))
