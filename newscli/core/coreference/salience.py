"""Who is on the reader's mind: the people, bodies and groups lately named, where and in what function."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import merge

from newscli.core.phrases import ACCORDING_TO, FINITE, STRONG, SUBORDINATORS, TIME, Chunk, Clauses

WINDOW = 40
"""Appearances of a kind; who was last named before them is forgotten."""
MOST_PEOPLE = 10
"""People that a pronoun may choose among."""
SUBJECTS = ("subject", "speaker")
ASIDE = 20
"""Chunks of an aside between dashes or commas."""
ADVERBS = ("RB", "RBR", "RP")


@dataclass(slots=True)
class Appearance:
    """One antecedent in one place."""

    chunk: Chunk
    """The mention."""
    entity: int
    """Index of the entity, or number of the described source."""
    function: str
    """``speaker``, ``subject``, ``object``, ``oblique`` (behind a preposition), ``possessor``, or
    ``inside`` (within a quoted span or another phrase)."""
    verb: int
    """Index of the verb it is the subject of, -1 without one."""
    sentence: int
    """Number of its sentence."""
    said_in: int | None
    """Number of the statement whose content it stands in; None outside all."""


def function_of(chunk: Chunk, clauses: Clauses) -> tuple[str, int]:
    """The grammatical function of a mention, and the index of its verb or -1."""
    found = clauses.functions.get(chunk.index)
    if found is None:
        found = clauses.functions[chunk.index] = _function(chunk, clauses)
    return found


def _function(chunk: Chunk, clauses: Clauses) -> tuple[str, int]:
    if chunk.possessive:
        return "possessor", -1
    if _is_inverted(chunk, clauses):
        return "speaker", chunk.index - 1
    before = clauses.neighbour(chunk, -1)
    if before is not None and before.kind == "word":
        if before.tag in ("IN", "TO") and before.head not in SUBORDINATORS:
            doing = _participle(chunk, clauses) if before.head == "with" else None
            return ("oblique", -1) if doing is None else ("subject", doing.index)
        if before.tag[0] == "V" and _auxiliary(chunk, clauses) is None:
            return "object", -1
    predicate = clauses.predicate(chunk)
    if predicate.verb is not None:
        return ("speaker" if predicate.level >= STRONG else "subject"), predicate.verb.index
    verb = _auxiliary(chunk, clauses)
    if verb is not None:
        return "subject", verb.index
    opens = before is None or before.sentence != chunk.sentence
    return ("subject" if opens or _has_relative(chunk, clauses) else "object"), -1


def _participle(chunk: Chunk, clauses: Clauses) -> Chunk | None:
    """The participle of "with Smith leading" and of "with Smith — who came late — leading"."""
    opening = clauses.neighbour(chunk, 1)
    if opening is None or opening.tag == "VBG":
        return opening
    if opening.symbol not in (",", "-") or opening.sentence != chunk.sentence:
        return None
    for step in range(2, ASIDE):
        closing, behind = clauses.neighbour(chunk, step), clauses.neighbour(chunk, step + 1)
        if behind is None or behind.sentence != chunk.sentence:
            return None
        if closing is not None and closing.symbol == opening.symbol:
            return behind if behind.tag == "VBG" else None
    return None


def _is_inverted(chunk: Chunk, clauses: Clauses) -> bool:
    """*Said Brown*, *according to Brown*; but in *Smith thanked Brown* the verb has another subject."""
    level = clauses.inversion(chunk)
    if level < STRONG:
        return False
    subject = clauses.neighbour(chunk, -2)
    has_subject = subject is not None and subject.kind == "mention" and subject.type != TIME
    return level == ACCORDING_TO or not has_subject


def _has_relative(chunk: Chunk, clauses: Clauses) -> bool:
    """Whether "who" follows behind a comma, and no verb stands before the mention."""
    comma, relative = clauses.neighbour(chunk, 1), clauses.neighbour(chunk, 2)
    return comma is not None and comma.head == "," and relative is not None and relative.head == "who"


def _auxiliary(chunk: Chunk, clauses: Clauses) -> Chunk | None:
    """The finite verb right behind a mention, adverbs passed over: "had" of "Smith also had a question"."""
    for step in (1, 2, 3):
        following = clauses.neighbour(chunk, step)
        if following is None or following.kind != "word":
            return None
        if following.tag in FINITE and following.tag not in ("VB", "VBN"):
            return following
        if following.tag not in ADVERBS:
            return None
    return None


class Salience:
    """The appearances read so far, by kind of antecedent; ``frequency`` tells how often the article names each."""

    def __init__(self, frequency: Counter[int], kinds: Mapping[int, str]) -> None:
        self.frequency = frequency
        self.highest: dict[str, int] = {}
        """How often the one most named of each kind is named."""
        for entity, count in frequency.items():
            self.highest[kinds[entity]] = max(count, self.highest.get(kinds[entity], 0))
        self.seen: Counter[int] = Counter()
        """How often each was named so far, by any words."""
        self._recent: dict[str, deque[Appearance]] = defaultdict(lambda: deque(maxlen=WINDOW))
        self._turns = 0
        self._last_speaker: int | None = None
        self.last_to_speak: Appearance | None = None
        """Where who spoke last was named; not whom a phrase only tells of: "a spokesman for Acme"."""
        self._spoke: dict[int, tuple[int, int]] = {}

    def add(self, appearance: Appearance, kind: str, speaks: bool) -> None:
        """Remember an appearance, and whether it names the speaker of a statement."""
        entity = appearance.entity
        self._recent[kind].append(appearance)
        self.seen[entity] += 1
        if speaks:
            self._turns += entity != self._last_speaker
            self._last_speaker = entity
            self._spoke[entity] = (self._turns, appearance.chunk.paragraph)

    def has(self, kind: str) -> bool:
        """Whether one of a kind was named so far."""
        return bool(self._recent.get(kind))

    def candidates(self, kinds: Sequence[str]) -> dict[int, list[Appearance]]:
        """Who and what was lately named, the last first, each with the appearances from the latest on."""
        found: dict[int, list[Appearance]] = {}
        latest = [reversed(self._recent[kind]) for kind in kinds]
        recent = merge(*latest, key=lambda one: -one.chunk.index) if len(latest) > 1 else latest[0]
        for appearance in recent:
            known = found.get(appearance.entity)
            if known is not None:
                known.append(appearance)
            elif len(found) < MOST_PEOPLE:
                found[appearance.entity] = [appearance]
        return found

    def spoke(self, entity: int) -> tuple[int, int] | None:
        """How often others took over since a person last spoke, and in which paragraph that was; None if never."""
        found = self._spoke.get(entity)
        return None if found is None else (self._turns - found[0], found[1])
