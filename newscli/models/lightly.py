"""Import one module of NLTK without the rest of it.

``import nltk`` runs a hundred modules, and NumPy, SciPy and scikit-learn with them where they are installed: 0.3 s to
1.3 s, at every start of the command. The one module wanted here takes a few milliseconds. Its packages, and the modules
that it has for training and for files, are stood in for by empty ones while it loads; afterwards ``sys.modules`` is as
before, so that a later ``import nltk`` gets the whole library.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

OPTIONAL = ("numpy", "scipy", "sklearn", "matplotlib", "pandas")
"""What NLTK imports when it is there; the modules used here do without."""

IDLE = tuple(
    f"nltk.{name}"
    for name in ("internals", "pathsec", "picklesec", "probability", "tabdata", "termsec", "tokenize.util")
)
"""Modules of NLTK that read and write files, count in training, print or escape markup: nothing of them is called here.
They import network and archive modules of Python's."""
PATTERNS = "nltk.redos"
"""Compiles patterns so that a search ends after a time; those that are used here look no further than a word."""

_lock = Lock()


def import_lightly(name: str) -> Any:
    """The module ``name`` of NLTK (``nltk.tokenize.punkt``), loaded alone when NLTK is not loaded yet."""
    with _lock:
        if "nltk" in sys.modules:
            return importlib.import_module(name)
        try:
            with _without_the_rest(name):
                return importlib.import_module(name)
        except (
            ImportError,
            AttributeError,
        ):  # another version of NLTK, in which the module needs its packages
            return importlib.import_module(name)


@contextmanager
def _without_the_rest(name: str) -> Iterator[None]:
    before = {key: module for key, module in sys.modules.items() if _is_concerned(key)}
    sys.modules.update({package: _stand_in(package) for package in _packages(name)})
    sys.modules.update({module: _Idle(module) for module in IDLE})
    sys.modules[PATTERNS] = _Idle(PATTERNS, compile=re.compile)
    for key in OPTIONAL:
        sys.modules.setdefault(key, None)  # type: ignore[arg-type]  # None: "is not installed"
    try:
        yield
    finally:
        for key in [key for key in sys.modules if _is_concerned(key) and key not in before]:
            del sys.modules[key]


class _Idle(ModuleType):
    """A module that has whatever is imported from it, none of which can be called."""

    def __init__(self, name: str, **known: object) -> None:
        super().__init__(name)
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _refuse


def _refuse(*_: object, **__: object) -> Any:
    raise NotImplementedError("this part of NLTK was not loaded")


def _is_concerned(key: str) -> bool:
    return key.partition(".")[0] in ("nltk", *OPTIONAL)


def _packages(name: str) -> list[str]:
    """``nltk`` and ``nltk.tokenize`` for ``nltk.tokenize.punkt``."""
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts))]


def _stand_in(package: str) -> ModuleType:
    """An empty package whose modules can be imported."""
    spec = importlib.util.find_spec("nltk")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("nltk is not installed", name="nltk")
    module = ModuleType(package)
    module.__path__ = [
        str(Path(folder, *package.split(".")[1:])) for folder in spec.submodule_search_locations
    ]
    return module
