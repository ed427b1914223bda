"""Changed words on a screen, in Markdown and on a page: as git marks them, by colour or by brackets."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from newscli.desk.worddiff import Piece
from newscli.io.outputs.inert import CONTROLS, REPLACEMENT, SPACES
from newscli.io.outputs.markdown import escape

STYLES = {"same": "", "removed": "strike red", "added": "bold green"}
BRACKETS = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
MARKDOWN = {"same": ("", ""), "removed": ("~~", "~~"), "added": ("**", "**")}


def drawn(pieces: Iterable[Piece], color: bool) -> Text:
    """The words on one line; without colour ``[-removed-]`` and ``{+added+}``."""
    text = Text(overflow="fold")
    for piece in pieces:
        words = harmless(piece.text)
        if words.strip() or piece.mark == "same":
            before, after = ("", "") if color else BRACKETS[piece.mark]
            text.append(f"{before}{words}{after}", STYLES[piece.mark])
    return text


def as_markdown(pieces: Iterable[Piece]) -> str:
    """The words on one line, removed ones struck through, added ones bold."""
    return "".join(_marked(piece) for piece in pieces if piece.text)


def _marked(piece: Piece) -> str:
    before, after = MARKDOWN[piece.mark]
    lead = " " if piece.text[:1].isspace() else ""
    tail = " " if piece.text[-1:].isspace() and piece.text.strip() else ""
    words = escape(piece.text)
    return f"{lead}{before}{words}{after}{tail}" if words else lead


def harmless(words: str) -> str:
    """Words on one line, control characters shown as �; unlike a whole line they keep the spaces at their edges."""
    return CONTROLS.sub(REPLACEMENT, SPACES.sub(" ", words))
