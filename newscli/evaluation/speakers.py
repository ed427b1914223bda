"""Whether a record names the speaker that the annotation names."""

from __future__ import annotations

from collections.abc import Iterable

from newscli.core.tokens import fold, folded_words
from newscli.evaluation.gold import Attributed
from newscli.evaluation.pairing import overlap
from newscli.model import Quote

TITLES = frozenset(["the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "judge", "prof", "professor"])


def is_speaker(quote: Quote, gold: Attributed) -> bool:
    """Whether the record names the right speaker: its mention is the annotated one, or the names agree."""
    mention = (quote.mention.start, quote.mention.end) if quote.mention else (0, 0)
    if gold.span and not gold.canonical and overlap(mention, gold.span):
        return True
    return (gold.canonical or gold.proper) and same_name(quote.speaker or "", gold.speakers)


def same_name(name: str, others: Iterable[str]) -> bool:
    """Whether a name is one of the others: equal, fuller, or shorter with the same last word."""
    words = folded(name)
    for other in others:
        wanted = folded(other)
        if words and wanted:
            shorter = words[-1] == wanted[-1] and set(words) <= set(wanted)
            if words == wanted or set(wanted) <= set(words) or shorter:
                return True
    return False


def folded(name: str) -> list[str]:
    """The words of a name in lower case, without accents, titles and the possessive 's."""
    plain = fold(name).replace("'s", "")
    return [word for word in folded_words(plain) if word not in TITLES]
