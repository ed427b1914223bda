"""Inputs and output behind addresses; ``memory://`` stands for a place far away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from runs import Records, content, do

from newscli.batch.places.storage import storage_at
from newscli.io.problems import OutputProblem, UsageProblem

fsspec = pytest.importorskip("fsspec", reason="needs the extra [dask]")


@pytest.fixture
def far() -> Iterator[Any]:
    """An empty place."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()


@pytest.fixture
def news(far: Any) -> Any:
    for number in range(4):
        far.pipe(f"/news/{number}.txt", f"“We have {number} boats,” said Ana Ruiz.".encode())
    rows = [{"text": f"“We have {number} nets,” said Ana Ruiz."} for number in range(3)]
    far.pipe("/news/rows/all.jsonl", "".join(json.dumps(row) + "\n" for row in rows).encode())
    far.pipe("/news/.hidden.txt", b"no")
    far.pipe("/news/README.md", b"no")
    return far


def far_content(far: Any, folder: str) -> dict[str, bytes]:
    return {path.removeprefix(f"{folder}/"): far.cat(path) for path in far.find(folder)}


def test_articles_far_away(news: Any, folder: Any) -> None:
    outcome = do(folder, folder / "out", inputs=("memory://news",), glob=("*.txt", "*.jsonl"))
    assert (outcome.articles, outcome.failed) == (7, 0)
    parts = sorted((folder / "out" / "summary").iterdir())
    names = [json.loads(line)["article"] for part in parts for line in part.read_text("utf-8").splitlines()]
    assert names == [
        *(f"memory:///news/{number}.txt" for number in range(4)),
        *(f"memory:///news/rows/all.jsonl#{number}" for number in range(1, 4)),
    ]


def test_an_output_far_away_is_that_of_a_folder(news: Any, folder: Any) -> None:
    wanted = {"inputs": ("memory://news/*.txt",), "texts": True}
    do(folder, folder / "out", **wanted)
    do(folder, "memory://out", **wanted)
    near = content(folder / "out")
    del near[".lock"]
    assert far_content(news, "/out") == near


def test_a_run_far_away_goes_on(news: Any, folder: Any) -> None:
    do(folder, "memory://out", inputs=("memory://news",))
    before, watch = far_content(news, "/out"), Records()
    news.rm("/out/shards/000002.json")
    do(folder, "memory://out", inputs=("memory://news",), watch=watch)
    assert (watch.before, watch.fresh) == ([1], [2])
    assert far_content(news, "/out") == before
    do(folder, "memory://out", inputs=("memory://news/0.txt",), restart=True)
    assert json.loads(news.cat("/out/manifest.json"))["articles"] == 1


def test_what_is_not_there(news: Any, folder: Any) -> None:
    do(folder, folder / "out", inputs=("memory://nowhere", "memory://news/9.txt"))
    failures = (folder / "out" / "failures.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["reason"] for line in failures] == ["nothing there; check the address"] * 2


def test_an_article_that_is_lost_between_listing_and_reading(
    news: Any, folder: Any, monkeypatch: Any
) -> None:
    from newscli.batch import opening

    text_of = opening.text_of

    def lost(raw: Any, settings: Any) -> Any:
        if raw.name.endswith("2.txt") and news.exists("/news/2.txt"):
            news.rm("/news/2.txt")
        return text_of(raw, settings)

    monkeypatch.setattr("newscli.batch.books.shard.text_of", lost)
    outcome = do(folder, folder / "out", inputs=("memory://news",))
    assert (outcome.articles, outcome.failed) == (3, 1)
    assert "memory:///news/2.txt" in (folder / "out" / "failures.jsonl").read_text("utf-8")


def test_what_the_driver_says_against_writing(news: Any, monkeypatch: Any, folder: Any) -> None:
    def refused(*arguments: Any, **options: Any) -> None:
        raise PermissionError("Access Denied")

    monkeypatch.setattr(type(news), "put_file", refused)
    with pytest.raises(
        OutputProblem, match=r"memory://out/inputs\.jsonl: cannot be written: Access Denied; put that"
    ):
        do(folder, "memory://out", inputs=("memory://news",))


def test_a_database_needs_a_folder(news: Any, folder: Any) -> None:
    with pytest.raises(UsageProblem, match="a database is made in a folder of this machine"):
        do(folder, "memory://out", inputs=("memory://news",), sqlite=True)


def test_an_address_without_driver(folder: Any) -> None:
    with pytest.raises(UsageProblem, match="no driver for such an address"):
        storage_at("nosuch://bucket/out")


def test_an_address_of_this_machine_is_a_folder(folder: Any) -> None:
    assert storage_at(f"file://{folder}/my%20out").place == f"{folder}/my out"
