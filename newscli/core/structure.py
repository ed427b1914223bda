"""Paragraphs and the header: headline, byline, date, dateline."""

from __future__ import annotations

import re

from newscli.core.document import Layout, Paragraph

LINE = re.compile(r"\S[^\n]*")


def read(text: str) -> Layout:
    """The layout of the text: every line that is not blank is a paragraph."""
    return Layout(tuple(Paragraph(found.start(), len(found.group().rstrip()) + found.start(), found.start()) for found in LINE.finditer(text)))
