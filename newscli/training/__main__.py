"""``python -m newscli.training MODEL… --data FOLDER``: rebuild weights, bit for bit.

The models build on each other in the order listed by ``MODELS``; ``all`` rebuilds every one.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

MODELS = ("clusters", "punkt", "terms", "tagger", "names", "reported", "attribution", "people", "confidence")
"""Each is a module of this package with ``train(data: Path, models: Path) -> None``."""


def main() -> None:
    """Train the models named on the command line, in their order of dependence."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", nargs="+", choices=[*MODELS, "all"])
    parser.add_argument(
        "--data", type=Path, required=True, help="folder of the annotated corpora (*.jsonl.gz)"
    )
    parser.add_argument(
        "--models", type=Path, default=Path(__file__).parent.parent / "models", help="where to write"
    )
    options = parser.parse_args()
    for name in MODELS:
        if name in options.model or "all" in options.model:
            importlib.import_module(f"newscli.training.{name}").train(options.data, options.models)


if __name__ == "__main__":
    main()
