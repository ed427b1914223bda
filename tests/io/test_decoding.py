"""Bytes to text: offsets count the decoded characters, nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.io.inputs.decoding import decode
from newscli.io.problems import InputProblem


def test_line_ends_are_kept() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


def test_the_byte_order_mark_is_dropped_once() -> None:
    assert decode(b"\xef\xbb\xbfone", "a.txt") == "one"
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfone", "a.txt") == "\ufeffone"


@given(
    st.text(min_size=1).filter(lambda text: "\0" not in text and not text.isspace() and text[0] != "\ufeff")
)
def test_any_text_comes_through(text: str) -> None:
    try:
        assert decode(text.encode("utf-8"), "a.txt") == text
    except InputProblem as problem:  # text that begins like another kind of file
        assert text.encode("utf-8").startswith((b"%PDF-", b"PK\x03\x04")), problem


@given(st.binary())
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    for encoding in (None, "latin-1", "utf-16", "utf-7", "idna"):
        try:
            assert decode(data, "a.txt", encoding)
        except InputProblem as problem:
            assert "\n" not in str(problem)


def test_truncated_character_at_the_end() -> None:
    with pytest.raises(InputProblem, match=r"not UTF-8: byte 0xE2 at offset 4 \(line 2\)"):
        decode(b"one\n\xe2\x80", "a.txt")


def test_bytes_that_windows_does_not_know() -> None:
    with pytest.raises(InputProblem, match=r"try --encoding latin-1$"):
        decode(b"\x81 \xe9", "a.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PAR1\x15\x04", "a Parquet file"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"\x28\xb5\x2f\xfd\x04", "compressed with Zstandard"),
        (b"\xfd7zXZ\0", "compressed with xz"),
        (b"BZh91AY&SY", "compressed with bzip2"),
        (b"\xd0\xcf\x11\xe0", "an old Office document"),
    ],
)
def test_other_kinds_of_files_are_told_by_name(data: bytes, what: str) -> None:
    with pytest.raises(InputProblem, match=f"a.txt: {what}, not text; "):
        decode(data, "a.txt")
