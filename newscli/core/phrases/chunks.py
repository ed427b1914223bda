"""What an article is made of for attribution and pronouns: quoted spans, mentions, the words between them.

:mod:`newscli.core.phrases.chunker` reads sentences into such chunks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["quote", "mention", "word"]

PERSON, ORGANISATION, PLACE, OTHER_NAME, UNKNOWN_NAME = "E", "O", "L", "X", "N"
COMMON, PRONOUN, TIME, LABEL = "C", "P", "T", "K"
"""What a mention is: the name of a person, organisation, place, something else, or of unknown kind; a common
noun phrase, a pronoun, a time, or the label of a speaker in a transcript ("WALLACE:")."""


@dataclass(slots=True)
class Chunk:
    """One chunk of an article. Offsets are code points; ``index`` is its place in the list of all chunks."""

    index: int
    """Position among the article's chunks."""
    kind: Kind
    """``quote`` for a quoted span, ``mention``, or ``word`` (every other token)."""
    start: int
    """Offset of the first character (of the opening mark for a quote)."""
    end: int
    """Offset behind the last character."""
    text: str
    """Its words as the article has them."""
    paragraph: int
    """Index of its paragraph."""
    sentence: int
    """Index of the sentence in which it begins."""
    token: int
    """Position of its first token in that sentence."""
    head: str
    """Head word of a mention, or the word itself, in lower case."""
    tag: str
    """Part-of-speech tag of the head."""
    type: str = ""
    """Of a mention: one of the types above; empty for other chunks."""
    determiner: str = ""
    """First word of a mention when it is a determiner, in lower case ("the", "his")."""
    title: str = ""
    """What stands before a person's name in its phrase: "Armenia's Foreign Minister"."""
    possessive: bool = False
    """Followed by 's, or a possessive pronoun."""
    quoted_span: int = -1
    """Of a quote, and of the label inside it: index of the quoted span; -1 for other chunks."""
    cue: int = 0
    """How strongly a word or common noun announces speech, 0–4."""
    leads: bool = False
    """The first mention of its sentence that is no time."""
    parenthesis: bool = False
    """Stands in parentheses."""
    header: bool = False
    """Stands in the header (headline, byline, dateline)."""
    symbol: str = ""
    """What the chunk is in a path of chunks; empty for words that paths pass over."""
