"""Direct and reported speech put together, from plain-text fixtures that mark both, and built by hand."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution.statements import Statement, combine
from newscli.core.document import Attribution, Document, Layout, QuotedSpan, Reported, Span


def rows(text: str) -> list[str]:
    """The statements in text order: ``turn kind, who: content``."""
    given = steps.marked(text)
    _, _, found = steps.statements(given)
    return [
        f"{one.turn} {one.kind}, {given.text[slice(*one.mention)] if one.mention else '-'}: "
        f"{given.text[slice(*one.content)]}"
        for one in found
    ]


@cases.each("core/attribution/statements")
def test_statements(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


TEXT = 'She said the plan was "a farce" for all. "It must go," she added. "Now."'
SHE = Span(0, 3)


def quoted_span(words: str) -> QuotedSpan:
    """The quoted span whose marks enclose ``words`` in TEXT."""
    at = TEXT.index(f'"{words}"')
    return QuotedSpan(at, at + len(words) + 2, Span(at + 1, at + 1 + len(words)), 0, True)


def spoken(number: int, mention: Span | None = SHE, speech: float = 0.99) -> Attribution:
    return Attribution(number, speech, mention, None, 0.9, "cue-after")


def clause(words: str, mention: Span | None = SHE) -> Reported:
    at = TEXT.index(words)
    return Reported(at, at + len(words), Span(4, 8), mention, 0.8, "reported-clause")


def combined(
    text: str,
    quoted_spans: list[QuotedSpan],
    attributions: list[Attribution],
    turns: list[int],
    reported: list[Reported],
) -> list[Statement]:
    return combine(Document(text, Layout(()), quoted_spans, []), attributions, turns, reported)


def test_a_quoted_span_inside_a_clause_makes_it_mixed_and_is_told_once() -> None:
    quoted_spans = [quoted_span("a farce"), quoted_span("It must go,")]
    found = combined(
        TEXT, quoted_spans, [spoken(0), spoken(1)], [1, 2], [clause('the plan was "a farce" for all')]
    )
    assert [statement.kind for statement in found] == ["mixed", "direct"]
    assert found[0].quoted == (quoted_spans[0].inner,)
    assert found[1].content == quoted_spans[1].inner


def test_a_clause_that_ends_inside_a_quote_grows_to_its_end() -> None:
    found = combined(TEXT, [quoted_span("a farce")], [spoken(0)], [1], [clause('the plan was "a far')])
    assert TEXT[slice(*found[0].content)] == 'the plan was "a farce'


def test_words_that_nobody_utters_are_left_out() -> None:
    assert combined(TEXT, [quoted_span("a farce")], [spoken(0, speech=0.01)], [1], []) == []


def test_a_clause_without_marks_is_indirect() -> None:
    found = combined(TEXT, [], [], [], [clause("the plan was")])
    assert [(statement.kind, statement.quoted) for statement in found] == [("indirect", ())]


def test_pieces_of_one_turn_share_its_number_and_numbers_begin_at_one() -> None:
    quoted_spans = [quoted_span("a farce"), quoted_span("It must go,"), quoted_span("Now.")]
    she = Span(TEXT.index("she"), TEXT.index("she") + 3)
    found = combined(TEXT, quoted_spans, [spoken(0), spoken(1, she), spoken(2, she)], [7, 9, 9], [])
    assert [statement.turn for statement in found] == [1, 2, 2]


def test_a_clause_with_the_same_mention_joins_the_turn() -> None:
    found = combined(TEXT, [quoted_span("It must go,")], [spoken(0)], [3], [clause("the plan was")])
    assert [statement.turn for statement in found] == [1, 1]


def test_the_word_that_is_no_part_of_what_was_said() -> None:
    text = "He said that it rains."
    found = combined(text, [], [], [], [Reported(8, 21, Span(3, 7), Span(0, 2), 0.8, "reported-clause")])
    assert text[slice(*found[0].content)] == "it rains"


def test_a_source_at_the_end_of_a_clause_is_no_part_of_it() -> None:
    text = "“We saw them,” its engineer, Helen Sayle, said on Monday."
    source = Span(text.index("its"), text.index(" said") - 1)
    found = [Reported(0, source.end, Span(41, 45), source, 0.5, "cue-after")]
    quoted_spans = [QuotedSpan(0, 14, Span(1, 13), 0, True)]
    said = combined(text, quoted_spans, [spoken(0, Span(15, 18))], [1], found)
    assert [(one.kind, text[slice(*one.content)]) for one in said] == [("direct", "We saw them,")]


def test_a_quoted_span_inside_a_clause_is_speech_when_it_is_likely() -> None:
    found = combined(
        TEXT,
        [quoted_span("a farce")],
        [spoken(0, speech=0.75)],
        [1],
        [clause('the plan was "a farce" for all')],
    )
    assert [statement.kind for statement in found] == ["mixed"]


def test_the_surer_of_two_sources_counts() -> None:
    reporter = Span(0, 3)
    added = Span(TEXT.index("she"), TEXT.index("she") + 3)
    found = combined(
        TEXT,
        [quoted_span("a farce")],
        [spoken(0, added)],
        [1],
        [clause('the plan was "a farce" for all', reporter)],
    )
    assert found[0].mention == added


def two_sentences(cue: str) -> list[tuple[str, str]]:
    text = 'She would not go, she said. "My aunt told me to stay," she added.'
    start = text.index('"')
    quoted = QuotedSpan(start, start + 26, Span(start + 1, start + 25), 0, True)
    at = text.index(cue)
    clause = Reported(0, start + 26, Span(at, at + len(cue)), SHE, 0.8, "reported-clause")
    found = combined(text, [quoted], [Attribution(0, 0.99, SHE, None, 0.9, "cue-after")], [1], [clause])
    return [(statement.kind, text[slice(*statement.content)]) for statement in found]


def test_a_clause_ends_with_its_sentence_where_a_whole_quote_follows() -> None:
    quote = ("direct", "My aunt told me to stay,")
    assert two_sentences("said") == [("indirect", "She would not go, she said"), quote]
    assert two_sentences("added") == [quote]
