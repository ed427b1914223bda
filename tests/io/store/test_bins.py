import pytest

from newscli.io.store.bins import bins


def test_groups_have_the_numbers_of_a_key_once_and_in_order() -> None:
    with bins() as place:
        place.add_keys([(5, 3), (-9, 1), (5, 1), (5, 3), (7, 2), (-9, 2)])
        assert list(place.groups()) == [[1, 2], [1, 3]]


def test_items_come_back_and_others_are_none() -> None:
    with bins() as place:
        place.put([(1, b"one"), (-1, b"")])
        assert (place.get(1), place.get(-1)) == (b"one", b"")
        with pytest.raises(KeyError):
            place.get(2)
