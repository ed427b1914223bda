"""N03: one person with two titles that do not go together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newscli.core.document import Span
from newscli.core.phrases import word_set
from newscli.core.tokens import fold
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.names.people import Naming, namings
from newscli.lint.rule import Bundle, Rule

COURTESY = {"mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss"}
RANKS = {
    "pte": "private",
    "pvt": "private",
    "cpl": "corporal",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "gen": "general",
    "cmdr": "commander",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "adm": "admiral",
}
"""Abbreviations of ranks."""
RANK_WORDS = frozenset(RANKS.values()) | word_set("brigadier commodore constable")
HEADS = word_set("minister secretary commissioner ambassador director editor manager chairman chairwoman")
"""Offices of which a person holds one of a kind."""
KINDS = word_set("""
    agriculture culture defence defense deputy economy education energy environment family finance fisheries foreign
    health home housing industry information interior international justice labor labour managing marketing
    planning police press sales science sports technology tourism trade transport transportation treasury
""")
"""What tells two offices of a kind apart."""
CHANGING = word_set("former ex then acting interim outgoing incoming late new next future previous shadow")
"""Words that say that an office was, or will be, somebody else's."""
PHRASE = re.compile(r"(?:[^\W\d_][\w’'-]{0,20}\.?[ -]){1,6}$")
FURTHEST = 90
"""Characters before a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Title:
    """What stands before a name."""

    span: Span
    """The title and the name."""
    words: str
    """The title alone, as the text has it."""
    kind: str
    """Titles of two kinds can be one person's."""
    value: frozenset[str]
    """Two titles of a kind with different values cannot, unless one has all of the other."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Titles that contradict the one of their kind that the person has most often."""
    for person in draft.persons:
        found = [title for one in namings(draft, person) if (title := _title(draft, one))]
        for kind in sorted({title.kind for title in found}):
            yield from _odd(draft, [title for title in found if title.kind == kind])


def _odd(draft: Draft, titles: list[Title]) -> Iterator[Remark]:
    usual = Counter(title.value for title in titles).most_common(1)[0][0]
    first = next(title for title in titles if title.value == usual)
    for title in titles:
        if not (title.value <= usual or usual <= title.value):
            words = draft.text[slice(*title.span)]
            yield Remark(*title.span, f"“{words}” is “{first.words}” in line {draft.line(first.span.start)}")


def _title(draft: Draft, one: Naming) -> Title | None:
    start, end = one.span
    found = PHRASE.search(draft.text, max(0, start - FURTHEST), start)
    if found is None or draft.is_quoted(start):
        return None
    words = found.group().split()
    folded = [part for word in words for part in fold(word.strip(".,")).rstrip(".").split("-")]
    size, kind, value = _read(words, folded)
    if not size or not CHANGING.isdisjoint(folded) or "and" in folded:
        return None
    said = " ".join(words[-size:])
    return Title(Span(start - len(said) - 1, end), said, kind, value)


def _read(words: list[str], folded: list[str]) -> tuple[int, str, frozenset[str]]:
    """How many of the last words are a title, of which kind, and what it says; 0 when they are none."""
    last = RANKS.get(folded[-1], folded[-1])
    if last in COURTESY:
        return 1, "courtesy", frozenset([last])
    if last in RANK_WORDS:
        return _rank(folded)
    kinds = frozenset(folded[-4:-1]) & KINDS
    if last not in HEADS or not kinds:
        return 0, "", frozenset()
    size = next((size for size in range(len(words), 1, -1) if fold(words[-size]) in kinds), 1)
    return size, last, kinds


def _rank(folded: list[str]) -> tuple[int, str, frozenset[str]]:
    """All ranks in a row: *Lieutenant Colonel* is one."""
    ranks = [RANKS.get(word, word) for word in reversed(folded)]
    size = next((size for size, rank in enumerate(ranks) if rank not in RANK_WORDS), len(ranks))
    return size, "rank", frozenset([" ".join(ranks[:size])])


RULE = Rule(
    code="N03",
    name="two-titles",
    bundle=Bundle.names,
    summary="a person with two titles that do not go together",
    why="""“Mr” here and “Mrs” there, a sergeant who is a captain further down, a foreign minister who is the defence
minister two paragraphs later: one of them is wrong, or the text must say that the office has changed. A shorter form
(“Minister Arden”) contradicts nothing, nor does what was or will be (“former”, “acting”, “incoming”).""",
    bad="Foreign Minister Leila Arden spoke first. “We agree,” said Defence Minister Arden.",
    good="Foreign Minister Leila Arden spoke first. “We agree,” said Foreign Minister Arden.",
    check=check,
)
