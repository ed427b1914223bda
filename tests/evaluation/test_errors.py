"""What is listed as an error, with its place, and that the list agrees with the figures."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import expected
import pytest
import toys

from newscli import parse
from newscli.evaluation.errors import Error
from newscli.evaluation.gold import Gold, from_dict
from newscli.evaluation.scores import evaluate
from newscli.model import Article, Entity, Quote

TEXT = "“We will stay,” said Ana Ruiz. “Nobody slept,” Ben Okoro said. The “Lucky Star” sailed. Ana said that it rained."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def gold(**annotations: object) -> Gold:
    return from_dict({"text": TEXT, **annotations}, "a")


def said(words: str, speaker: str, **more: object) -> dict[str, object]:
    start, end = place(words)
    return {"start": start, "end": end, "speaker": speaker, **more}


def quote(words: str, speaker: str | None, kind: str = "direct") -> Quote:
    start, end = place(words)
    quoted = ((start, end),) if kind == "direct" else ()
    return Quote("a", "q1", kind, words, start, end, quoted, 1, speaker, None, None, None, 0, 1.0, "toy")  # type: ignore[arg-type]


def entity(label: str, *names: str) -> Entity:
    return Entity("a", "e1", names[0], label, len(names), (), tuple(place(name) for name in names), 1.0)


def article(*quotes: Quote, entities: tuple[Entity, ...] = ()) -> Article:
    return toys.article(article="a", text=TEXT, quotes=quotes, speakers=(), entities=entities)


def errors(annotated: Gold, read: Article) -> list[tuple[str, str, str, str | None, str | None]]:
    found = evaluate([(annotated, read)]).errors
    assert all(error.text == TEXT[error.start : error.end] and error.article == "a" for error in found)
    return [(error.figure, error.error, error.text, error.gold, error.found) for error in found]


def test_what_is_right_is_no_error() -> None:
    annotated = gold(stretches=[said("We will stay,", "Ana Ruiz")])
    assert errors(annotated, article(quote("We will stay,", "Ana Ruiz"))) == []


def test_a_missed_stretch() -> None:
    assert errors(gold(stretches=[said("We will stay,", "Ana Ruiz")]), article()) == [
        ("quoted stretches", "missed", "We will stay", "Ana Ruiz", None)
    ]


def test_a_false_stretch_and_one_that_nobody_utters() -> None:
    annotated = gold(stretches=[], not_quotes=[list(place("Lucky Star"))])
    read = article(quote("Nobody slept,", "Ben Okoro"), quote("Lucky Star", "Ana Ruiz"))
    assert errors(annotated, read) == [
        ("quoted stretches", "false", "Nobody slept", None, "Ben Okoro"),
        ("quote marks without speech", "false", "Lucky Star", None, "Ana Ruiz"),
    ]


@pytest.mark.parametrize("found", ["Ben Okoro", None])
def test_a_wrong_speaker(found: str | None) -> None:
    annotated = gold(stretches=[said("We will stay,", "Ana Ruiz")])
    assert errors(annotated, article(quote("We will stay,", found))) == [
        ("quoted stretches", "speaker", "We will stay", "Ana Ruiz", found)
    ]


def test_a_speaker_that_is_annotated_by_the_place_alone() -> None:
    item = {**said("We will stay,", ""), "speaker": [], "speaker_span": list(place("Ana Ruiz"))}
    assert errors(gold(stretches=[item]), article(quote("We will stay,", "Ben"))) == [
        ("quoted stretches", "speaker", "We will stay", "Ana Ruiz", "Ben")
    ]


def test_reported_clauses() -> None:
    annotated = gold(
        reported=[said("that it rained", "Ana"), said("The “Lucky Star” sailed", "Ben", speech=False)]
    )
    assert errors(annotated, article(quote("Ana Ruiz", "Ben", "indirect"))) == [
        ("reported clauses", "false", "Ana Ruiz", None, "Ben"),
        ("reported clauses", "missed", "that it rained", "Ana", None),
    ]


def test_names_missed_false_with_another_label_and_with_other_ends() -> None:
    def name(words: str, label: str) -> dict[str, object]:
        start, end = place(words)
        return {"start": start, "end": end, "label": label}

    annotated = gold(
        entities=[name("Ana Ruiz", "PERSON"), name("Ben Okoro", "PER"), name("Lucky Star", "ORG")]
    )
    read = article(
        entities=(entity("ORG", "Ana Ruiz"), entity("PERSON", "Ben Okoro said"), entity("GPE", "Nobody"))
    )
    assert errors(annotated, read) == [
        ("entities", "label", "Ana Ruiz", "people", "organisations"),
        ("entities", "false", "Nobody", None, "places"),
        ("entities", "extent", "Ben Okoro", "people", "Ben Okoro said (people)"),
        ("entities", "missed", "Lucky Star", "organisations", None),
    ]


def test_one_person_in_two_records_and_two_in_one() -> None:
    ana, ben = list(place("Ana Ruiz")), list(place("Ben Okoro"))
    again = [TEXT.rindex("Ana"), TEXT.rindex("Ana") + 3]
    people = gold(people=[{"mentions": [ana, again]}, {"mentions": [ben]}])
    later = Entity("a", "e2", "Ana", "PERSON", 1, (), ((again[0], again[1]),), 1.0)
    split = article(entities=(entity("PERSON", "Ana Ruiz"), later, entity("PERSON", "Ben Okoro")))
    assert errors(people, split) == [
        ("mentions of one person", "split", "Ana Ruiz", "Ana Ruiz", "Ana; Ana Ruiz")
    ]
    alone = gold(people=[{"mentions": [ana]}, {"mentions": [ben]}])
    assert errors(alone, article(entities=(entity("PERSON", "Ana Ruiz", "Ben Okoro"),))) == [
        ("mentions of one person", "mixed", "Ana Ruiz", "Ana Ruiz", "Ana Ruiz"),
        ("mentions of one person", "mixed", "Ben Okoro", "Ben Okoro", "Ana Ruiz"),
    ]
    assert errors(alone, article(entities=(entity("PERSON", "Ana Ruiz"),))) == [
        ("mentions of one person", "missed", "Ben Okoro", "Ben Okoro", "(no record)")
    ]


def test_the_list_agrees_with_the_figures() -> None:
    result = evaluate((sample.gold, parse(sample.gold.text, sample.name)) for sample in expected.read())
    figures = {figure.figure: figure for figure in result.figures}
    number = Counter((error.figure, error.error) for error in result.errors)
    stretches, reported = figures["quoted stretches"], figures["reported clauses"]
    assert stretches.found is not None and stretches.gold is not None and reported.found is not None
    assert number["quoted stretches", "missed"] == stretches.gold - stretches.right
    false = number["quoted stretches", "false"] + number["quote marks without speech", "false"]
    assert false == stretches.found - stretches.right
    speakers = figures["their speakers"]
    assert speakers.found is not None
    assert number["quoted stretches", "speaker"] == speakers.found - speakers.right
    assert number["reported clauses", "false"] == reported.found - reported.right


@pytest.fixture
def annotated(tmp_path: Path) -> str:
    path = tmp_path / "gold.jsonl"
    rows = [{"id": "a", "text": TEXT, "stretches": [said("We will stay,", "Ben Okoro")], "not_quotes": []}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_the_command_lists_errors_one_a_line(run, annotated: str) -> None:
    result = run("evaluate", annotated, "--errors")
    first, *others = [json.loads(line) for line in result.out.splitlines()]
    assert (result.code, result.err) == (0, "newscli: 1 annotated article, 3 errors\n")
    assert first == {
        "article": "a", "figure": "quoted stretches", "error": "speaker", "start": 1, "end": 13,
        "text": "We will stay", "gold": "Ben Okoro", "found": "Ana Ruiz",
    }  # fmt: skip
    assert [other["error"] for other in others] == ["false", "false"]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_command_shows_errors_on_a_terminal(run, annotated: str, width: int) -> None:
    out = run("evaluate", annotated, "--errors", terminal=True, width=width).out
    assert max(map(len, out.splitlines())) <= width
    assert out.startswith("a\n1–13 ")
    for words in ("speaker", "We will stay", "annotated: Ben", "newscli: Ana"):
        assert words in out


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_errors_in_every_format(run, annotated: str, format: str) -> None:
    assert "We will stay" in run("evaluate", annotated, "--errors", "-f", format).out


def test_no_errors_are_said_in_words(run, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"text": "Nobody spoke.", "stretches": []}))
    assert run("evaluate", str(path), "--errors", terminal=True).out == "No errors found.\n"
    header = "article,figure,error,start,end,text,gold,found\n"
    assert run("evaluate", str(path), "--errors", "-f", "csv").out == header


def test_hostile_words_are_inert_on_a_terminal() -> None:
    import io

    from newscli.render.drawing import console
    from newscli.render.errors import draw

    stream = io.StringIO()
    wrong = Error(toys.HOSTILE, "entities", "missed", 0, 3, toys.HOSTILE, toys.HOSTILE, toys.HOSTILE)
    console(stream, 80, False).print(draw([wrong], 80))
    assert "[red]x[/red]" in stream.getvalue()
    assert "\x1b" not in stream.getvalue()
