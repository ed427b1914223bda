from pathlib import Path

import pytest

from newscli.io.store.spool import spool


def test_groups_have_the_numbers_of_a_key_once_and_in_order() -> None:
    with spool() as place:
        place.add_keys([(5, 3), (-9, 1), (5, 1), (5, 3), (7, 2), (-9, 2)])
        assert list(place.groups()) == [[1, 2], [1, 3]]


def test_items_come_back_and_others_are_none() -> None:
    with spool() as place:
        place.put([(1, b"one"), (-1, b"")])
        assert (place.get(1), place.get(-1)) == (b"one", b"")
        with pytest.raises(KeyError):
            place.get(2)


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    with spool(tmp_path) as place:
        place.put([(1, b"one")])
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())
