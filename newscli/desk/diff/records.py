"""What two versions of an article differ in: records of the contract, as those of the model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newscli.desk.check.records import Difference


class Subject(StrEnum):
    """What was edited."""

    article = "article"
    """A whole article of a collection."""
    headline = "headline"
    """Its headline."""
    speaker = "speaker"
    """Somebody who speaks."""
    quote = "quote"
    """What somebody says."""
    attribution = "attribution"
    """Who says it."""
    name = "name"
    """How somebody or something is called."""


class Edit(StrEnum):
    """What was done."""

    added = "added"
    """Only the new version has it."""
    dropped = "dropped"
    """Only the old version has it."""
    altered = "altered"
    """Both have it, in other words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One edit."""

    article: str
    """The path of the new version; of the old one where there is no new one."""
    subject: Subject
    """What was edited: ``speaker``, ``quote``, ``attribution``, ``name``, ``headline``, ``article``."""
    edit: Edit
    """``added``, ``dropped`` or ``altered``."""
    old: str | None
    """The old words: of a quote its text, of an attribution the speaker, else the name."""
    new: str | None
    """The new words."""
    speaker: str | None
    """Who says it in the new version (of a dropped quote: in the old one)."""
    quote: str | None
    """The words whose attribution was altered."""
    kind: str | None
    """Of a quote ``direct``, ``mixed`` or ``indirect``."""
    old_start: int | None
    """Offset in the old version."""
    old_end: int | None
    """Offset behind it."""
    new_start: int | None
    """Offset in the new version."""
    new_end: int | None
    """Offset behind it."""
    differences: tuple[Difference, ...]
    """Of an altered quote the places where it was altered; ``source`` stands for the old version."""
