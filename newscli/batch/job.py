"""What a run is asked to do, and what one worker is told of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from newscli.io.inputs.raw import Settings
from newscli.io.problems import InputProblem, reason

KINDS = ("quotes", "speakers", "entities", "summary")
"""The folders of the records, in the order of an article's fields."""
TEXTS = "texts"
SKETCHES = "sketches"
"""What tells whether an article is a copy of another, small as it is: :mod:`newscli.reprints`."""
SHARDS = "shards"
PARQUET = "parquet"
"""The folder of Parquet files, with a folder of each kind in it."""
ARTICLES = "articles"
"""A row each, in Parquet: what is found in all of them together is not known yet when the summaries are written."""
PEOPLE, MEMBERS = "people", "members"
"""What is known of all articles together: the people, and who of an article is which of them."""


@dataclass(frozen=True, slots=True)
class Job:
    """All that the shards of a run have in common; it travels as JSON."""

    out: str
    """The output folder: an absolute path, or an address."""
    folder: str
    """The folder that relative names of inputs start from."""
    settings: Settings
    """How to read inputs."""
    versions: dict[str, str]
    """What the output depends on besides inputs and options: newscli, its weights, the libraries."""
    run: str
    """Stands for inputs, options and versions; a worker that has outlived its run writes nothing into another."""
    sentences: int | None = None
    """Key sentences of a summary."""
    texts: bool = False
    """Whether the texts of the articles are kept."""
    parquet: bool = False
    """Whether there are Parquet files beside the JSON Lines."""
    time_limit: float = 600.0
    """Seconds an article may take."""
    parse: str = "newscli:parse"
    """The parser, ``module:name``."""

    def packed(self) -> dict[str, Any]:
        """The fields as JSON has them."""
        return {**asdict(self), "settings": self.settings.packed()}

    @classmethod
    def unpacked(cls, values: dict[str, Any]) -> Job:
        """The job that :meth:`packed` gave."""
        return cls(**{**values, "settings": Settings.unpacked(values["settings"])})


@dataclass(frozen=True, slots=True)
class Request:
    """A run as the command line asks for it."""

    inputs: tuple[str, ...]
    """Files, folders, ``-``, addresses."""
    out: str
    """The output folder."""
    settings: Settings = field(default_factory=Settings)
    """How to read inputs."""
    glob: tuple[str, ...] = ("*.txt",)
    """Patterns for files in folders."""
    sentences: int | None = None
    """Key sentences of a summary, None for the usual number."""
    texts: bool = False
    """Whether the texts of the articles are kept."""
    parquet: bool = False
    """Whether there are Parquet files beside the JSON Lines."""
    sqlite: bool = False
    """Whether a database is made in the end."""
    identities: bool = True
    """Whether the people of all articles are joined, for Parquet and the database."""
    people: str | None = None
    """The user's file of people."""
    shard_size: int = 250
    """Articles of a shard, at most."""
    time_limit: float = 600.0
    """Seconds an article may take."""
    restart: bool = False
    """Whether what is in the output folder is thrown away."""
    add: bool = False
    """Whether the inputs are added to those of a folder that is finished."""
    parse: str = "newscli:parse"
    """The parser, ``module:name``."""

    def options(self) -> dict[str, Any]:
        """The options that the output depends on, as the manifest has them."""
        formats = [name for name in ("parquet", "sqlite") if getattr(self, name)]
        said = {name: value for name, value in self.settings.packed().items() if value is not None}
        more = {
            "sentences": self.sentences,
            "texts": self.texts,
            "to": formats,
            "shard_size": self.shard_size,
            "identities": None if self.identities or not formats else False,
            "people": digest_of(self.people) if self.people else None,
        }
        return {**said, **{name: value for name, value in more.items() if value is not None}}


def digest_of(path: str) -> str:
    """SHA-256 of a small file; raises :class:`InputProblem` when it cannot be read."""
    try:
        return sha256(Path(path).read_bytes()).hexdigest()
    except OSError as error:
        raise InputProblem(path, f"cannot be read: {reason(error)}", "check the path") from None
