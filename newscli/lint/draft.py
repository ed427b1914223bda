"""An article as the rules see it: the records, the parts of the text, and where things stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from newscli.core import pipeline
from newscli.core.document import Paragraph, QuotedSpan, Span
from newscli.core.layout import ENGLISH
from newscli.model import Article, Entity, Quote, Speaker

PERSON = "PERSON"
STOP = re.compile(r"[.!?…:;,][”’\"')]*$")
"""How a paragraph of running text ends."""


class Draft:
    """One article; what several rules need of it is found once, when the first of them asks."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text

    @cached_property
    def _document(self) -> pipeline.Document:
        return pipeline.divide(self.text)

    @property
    def is_english(self) -> bool:
        """Whether the text is in the language that the rules know."""
        return self._document.layout.language == ENGLISH

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        """Paragraphs in text order; header lines have ``body == end``."""
        return self._document.layout.paragraphs

    @property
    def title(self) -> Span | None:
        """Where the headline stands."""
        return self._document.layout.title

    @property
    def quoted(self) -> Sequence[QuotedSpan]:
        """What stands in quote marks, in text order."""
        return self._document.quoted_spans

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the running text in text order."""
        return [Span(one.start, one.end) for one in self._document.sentences if not one.header]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds the character, None in a header or between sentences."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_number(self, offset: int) -> int:
        """The number of the last paragraph that begins at the offset or before it, -1 before all of them."""
        return bisect_right(self._paragraph_starts, offset) - 1

    def in_header(self, offset: int) -> bool:
        """Whether the character is headline, byline, date or dateline."""
        at = self.paragraph_number(offset)
        return at < 0 or offset < self.paragraphs[at].body or (at == 0 and self._opens_like_a_headline)

    @cached_property
    def _opens_like_a_headline(self) -> bool:
        """Whether the first of several paragraphs has no full stop: whatever it is, it is no running text."""
        first = self.text[self.paragraphs[0].start : self.paragraphs[0].end]
        return len(self.paragraphs) > 1 and STOP.search(first) is None

    def paragraph_text(self, number: int) -> str:
        """The running text of a paragraph, nothing where there is none."""
        if not 0 <= number < len(self.paragraphs):
            return ""
        return self.text[self.paragraphs[number].body : self.paragraphs[number].end]

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [quoted.start for quoted in self.quoted]

    def is_quoted(self, offset: int) -> bool:
        """Whether the character stands in quote marks."""
        at = bisect_right(self._quoted_starts, offset) - 1
        return at >= 0 and offset < self.quoted[at].end

    @cached_property
    def persons(self) -> list[Entity]:
        """The named people, by first mention."""
        return [entity for entity in self.article.entities if entity.label == PERSON]

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """Id to the record of who speaks."""
        return {speaker.id: speaker for speaker in self.article.speakers}

    @cached_property
    def quotes_by_span(self) -> dict[tuple[int, int], Quote]:
        """Place of words in quote marks to the record that has them."""
        return {span: quote for quote in self.article.quotes for span in quote.quoted}

    def line(self, offset: int) -> int:
        """The line, from 1, on which the character stands."""
        return bisect_right(self._line_starts, offset)

    def column(self, offset: int) -> int:
        """The column, from 1, of the character in its line."""
        return offset - self._line_starts[self.line(offset) - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        """Lines end as editors see it: at a line feed, a carriage return, or both together."""
        starts, text = [0], self.text
        for at, letter in enumerate(text):
            if letter == "\n" or (letter == "\r" and text[at + 1 : at + 2] != "\n"):
                starts.append(at + 1)
        return starts
