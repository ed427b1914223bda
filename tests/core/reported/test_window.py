"""What the models of reported speech look at: the same features as names and as sums, counts, clauses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import cases
import pytest
import reported_views

from newscli.core.document import Document
from newscli.core.layout import structure
from newscli.core.linear.feature_groups import Groups
from newscli.core.reported.cue import cue_facts
from newscli.core.reported.finder import view_of
from newscli.core.reported.groups import FeatureCache
from newscli.core.reported.sense import SENSE, sense_facts
from newscli.core.reported.token import Tokens
from newscli.core.reported.view import COMMAS, CUES, FINITES, MARKS, QUOTED, THATS, View
from newscli.core.reported.window import Surroundings, window
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens

TEXT = (
    "On Monday, Brandt said that she would “never, ever” close the port, and the crew left because it rained."
)


def features(text: str) -> set[str]:
    """Of each token in the window of the last reporting verb its features."""
    seen = reported_views.view(text)
    cue = reported_views.cue_of(seen)
    found = Surroundings(seen, FeatureCache(as_names)).of(cue, cue_facts(seen, cue))
    return reported_views.by_token(seen, window(seen, cue)[0], found)


@cases.each("core/reported/window")
def test_windows(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)


def view(text: str = TEXT) -> View:
    layout = structure.read(text)
    quoted_spans = quote_marks.pair(text, layout.paragraphs)
    sentences = tagger.tag(tokens.split(text, layout.paragraphs, quoted_spans))
    return view_of(Document(text, layout, quoted_spans, sentences), 0, {"said": "say"})


def as_names(names: list[str]) -> list[str]:
    return names


def how_many(names: Sequence[str]) -> int:
    return len(names)


def test_counts_between_two_tokens() -> None:
    seen = view()
    counts = {lane: seen.count(lane, 0, seen.size) for lane in (COMMAS, MARKS, CUES, QUOTED, THATS)}
    assert counts == {COMMAS: 3, MARKS: 2, CUES: 1, QUOTED: 3, THATS: 1}
    said = seen.words.index("said")
    assert seen.count(FINITES, 0, said) == 0
    assert seen.count(FINITES, said, said + 1) == 1


def test_clauses_open_behind_commas_and_at_openers() -> None:
    seen = view()
    starts = {seen.words[start] for start in seen.clause_start}
    assert {"brandt", "that", "ever", "and", "because"} <= starts
    before = seen.words.index("rained") - 3
    assert dict(seen.next_starts)[before] == seen.words.index("because")
    runs = list(pairwise([*seen.runs, seen.size]))
    assert [seen.words[start] for start, _ in runs] == [
        "on",
        ",",
        "brandt",
        "that",
        ",",
        "ever",
        ",",
        "and",
        "because",
    ]
    for start, end in runs:
        assert len(set(seen.segment_start[start:end])) == len(set(seen.clause_start[start:end])) == 1


def test_the_classifier_of_cues_sees_all_of_a_token_but_its_clusters() -> None:
    seen = view()
    known: Tokens[list[str]] = Tokens(as_names, None)
    for i, names in enumerate(known.values(seen)):
        without_clusters = [name for name in names if name.lstrip("-+")[:2] not in ("k=", "g=", "gg")]
        sense = Groups(SENSE, as_names).total([*cue_facts(seen, i), *sense_facts(seen, i)])
        assert not Counter(without_clusters) - Counter(sense)


def test_what_the_classifier_sees_around_a_cue() -> None:
    seen = view()
    said = seen.words.index("said")
    sense = Groups(SENSE, as_names).total([*cue_facts(seen, said), *sense_facts(seen, said)])
    assert {"cw=say", "that", "nq4", "sj=brandt", "nv=MD", "ns=that1", "sl=,", "-2w=,", "so=brandtVBDIN"} <= {
        *sense
    }


@pytest.mark.parametrize("word", ["said", "rained", "on"])
def test_names_and_sums_run_in_parallel(word: str) -> None:
    seen = view()
    cue = seen.words.index(word)
    first, last = window(seen, cue)
    facts = cue_facts(seen, cue)
    names = Surroundings(seen, FeatureCache(as_names)).of(cue, facts)
    sums = Surroundings(seen, FeatureCache(how_many)).of(cue, facts)
    assert [len(row) for row in names] == sums
    assert len(sums) == last - first


def test_the_cue_is_looked_at_by_its_frame_and_the_others_from_their_side() -> None:
    seen = view()
    cue = seen.words.index("said")
    names = Surroundings(seen, FeatureCache(as_names)).of(cue, cue_facts(seen, cue))
    assert "AT" in names[cue]
    assert "L" in names[cue - 1]
    assert "R" in names[cue + 1]
    assert "cw=say" in names[cue]
