"""Fine labels by lists and head words."""

from __future__ import annotations

import pytest

from newscli.core.names.labels import fine


@pytest.mark.parametrize(
    ("label", "name", "expected"),
    [
        ("PER", "Ada Lovelace", "PERSON"),
        ("ORG", "Red Cross", "ORG"),
        ("NORP", "Danish", "NORP"),
        ("LOC", "Denmark", "GPE"),
        ("LOC", "New York", "GPE"),
        ("LOC", "Little Hollow", "GPE"),
        ("LOC", "Black Sea", "LOC"),
        ("LOC", "Lake Erie", "LOC"),
        ("LOC", "Heathrow Airport", "FAC"),
        ("MISC", "World Cup", "EVENT"),
        ("MISC", "Second World War", "EVENT"),
        ("MISC", "iPhone", "PRODUCT"),
        ("MISC", "Sunni", "NORP"),
        ("MISC", "Mercury Prize", "EVENT"),
        ("MISC", "Mill Dam", "FAC"),
        ("MISC", "Bleak House", "MISC"),
        ("MISC", "PS3", "PRODUCT"),
        ("MISC", "Article 370", "MISC"),
    ],
)
def test_fine(label: str, name: str, expected: str) -> None:
    assert fine(label, name.split()) == expected
