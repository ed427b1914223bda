"""Articles in which people bear other names."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from records import articles

from newscli.identities.naming import named
from newscli.model import Article


@given(articles().filter(lambda article: article.entities), st.text(max_size=9))
def test_only_names_change(article: Article, name: str) -> None:
    entity = article.entities[0]
    changed = named(article, {entity.id: name})
    assert [one.mentions for one in changed.entities] == [one.mentions for one in article.entities]
    assert changed.entities[0].name == name
    assert entity.name in (name, *changed.entities[0].aliases)
    for before, after in zip(article.quotes, changed.quotes, strict=True):
        other = before.speaker_id == entity.id and name != entity.name
        assert after.speaker == (name if other else before.speaker)
        assert (after.text, after.start, after.end) == (before.text, before.start, before.end)


@given(articles())
def test_without_other_names_it_is_the_same(article: Article) -> None:
    same: dict[str, Any] = {entity.id: entity.name for entity in article.entities}
    assert named(article, {}) is article
    assert named(article, same) is article
