"""The words that name a source: the whole noun phrase, or the name that stands in apposition to it."""

from __future__ import annotations

from newscli.core.document import NameSpan
from newscli.core.reported.inner import PERIODS, inner_subject
from newscli.core.reported.view import View

EDGES = frozenset((",", ";", ":", "-", "--", "—", "–", "``", "''", "and", "but", "or", "while", "as"))
"""What a source neither begins nor ends with."""
BEFORE_SUBJECT = frozenset(("not", "only", "so", "did", "does", "do", "had", "has", "have", "then", "also"))
"""What stands in front of a subject in an inverted clause."""
COMPLEMENTS = frozenset(("for", "of", "from", "at", "in", "with", "on", "to", "behind", "near"))
"""Prepositions that tie to a source what it is of: "a spokeswoman for the port"."""
IN_PHRASE = frozenset(("DT", "PRP$", "POS", "CD", "CC", "IN"))
RELATIVE = frozenset(
    ("who", "which", "that", "whose", "whom", "including", "led", "chaired", "headed", "based")
)
"""Behind a comma they open what is told about a source, which is no part of its name."""
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
PAPERS = frozenset(("mail", "independent", "scotland", "wales"))
"""*The Mail on Sunday*."""
PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", ","))
BEFORE_DAY = frozenset(("on", "last", "this", "next", "by"))
"""What stands before a day that is not part of a name, as it is in "Bloody Sunday"."""
TIMES = frozenset(
    ("meanwhile", "now", "also", "later", "recently", "then", "already", "again", "still", "earlier")
)
ISSUED = frozenset(("released", "published", "issued", "posted", "late", "early"))
"""What stands between a document and the day: *a study released on Friday*."""
BEFORE_PERIOD = frozenset(("last", "next", "this", "earlier"))
PRONOUNS = frozenset(("PRP", "WP", "WDT"))
LONGEST = 14
"""Tokens that a source may grow by."""


def shaped(view: View, cue: int, first: int, last: int) -> tuple[int, int]:
    """Tokens ``first`` to ``last`` as the source's name or its whole noun phrase."""
    first, last = _trimmed(view, *inner_subject(view, cue, first, last))
    first, last = _without_date(view, first, last), _without_adverb(view, first, last)
    if view.tags[last - 1] in PRONOUNS:
        return first, last
    first, last = _over_names(view, first, last)
    first = _widened_left(view, first)
    last = _widened_right(view, cue, last)
    first, last = _trimmed(view, *_named(view, first, _without_relative(view, first, last)))
    return first, last


def _trimmed(view: View, first: int, last: int) -> tuple[int, int]:
    start, end = first, last
    while end - 1 > start and view.words[end - 1] in EDGES:
        end -= 1
    while start < end - 1 and (view.words[start] in EDGES or view.words[start] in BEFORE_SUBJECT):
        start += 1
    return start, end


def _without_date(view: View, first: int, last: int) -> int:
    """Its beginning behind the day that only stands before it: *On Monday night the port authority said*."""
    token = first
    if view.word(first) in DAYS and (first == 0 or view.word(first - 1) in BEFORE_DAY):
        token += 1
        while token < last and view.word(token) in PARTS_OF_DAY:
            token += 1
    elif (
        view.word(first) in BEFORE_PERIOD and view.word(first + 1) in PERIODS and view.tag(first + 2) != "POS"
    ):
        token += 2
    return token if token < last else first


def _without_adverb(view: View, first: int, last: int) -> int:
    """Its end before a day or an adverb of time: *the high court on Friday*, *the board meanwhile*."""
    end = last - (view.words[last - 1] in TIMES or view.words[last - 1] in PARTS_OF_DAY)
    if end - 1 <= first:
        return last
    if view.words[end - 1] not in DAYS or view.word(end - 3) in PAPERS:
        return last if view.words[last - 1] in PARTS_OF_DAY else end
    end -= 1
    while end - 1 > first and view.words[end - 1] in BEFORE_DAY | ISSUED | TIMES:
        end -= 1
    return end


