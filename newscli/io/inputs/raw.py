"""What readers hand on: an article as it was found, one ready to be parsed, and how inputs are to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Literal

from newscli.io.inputs.formats import InputFormat

RawKind = Literal["file", "text", "html"]
"""Where the article is: in the file of that name, or in ``data`` as text or as HTML."""

KNOWN = ("title", "byline", "date", "source", "section", "url")
"""What an input may say of an article besides its text; it goes into the summary."""


AUTO = "auto"
"""What is said in place of the name of an encoding that is to be guessed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read inputs; a column that is None is looked for under its usual names."""

    input_format: InputFormat = InputFormat.auto
    """What the inputs are."""
    encoding: str | None = None
    """Name of the encoding, ``auto`` to guess it, None for UTF-8 (for a page, what the page says)."""
    text_column: str | None = None
    """The column of the article's text."""
    id_column: str | None = None
    """The column that names the article; when None, articles are numbered."""
    title_column: str | None = None
    """The column of the headline."""
    date_column: str | None = None
    """The column of the date of publication."""
    byline_column: str | None = None
    """The column of the author or authors."""
    source_column: str | None = None
    """The column of the outlet; without any, the host of the address."""
    section_column: str | None = None
    """The column of the outlet's section."""
    url_column: str | None = None
    """The column of the address."""

    def packed(self) -> dict[str, str | None]:
        """The fields as JSON has them."""
        return asdict(self)

    @classmethod
    def unpacked(cls, values: dict[str, str | None]) -> Settings:
        """The settings that :meth:`packed` gave."""
        settings = cls(**values)  # type: ignore[arg-type]  # the one field that is no string follows
        return replace(settings, input_format=InputFormat(settings.input_format))


@dataclass(frozen=True, slots=True)
class Raw:
    """One article as it was found: cheap to find, cheap to send to another process."""

    name: str
    """``PATH``; ``PATH#N`` for row N (from 1) of many, ``PATH#ID`` with an id column; ``-`` for standard input."""
    kind: RawKind
    """Where the article is."""
    data: str = ""
    """The text or the HTML; for a file its encoding where that was guessed, else nothing."""
    title: str | None = None
    """The headline, when the input names it; so the others."""
    byline: str | None = None
    """The author or authors."""
    date: str | None = None
    """ISO date."""
    source: str | None = None
    """The outlet."""
    section: str | None = None
    """The outlet's section."""
    url: str | None = None
    """The address."""

    def packed(self) -> list[str | None]:
        """The fields as JSON has them."""
        return [self.name, self.kind, self.data, *(getattr(self, name) for name in KNOWN)]

    @classmethod
    def unpacked(cls, values: Sequence[str | None]) -> Raw:
        """The article that :meth:`packed` gave."""
        return cls(*values)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Row:
    """One article ready to be parsed."""

    name: str
    """As in :class:`Raw`."""
    text: str
    """The decoded text that all offsets refer to."""
    title: str | None = None
    """The headline, when the input names it; so the others."""
    byline: str | None = None
    """The author or authors."""
    date: str | None = None
    """ISO date."""
    source: str | None = None
    """The outlet."""
    section: str | None = None
    """The outlet's section."""
    url: str | None = None
    """The address."""
