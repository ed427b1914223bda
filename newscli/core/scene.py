"""What stands around a stretch in quote marks: its neighbours, its cues, and its possible speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from newscli.core import subjects
from newscli.core.clauses import Clauses, speaks
from newscli.core.document import INSIDE, Sentence, Stretch
from newscli.core.lexicon import LIKELY
from newscli.core.reports import Reports
from newscli.core.subjects import Subjects
from newscli.core.symbols import Paths
from newscli.core.units import TIME, Unit

WINDOW = 150
"""Units on either side of a stretch, within its paragraph, that are looked at."""
CANDIDATES_A_SIDE = 20
EARLIER_PARAGRAPHS = 5
EARLIER_CANDIDATES = 14
LATER_CANDIDATES = 4
EARLIER_WINDOW = 400

QUOTE_WINDOW, LEFT_CUE_WINDOW, RIGHT_CUE_WINDOW = 40, 25, 16
MARKS = "\"“”'’‘`«»„‟ "


@dataclass(slots=True)
class Content:
    """The words inside the marks, punctuation left out; ``words`` and ``tags`` run in parallel."""

    words: list[str]
    tags: list[str]
    labels: list[str]
    """Labels of the names inside."""
    lower: frozenset[str] = frozenset()
    """The different words in lower case."""


@dataclass(slots=True)
class Candidate:
    """A mention that may be the speaker, and what lies between it and the stretch."""

    unit: Unit
    """The mention."""
    paragraphs: int
    """Paragraphs from the stretch to the mention: 0 the same, -1 the one before."""
    side: str
    """``L`` or ``R`` of the stretch."""
    nth: int
    """How many candidates of the same paragraph and side are nearer."""
    place: str
    """``side``, with ``paragraphs`` when they are not 0."""
    symbols: tuple[str, ...] = ()
    """The path from left to right when it is short, its first three and last three symbols otherwise."""
    whole: bool = True
    """Is ``symbols`` the whole path?"""
    quotes: int = 0
    """Stretches in between."""
    cues: int = 0
    """Strong cues in between."""
    actors: int = 0
    """Mentions in between that strongly speak."""
    possible_actors: int = 0
    """Mentions in between, in the stretch's sentence, that may speak."""
    speaking_rank: str = "9"
    """Side and place among the candidates of the paragraph that strongly speak."""


@dataclass(slots=True)
class Scene:
    """A stretch and its surroundings."""

    quote: Unit
    """The stretch's unit."""
    last_sentence: int
    """Index of the sentence in which it ends."""
    before: Unit | None
    """The unit before it in its paragraph."""
    after: Unit | None
    """The unit behind it."""
    ending: str
    """Its last punctuation, ``>,`` when a comma follows the marks, ``x`` for none."""
    closed: bool
    """Has the stretch a closing mark?"""
    left_cue: Unit | None = None
    """The nearest likely cue before it in its sentence."""
    left_path: str = ""
    right_cue: Unit | None = None
    """The nearest likely cue behind it in its sentence."""
    right_path: str = ""
    previous: Unit | None = None
    """The stretch before it in the paragraph."""
    previous_path: str = ""
    next: Unit | None = None
    """The stretch behind it in the paragraph."""
    next_path: str = ""
    candidates: list[Candidate] = field(default_factory=list)
    """Possible speakers."""
    content: Content = field(default_factory=lambda: Content([], [], []))
    """The words inside the marks."""
    here: int = 0
    """How many candidates the paragraph has, at most 3."""
    best: int = -1
    """The strongest act among the candidates of the paragraph."""
    clause: int | None = None
    """Number of the reported clause that holds it."""
    subjects: Subjects = subjects.NONE
    """What may be the subject of the left cue when none stands beside it."""


def read(
    clauses: Clauses, quote: Unit, stretch: Stretch, sentences: Sequence[Sentence], reports: Reports
) -> Scene:
    """The surroundings of a stretch."""
    last = quote.sentence
    while last + 1 < len(sentences) and sentences[last + 1].start < stretch.end:
        last += 1
    before, after = clauses.neighbour(quote, -1), clauses.neighbour(quote, 1)
    scene = Scene(quote, last, before, after, _ending(quote, after), stretch.closed)
    _find_cues(scene, clauses)
    if scene.left_cue is not None and scene.left_cue.kind == "word":
        scene.subjects = subjects.find(scene.left_cue, clauses)
    scene.clause = reports.holding(stretch.inner)
    _find_neighbouring_quotes(scene, clauses)
    scene.content = _content(scene, stretch, sentences)
    scene.candidates = _candidates(scene, clauses)
    return scene


def _content(scene: Scene, stretch: Stretch, sentences: Sequence[Sentence]) -> Content:
    found = Content([], [], [])
    for sentence in sentences[scene.quote.sentence : scene.last_sentence + 1]:
        words, inside = sentence.words, sentence.inside
        for at, start in enumerate(sentence.starts):
            if stretch.start <= start < stretch.end and inside[at] == INSIDE and words[at][0].isalnum():
                found.words.append(words[at])
                found.tags.append(sentence.tags[at])
        for name in sentence.names:
            if stretch.start <= sentence.starts[name.first] < stretch.end:
                found.labels.append(name.label)
    found.lower = frozenset(map(str.lower, found.words))
    return found


def _ending(quote: Unit, after: Unit | None) -> str:
    last = quote.text.strip(MARKS)[-1:]
    if last and last in ",.?!-—…:;":
        return last
    if after is not None and after.text in (",", ".") and after.start == quote.end:
        return ">" + after.text
    return "x"


