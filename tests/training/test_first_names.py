"""First names of many countries: shares of women, in Latin letters."""

from __future__ import annotations

import pytest

from newscli.training.first_names import shares


def test_first_names_tell_how_many_of_their_bearers_are_women() -> None:
    pytest.importorskip("faker", reason="needs Faker")
    found = shares()
    assert found["ingrid"] > 0.9 > 0.1 > found["lars"]
    assert found["solene"] > 0.8  # folded: Solène
    assert 0.2 < found["jean"] < 0.8  # a man in France, a woman in the United States
    assert all(0 < share < 1 and name.isascii() for name, share in found.items())
