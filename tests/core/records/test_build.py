"""From statements to records, from plain-text fixtures whose marks say who speaks, and built by hand."""

from __future__ import annotations

import cases
import steps

from newscli import parse
from newscli.core.attribution.statements import Statement
from newscli.core.document import Document, Entity, Layout, Paragraph, Resolution, Span
from newscli.core.phrases import Clauses
from newscli.core.phrases.chunks import Chunk
from newscli.core.records.build import Records, build_records
from newscli.core.tokens import amounts
from newscli.core.tokens.values import Value

TEXT = (
    'Mara Lind, the mayor, said on Monday the pool would open. "At last," she added. '
    'A spokesman said no. "Never," the spokesman insisted. "Who knows," he said on Monday.'
)
LIND = Entity("Mara Lind", "PERSON", (), (Span(0, 9),), "mayor", None, "she", 1.0)


def span(words: str, nth: int = 0) -> Span:
    """The place of the nth occurrence of ``words`` in TEXT."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Span(at, at + len(words))


def mention(index: int, words: str, nth: int = 0, possessive: bool = False) -> Chunk:
    place = span(words, nth)
    return Chunk(index, "mention", *place, words, 0, 0, 0, words.lower(), "NN", possessive=possessive)


CHUNKS = [
    mention(0, "Mara Lind"),
    mention(1, "she"),
    mention(2, "A spokesman"),
    mention(3, "the spokesman"),
    mention(4, "he "),
]


def said(words: str, who: Span | None, kind: str = "direct", turn: int = 1) -> Statement:
    content = span(words)
    quoted = (content,) if kind == "direct" else ()
    return Statement(kind, content, quoted, turn, who, None, 0.9, "cue-after")  # type: ignore[arg-type]


def records(*statements: Statement, values: tuple[Value, ...] = ()) -> Records:
    document = Document(TEXT, Layout((Paragraph(0, len(TEXT), 0),)), [], [])
    resolution = Resolution((LIND,), {0: 0, 1: 0})
    return build_records("a.txt", document, Clauses(CHUNKS), statements, resolution, values)


def rows(text: str) -> list[str]:
    """The records in short: quotes with their speakers, speakers, entities."""
    given = steps.marked(text)
    document, clauses, found = steps.statements(given)
    resolution = steps.resolution(given, clauses.chunks)
    values = amounts(given.text, document.sentences)
    built = build_records("a.txt", document, clauses, found, resolution, values)
    shown = [
        f"{quote.id} {quote.kind}: {quote.text} - {quote.speaker_id or 'nobody'}" for quote in built.quotes
    ]
    shown += [f"speaker {one.id}: {one.label} {one.name}, quotes {one.quotes}" for one in built.speakers]
    return shown + [
        f"entity {one.id}: {one.label} {one.name}, mentions {one.count}" for one in built.entities
    ]


@cases.each("core/records/build")
def test_records(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_pronoun_speaks_for_its_person_who_has_one_id_in_all_views() -> None:
    found = records(said("At last,", span("she")))
    assert (found.quotes[0].speaker, found.quotes[0].speaker_id) == ("Mara Lind", found.entities[0].id)
    assert (found.speakers[0].role, found.speakers[0].pronouns) == ("mayor", "she")


def test_a_described_source_is_one_speaker_whatever_its_article() -> None:
    found = records(
        said("no", span("A spokesman"), "indirect"), said("Never,", span("the spokesman"), turn=2)
    )
    assert [(speaker.name, speaker.label, speaker.quotes) for speaker in found.speakers] == [
        ("A spokesman", "OTHER", 2)
    ]
    assert {quote.speaker for quote in found.quotes} == {"A spokesman"}


def test_a_pronoun_that_nothing_explains_names_nobody_but_stays_the_mention() -> None:
    quote = records(said("Who knows,", Span(*(span("he said")[0], span("he said")[0] + 2)))).quotes[0]
    assert quote.speaker is None and quote.speaker_id is None
    assert quote.mention is not None and quote.mention.text == "he"


def test_offsets_say_what_the_text_says() -> None:
    quote = records(said("At last,", span("she"))).quotes[0]
    assert TEXT[quote.start : quote.end] == quote.text == "At last,"


def test_shares_are_of_all_attributed_words() -> None:
    found = records(said("At last,", span("she")), said("Never,", span("the spokesman"), turn=2))
    assert [speaker.share for speaker in found.speakers] == [0.667, 0.333]


def test_equal_dates_are_one_entity() -> None:
    monday = (Value(span("Monday"), "DATE"), Value(span("Monday", 1), "DATE"))
    found = records(values=monday)
    assert [(entity.name, entity.count) for entity in found.entities] == [("Mara Lind", 1), ("Monday", 2)]


def test_a_name_in_a_compound_is_not_the_speaker() -> None:
    quote = parse("The Leeds-backed regional authority said forces had left the town.").quotes[0]
    assert quote.speaker == "The Leeds-backed regional authority"
