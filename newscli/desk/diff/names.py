"""Names that were spelled otherwise, put in or taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newscli.desk.diff.texts import Comparison
from newscli.desk.words import Words, words_of
from newscli.model import Article

NAMES = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT"))
"""Labels of what has a name."""
ALIKE = 70
"""How alike two spellings of one name are, 0–100."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name and where it stands first."""

    text: str
    """The name."""
    start: int
    """Offset."""
    end: int
    """Offset behind it."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return words_of(self.text).words


@dataclass(frozen=True, slots=True)
class Respelled:
    """A name that is spelled otherwise in the new version."""

    old: Named
    """In the old version."""
    new: Named
    """In the new version."""
    before: tuple[str, ...] = ()
    """The words of the old name that differ."""
    after: tuple[str, ...] = ()
    """The words in place of them."""


def respelled(old: Article, new: Article, texts: Comparison) -> list[Respelled]:
    """Names in place of which the new version has much the same; each change of spelling once."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], Respelled] = {}
    for one in (*_from_old(old, texts), *_from_new(new, texts)):
        before, after = _differing(one.old.words, one.new.words)
        other_name = texts.stands_in_old(after) and texts.stands_in_new(before)
        if before and after and not other_name and _alike(before, after):
            found.setdefault((before, after), replace(one, before=before, after=after))
    return sorted(found.values(), key=lambda one: one.new.start)


def _from_old(old: Article, texts: Comparison) -> Iterator[Respelled]:
    """Mentions of the old version, and what stands at their places now."""
    for start, end in _mentions(old):
        edits = texts.edits_in_old(start, end)
        if len(edits) == 1 and edits[0].old_first < edits[0].old_last:
            first, last = texts.in_new(start, end)
            last = max(last, edits[0].new_last)
            if 0 < last - first <= 8:
                low, high = texts.new.starts[first], texts.new.ends[last - 1]
                yield Respelled(
                    Named(texts.old_text[start:end], start, end), Named(texts.new_text[low:high], low, high)
                )


def _from_new(new: Article, texts: Comparison) -> Iterator[Respelled]:
    """Mentions of the new version that lie in what was edited, and the words that they took the place of."""
    for start, end in _mentions(new):
        edits = texts.edits_in_new(start, end)
        inside = texts.new.between(start, end)
        if len(edits) != 1 or not edits[0].old_first < edits[0].old_last:
            continue
        edit = edits[0]
        first = edit.old_first - max(0, edit.new_first - inside.start)
        last = edit.old_last + max(0, inside.stop - edit.new_last)
        if 0 < last - first <= 8:
            low, high = texts.old.starts[first], texts.old.ends[last - 1]
            yield Respelled(
                Named(texts.old_text[low:high], low, high), Named(texts.new_text[start:end], start, end)
            )


def _mentions(article: Article) -> Iterator[tuple[int, int]]:
    return (
        (start, end) for entity in article.entities if entity.label in NAMES for start, end in entity.mentions
    )


def _differing(one: Sequence[str], other: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words in which two names differ."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return tuple(one[start : len(one) - end]), tuple(other[start : len(other) - end])


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    from rapidfuzz import fuzz

    return len(one) == len(other) and fuzz.ratio(" ".join(one), " ".join(other)) >= ALIKE


def gone(
    article: Article, words: Words, stands: Callable[[Sequence[str]], bool], known: Iterable[tuple[str, ...]]
) -> Iterator[Named]:
    """The names of an article of which no form stands in the other version; none with a word that is ``known``.

    ``words`` are the article's: a name that begins within one of them is no name that anybody wrote.
    """
    left_out = {word for form in known for word in form}
    for entity in article.entities:
        if entity.label not in NAMES or not entity.mentions:
            continue
        start, end = entity.mentions[0]
        inside = words.between(start, end)
        if not inside or words.starts[inside.start] != start:
            continue
        forms = {words_of(form).words for form in (entity.name, *entity.aliases)} - {()}
        forms |= {words_of(article.text[low:high]).words for low, high in entity.mentions}
        if not any(left_out.intersection(form) or stands(form) for form in forms):
            yield Named(entity.name, start, end)
