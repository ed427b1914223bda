"""A batch run: what it writes, how it goes on, and what it refuses."""

from __future__ import annotations

import io
import json
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from runs import PARSE, Records, articles, content, do

from newscli.batch.books.manifest import versions
from newscli.batch.places.durable import LocalFolder
from newscli.batch.pool.workers import CallFailed
from newscli.batch.run import Outcome
from newscli.io.inputs.raw import Settings
from newscli.io.problems import OutputProblem, UsageProblem
from newscli.io.store.database import read


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def manifest(out: Path) -> Any:
    return json.loads((out / "manifest.json").read_text("utf-8"))


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What reaches the disk when is tested elsewhere."""
    monkeypatch.setattr("os.fsync", lambda number: None)


@pytest.fixture
def news(folder: Path) -> Path:
    """Eight articles: three shards of three, three and two."""
    return articles(folder / "news", 8)


@pytest.fixture
def out(folder: Path) -> Path:
    return folder / "out"


def test_all_records_of_all_articles_are_there_in_order(news: Path, out: Path) -> None:
    outcome = do(news, out)
    assert (outcome.articles, outcome.failed, outcome.fresh) == (8, 0, 3)
    names = [f"{news}/{number:03d}.txt" for number in range(8)]
    for kind, each in (("quotes", 2), ("speakers", 1), ("entities", 1), ("summary", 1)):
        found = [line["article"] for part in sorted((out / kind).iterdir()) for line in lines(part)]
        assert found == [name for name in names for _ in range(each)], kind
    assert sorted(path.name for path in (out / "quotes").iterdir()) == [
        "part-000001.jsonl",
        "part-000002.jsonl",
        "part-000003.jsonl",
    ]


def test_the_lines_are_those_of_the_other_commands(news: Path, out: Path, run) -> None:
    do(news, out)
    expected = run("quotes", str(news), "-f", "jsonl").out
    assert "".join(part.read_text("utf-8") for part in sorted((out / "quotes").iterdir())) == expected


def test_the_manifest_says_what_was_asked_and_what_came_of_it(news: Path, out: Path) -> None:
    do(news, out, sentences=2, texts=True)
    found = manifest(out)
    assert found["complete"] is True
    assert found["options"] == {
        "input_format": "auto",
        "sentences": 2,
        "shard_size": 3,
        "texts": True,
        "to": [],
    }
    assert found["versions"] == versions()
    counts = {name: found[name] for name in ("shards", "articles", "failed", "quotes", "speakers", "summary")}
    assert counts == {"shards": 3, "articles": 8, "failed": 0, "quotes": 16, "speakers": 8, "summary": 8}
    assert found["inputs"]["count"] == 8
    assert [line["name"] for line in lines(out / "inputs.jsonl")] == sorted(map(str, news.iterdir()))


def test_texts_are_kept_when_asked_for(news: Path, out: Path) -> None:
    do(news, out, texts=True)
    first = lines(out / "texts" / "part-000001.jsonl")[0]
    assert first == {"article": f"{news}/000.txt", "text": (news / "000.txt").read_text("utf-8")}


def test_parquet_has_the_same_records(news: Path, out: Path, folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra [parquet]")
    do(news, out, parquet=True, texts=True)
    for kind in ("quotes", "speakers", "entities", "summary", "texts"):
        table = parquet.read_table(out / "parquet" / kind / "part-000001.parquet")
        assert table["article"].to_pylist() == [
            line["article"] for line in lines(out / kind / "part-000001.jsonl")
        ]
    table = parquet.read_table(out / "parquet" / "duplicates" / "part-000001.parquet")
    assert table.to_pylist() == lines(out / "duplicates.jsonl")
    do(news, folder / "again", parquet=True, texts=True)
    assert content(out) == content(folder / "again")


def test_the_database_has_the_articles_in_order(news: Path, out: Path) -> None:
    do(news, out, sqlite=True)
    assert [article.article for article in read(out / "newscli.sqlite")] == sorted(map(str, news.iterdir()))


def test_what_datasette_is_told_lies_beside_the_database(news: Path, out: Path) -> None:
    do(news, out, sqlite=True)
    told = json.loads((out / "metadata.json").read_text("utf-8"))
    assert list(told["databases"]) == ["newscli"]


def test_parquet_says_which_articles_are_copies(news: Path, out: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra [parquet]")
    story = "“We have lost three boats and all of our nets in the storm of last night,” said Ana Ruiz of Port Lisle.\n"
    for name in ("002.txt", "005.txt"):
        (news / name).write_text(story, encoding="utf-8")
    do(news, out, parquet=True)
    rows = parquet.read_table(out / "parquet" / "articles" / "part-000001.parquet").to_pylist()
    assert [row["article"] for row in rows] == sorted(map(str, news.iterdir()))
    assert [row["number"] for row in rows] == list(range(1, 9))
    copies = {row["article"]: (row["copy_of"], row["original"]) for row in rows if row["copy_of"]}
    assert copies == {f"{news}/005.txt": (f"{news}/002.txt", 3)}


def test_the_output_does_not_depend_on_the_number_of_workers(news: Path, folder: Path) -> None:
    do(news, folder / "one", jobs=1)
    do(news, folder / "three", jobs=3)
    assert content(folder / "one") == content(folder / "three")


def test_a_second_run_does_nothing_again(news: Path, out: Path) -> None:
    do(news, out, sqlite=True)
    before, watch = content(out), Records()
    outcome = do(news, out, watch=watch, sqlite=True)
    assert (outcome.articles, outcome.fresh) == (8, 0)
    assert (watch.fresh, watch.before) == ([], [1, 2, 3])
    assert content(out) == before


@pytest.mark.parametrize(
    "lost",
    ["shards/000002.json", "quotes/part-000002.jsonl", "manifest.json", "inputs.jsonl", "newscli.sqlite"],
)
def test_what_is_missing_is_made_again(news: Path, out: Path, lost: str) -> None:
    do(news, out, sqlite=True)
    before, watch = content(out), Records()
    (out / lost).unlink()
    do(news, out, watch=watch, sqlite=True)
    assert content(out) == before
    assert watch.fresh == ([2] if "00002" in lost else [])


def test_a_part_that_was_cut_short_is_made_again(news: Path, out: Path) -> None:
    do(news, out)
    before = content(out)
    part = out / "entities" / "part-000001.jsonl"
    part.write_bytes(part.read_bytes()[:-10])
    do(news, out)
    assert content(out) == before


def test_what_a_killed_run_left_is_swept_away(news: Path, out: Path) -> None:
    do(news, out)
    before = content(out)
    (out / "quotes" / ".newscli-1234.part").write_text("half")
    (out / ".newscli-5678.part").write_text("half")
    (out / "parquet" / "quotes").mkdir(parents=True)
    (out / "parquet" / "quotes" / ".newscli-9012.part").write_text("half")
    do(news, out)
    assert content(out) == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda news: (news / "004.txt").write_text("“Other,” said Ana Ruiz."),
            r"004\.txt is not what it was",
        ),
        (lambda news: (news / "004a.txt").write_text("“New,” said Ana Ruiz."), r"004a\.txt is new"),
        (lambda news: (news / "004.txt").unlink(), r"004\.txt is gone"),
        (lambda news: (news / "007.txt").unlink(), r"007\.txt is gone"),
    ],
)
def test_changed_inputs_are_noticed(news: Path, out: Path, change: Any, said: str) -> None:
    do(news, out)
    before = content(out)
    change(news)
    with pytest.raises(UsageProblem, match=f"inputs have changed since: .*{said}; name another folder"):
        do(news, out)
    assert content(out) == before


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"shard_size": 4}, "options: shard_size was 3, now it is 4"),
        ({"sentences": 1}, "options: sentences was not given, now it is 1"),
        ({"texts": True}, "options: texts was false, now it is true"),
        ({"sqlite": True}, r'options: to was \[\], now it is \["sqlite"\]'),
        ({"settings": Settings(encoding="latin-1")}, "options: encoding was not given"),
    ],
)
def test_changed_options_are_noticed(news: Path, out: Path, fields: dict[str, Any], said: str) -> None:
    do(news, out)
    before = content(out)
    with pytest.raises(UsageProblem, match=f"a run with other {said}.*--restart"):
        do(news, out, **fields)
    assert content(out) == before


def test_other_weights_are_noticed(news: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    do(news, out)
    monkeypatch.setattr(
        "newscli.batch.books.manifest.versions", lambda parquet: {**versions(parquet), "models": "others"}
    )
    with pytest.raises(UsageProblem, match=r'versions: models was ".*", now it is "others"'):
        do(news, out)


def test_restart_throws_away_what_is_there(news: Path, out: Path) -> None:
    do(news, out, texts=True, sqlite=True)
    do(news, out, restart=True)
    assert not (out / "texts").exists()
    assert not (out / "newscli.sqlite").exists()
    assert manifest(out)["articles"] == 8


@pytest.mark.parametrize("restart", [False, True])
def test_a_folder_of_somebody_elses_is_left_alone(news: Path, out: Path, restart: bool) -> None:
    out.mkdir()
    (out / "thesis.txt").write_text("ten years of work")
    with pytest.raises(UsageProblem, match=r"is not empty \('thesis.txt' is in it\)"):
        do(news, out, restart=restart)
    assert content(out) == {"thesis.txt": b"ten years of work"}


def test_only_one_run_works_on_a_folder(news: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalFolder(out).locked():
        monkeypatch.setattr("newscli.batch.places.durable.PATIENCE", 0.1)
        with pytest.raises(OutputProblem, match="another run is at work there"):
            do(news, out)


def test_failures_are_listed_and_the_rest_is_done(news: Path, out: Path) -> None:
    (news / "001.txt").write_bytes(b"caf\xe9 is not UTF-8")
    (news / "002.txt").write_text("CRASH")
    (news / "003.txt").write_text("MEMORY")
    (news / "005.txt").write_text("")
    outcome = do(news, out, inputs=(str(news), "nowhere.txt"))
    assert (outcome.articles, outcome.failed) == (4, 5)
    found = {Path(line["article"]).name: line["reason"] for line in lines(out / "failures.jsonl")}
    assert list(found) == ["001.txt", "002.txt", "003.txt", "005.txt", "nowhere.txt"]
    assert "not UTF-8" in found["001.txt"]
    assert "RuntimeError: the toy broke" in found["002.txt"]
    assert found["003.txt"] == "out of memory"
    assert "empty" in found["005.txt"]
    assert found["nowhere.txt"] == "no such file or folder; check the path"
    assert manifest(out)["failed"] == 5


def test_articles_that_kill_are_put_aside_and_the_rest_is_done(news: Path, out: Path) -> None:
    (news / "001.txt").write_text("DIE")
    (news / "002.txt").write_text("DIE")
    (news / "004.txt").write_text(f"DIE-ONCE {news}/mark “Alive,” said Ana Ruiz.")
    outcome = do(news, out, jobs=2)
    assert (outcome.articles, outcome.failed) == (6, 2)
    found = lines(out / "failures.jsonl")
    assert [Path(line["article"]).name for line in found] == ["001.txt", "002.txt"]
    assert found[0]["reason"] == (
        "two worker processes died of it: killed by SIGKILL, as the system does when memory runs out"
    )


def test_a_run_that_goes_on_tries_once_more_what_workers_died_of(news: Path, out: Path) -> None:
    mark = news.parent / "mark"
    (news / "001.txt").write_text(f"DIE-UNTIL {mark} “Alive,” said Ana Ruiz.")
    (news / "004.txt").write_text("CRASH")
    assert do(news, out, jobs=1).failed == 2
    mark.touch()
    watch = Records()
    outcome = do(news, out, jobs=1, watch=watch)
    assert (outcome.failed, outcome.fresh, watch.fresh) == (1, 1, [1])
    mark.unlink()
    assert do(news, out, jobs=1).fresh == 0
    mark.touch()
    assert do(news, news.parent / "undisturbed", jobs=1).failed == 1
    assert content(out) == content(news.parent / "undisturbed")


def test_a_worker_that_is_told_to_end_counts_against_no_article(news: Path, out: Path) -> None:
    (news / "001.txt").write_text(f"TOLD-TO-END {news.parent}/mark “Alive,” said Ana Ruiz.")
    outcome = do(news, out, jobs=1)
    assert (outcome.articles, outcome.failed) == (8, 0)


@pytest.mark.parametrize("hazard", ["FOREVER", "BUSY"])
def test_an_article_that_never_ends_is_put_aside(news: Path, out: Path, hazard: str) -> None:
    (news / "001.txt").write_text(hazard)
    outcome = do(news, out, jobs=1, time_limit=0.3)
    assert (outcome.articles, outcome.failed) == (7, 1)
    [failure] = lines(out / "failures.jsonl")
    assert failure["reason"] == "not done after 0.3 seconds; --time-limit allows more"


def test_many_articles_in_one_file(folder: Path, out: Path) -> None:
    rows = [
        {"text": f"“We have {number} boats,” said Ana Ruiz.", "title": f"Boats {number}"}
        for number in range(7)
    ]
    table = folder / "news.jsonl"
    table.write_text("".join(json.dumps(row) + "\n" for row in [*rows, "no row"]), encoding="utf-8")
    watch = Records()
    outcome = do(table, out, watch=watch)
    assert (outcome.articles, outcome.failed, outcome.fresh) == (7, 1, 3)
    assert watch.total is None
    assert [line["title"] for line in lines(out / "summary" / "part-000002.jsonl")] == [
        "Boats 3",
        "Boats 4",
        "Boats 5",
    ]
    assert lines(out / "failures.jsonl")[0]["article"] == f"{table}#8"


@pytest.mark.parametrize("curious", [False, True])
def test_articles_in_one_file_are_counted_for_who_wants_to_know(
    folder: Path, out: Path, curious: bool
) -> None:
    news = articles(folder / "news", 2)
    (news / "more.jsonl").write_text('{"text": "“One,” said Ana Ruiz."}\n' * 3 + "no row\n", encoding="utf-8")
    (news / "001.txt").write_text("“Two,” said Ana Ruiz.")
    counted, watch = Event(), Records()
    watch.curious = curious

    def begin(total: int | None) -> None:
        watch.total = total
        if total is not None:
            counted.set()

    def done(record: Any, fresh: bool) -> None:
        assert not curious or counted.wait(10)

    watch.begin, watch.done = begin, done  # type: ignore[method-assign]
    do(news, out, watch=watch, glob=("*.txt", "*.jsonl"))
    assert watch.total == (6 if curious else None)


def test_a_list_of_inputs_that_was_lost_is_no_way_round_the_check(news: Path, out: Path) -> None:
    do(news, out)
    (out / "inputs.jsonl").unlink()
    (news / "000.txt").unlink()
    with pytest.raises(UsageProblem, match="the inputs have changed since"):
        do(news, out)
    (news / "000.txt").write_text("“We are other boats,” said Ana Ruiz.")
    with pytest.raises(UsageProblem, match="the inputs have changed since"):
        do(news, out)


def test_the_output_is_no_input(folder: Path) -> None:
    news = articles(folder / "news", 2)
    for _ in range(2):
        outcome = do(news, news / "out", glob=("*.txt", "*.jsonl"))
        assert outcome.articles == 2


def test_standard_input_is_compared_shard_by_shard(out: Path) -> None:
    def outcome(*numbers: int) -> Outcome:
        made = [{"text": f"“We have {number} boats,” said Ana Ruiz."} for number in numbers]
        stdin = io.BytesIO("".join(json.dumps(row) + "\n" for row in made).encode())
        return do(out, out, stdin=stdin, inputs=("-",), shard_size=2)

    assert outcome(1, 2, 3, 4).articles == 4
    assert outcome(1, 2, 3, 4).fresh == 0
    with pytest.raises(UsageProblem, match="changed since, somewhere from -#3 to -#4"):
        outcome(1, 2, 3, 5)
    with pytest.raises(UsageProblem, match="there are fewer"):
        outcome(1, 2)


def test_no_input_no_article(folder: Path, out: Path) -> None:
    (folder / "empty").mkdir()
    outcome = do(folder / "empty", out)
    assert (outcome.articles, outcome.failed) == (0, 1)
    assert manifest(out)["complete"] is True


def test_a_parser_that_cannot_be_imported_stops_the_run(news: Path, out: Path) -> None:
    with pytest.raises(CallFailed, match="ModuleNotFoundError"):
        do(news, out, jobs=1, parse="nowhere:parse")
    do(news, out, parse=PARSE)
