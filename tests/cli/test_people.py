"""``newscli people``, and the people of many articles in the other commands."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newscli import parse

YEAR = str(Path(__file__).parents[2] / "samples" / "council-year.csv")
KNOWN = "name,aliases,id,gender\nNadia Brook,Brook,Q7,woman\nGeorge Vane,,Q8,man\n"


@pytest.fixture
def ask(folder: Path, run: Callable[..., Any]) -> Callable[..., Any]:
    """A command with the real parser, in a folder with a people file."""
    (folder / "known.csv").write_text(KNOWN, encoding="utf-8")
    return lambda *arguments, **more: run(*arguments, parse=parse, **more)


@pytest.fixture
def database(ask: Callable[..., Any], folder: Path) -> str:
    """The database of a batch run."""
    assert ask("batch", YEAR, "--out", "voices", "--to", "sqlite", "-j", "1").code == 0
    return "voices/newscli.sqlite"


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def names(out: str) -> list[str]:
    return [record["name"] for record in records(out)]


def test_one_record_a_person(ask: Callable[..., Any]) -> None:
    result = ask("people", YEAR)
    assert (result.code, result.err) == (0, "newscli: 6 articles done\n")
    people = {record["name"]: record for record in records(result.out)}
    assert list(people) == ["Nadia Brook", "Gordon Vane", "Thomas Ashby", "George Vane", "Vane"]
    brook = people["Nadia Brook"]
    assert [article.rpartition("#")[2] for article, _ in brook["members"]] == ["1", "2", "3", "5"]
    assert [role["role"] for role in brook["roles"]] == ["Councillor", "Mayor"]
    assert [join["evidence"] for join in people["Vane"]["joins"]] == ["ambiguous"]


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_every_format(ask: Callable[..., Any], format: str) -> None:
    result = ask("people", YEAR, "-f", format)
    assert result.code == 0
    assert "Nadia Brook" in result.out
    if format == "json":
        assert len(json.loads(result.out)) == 5
    if format == "csv":
        rows = list(csv.DictReader(io.StringIO(result.out)))
        assert (rows[0]["articles"], json.loads(rows[0]["members"])[0][1][0]) == ("4", "e")


def test_no_people_in_every_format(ask: Callable[..., Any], folder: Path) -> None:
    (folder / "a.txt").write_text("Nothing was said.", encoding="utf-8")
    assert ask("people", "a.txt").out == ""
    assert ask("people", "a.txt", "-f", "json").out == "[]\n"
    assert ask("people", "a.txt", "-f", "csv").out.startswith("id,name,")
    assert "0 people in 1 article" in ask("people", "a.txt", terminal=True).out


@pytest.mark.parametrize(
    ("order", "first"), [("articles", "Nadia Brook"), ("name", "George Vane"), ("start", "Nadia Brook")]
)
def test_sorting(ask: Callable[..., Any], order: str, first: str) -> None:
    assert names(ask("people", YEAR, "--sort", order).out)[0] == first


def test_the_people_file_comes_first(ask: Callable[..., Any]) -> None:
    people = {record["name"]: record for record in records(ask("people", YEAR, "--people", "known.csv").out)}
    assert {name: person["authority"] for name, person in people.items() if person["authority"]} == {
        "Nadia Brook": "Q7",
        "George Vane": "Q8",
    }
    assert {join["evidence"] for join in people["Nadia Brook"]["joins"]} == {"authority"}


def test_who_is_missing_is_a_people_file(ask: Callable[..., Any], folder: Path) -> None:
    result = ask("people", YEAR, "--people", "known.csv", "--missing", "-f", "csv", "-o", "missing.csv")
    assert result.code == 0
    rows = list(csv.DictReader((folder / "missing.csv").open(encoding="utf-8")))
    assert [row["name"] for row in rows] == ["Gordon Vane", "Thomas Ashby", "Vane"]
    assert list(rows[0]) == ["name", "aliases", "id", "articles", "quotes", "words"]
    again = ask("people", YEAR, "--people", "missing.csv", "--missing")
    assert names(again.out) == ["Nadia Brook", "George Vane", "Vane"]  # two rows have the name


def test_a_database_keeps_them(ask: Callable[..., Any], database: str) -> None:
    kept, joined = ask("people", database), ask("people", YEAR)
    assert records(kept.out) == records(joined.out)
    assert ask("people", "voices").out == joined.out
    assert ask("people", database, "--missing", "-f", "csv").out.count("\n") == 6
    assert names(ask("people", database, "--people", "known.csv").out)[0] == "Nadia Brook"


def test_one_person_is_one_voice(ask: Callable[..., Any], database: str) -> None:
    for source in (YEAR, database, "voices"):
        (audit,) = records(ask("audit", source).out)
        top = {voice["name"]: voice["articles"] for voice in audit["top"]}
        assert (top["Nadia Brook"], top["Thomas Ashby"], audit["types"]["person"]["speakers"]) == (
            4,
            2,
            10,
        ), source
        assert {"Vane", "Gordon Vane", "George Vane"} <= top.keys()
    (audit,) = records(ask("audit", YEAR, "--no-identities").out)
    assert {voice["name"] for voice in audit["top"]} >= {"Brook", "Tom Ashby", "Nadia Brook"}


def test_attributes_of_the_people_file_reach_other_names(ask: Callable[..., Any]) -> None:
    (audit,) = records(ask("audit", YEAR, "--people", "known.csv").out)
    assert audit["people"]["gender"]["woman"]["speakers"] == 4
    assert "id" not in audit["people"]


def test_speakers_of_several_articles_bear_the_name_of_the_person(ask: Callable[..., Any]) -> None:
    found = records(ask("speakers", YEAR).out)
    assert {record["name"] for record in found if record["label"] == "PERSON"} == {
        *("Nadia Brook", "Gordon Vane", "Thomas Ashby", "George Vane", "Vane")
    }
    assert "Brook" in next(record for record in found if record["article"].endswith("#3"))["aliases"]
    plain = names(ask("speakers", YEAR, "--no-identities").out)
    assert {"Brook", "Tom Ashby"} <= set(plain)


def test_nodes_are_people(ask: Callable[..., Any]) -> None:
    network = json.loads(ask("graph", YEAR, "-f", "json").out)
    labels = [node["label"] for node in network["nodes"] if node["type"] == "PERSON"]
    assert "Nadia Brook" in labels and "Brook" not in labels


def test_search_finds_the_person(ask: Callable[..., Any], database: str) -> None:
    found = records(ask("search", database, "--speaker", "nadia brook").out)
    assert {record["speaker"] for record in found} == {"Nadia Brook", "Brook"}
    assert {record["person"] for record in found} == {"Nadia Brook"}
    plain = records(ask("search", database, "--speaker", "nadia brook", "--no-identities").out)
    assert {record["speaker"] for record in plain} == {"Nadia Brook"}
    assert len(plain) < len(found)


def test_search_takes_the_folder_of_a_batch_run(ask: Callable[..., Any], database: str, folder: Path) -> None:
    wanted = ask("search", database, "ferry").out
    assert ask("search", "voices", "ferry").out == wanted
    (folder / "voices" / "newscli.sqlite").unlink()
    made = ask("search", "voices", "ferry", "-v")
    assert made.out == wanted
    assert "a database is being built" in made.err


def test_people_keep_their_articles_when_copies_are_left_out(ask: Callable[..., Any], folder: Path) -> None:
    story = (
        "“The ferry stays, and its old quay will have a new roof before the winter comes,” Nadia Brook said."
    )
    texts = {
        "a": story,
        "b": f"A headline\n\n{story}",
        "c": "“No comment,” said Nadia Brook.",
        "d": "“Yes,” said Ida Moss.",
    }
    (folder / "news").mkdir()
    for name, text in texts.items():
        (folder / "news" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert ask("batch", "news", "--out", "kept", "--to", "sqlite", "-j", "1").code == 0
    for source in ("news", "kept", "kept/newscli.sqlite"):
        (audit,) = records(ask("audit", source, "--unique").out)
        top = {voice["name"]: voice["articles"] for voice in audit["top"]}
        assert (audit["articles"], top) == (3, {"Nadia Brook": 2, "Ida Moss": 1}), source


def test_described_sources_are_not_the_person(ask: Callable[..., Any], folder: Path) -> None:
    rows = [
        "date,text",
        '2024-01-02,"""The ferry stays,"" Nadia Brook said. Brook\'s closest ally said the mayor was tired."',
    ]
    (folder / "ally.csv").write_text("\n".join(rows), encoding="utf-8")
    assert ask("batch", "ally.csv", "--out", "ally", "--to", "sqlite", "-j", "1").code == 0
    found = records(ask("search", "ally", "--speaker", "brook").out)
    assert {record["speaker"] for record in found} == {"Nadia Brook"}


def test_the_people_file_may_not_be_overwritten(ask: Callable[..., Any]) -> None:
    result = ask("people", YEAR, "--people", "known.csv", "-o", "known.csv")
    assert result.code == 2


def test_a_run_may_leave_them_apart(ask: Callable[..., Any]) -> None:
    assert ask("batch", YEAR, "--out", "apart", "--to", "sqlite", "--no-identities", "-j", "1").code == 0
    found = records(ask("search", "apart", "--speaker", "nadia brook").out)
    assert {record["person"] for record in found} == {None}
