"""Build newscli: plain Python, or with its core compiled to C where NEWSCLI_COMPILE=1 says so.

    pip install .                       no compiler needed; runs everywhere
    NEWSCLI_COMPILE=1 pip install .     needs a C compiler; the records are the same, read faster

All else about the project stands in pyproject.toml.
"""

import os
import sys
from pathlib import Path

from setuptools import setup

COMPILED = ("newscli/core/**/*.py", "newscli/models/*.py")
PLAIN = {
    "newscli/models/lightly.py",  # changes how modules are imported
    "newscli/core/linear/value.py",  # a class that only types know
    "newscli/core/names/words.py",  # a class whose slots are filled when first asked for
}
BUILDING = {"bdist_wheel", "build", "build_ext", "develop", "editable_wheel"}
"""Commands that build; the others only ask what is needed for it."""


def extensions() -> list:
    """The modules of the core as C extensions."""
    from mypyc.build import mypycify

    paths = {path.as_posix() for pattern in COMPILED for path in Path().glob(pattern)}
    return mypycify(["--strict", *sorted(paths - PLAIN)], opt_level="2", debug_level="0")


if os.environ.get("NEWSCLI_COMPILE") == "1":
    wanted = BUILDING & set(sys.argv)
    setup(setup_requires=["mypy>=1.18"], ext_modules=extensions() if wanted else [])
else:
    setup()