def _over_names(view: View, first: int, last: int) -> tuple[int, int]:
    """The names that it cuts taken whole: *the Ministry of Fisheries and Food*, not *Fisheries and Food*."""
    for name in view.sentence.names_between(max(0, first - LONGEST), last):
        if name.last > first:
            first, last = min(first, name.first), max(last, name.last)
    return first, last


def _widened_left(view: View, first: int) -> int:
    """To the determiner of its noun phrase."""
    start = first
    while start > 0 and first - start < LONGEST and _continues(view, start - 1):
        start -= 1
    return start


def _continues(view: View, token: int) -> bool:
    """Whether a token belongs to the noun phrase of the token behind it."""
    tag, behind = view.tags[token], view.tags[token + 1]
    if view.word(token) in PERIODS and view.word(max(0, token - 1)) in BEFORE_PERIOD and behind != "POS":
        return False
    if view.word(token) in DAYS and view.word(max(0, token - 1)) in BEFORE_DAY:
        return False
    if behind in ("DT", "PRP$", "PRP", "WP") or view.inside[token] != view.inside[token + 1]:
        return False
    return tag.startswith(("NN", "JJ")) or tag in ("DT", "PRP$", "POS", "CD")


def _widened_right(view: View, cue: int, last: int) -> int:
    """Over its complement, when nothing but that stands between it and the cue."""
    if last >= cue or view.word(last) not in COMPLEMENTS or cue - last > LONGEST:
        return last
    if (view.word(last + 1) in DAYS or view.word(last + 1) in BEFORE_DAY) and view.words[
        last - 1
    ] not in PAPERS:
        return last
    between = range(last, cue)
    if all(view.tags[token].startswith(("NN", "JJ")) or view.tags[token] in IN_PHRASE for token in between):
        return cue
    return last


def _without_relative(view: View, first: int, last: int) -> int:
    """Its end before a relative clause or a participle that tells about it."""
    for token in range(first + 1, last):
        if view.words[token - 1] == "," and (
            view.words[token] in RELATIVE or view.tags[token] in ("VBG", "WP", "WDT")
        ):
            return token - 1
    return last


def _named(view: View, first: int, last: int) -> tuple[int, int]:
    """*The watchman, Peter Onslow,* is Peter Onslow, and so is *Peter Onslow, a watchman*."""
    people = [
        name
        for name in view.sentence.names
        if name.label == "PERSON" and first <= name.first and name.last <= last
    ]
    commas = [token for token in range(first, last) if view.words[token] == ","]
    if not people or not commas:
        return first, last
    leading = people[0]
    if leading.first < commas[0]:
        listed = any(name.first == commas[0] + 1 for name in people)
        return (first, commas[0]) if leading.last == commas[0] and not listed else (first, last)
    name = next(
        (name for name in people if view.words[name.first - 1] == "," or _is_title(view, name, commas)), None
    )
    return (name.first, name.last) if name is not None and _closes(view, name, last) else (first, last)


def _is_title(view: View, name: NameSpan, commas: list[int]) -> bool:
    """A title between the comma and the name: ", Dr Helen Sayle"."""
    comma = max([token for token in commas if token < name.first], default=-1)
    return (
        comma >= 0
        and name.first - comma <= 3
        and all(view.tags[token] == "NNP" for token in range(comma + 1, name.first))
    )


def _closes(view: View, name: NameSpan, last: int) -> bool:
    """Nothing but an age or another apposition follows the name: no list of names."""
    return name.last >= last or view.words[name.last] == ","


def possessor(view: View, cue: int) -> tuple[int, int] | None:
    """Whose a noun that reports is: *Renwick's claim that*, *her repeated promise to*; None for other cues."""
    if not view.tags[cue].startswith("NN"):
        return None
    token = cue - 1
    while (
        token > 0 and cue - token < LONGEST and view.tags[token].startswith(("JJ", "NN", "VBN", "VBG", "RB"))
    ):
        token -= 1
    if token >= 0 and view.tags[token] == "PRP$":
        return token, token + 1
    if token < 1 or view.tags[token] != "POS" or not view.tags[token - 1].startswith("NN"):
        return None
    return _widened_left(view, token - 1), token
