"""Fine labels by lists and head words, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.names.labels import fine


def rows(text: str) -> list[str]:
    """Each line, a label of the model and a name, as the label of the records and the name."""
    return [
        f"{fine(line.split()[0], line.split()[1:])} {line.partition(' ')[2]}" for line in text.splitlines()
    ]


@cases.each("core/names/labels")
def test_fine(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
