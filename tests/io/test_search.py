"""Questions to a database and the quotes that answer them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import toys
import voices
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.io.problems import InputProblem, UsageProblem
from newscli.io.store import search as module
from newscli.io.store.database import build, opened
from newscli.io.store.search import Found, Hit, search
from newscli.io.store.selection import Filters, unknown


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "voices.sqlite"
    build(path, voices.articles())
    return path


@pytest.fixture
def database(path: Path) -> Iterator[sqlite3.Connection]:
    with opened(path) as connection:
        yield connection


def names(found: Found) -> list[str]:
    return [f"{hit.article[0]}{hit.id[1:]}" for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "filters", "expected"),
    [
        ("strike", {}, "a3 a1 c2 d1"),
        ("strike*", {}, "a1 a3 c1 c2 d1"),
        ('"a strike"', {}, "a3 d1"),
        ("school NOT tax", {}, ""),
        ("schools OR school", {}, "b1 b2"),
        ("strike", {"speakers": ("ruiz",)}, "a1 d1"),
        ("strike", {"speakers": ("hale", "RUÍZ")}, "a1 a3 d1"),
        ("strike", {"kinds": ("direct",)}, "a1 c2 d1"),
        ("strike", {"about": ("port ellery",)}, "a3"),
        ("strike", {"since": "2023", "until": "2023"}, "a1 a3"),
        ("strike", {"since": "2024"}, "c2"),
        ("strike", {"sources": ("courier",)}, "a1 a3"),
        ("strike", {"sources": ("weekly", "courier"), "kinds": ("direct",), "since": "2023-11"}, "a1 c2"),
        (None, {"speakers": ("hale",)}, "a3 b2"),
        (None, {"speakers": ("tom hale",)}, "a3 b2"),
        (None, {"speakers": ("mr hale",)}, "a3"),
        (None, {"speakers": ("tom ruiz",)}, ""),
        (None, {"speakers": ("kovač",)}, "b1"),
        (None, {"about": ("NORDLYS",)}, "a2"),
        (None, {"about": ("ellery", "nordlys")}, "a2 a3"),
        (None, {"kinds": ("mixed", "indirect")}, "a2 a3"),
        (None, {"since": "2024-03"}, "b1 b2 c1 c2"),
        (None, {"since": "2024-03-06"}, "c1 c2"),
        (None, {"until": "2023-11-30"}, "a1 a2 a3"),
        (None, {"until": "2024-03"}, "a1 a2 a3 b1 b2"),
        (None, {"until": "2024-12-23"}, "a1 a2 a3 b1 b2"),
        (None, {"since": "2023-12", "until": "2024-11"}, "b1 b2"),
        (None, {"sources": ("the harbour weekly",)}, ""),
        (None, {"sources": ("Harbour",), "speakers": ("ruiz",)}, "c1"),
        (None, {}, "a1 a2 a3 b1 b2 c1 c2 d1"),
    ],
)
def test_questions(
    database: sqlite3.Connection, query: str | None, filters: dict[str, tuple[str, ...]], expected: str
) -> None:
    found = search(database, query, Filters(**filters))
    order = sorted if query else list
    assert (found.total, found.shown, found.capped) == (len(expected.split()), len(expected.split()), False)
    assert order(names(found)) == order(expected.split())


def test_the_best_come_first(database: sqlite3.Connection) -> None:
    """Short quotes, quotes with more of the words, and quotes with rare words are better."""
    found = list(search(database, "strike OR undated", Filters()).hits)
    assert [hit.text for hit in found] == [
        "Undated words of a strike.",
        "STRIKE, they said.",
        "the strike “was a strike too many” for Port Ellery",
        "The strike is over, and nobody lost.",
    ]
    scores = [hit.score or 0 for hit in found]
    assert scores == sorted(scores, reverse=True)


def test_a_hit_tells_the_quote_and_its_article(database: sqlite3.Connection) -> None:
    (hit,) = search(database, "monday", Filters()).hits
    quote = voices.articles()[1].quotes[0]
    assert hit == Hit(
        quote.article, quote.id, quote.kind, quote.text, quote.start, quote.end, quote.quoted, quote.turn,
        quote.speaker, quote.speaker_id, quote.mention, quote.cue, quote.paragraph, quote.confidence, quote.evidence,
        quote.type,
        quote.polarity,
        title="Schools reopen", date="2024-03-05", source="The Courier", score=hit.score, highlights=((18, 24),),
    )  # fmt: skip
    assert hit.score is not None and hit.score > 0


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("over", [["over"]]),
        ("strike* lost", [["strike", "lost"]]),
        ("many", [["many"]]),
        ('"a strike too" strike', [["strike", "a strike too"]]),
        ('"u.s." 10:30', [["U.S", "10:30"]]),
        ("don't", [["don't"]]),
        ('"don\'t trust" nordlys', [["don't trust", "Nordlys"]]),
    ],
)
def test_highlights_are_the_matching_words(
    database: sqlite3.Connection, query: str, expected: list[list[str]]
) -> None:
    hits = search(database, query, Filters()).hits
    assert [[hit.text[start:end] for start, end in hit.highlights] for hit in hits] == expected


def test_the_limit_takes_the_best(database: sqlite3.Connection) -> None:
    everything = names(search(database, "strike", Filters()))
    for limit in (1, 2, 3, 4, 5):
        found = search(database, "strike", Filters(), limit)
        assert names(found) == everything[:limit]
        assert (found.total, found.shown) == (4, min(limit, 4))
    assert names(search(database, None, Filters(kinds=("direct",)), 2)) == ["a1", "b1"]


def test_of_too_many_the_first_are_ranked(
    database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RANKED", 2)
    found = search(database, "strike", Filters(), 1)
    assert (found.capped, found.total, found.shown) == (True, 2, 1)
    assert names(found) == ["a3"]
    assert len(names(search(database, "strike", Filters()))) == 4, "without a limit all are ranked"


def test_names_that_nobody_has_are_told(database: sqlite3.Connection) -> None:
    filters = Filters(speakers=("ruiz", "smith"), about=("nordlys", "acme"), sources=("times",))
    assert unknown(database, filters) == [
        "no speaker is called 'smith'",
        "no entity is called 'acme'",
        "no outlet is called 'times'",
    ]


@pytest.mark.parametrize(
    ("option", "field"), [("--speaker", "speakers"), ("--about", "about"), ("--source", "sources")]
)
def test_a_name_needs_a_letter(database: sqlite3.Connection, option: str, field: str) -> None:
    with pytest.raises(UsageProblem, match=f"^{option}: no letter in "):
        search(database, None, Filters(**{field: ("—",)}))


def test_few_articles_and_many_matches_give_the_same(tmp_path: Path) -> None:
    """Which of the two is gathered first makes no difference to the answer."""
    text = "\n\n".join(
        f"{n:03}.txt | 2024-01-{n % 28 + 1:02} | Outlet {n % 4} |\nAna Ruiz, direct: word number {n}\nTom Hale, mixed: word"
        for n in range(60)
    )
    articles = voices.articles(text)
    build(tmp_path / "many.sqlite", articles)
    with opened(tmp_path / "many.sqlite") as connection:
        for since in ("2024-01-28", "2024-01-02"):
            found = search(connection, "word", Filters(since=since, kinds=("direct",)))
            expected = [one.article for one in articles if (one.summary.date or "") >= since]
            assert sorted(hit.article for hit in found.hits) == expected


@pytest.mark.parametrize(
    "spoil", ["UPDATE quotes SET quoted = '[['", "DELETE FROM quotes", "UPDATE articles SET id = -id"]
)
def test_a_damaged_quote_is_told(path: Path, tmp_path: Path, spoil: str) -> None:
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(damaged)) as connection, connection:
        connection.execute(spoil)
    with pytest.raises(InputProblem, match="the database is damaged: "), opened(damaged) as connection:
        list(search(connection, "monday", Filters()).hits)


@given(
    st.lists(
        st.text(alphabet=st.sampled_from(list("ab c.'\ue000\ue001\ud83d\0𝔸É")), min_size=1, max_size=12),
        max_size=3,
    )
)
@settings(max_examples=50, deadline=None)
def test_highlights_fit_any_text(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("any") / "any.sqlite"
    build(path, [toys.parse("".join(f"“{text} a” " for text in texts) + "Ana Ruiz")])
    with opened(path) as connection:
        for hit in search(connection, "a", Filters()).hits:
            assert hit.highlights or "\0" in hit.text
            assert all(hit.text[start:end] == "a" for start, end in hit.highlights)
