"""Tables in files: what is written is found again, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.linear import Stored
from newscli.models import Store
from newscli.models.store import packed

KEYS = st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=4).map(str.encode)


@given(st.dictionaries(KEYS, st.binary(max_size=3), max_size=40), KEYS)
def test_each_key_has_its_value_and_others_have_none(parts: dict[bytes, bytes], other: bytes) -> None:
    store = Store(packed(parts))
    assert {key: store.get(key) for key in parts} == parts
    assert store.get(other) == parts.get(other)


@given(st.dictionaries(KEYS, st.binary(max_size=3), max_size=40))
def test_equal_tables_are_equal_files(parts: dict[bytes, bytes]) -> None:
    assert packed(parts) == packed(dict(reversed(parts.items())))


def test_two_keys_side_by_side_are_no_third() -> None:
    store = Store(packed({b"a": b"1", b"b": b"2", b"": b"3"}))
    assert [store.get(key) for key in (b"a\nb", b"\n", b"\na", b"")] == [None, None, None, b"3"]


def test_a_file_is_mapped(tmp_path: Path) -> None:
    (tmp_path / "a.table").write_bytes(packed({"é".encode(): b"1", b"*": b'{"b": 2}'}))
    store = Store.of_file(tmp_path / "a.table")
    assert store.rest() == {"b": 2}
    values = Stored(store, "", int, 0)
    assert [values["é"], values["\ud800"], values["e"]] == [1, 0, 0], "half a pair of UTF-16 is no word"


@given(st.dictionaries(KEYS, st.binary(max_size=3), max_size=40))
def test_all_that_is_looked_up_is_what_is_read_as_a_whole(parts: dict[bytes, bytes]) -> None:
    store = Store(packed({b"p " + key: value for key, value in parts.items()} | {b"*": b"{}"}))
    names = [*(key.decode() for key in parts), "none of them"]
    one_by_one, whole = (Stored(store, "p ", bytes, b"-") for _ in range(2))
    found = [one_by_one[name] for name in names]
    store.expect_much()
    assert [whole[name] for name in names] == found
    assert dict(store.items(b"")).keys() == {b"p " + key for key in parts}


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="no table"):
        Store(b"PK\x03\x04")
