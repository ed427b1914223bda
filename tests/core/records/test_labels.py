"""Labels of interviews that are no names, from plain-text fixtures that mark them."""

from __future__ import annotations

import cases
import steps

from newscli.core.records.labels import Labels


def rows(text: str) -> list[str]:
    """Each marked label with whom it means."""
    given = steps.marked(text)
    entities = steps.resolution(given, ()).entities
    labels, found = Labels(given.text, entities), []
    for mention in given.mentions:
        at = labels.entity(mention)
        found.append(f"{given.text[slice(*mention)]}: {'nobody' if at is None else entities[at].name}")
    return found


@cases.each("core/records/labels")
def test_labels(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_the_author_does_not_answer() -> None:
    given = steps.marked(
        "By [PERSON Mabel Quill]. [PERSON Ida Brandt] met [PERSON Mabel Quill]. <A>: It is shut."
    )
    entities = steps.resolution(given, ()).entities
    assert Labels(given.text, entities).entity(given.mentions[0]) == 0
    assert Labels(given.text, entities, "Mabel Quill").entity(given.mentions[0]) == 1
