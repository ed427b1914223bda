"""What a line above the running text is, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.layout import header


def rows(text: str) -> list[str]:
    """Each line as the kind of header line it is, with what it says; ``text`` when it is none."""
    return [_row(line) for line in text.splitlines() if line]


def _row(line: str) -> str:
    if header.is_address(line):
        return f"address of {header.address_date(line) or 'no date'}"
    if header.is_section(line):
        return f"section: {line}"
    date, byline = header.line_date(line), header.byline(line)
    if byline or date:
        return f"byline: {byline}" if byline else f"date: {date}"
    if header.is_affiliation(line):
        return f"affiliation: {line}"
    name = header.lone_name(line)
    return f"name: {name}" if name else f"text: {line}"


@cases.each("core/layout/header")
def test_header_lines(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_very_long_line_is_none() -> None:
    assert rows("By " + "Mabel Quill and " * 20) == ["text: By " + "Mabel Quill and " * 20]
