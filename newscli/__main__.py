"""``python -m newscli``: the same as the command ``newscli``."""

from newscli.cli.__main__ import run

if __name__ == "__main__":
    raise SystemExit(run())
