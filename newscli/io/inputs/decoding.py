"""Bytes to text. No byte is lost in silence: what is not UTF-8 is refused, with its place and a way out."""

from __future__ import annotations

import codecs

from newscli.io.problems import InputProblem, UsageProblem

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
)
"""UTF-32 first: its little-endian mark begins with that of UTF-16."""

SIGNATURES = (
    (b"%PDF-", "a PDF document", "turn it into text first (pdftotext)"),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "unpack it, or save it as plain text"),
    (b"\x1f\x8b", "compressed with gzip", "unpack it first: gzip -dc FILE | newscli … -"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as plain text"),
    (b"PAR1", "a Parquet file", "turn it into JSON Lines first"),
    (b"SQLite format 3\x00", "an SQLite database", "newscli search, graph and report read those"),
    (b"\x28\xb5\x2f\xfd", "compressed with Zstandard", "unpack it first: zstd -dc FILE | newscli … -"),
    (b"\xfd7zXZ\x00", "compressed with xz", "unpack it first: xz -dc FILE | newscli … -"),
    (b"BZh91AY&SY", "compressed with bzip2", "unpack it first: bzip2 -dc FILE | newscli … -"),
)

SAMPLE = 4096
"""Bytes looked at to tell UTF-16 without a byte-order mark from a binary file."""


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of an article; a byte-order mark is dropped, line ends are kept as they are.

    Raises :class:`InputProblem` for anything that is not text in ``encoding`` (UTF-8 when None).
    """
    text = _decode_utf8(data, name) if encoding is None else _decode_as(data, name, encoding)
    text = text.removeprefix("\ufeff")
    check_text(text, name)
    return text


def check_text(text: str, name: str) -> None:
    """Raises :class:`InputProblem` for what is no text: nothing, nothing but white space, or a null in it."""
    if "\0" in text:
        raise InputProblem(name, "a binary file, not text", "leave it out, or turn it into text first")
    if not text or text.isspace():
        raise InputProblem(name, "no text in it, only white space" if text else "the file is empty")


def check_encoding(encoding: str) -> None:
    """Raises :class:`UsageProblem` when Python knows no such text encoding; ``auto`` is one that is guessed."""
    if encoding == "auto":
        return
    try:
        b" ".decode(encoding)
    except LookupError:
        raise UsageProblem(
            "--encoding", f"no encoding called {encoding!r}", "try utf-8, latin-1, cp1252, utf-16 or auto"
        ) from None
    except UnicodeError:
        return  # one byte is no text in UTF-16, and that is all this says


def _decode_utf8(data: bytes, name: str) -> str:
    refuse_other_encodings(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place(data, error.start)
        raise InputProblem(name, f"not UTF-8: {place}", f"try --encoding {likely_encoding(data)}") from None


def _decode_as(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputProblem(
            name, f"not {encoding}: {_place(data, error.start)}", "try another --encoding"
        ) from None
    except (UnicodeError, ValueError):
        raise InputProblem(name, f"not {encoding}", "try another --encoding") from None


def refuse_other_encodings(data: bytes, name: str) -> None:
    """Raises :class:`InputProblem` for bytes that cannot be UTF-8 text, and says what they are instead."""
    for mark, title, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            what = f"{title}, not UTF-8 (it begins with the byte-order mark {mark.hex(' ').upper()})"
            raise InputProblem(name, what, f"try --encoding {encoding}")
    for signature, what, advice in SIGNATURES:
        if data.startswith(signature):
            raise InputProblem(name, f"{what}, not text", advice)
    if b"\0" in data:
        _refuse_null_bytes(data[:SAMPLE], name)


def _refuse_null_bytes(sample: bytes, name: str) -> None:
    if encoding := wide_encoding(sample):
        raise InputProblem(
            name, "UTF-16, not UTF-8 (every second byte is zero)", f"try --encoding {encoding}"
        )
    raise InputProblem(name, "a binary file, not text", "leave it out, or turn it into text first")


def wide_encoding(data: bytes) -> str | None:
    """Every second byte zero: European text in UTF-16 without its mark. Any other zero: no text at all, None."""
    first, second = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    half = len(data[:SAMPLE]) // 2
    for zeros, others, encoding in ((second, first, "utf-16-le"), (first, second, "utf-16-be")):
        if zeros > 0.5 * half and others < 0.1 * half:
            return encoding
    return None


def _place(data: bytes, offset: int) -> str:
    line = data.count(b"\n", 0, offset) + 1
    if offset >= len(data):
        return f"it ends within a character (line {line})"
    return f"byte 0x{data[offset]:02X} at offset {offset} (line {line})"


def likely_encoding(data: bytes) -> str:
    """What to try: Windows-1252 when bytes are used that are letters and quote marks only there, Latin-1 otherwise."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1"
    windows = any(0x80 <= byte < 0xA0 for byte in data)
    return "cp1252 (or latin-1)" if windows else "latin-1 (or cp1252)"
