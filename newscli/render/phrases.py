"""What tables and pages say of a speaker and of a quote, in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newscli.analysis.doubt import DOUBTFUL, doubtful
from newscli.model import Quote, Speaker

DOUBT, DOUBT_STYLE = "?", "bold magenta"
"""The mark of a doubtful quote."""


def standing(speaker: Speaker) -> str:
    """Role and affiliation, each once: ``president, Longshore Local 269``."""
    role, affiliation = speaker.role or "", speaker.affiliation or ""
    return ", ".join(part for part in (role, "" if affiliation in role else affiliation) if part)


def attribution(quote: Quote) -> str:
    """The words that name the speaker and the cue, as they follow one another: ``said Ayvazyan``."""
    pieces = sorted((piece for piece in (quote.mention, quote.cue) if piece), key=lambda piece: piece.start)
    if len(pieces) == 2 and pieces[1].start < pieces[0].end:  # one inside the other
        return max((piece.text for piece in pieces), key=len)
    far = len(pieces) == 2 and pieces[1].start - pieces[0].end > 1
    return (" … " if far else " ").join(piece.text for piece in pieces)


def listing(parts: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *first, last = list(parts) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def unsure(quotes: Sequence[Quote]) -> str:
    """What the mark of doubt means, where there is one: ``; ? marks 3 with less than 70% certainty``."""
    number = doubtful(quotes)
    return f"; {DOUBT} marks {number} with less than {DOUBTFUL:.0%} certainty" if number else ""
