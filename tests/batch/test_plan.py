"""Articles to shards."""

from __future__ import annotations

from newscli.batch.books.plan import Item, Shard, shards
from newscli.io.inputs.raw import Raw
from newscli.io.problems import InputProblem


def texts(*sizes: int) -> list[Item]:
    return [
        Item(f"news#{number}", Raw(f"news#{number}", "text", "x" * size)) for number, size in enumerate(sizes)
    ]


def cuts(items: list[Item], most: int, most_text: int) -> list[int]:
    return [len(shard.items) for shard in shards(items, most, most_text)]


def test_a_shard_has_so_many_articles() -> None:
    assert cuts(texts(1, 1, 1, 1, 1), 2, 100) == [2, 2, 1]
    assert [shard.number for shard in shards(texts(1, 1, 1), 1)] == [1, 2, 3]


def test_a_shard_has_so_much_text_or_one_article() -> None:
    assert cuts(texts(5, 5, 1, 50, 4, 6, 1), 100, 10) == [2, 1, 1, 2, 1]


def test_files_weigh_what_they_have_in_bytes_and_problems_nothing() -> None:
    file = Item("a.txt", Raw("a.txt", "file"), size=9)
    problem = Item.of_problem(InputProblem("b.txt", "empty"))
    assert cuts([file, problem, file, problem], 100, 10) == [2, 2]


def test_no_article_no_shard() -> None:
    assert cuts([], 2, 10) == []


def test_a_shard_is_planned_while_the_next_article_is_unknown() -> None:
    def endless():
        number = 0
        while True:
            number += 1
            yield Item(str(number), Raw(str(number), "text", "x"))

    assert next(shards(endless(), 3)).number == 1


def test_the_digest_stands_for_all_that_is_known_of_the_articles() -> None:
    def digest(item: Item) -> str:
        [shard] = shards([item], 1)
        return shard.digest

    raw = Raw("a", "text", "x")
    items = [
        Item("a", raw),
        Item("b", raw),
        Item("a", Raw("a", "text", "y")),
        Item("a", Raw("a", "text", "x", title="T")),
        Item("a", raw, size=1),
        Item("a", raw, modified=1),
        Item("a", raw, mark="1"),
        Item("a", None, "empty"),
    ]
    assert len({digest(item) for item in items}) == len(items)
    assert digest(Item("a", raw)) == digest(items[0])


def test_there_and_back_again() -> None:
    [shard] = shards([*texts(1, 2), Item.of_problem(InputProblem("c", "empty", "fill it"))], 9)
    assert Shard.unpacked(shard.packed()) == shard
    assert (shard.part, shard.record) == ("part-000001", "shards/000001.json")
    assert shard.items[2].problem == "empty; fill it"
