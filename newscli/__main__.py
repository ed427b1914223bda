"""``python -m newscli``: the same as the command ``newscli``."""

from newscli.cli.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
