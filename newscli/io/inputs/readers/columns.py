"""The columns of a table, or the keys of JSON objects: which is the text, and what the others say of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from newscli.core.layout import first_date
from newscli.io.extras import require
from newscli.io.inputs.decoding import check_text
from newscli.io.inputs.formats import folded
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.problems import InputProblem

USUAL = {
    "text": "text body content article maintext main_text article_text article_body articlebody full_text"
    " fulltext body_text bodytext story document",
    "title": "title headline heading",
    "date": "date published publish_date published_date date_publish date_published pub_date pubdate"
    " publication_date published_at publishedat published_time webpublicationdate datetime timestamp",
    "byline": "byline author authors by creator writer",
    "source": "source outlet publication publisher source_name source_domain site_name sitename site newspaper"
    " domain hostname",
    "section": "section section_name sectionname category desk topic",
    "url": "url link uri web_url weburl source_url canonical_link address",
}
"""The usual names of a column, the likeliest first, in the form that ``folded`` gives them."""

NAMES = {field: tuple(names.split()) for field, names in USUAL.items()}
TEXT_NAMES = frozenset(NAMES["text"])

JSON_KINDS = {bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}

REMEMBERED = 1000
"""So many sets of column names are looked at once only."""

MARKUP = re.compile(
    r"\s*<(?:!doctype|html|head|body|p|div|article|section|h[1-6]|span|br|img|a)\b", re.IGNORECASE
)
END_TAG = re.compile(r"</\w+\s*>")


class Columns:
    """What to take from rows; knows the columns that were asked for and were never there."""

    def __init__(self, settings: Settings) -> None:
        self._wanted: dict[str, str] = {
            field: column
            for field in (*NAMES, "id")
            if (column := getattr(settings, f"{field}_column")) is not None
        }
        self.unseen = {column for field, column in self._wanted.items() if field != "text"}
        """Columns asked for, other than the text, that no row has had so far."""
        self._known: dict[tuple[str, ...], dict[str, str]] = {}

    def choose(self, names: tuple[str, ...]) -> dict[str, str]:
        """Which of the columns holds which field; fields without a column are left out."""
        if names not in self._known:
            if len(self._known) == REMEMBERED:
                self._known.clear()
            self._known[names] = self._choose(names)
        return self._known[names]

    def _choose(self, names: tuple[str, ...]) -> dict[str, str]:
        by_form = {folded(name): name for name in reversed(names)}
        chosen: dict[str, str] = {}
        for field in (*NAMES, "id"):
            column = self._given(field, names, by_form) if field in self._wanted else _usual(field, by_form)
            if column is not None:
                chosen[field] = column
        self.unseen -= {self._wanted[field] for field in chosen if field in self._wanted}
        return chosen

    def _given(self, field: str, names: Sequence[str], by_form: Mapping[str, str]) -> str | None:
        column = self._wanted[field]
        if column in names or column.partition(".")[0] in names:
            return column
        return by_form.get(folded(column))

    def never_seen(self, path: str) -> Iterator[InputProblem]:
        """A problem for every column that was asked for, other than the text, and was in no row."""
        for column in sorted(self.unseen):
            yield InputProblem(path, f"no column {column!r}", "the articles are read without it")

    def missing(self, where: str, names: Sequence[str]) -> InputProblem:
        """The problem of rows without a text."""
        column = self._wanted.get("text")
        what = f"no column {column!r}" if column else "no column with a usual name for the text"
        return InputProblem(where, f"{what}; there are {_listed(names)}", "choose one with --text-column")


def raw_of(row: Mapping[str, Any], chosen: Mapping[str, str], path: str, number: int) -> Raw:
    """The article of a row; raises :class:`InputProblem` when there is no text in its text column."""
    name = f"{path}#{number}"
    text = _value(row, chosen["text"])
    if not isinstance(text, str) or not text.strip():
        kind = "nothing" if text is None or isinstance(text, str) else JSON_KINDS[type(text)]
        raise InputProblem(name, f"no text in the column {chosen['text']!r}, but {kind}")
    check_text(text, name)
    said = {field: said_of(_value(row, column)) for field, column in chosen.items() if field != "text"}
    identity = said.pop("id", None)
    if identity is not None:
        name = f"{path}#{identity}"
    if "date" in said:
        said["date"] = iso_date(_value(row, chosen["date"]))
    if said.get("source") is None:
        said["source"] = host(said.get("url"))
    markup = is_markup(text)
    if markup:
        require("html", f"{name}: HTML in the column {chosen['text']!r}")
    return Raw(name, "html" if markup else "text", text, **said)


def said_of(value: object) -> str | None:
    """A cell or a JSON value on one line: lists joined by commas, of objects the name; None when it says nothing."""
    if isinstance(value, Mapping):
        return said_of(value.get("name") or value.get("title"))
    if isinstance(value, list):
        return ", ".join(part for part in map(said_of, value) if part) or None
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    return " ".join(str(value).split()) or None


def iso_date(value: object) -> str | None:
    """``YYYY-MM-DD`` of ISO dates and times, of dates in English words, and of seconds since 1970; None otherwise."""
    text = str(value).strip()
    try:
        if re.fullmatch(r"1?\d{9}(?:\.\d+)?", text):
            return datetime.fromtimestamp(float(text), UTC).date().isoformat()
        if re.fullmatch(r"1?\d{12}", text):
            return datetime.fromtimestamp(int(text) // 1000, UTC).date().isoformat()
        return date.fromisoformat(re.split(r"[T ]", text, maxsplit=1)[0]).isoformat()
    except (ValueError, OverflowError, OSError):
        found = first_date(text[:200])
        return found.iso if found else None


def host(url: str | None) -> str | None:
    """The host of an address without ``www.``."""
    try:
        name = urlsplit(url or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def is_markup(text: str) -> bool:
    """Whether a text is HTML: it begins with a tag and has an end tag."""
    return MARKUP.match(text) is not None and END_TAG.search(text) is not None


def _usual(field: str, by_form: Mapping[str, str]) -> str | None:
    return next((by_form[name] for name in NAMES.get(field, ()) if name in by_form), None)


def _value(row: Mapping[str, Any], column: str) -> Any:
    """The value of a column; ``source.name`` is the name in the object ``source``."""
    if column in row:
        return row[column]
    value: Any = row
    for part in column.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:20])
    return f"{shown}…" if len(names) > 20 else shown or "none"