def _find_cues(scene: Scene, clauses: Clauses) -> None:
    quote, units, paths = scene.quote, clauses.units, clauses.paths
    for unit in reversed(units[max(0, quote.index - LEFT_CUE_WINDOW + 1) : quote.index]):
        if unit.paragraph != quote.paragraph or unit.sentence < quote.sentence:
            break
        if unit.cue >= LIKELY:
            scene.left_cue, scene.left_path = unit, _short_path(paths, unit.index, quote.index, 4, 1)
            break
    for unit in units[quote.index + 1 : quote.index + RIGHT_CUE_WINDOW]:
        if unit.paragraph != quote.paragraph or unit.sentence > scene.last_sentence or unit.kind == "quote":
            break
        if unit.kind == "word" and unit.cue >= LIKELY and unit.tag != "VB":
            scene.right_cue, scene.right_path = unit, _short_path(paths, quote.index, unit.index, 4, 1)
            break


def _find_neighbouring_quotes(scene: Scene, clauses: Clauses) -> None:
    quote, units, paths = scene.quote, clauses.units, clauses.paths
    for unit in reversed(units[max(0, quote.index - QUOTE_WINDOW + 1) : quote.index]):
        if unit.paragraph != quote.paragraph:
            break
        if unit.kind == "quote":
            scene.previous, scene.previous_path = unit, _short_path(paths, unit.index, quote.index, 5, 1)
            break
    for unit in units[quote.index + 1 : quote.index + QUOTE_WINDOW]:
        if unit.paragraph != quote.paragraph:
            break
        if unit.kind == "quote":
            scene.next, scene.next_path = unit, _short_path(paths, quote.index, unit.index, 5, 1)
            break


def _short_path(paths: Paths, first: int, last: int, whole: int, end: int) -> str:
    """The path as text, its middle left out when it has more than ``whole`` symbols."""
    symbols = paths.between(first, last)
    if len(symbols) > whole:
        symbols = (*symbols[:2], "..", *symbols[-end:])
    return " ".join(symbols)


def _candidates(scene: Scene, clauses: Clauses) -> list[Candidate]:
    left, right = _beside(scene, clauses, "L"), _beside(scene, clauses, "R")
    acts = clauses.between.acts
    for found in (left, right):
        speaking = [candidate for candidate in found if speaks(acts[candidate.unit.index])]
        for rank, candidate in enumerate(speaking):
            candidate.speaking_rank = f"{candidate.side}{min(rank, 3)}"
    scene.best = max((acts[candidate.unit.index] for candidate in left + right), default=-1)
    scene.here = min(3, len(left) + len(right))
    return left + right + _earlier(scene, clauses) + _later(scene, clauses)


def _beside(scene: Scene, clauses: Clauses, side: str) -> list[Candidate]:
    """Mentions of the paragraph on one side, the nearest first, with what lies between."""
    quote, counts, between, units = scene.quote, clauses.between, clauses.paths.between, clauses.units
    quotes, cues, actors, acts = counts.quotes, counts.cues, counts.actors, counts.acts
    first, last = quote.sentence, scene.last_sentence
    found: list[Candidate] = []
    possible = 0
    for nth, at in enumerate(_nouns_beside(quote, clauses, side)):
        left, right = (quote.index, at) if side == "R" else (at, quote.index)
        symbols, whole = _ends(between(left, right))
        left += 1
        found.append(
            Candidate(
                units[at], 0, side, nth, side, symbols, whole, quotes[right] - quotes[left],
                cues[right] - cues[left], actors[right] - actors[left], possible,
            )
        )  # fmt: skip
        possible += acts[at] >= LIKELY and first <= units[at].sentence <= last
    return found


def _nouns_beside(quote: Unit, clauses: Clauses, side: str) -> list[int]:
    """Indices of the mentions of the paragraph on one side, the nearest first."""
    nouns, (start, end) = clauses.between.nouns, clauses.bounds[quote.paragraph]
    if side == "R":
        first, last = quote.index + 1, min(end, quote.index + WINDOW)
        return nouns[bisect_left(nouns, first) : bisect_left(nouns, last)][:CANDIDATES_A_SIDE]
    first = max(start, quote.index - WINDOW + 1)
    return nouns[bisect_left(nouns, first) : bisect_left(nouns, quote.index)][: -CANDIDATES_A_SIDE - 1 : -1]


LONGEST_PATH = 7


def _ends(symbols: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The path, and whether it is whole; long ones keep three symbols at each end."""
    whole = len(symbols) <= LONGEST_PATH
    return (symbols if whole else symbols[:3] + symbols[-3:]), whole


def _earlier(scene: Scene, clauses: Clauses) -> list[Candidate]:
    """Mentions of earlier paragraphs, back to the second that holds one."""
    end = clauses.bounds[scene.quote.paragraph][0]
    found: list[Candidate] = []
    paragraph, back, nth = None, 0, 0
    for unit in reversed(clauses.units[max(0, end - EARLIER_WINDOW) : end]):
        if unit.paragraph != paragraph:
            if (back >= 2 and found) or back == EARLIER_PARAGRAPHS:
                break
            paragraph, back, nth = unit.paragraph, back + 1, 0
        if unit.kind == "mention" and unit.type != TIME and unit.header == scene.quote.header:
            found.append(Candidate(unit, -back, "L", nth, f"L-{back}"))
            nth += 1
            if len(found) == EARLIER_CANDIDATES:
                break
    return found


def _later(scene: Scene, clauses: Clauses) -> list[Candidate]:
    """The first mentions of the next paragraph."""
    start = clauses.bounds[scene.quote.paragraph][1]
    found: list[Candidate] = []
    for unit in clauses.units[start : start + WINDOW]:
        if unit.paragraph > scene.quote.paragraph + 1 or len(found) == LATER_CANDIDATES:
            break
        if unit.kind == "mention" and unit.type != TIME:
            found.append(Candidate(unit, 1, "R", len(found), "R1"))
    return found
