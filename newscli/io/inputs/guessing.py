"""In which encoding an English text is: ``--encoding auto``.

UTF-8 and UTF-16 are told by their bytes. Of the encodings with one byte a character all fit, so the text decides: that
one is taken in which quote marks open and close as they should, and accented letters stand within words. On samples
and news articles this is right for all, where charset-normalizer, which knows every language, is right for three in
four that are in Windows-1252 and for one in ten in Mac Roman.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import replace
from itertools import pairwise

from newscli.io.inputs.content import Content, sampled
from newscli.io.inputs.decoding import BYTE_ORDER_MARKS, SIGNATURES, wide_encoding
from newscli.io.inputs.formats import InputFormat
from newscli.io.inputs.raw import AUTO, Settings
from newscli.io.problems import InputProblem

SAMPLE = 1 << 20
"""Bytes of an input that are looked at."""
CANDIDATES = ("cp1252", "mac_roman", "cp1250", "cp1251", "cp850")
"""Of two that fit as well, the first."""
LEAST = 0.3
"""Of the :func:`score` of a text that is what it is taken for."""
TITLES = {
    "cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp1250": "Windows-1250", "cp1251": "Windows-1251",
    "cp850": "DOS code page 850", "utf-16": "UTF-16", "utf-32": "UTF-32",
    "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
}  # fmt: skip
GUESSED = (InputFormat.text, InputFormat.jsonl, InputFormat.csv, InputFormat.tsv)
"""Pages, feeds and archives say themselves in which encoding they are."""

OPENING, CLOSING, SPACED, DASHES = "“‘„", "”’", "«»", "–—"
ELLIPSIS = "…"
SIGNS = "\xa0\xad§°•·½¼¾®©™"
BEFORE_NUMBERS = "£€"
PLAIN_LETTERS = "æøœßðþłı"
"""Letters that are no other letter with a mark."""
WESTERN = "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿßæœšž"
LIKELY, POSSIBLE, UNLIKELY = 1.0, 0.6, -1.0


def guess(data: bytes, name: str) -> str:
    """The name of the encoding of a text, or of its beginning.

    Raises :class:`InputProblem` for bytes that are no text in any that newscli knows of.
    """
    for mark, _, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    for signature, what, advice in SIGNATURES:
        if data.startswith(signature):
            raise InputProblem(name, f"{what}, not text", advice)
    if b"\0" in data and (wide := wide_encoding(data)):
        return wide
    return "utf-8" if _is_utf8(data) else _narrow(data, name)


def title(encoding: str) -> str:
    """The name that people know it by."""
    return TITLES.get(encoding, encoding)


def settled(
    content: Content, format: InputFormat, settings: Settings
) -> tuple[Content, Settings, str | None]:
    """The content, how it is to be read, and the encoding where that was guessed; nothing of the content is lost."""
    if settings.encoding != AUTO:
        return content, settings, None
    if format not in GUESSED:
        return content, replace(settings, encoding=None), None
    sample, again = sampled(content, SAMPLE)
    encoding = guess(sample, content.name)
    return again, replace(settings, encoding=None if encoding == "utf-8" else encoding), encoding


def _is_utf8(data: bytes) -> bool:
    """Whether it is, or begins so: a sample may end within a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=len(data) < SAMPLE)
    except UnicodeDecodeError:
        return False
    return True


def _narrow(data: bytes, name: str) -> str:
    """The candidate in which the text reads best."""
    best, place = max(((score(text), -place) for place, text in _readings(data)), default=(0.0, 0))
    if best < LEAST:
        advice = "name it with --encoding, or turn it into UTF-8"
        raise InputProblem(name, "in no encoding that can be guessed", advice)
    return CANDIDATES[-place]


def _readings(data: bytes) -> list[tuple[int, str]]:
    """The candidates, by their places, with the text in each that has no control characters in it."""
    found = []
    for place, encoding in enumerate(CANDIDATES):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(unicodedata.category(one) == "Cc" for one in set(text) - set("\t\n\r\f\v")):
            found.append((place, text))
    return found


def score(text: str) -> float:
    """How well the characters beyond ASCII stand where they stand: the mean, 1 when each of them stands well."""
    around = f" {text} "
    fits = [
        _fit(around[place - 1], one, following)
        for place, (one, following) in enumerate(pairwise(around))
        if not one.isascii()
    ]
    return sum(fits) / len(fits) if fits else 0.0


def _fit(before: str, one: str, after: str) -> float:
    if one in OPENING:
        return LIKELY if not before.isalnum() and not after.isspace() else UNLIKELY
    if one in CLOSING:
        return UNLIKELY if before.isspace() else LIKELY
    if one in BEFORE_NUMBERS:
        return LIKELY if after.isdigit() else UNLIKELY
    if one in SIGNS or one in SPACED or (one == ELLIPSIS and before.isspace()):
        return POSSIBLE
    if one.isalpha():
        return _letter(before, one, after)
    return LIKELY if one in DASHES or one == ELLIPSIS else UNLIKELY


def _letter(before: str, one: str, after: str) -> float:
    """Latin letters stand beside letters, capitals at the beginning; letters of other scripts among their own."""
    if not unicodedata.name(one, "").startswith("LATIN"):
        own = any(other.isalpha() and not other.isascii() for other in (before, after))
        return POSSIBLE if own else UNLIKELY
    begins = not before.isalpha() or before.isupper()
    beside = any(other.isalpha() and other.isascii() for other in (before, after))
    if not beside or (one.isupper() and not begins):
        return UNLIKELY
    if not unicodedata.decomposition(one) and one.lower() not in PLAIN_LETTERS:
        return 0.0
    return LIKELY if one.lower() in WESTERN else POSSIBLE
