"""Runs of nouns, from plain-text fixtures whose words bear their tags."""

from __future__ import annotations

import cases

from newscli.core.phrases import lexicon
from newscli.core.phrases.runs import View, can_be_head, end_of_run


def read(text: str) -> View:
    """The view of a sentence of ``word/TAG``; ``[PERSON … ]`` is somebody's name."""
    words: list[str] = []
    tags: list[str] = []
    names: dict[int, tuple[int, int, str]] = {}
    opened = -1
    for part in text.split():
        if part == "[PERSON":
            opened = len(words)
        elif part == "]":
            names.update(dict.fromkeys(range(opened, len(words)), (opened, len(words), "E")))
        else:
            word, _, tag = part.rpartition("/")
            words.append(word)
            tags.append(tag)
    return View(words, [word.lower() for word in words], tags, [0] * len(words), names, lexicon.load().verbs)


def rows(text: str) -> list[str]:
    """The runs that have a nominal head; then the words whose tags were put right."""
    view, at, found = read(text), 0, []
    given = list(view.tags)
    while at < len(view.words):
        end = end_of_run(view, at)
        if end > at and (end - 1 in view.names or can_be_head(view, at, end - 1)):
            found.append("run: " + " ".join(view.words[at:end]))
        at = max(end, at + 1)
    changed = [place for place, tag in enumerate(given) if view.tags[place] != tag]
    kinds = ["noun" if view.tags[place][0] == "N" else "verb" for place in changed]
    return found + [f"{kind}: {view.words[place]}" for kind, place in zip(kinds, changed, strict=True)]


@cases.each("core/phrases/runs")
def test_runs(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_very_long_run_is_cut() -> None:
    view = read("iron/NN " * 100)
    assert 0 < end_of_run(view, 0) < 100
