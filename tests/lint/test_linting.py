"""What a finding holds: places that are exactly right, whatever the text; and an order that is the text's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import newscli
from newscli.lint import Settings, lint
from newscli.lint.draft import Draft

EVERYTHING = Settings(("all",))
PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "\r\n",
        "\n",
        "\n\n",
        "\r",
        " ",
        "Ana Ruiz said",
        "Critics say ",
        "Mr Ruiz",
        "31 June ",
        "é",
        "𝒳",
        ". ",
    ]
)


def test_lines_and_columns_count_from_one_in_code_points() -> None:
    (finding,) = lint(newscli.parse("𝒳 is old.\r\nCritics say it is new."), Settings(("S01",)))
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (2, 1, 2, 8)
    assert (finding.code, finding.rule, finding.article) == ("S01", "vague-source", "-")


def test_findings_are_in_text_order() -> None:
    text = "Critics say no. “We stay, said Ana Ruiz. It closed on 31 June 2022. Supporters say yes."
    found = lint(newscli.parse(text), EVERYTHING)
    assert [finding.start for finding in found] == sorted(finding.start for finding in found)
    assert len({finding.code for finding in found}) > 2


def test_an_empty_article_has_no_findings() -> None:
    assert lint(newscli.parse(""), EVERYTHING) == []


@given(st.lists(PIECES, max_size=12).map("".join))
def test_places_are_exact_and_nothing_is_raised(text: str) -> None:
    for finding in lint(newscli.parse(text), EVERYTHING):
        assert text[finding.start : finding.end] == finding.text
        assert 0 <= finding.start < finding.end <= len(text)
        assert (finding.line, finding.column) <= (finding.end_line, finding.end_column)


@given(st.text(alphabet="ab\r\n", max_size=12))
def test_lines_end_as_editors_see_it(text: str) -> None:
    draft = Draft(newscli.Article("-", text, (), (), (), newscli.parse("").summary))
    plain = text.replace("\r\n", "\n\n").replace("\r", "\n")  # as many characters, so that offsets stay
    for at in range(len(text)):
        line = plain[:at].count("\n") - text[:at].count("\r\n") - (text[at - 1 : at + 1] == "\r\n")
        assert draft.line(at) == line + 1
