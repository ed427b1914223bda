"""Features of a sentence for the models of reported speech: of each token, of a cue, of a token seen from a
cue.

Everything that counts over a stretch of the sentence is a difference of prefix sums, and whatever looks
around a token looks a fixed number of tokens far, so that the cost is linear in the sentence however many
cues it has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from newscli.core.cues import (
    AUXILIARIES,
    BREAKS,
    CLAUSE_WORDS,
    FINITE,
    OPENERS,
    PAUSES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from newscli.core.document import INSIDE, MARK, OUTSIDE, Sentence
from newscli.models import clusters

BINS = (0, 1, 2, 3, *[4] * 2, *[6] * 4, *[10] * 6, *[16] * 10)
"""Distance to the lower edge of its bin; 26 from there on."""

NO_KIND = (-1, -1)
"""Cluster and group of a word that is in none."""
OWN_VOICE = frozenset(("i", "we", "you", "my", "our"))
NEGATIONS = frozenset(("n't", "not", "never"))


def binned(distance: int) -> int:
    """A distance in tokens, coarser the farther."""
    return BINS[distance] if distance < 26 else 26


def shape(word: str) -> str:
    """Capital, digit, lower case or punctuation."""
    first = word[:1]
    return "C" if first.isupper() else "d" if first.isdigit() else "l" if first.isalpha() else "p"


class View:
    """A sentence with the arrays that the features read; the features of a token are made once, on demand."""

    def __init__(
        self, sentence: Sentence, lexicon: Mapping[str, str], first: bool, last: bool, early: bool
    ) -> None:
        """``first``/``last``: of its paragraph; ``early``: at the very beginning of the article."""
        self.sentence = sentence
        self.size = len(sentence.words)
        self.words = [word.lower() for word in sentence.words]
        self.tags = sentence.tags
        self.inside = sentence.inside
        self.place = f"fl{first:d}{last:d}{early:d}"
        self.lemmas = [lexicon.get(word, "") for word in self.words]
        table = clusters()
        self.kinds = [table.get(word, NO_KIND) for word in self.words]
        self._count()
        self._segment()
        self._find_verbs()

    def _count(self) -> None:
        """Prefix sums: ``self.commas[b] - self.commas[a]`` is the number of breaks in tokens a to b."""
        words, tags, inside = self.words, self.tags, self.inside
        self.commas = _prefix([word in BREAKS for word in words])
        self.finite = _prefix([tag in FINITE for tag in tags])
        self.marks = _prefix([state == MARK for state in inside])
        self.quoted = _prefix([state == INSIDE for state in inside])
        self.unquoted = _prefix([state == OUTSIDE for state in inside])
        self.cues = _prefix(
            [
                bool(lemma) and (tag.startswith("VB") or lemma == "accord")
                for lemma, tag in zip(self.lemmas, tags, strict=True)
            ]
        )
        self.clause_words = _prefix([word in CLAUSE_WORDS for word in words])
        self.subjects = _prefix([word in SUBJECT_PRONOUNS for word in words])
        self.thats = _prefix([word == "that" for word in words])
        self.own_voice = any(
            word in OWN_VOICE and state == OUTSIDE for word, state in zip(words, inside, strict=True)
        )

    def _segment(self) -> None:
        """Two divisions: segments between breaks, and clauses, which openers end as well."""
        words = self.words
        self.segment, self.segment_start, self.clause, self.clause_start = [], [], [], []
        segment = clause = segment_start = clause_start = 0
        for number, word in enumerate(words):
            if word in BREAKS:
                segment += 1
                segment_start = number + 1
            if number == segment_start or word in OPENERS:
                clause += 1
                clause_start = number
            self.segment.append(segment)
            self.segment_start.append(segment_start)
            self.clause.append(clause)
            self.clause_start.append(clause_start)
        self.has_verb = {
            segment for segment, tag in zip(self.segment, self.tags, strict=True) if tag in FINITE
        }

    def _find_verbs(self) -> None:
        """For each token the next finite verb, and whether that verb stands in a subordinate clause."""
        size, tags = self.size, self.tags
        self.next_finite = [size] * (size + 1)
        for number in range(size - 1, -1, -1):
            self.next_finite[number] = number if tags[number] in FINITE else self.next_finite[number + 1]
        self._openings: dict[int, tuple[str, str, str]] = {}

    def kind(self, number: int) -> tuple[int, int]:
        """Cluster and group of a word, also where there is none."""
        return self.kinds[number] if 0 <= number < self.size else NO_KIND

    def word(self, number: int) -> str:
        """The lower-case word, or a sign for what lies before and behind the sentence."""
        return "<s>" if number < 0 else self.words[number] if number < self.size else "</s>"

    def tag(self, number: int) -> str:
        """The tag, or a sign for what lies before and behind the sentence."""
        return "B" if number < 0 else self.tags[number] if number < self.size else "E"

    def is_subordinate(self, verb: int) -> bool:
        """Does the clause of a finite verb begin with a subordinating word?"""
        return self.words[self.clause_start[verb]] in SUBORDINATORS

    def opening(self, start: int) -> tuple[str, str, str]:
        """How a clause or segment begins: word and two tags, three tags, first verb (with ``L``: a cue)."""
        found = self._openings.get(start)
        if found is None:
            tags = self.tag(start + 1) + self.tag(start + 2)
            word = self.words[start] if start < self.size else ""
            verb = self._early_verb(start)
            found = self._openings[start] = (word + tags, self.tag(start) + tags, verb)
        return found

    def _early_verb(self, start: int) -> str:
        for number in range(start, min(self.size, start + 5)):
            if number > start and self.words[number] in PAUSES:
                break
            if self.tags[number].startswith("VB") or self.tags[number] == "MD":
                return self.tags[number] + ("L" if self.lemmas[number] else "")
        return "0"


def _prefix(flags: list[bool]) -> list[int]:
    return list(accumulate(flags, initial=0))


Group = Callable[..., list[str]]
"""Makes features of a few facts, and of nothing else."""


def token_groups(view: View, i: int) -> list[tuple[Group, tuple[Any, ...]]]:
    """What describes a token whatever the cue is: groups of features with their facts."""
    word, tag, before, after = view.words[i], view.tags[i], view.word(i - 1), view.word(i + 1)
    next1, next2 = view.tag(i + 1), view.tag(i + 2)
    groups: list[tuple[Group, tuple[Any, ...]]] = [
        (_word, (word, tag, shape(view.sentence.words[i]), view.inside[i])),
        (_before, (before, tag)),
        (_after, (after, tag)),
        (_tags, (view.tag(i - 2), view.tag(i - 1), tag, next1, next2)),
    ]
    if after in PAUSES or next1 in (",", ":"):
        groups.append((_behind_pause, (after, view.word(i + 2), next2, view.tag(i + 3))))
    elif after in OPENERS:
        groups.append((_behind_opener, (after, view.word(i + 2), next2, view.tag(i + 3))))
    return groups


def kind_features(before: tuple[int, int], here: tuple[int, int], after: tuple[int, int]) -> list[str]:
    """Clusters and groups of a token and its neighbours, for the span models only."""
    return [
        f"k={here[0]}", f"g={here[1]}", f"-k={before[0]}", f"-g={before[1]}", f"+k={after[0]}",
        f"+g={after[1]}",
        f"-gg={before[1]},{here[1]}", f"+gg={here[1]},{after[1]}",
    ]  # fmt: skip


def _word(word: str, tag: str, form: str, state: int) -> list[str]:
    features = ["w=" + word, "t=" + tag, f"s={form}{state}"]
    if state:
        features.append(f"q{state}")
    return features


def _before(before: str, tag: str) -> list[str]:
    return ["-w=" + before, f"-w|t={before}|{tag}"]


def _after(after: str, tag: str) -> list[str]:
    return ["+w=" + after, f"+w|t={after}|{tag}"]


def _tags(tag2: str, tag1: str, tag: str, next1: str, next2: str) -> list[str]:
    return [
        "-t=" + tag1, "+t=" + next1, "-tt=" + tag1 + tag, "+tt=" + tag + next1, "t3=" + tag1 + tag + next1,
        "-2t=" + tag2 + tag1, "+2t=" + next1 + next2,
    ]  # fmt: skip


def _behind_pause(pause: str, word: str, tag: str, next_tag: str) -> list[str]:
    return ["nxo=" + word, "nxt=" + tag + next_tag, "nxp=" + pause + tag]


def _behind_opener(opener: str, word: str, tag: str, next_tag: str) -> list[str]:
    return ["nso=" + opener + tag + next_tag, f"nsw={opener}|{word}"]


def token_features(view: View, i: int) -> list[str]:
    """The features of a token as names."""
    return [name for group, facts in token_groups(view, i) for name in group(*facts)]


def cue_features(view: View, cue: int) -> list[str]:
    """The cue and the frame it stands in: for its own token in the span models, and the classifier."""
    lemma, tag = view.lemmas[cue] or view.words[cue], view.tags[cue]
    next1, next2, before = view.word(cue + 1), view.word(cue + 2), view.word(cue - 1)
    tag1, tag2, tag_1, tag_2 = view.tag(cue + 1), view.tag(cue + 2), view.tag(cue - 1), view.tag(cue - 2)
    features = [
        "cw=" + lemma, "ct=" + tag, "cn=" + tag1, "cp=" + tag_1, "cnw=" + next1, "cpw=" + before,
        "cn2=" + tag1 + tag2, "cp2=" + tag_2 + tag_1, f"cnw2={next1}_{next2}", "cwt=" + lemma + tag,
        "cwn=" + lemma + next1, "cwnt=" + lemma + tag1, "cwp=" + lemma + tag_1, f"cq{view.inside[cue]}",
        "ctt=" + tag_1 + tag + tag1,
    ]  # fmt: skip
    if "that" in (next1, next2):
        features.append("that")
    features += _counts_around(view, cue)
    features += _marks_around(view, cue)
    features += _auxiliaries(view, cue)
    start = view.segment_start[cue]
    far = binned(cue - start)
    features += [f"op={view.words[start]}|{far}", f"opt={view.tags[start]}|{far}"]
    return features


def _counts_around(view: View, cue: int) -> list[str]:
    size, behind = view.size, cue + 1
    marks_before, marks_after = min(view.marks[cue], 3), min(view.marks[size] - view.marks[behind], 3)
    free_before, free_after = binned(view.unquoted[cue]), binned(view.unquoted[size] - view.unquoted[behind])
    quoted_before, quoted_after = binned(view.quoted[cue]), binned(view.quoted[size] - view.quoted[behind])
    return [
        f"qb{marks_before}", f"qa{marks_after}", f"qba{marks_before}{marks_after}",
        f"rest{binned(size - behind)}", f"pre{binned(cue)}",
        f"ub{free_before}", f"ua{free_after}", f"ib{quoted_before}", f"ia{quoted_after}",
        f"uiA{free_after}_{quoted_after}", f"uiB{free_before}_{quoted_before}",
        f"kb{min(view.cues[cue], 3)}", f"ka{min(view.cues[size] - view.cues[behind], 3)}",
        f"cb{min(view.commas[cue], 3)}", f"ca{min(view.commas[size] - view.commas[behind], 3)}",
    ]  # fmt: skip


def _marks_around(view: View, cue: int) -> list[str]:
    """Distance to the nearest quote mark on either side, up to 11 tokens."""
    features = []
    after = view.inside[cue + 1 : cue + 12]
    before = view.inside[max(0, cue - 11) : cue][::-1]
    if MARK in after:
        features.append(f"nq{binned(after.index(MARK) + 1)}")
    if MARK in before:
        features.append(f"pq{binned(before.index(MARK) + 1)}")
    if view.inside[0]:
        features.append(f"q0{view.inside[0]}")
    return features


def _auxiliaries(view: View, cue: int) -> list[str]:
    before = view.words[max(0, cue - 4) : cue]
    features = ["aux=" + word for word in before if word in AUXILIARIES]
    if not NEGATIONS.isdisjoint(before):
        features.append("neg")
    return features


def classifier_features(view: View, cue: int) -> list[str]:
    """Features that tell whether a word reports something here, for the classifier."""
    features = cue_features(view, cue) + token_features(view, cue)
    for step in (-3, -2, 2, 3):
        if 0 <= cue + step < view.size:
            features += [f"{step}w={view.words[cue + step]}", f"{step}t={view.tags[cue + step]}"]
    features += _skeleton(view, cue)
    features += _frame(view, cue)
    features += _subject(view, cue)
    features += _verbs_around(view, cue)
    features += _next_break(view, cue)
    if view.own_voice:
        features.append("ME")
    return features


def _skeleton(view: View, cue: int) -> list[str]:
    """The punctuation around the cue: commas, colons, semicolons and quote marks only."""

    def marks(start: int, end: int) -> str:
        pairs = zip(view.words[start:end], view.inside[start:end], strict=True)
        return "".join(word if word in ",:;" else '"' if state == MARK else "" for word, state in pairs)

    left, right = marks(max(0, cue - 14), cue), marks(cue + 1, cue + 15)
    state, near = view.inside[cue], left[-2:] + "^" + right[:2]
    ends = "E" if view.size - 1 - cue < 4 else ""
    return [
        "sl=" + left[-3:],
        "sr=" + right[:3],
        "slr=" + near,
        f"slrq={state}{near}",
        f"sr2={right[:2]}{ends}",
    ]


def _frame(view: View, cue: int) -> list[str]:
    lemma, state = view.lemmas[cue] or view.words[cue], view.inside[cue]
    tag1, tag2, tag3 = view.tag(cue + 1), view.tag(cue + 2), view.tag(cue + 3)
    last = view.words[-1]
    auxiliaries = [word for word in view.words[max(0, cue - 4) : cue] if word in AUXILIARIES]
    soon_quoted = MARK in view.inside[cue + 1 : cue + 4]
    start = view.clause_start[cue]
    return [
        "x3=" + lemma + tag1 + tag2, "x4=" + tag1 + tag2 + tag3,
        f"xq={'' if last.isalnum() else last}{state}", view.place,
        "ax=" + "_".join(auxiliaries), "axs=" + lemma + "_".join(auxiliaries[-1:]),
        f"stq={lemma}{state}{soon_quoted:d}",
        "so=" + view.opening(start)[0], "sow=" + view.words[start] + view.tags[cue],
        f"sod={min(6, cue - start)}",
    ]  # fmt: skip


def _subject(view: View, cue: int) -> list[str]:
    """The nearest noun or pronoun to the left."""
    for number in range(cue - 1, max(-1, cue - 25), -1):
        tag = view.tags[number]
        if tag.startswith("NN") or tag in ("PRP", "WP", "WDT", "DT"):
            capital = "C" if view.sentence.words[number][:1].isupper() else "l"
            lemma = view.lemmas[cue] or view.words[cue]
            return [
                "sj=" + view.words[number], f"sjt={tag}{min(cue - number, 4)}", "sjc=" + lemma + tag,
                f"sjs={capital}{tag}{view.tags[cue]}",
            ]  # fmt: skip
    return []


def _verbs_around(view: View, cue: int) -> list[str]:
    lemma = view.lemmas[cue] or view.words[cue]
    following = view.next_finite[cue + 1]
    there = following < view.size
    features = [
        f"nv={view.tags[following] if there else 0}",
        f"nvd={min(9, following - cue) if there else 0}",
        f"nvs={lemma}{there:d}",
    ]
    for number in range(cue - 1, max(-1, cue - 40), -1):
        tag = view.tags[number]
        if tag.startswith("VB") or tag == "MD":
            features += ["pvb=" + (view.lemmas[number] or view.words[number]), "pvt=" + tag + view.tags[cue]]
            break
    return features


def _next_break(view: View, cue: int) -> list[str]:
    lemma = view.lemmas[cue] or view.words[cue]
    for number in range(cue + 1, min(view.size, cue + 25)):
        word = view.words[number]
        if word in OPENERS or word in PAUSES:
            return [f"ns={word}{min(8, number - cue)}", "nss=" + lemma + word]
    return ["ns=0", "nss=" + lemma]
