"""The progress bar moves, steps aside and leaves nothing behind."""

from __future__ import annotations

import io

from newscli.render.drawing import console
from newscli.render.observer import Nobody
from newscli.render.progress import Bar

ERASE_LINE = "\x1b[2K"


def test_the_bar_counts_and_goes() -> None:
    stream = io.StringIO()
    with Bar(console(stream, 80, color=False, moving=True), 3) as bar:
        bar.advance()
        with bar.aside():
            before = stream.getvalue()
            assert before.endswith(ERASE_LINE)
            stream.write("a table\n")
        bar.advance()
    text = stream.getvalue()
    assert "0/3" in text
    assert "1/3" in text
    assert text.endswith(ERASE_LINE)


def test_nobody_watches() -> None:
    nobody = Nobody()
    nobody.advance()
    with nobody.aside():
        pass
