"""What runs: the version, whether its core is compiled, and the packages that it stands on."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from newscli.version import __version__

PACKAGES = ("nltk", "python-crfsuite", "rapidfuzz", "rensa", "typer", "rich")


def is_compiled() -> bool:
    """Whether the core was compiled to C when newscli was installed."""
    spec = find_spec("newscli.core.pipeline")
    return spec is not None and not (spec.origin or "").endswith(".py")


def about() -> str:
    """Lines for ``newscli --version -v``."""
    core = "compiled (mypyc)" if is_compiled() else "pure Python"
    system = f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}"
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return f"newscli {__version__}\ncore: {core}\n{system}\n{packages}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
