"""What was edited inside a quote."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newscli.desk.check.kinds import kind_of
from newscli.desk.check.marks import seen
from newscli.desk.check.records import Alteration, Difference
from newscli.desk.diff.texts import Comparison, Edited
from newscli.desk.words.folded import Words
from newscli.model import Quote


def differences(old: Quote, new: Quote, texts: Comparison) -> list[Difference]:
    """The places where the words of a quote, or the marks between them, were edited, in the order of the new one.

    Where only newscli takes more or less of the same text for the quote, nothing was edited.
    """
    inside = Comparison(old.text, new.text)
    found = [
        _difference(old, new, inside, edit)
        for edit in inside.edits
        if _is_edited(old, new, inside, edit, texts)
    ]
    if old.kind != "indirect" or new.kind != "indirect":
        found += _marks(old, new, inside)
    return sorted(found, key=lambda one: (one.start, one.end))


def _is_edited(old: Quote, new: Quote, inside: Comparison, edit: Edited, texts: Comparison) -> bool:
    """Whether the texts differ there."""
    start, end = _span(inside.old, edit.old_first, edit.old_last)
    begin, stop = _span(inside.new, edit.new_first, edit.new_last)
    if edit.old_first < edit.old_last and texts.edits_in_old(old.start + start, old.start + end):
        return True
    return edit.new_first < edit.new_last and bool(texts.edits_in_new(new.start + begin, new.start + stop))


def _difference(old: Quote, new: Quote, inside: Comparison, edit: Edited) -> Difference:
    start, end = _span(inside.old, edit.old_first, edit.old_last)
    low, high = _span(inside.new, edit.new_first, edit.new_last)
    before = old.text[inside.old.ends[edit.old_first - 1] : start] if edit.old_first else ""
    after = old.text[end : inside.old.starts[edit.old_last]] if edit.old_last < len(inside.old) else ""
    source = inside.old.words[edit.old_first : edit.old_last]
    quote = inside.new.words[edit.new_first : edit.new_last]
    kind = kind_of(source, quote, before, old.text[start:end], after)
    return _record(kind, old, new, (start, end), (low, high))


def _marks(old: Quote, new: Quote, inside: Comparison) -> Iterator[Difference]:
    """Marks between two words that both versions have side by side; and a question that is none any more."""
    equal = _equal_words(inside)
    for (one, other), (next_one, next_other) in pairwise(equal):
        if next_one - one == 1 == next_other - other:
            there = old.text[inside.old.ends[one] : inside.old.starts[next_one]]
            here = new.text[inside.new.ends[other] : inside.new.starts[next_other]]
            if seen(there) != seen(here):
                yield _record(
                    Alteration.punctuation, old, new,
                    (inside.old.starts[one], inside.old.ends[next_one]),
                    (inside.new.starts[other], inside.new.ends[next_other]),
                )  # fmt: skip
    if equal and equal[-1] == (len(inside.old) - 1, len(inside.new) - 1):
        yield from _end(old, new, inside)


def _end(old: Quote, new: Quote, inside: Comparison) -> Iterator[Difference]:
    there, here = seen(old.text[inside.old.ends[-1] :])[:1], seen(new.text[inside.new.ends[-1] :])[:1]
    if there != here and {there, here} & {"?", "!"}:
        yield _record(
            Alteration.punctuation, old, new,
            (inside.old.starts[-1], inside.old.ends[-1] + len(there)),
            (inside.new.starts[-1], inside.new.ends[-1] + len(here)),
        )  # fmt: skip


def _equal_words(inside: Comparison) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    one = other = 0
    for edit in (*inside.edits, Edited(len(inside.old), 0, len(inside.new), 0)):
        found += zip(range(one, edit.old_first), range(other, edit.new_first), strict=False)
        one, other = edit.old_last, edit.new_last
    return found


def _record(
    kind: Alteration, old: Quote, new: Quote, there: tuple[int, int], here: tuple[int, int]
) -> Difference:
    return Difference(
        kind, new.text[slice(*here)], new.start + here[0], new.start + here[1],
        old.text[slice(*there)], old.start + there[0], old.start + there[1],
    )  # fmt: skip


def _span(words: Words, first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words.starts[first], words.ends[last - 1]
    at = words.starts[first] if first < len(words) else words.ends[-1] if words else 0
    return at, at
