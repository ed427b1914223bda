"""Which words are left out because they hardly ever report anything."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.document import OUTSIDE, Document, Layout, Sentence
from newscli.training.reported_fit import OFTEN, Corpus, silent
from newscli.training.reported_gold import GoldCue, Kind

NOTHING: list[Kind] = ["nothing"]
DIRECT: list[Kind] = ["direct"]


def corpus(word: str, kinds: Sequence[Kind]) -> Corpus:
    """An article with one word a sentence, each time a noun, and what it reports there."""
    sentence = Sentence(0, False, 0, len(word), [0], [len(word)], [word], [OUTSIDE], ["NN"])
    document = Document(word, Layout((), None), [], [sentence] * len(kinds))
    cues = [GoldCue(number, 0, kind, ["O"]) for number, kind in enumerate(kinds)]
    return Corpus([({}, document)], [cues], {"state": "state"})


def test_a_word_that_never_reports_is_silent() -> None:
    assert silent(corpus("State", NOTHING * OFTEN), [0]) == [("state", "NN", OUTSIDE)]


def test_a_word_that_reports_now_and_then_is_not() -> None:
    assert silent(corpus("State", [*NOTHING * OFTEN, "speech"]), [0]) == []


def test_a_rare_word_is_not() -> None:
    assert silent(corpus("State", NOTHING * (OFTEN - 1)), [0]) == []


def test_the_cues_of_direct_quotes_report_nothing_of_their_own() -> None:
    assert silent(corpus("State", DIRECT * OFTEN), [0]) == [("state", "NN", OUTSIDE)]
