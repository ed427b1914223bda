"""Reads sentences into chunks: quoted spans, mentions, and the words between them.

A mention is a pronoun or a maximal run of determiners, adjectives and nouns outside quote marks. A run that
ends in a person's name is a mention of the person; what stands before the name is its title. Attribution,
pronouns and role nouns all work on these chunks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newscli.core.document import OUTSIDE, Document, QuotedSpan, Sentence
from newscli.core.phrases import lexicon, surnames
from newscli.core.phrases.chunks import (
    COMMON,
    LABEL,
    ORGANISATION,
    OTHER_NAME,
    PERSON,
    PLACE,
    PRONOUN,
    TIME,
    UNKNOWN_NAME,
    Chunk,
    Kind,
)
from newscli.core.phrases.clauses import Clauses
from newscli.core.phrases.lexicon import (
    LIKELY,
    POSSESSIVE_PRONOUNS,
    PRONOUNS,
    STRONG,
    TIME_NOUNS,
    Cues,
    word_set,
)
from newscli.core.phrases.runs import NOMINAL, OPENING, View, can_be_head, end_of_run
from newscli.core.phrases.symbols import symbol

TYPE_OF_NAME = {
    "PERSON": PERSON, "ORG": ORGANISATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": OTHER_NAME,
    "EVENT": OTHER_NAME, "PRODUCT": OTHER_NAME, "MISC": OTHER_NAME, "DATE": TIME,
}  # fmt: skip

SOMEBODY = word_set("one another")
"""Numerals and determiners that may stand for somebody."""
LABEL_IN_QUOTE = re.compile(r"\W{1,3}([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
"""A transcript whose paragraphs have lost a mark: "WALLACE: Good morning."""


def read_chunks(document: Document, cues: Cues | None = None) -> list[Chunk]:
    """The chunks of an article in text order; ``cues`` replaces the shipped cue words in training."""
    builder = _Builder(document.text, document.quoted_spans, cues or lexicon.load())
    for number, sentence in enumerate(document.sentences):
        builder.read(number, sentence)
    surnames.recognise(builder.chunks)
    _finish(builder.chunks)
    return builder.chunks


def read_clauses(document: Document) -> Clauses:
    """The chunks of an article, and the clauses they form."""
    return Clauses(read_chunks(document))


class _Builder:
    """Reads sentences in text order and collects their chunks."""

    def __init__(self, text: str, quoted_spans: Sequence[QuotedSpan], cues: Cues) -> None:
        self.chunks: list[Chunk] = []
        self._text = text
        self._quoted_spans = quoted_spans
        self._next = 0
        self._quoted_to = 0
        self._verbs, self._nouns = cues.verbs, cues.nouns

    def read(self, number: int, sentence: Sentence) -> None:
        """Append the chunks of one sentence."""
        self._number, self._sentence, self._parentheses = number, sentence, 0
        names = {
            token: (name.first, name.last, TYPE_OF_NAME[name.label])
            for name in sentence.names
            if name.label in TYPE_OF_NAME
            for token in range(name.first, name.last)
        }
        self._words, self._lower = sentence.words, [word.lower() for word in sentence.words]
        self._tags, self._names = list(sentence.tags), names
        self._view = View(self._words, self._lower, self._tags, sentence.inside, names, self._verbs)
        lower, tags, inside = self._lower, self._tags, sentence.inside
        at, size = 0, len(lower)
        while at < size:
            if inside[at] != OUTSIDE:
                at = self._read_quoted(at)
            elif (lower[at] in PRONOUNS and self._is_pronoun(at)) or self._is_somebody(at):
                at = self._add_pronoun(at)
            elif tags[at] in NOMINAL or at in names:
                at = self._read_run(at)
            else:
                at = self._add_word(at, tags[at][0] == "V" or lower[at] == "according")

    def _new(
        self, kind: Kind, first: int, last: int, head: str, tag: str, type: str = "", cue: int = 0
    ) -> Chunk:
        sentence = self._sentence
        start, end = sentence.starts[first], sentence.ends[last - 1]
        chunk = Chunk(
            len(self.chunks), kind, start, end, self._text[start:end],
            sentence.paragraph, self._number, first, head, tag, type,
            "", "", False, -1, cue, False, self._parentheses > 0, sentence.header,
        )  # fmt: skip
        self.chunks.append(chunk)
        return chunk

    def _read_quoted(self, at: int) -> int:
        """Make one chunk of a quoted span where it begins; pass over its tokens, in later sentences too."""
        sentence, quoted_spans = self._sentence, self._quoted_spans
        start = sentence.starts[at]
        while self._next < len(quoted_spans) and quoted_spans[self._next].start <= start:
            quoted_span = quoted_spans[self._next]
            chunk = self._new("quote", at, at + 1, "", "")
            chunk.start, chunk.end, chunk.quoted_span = quoted_span.start, quoted_span.end, self._next
            chunk.text = self._text[quoted_span.start : quoted_span.end]
            self._next += 1
            self._quoted_to = quoted_span.end
            self._add_label(quoted_span, at)
        last = at + 1
        while last < len(sentence.starts) and sentence.starts[last] < self._quoted_to:
            last += 1
        return last

    def _add_label(self, quoted_span: QuotedSpan, at: int) -> None:
        """The speaker's label with which a quoted span begins, as a mention of its own."""
        found = LABEL_IN_QUOTE.match(
            self._text, quoted_span.start, min(quoted_span.end, quoted_span.start + 60)
        )
        if found is not None:
            chunk = self._new("mention", at, at + 1, found[1].rpartition(" ")[2].lower(), "NNP", LABEL)
            chunk.start, chunk.end, chunk.text = found.start(1), found.end(1), found[1]
            chunk.quoted_span = self._next - 1

    def _is_pronoun(self, at: int) -> bool:
        """Whether a word that may be a pronoun is one."""
        if self._tags[at] in ("CD", "DT") or at in self._names:
            return False
        word = self._words[at]
        return len(word) == 1 or not (word.isupper() and self._tags[at] in ("NNP", "NNPS"))  # US, IT

    def _is_somebody(self, at: int) -> bool:
        """*One said*, *another added*: right before a verb of speech."""
        return (
            self._lower[at] in SOMEBODY
            and at + 1 < len(self._lower)
            and self._verbs.get(self._lower[at + 1], 0) >= STRONG
            and self._tags[at + 1] in ("VBD", "VBZ", "VBN")
        )

    def _add_pronoun(self, at: int) -> int:
        head, tag = self._lower[at], self._tags[at]
        chunk = self._new("mention", at, at + 1, head, tag, PRONOUN)
        chunk.possessive = head in POSSESSIVE_PRONOUNS or (head == "her" and tag == "PRP$")
        return at + 1

    def _add_word(self, at: int, may_be_cue: bool) -> int:
        word, sentence, chunks = self._lower[at], self._sentence, self.chunks
        if word in "([":
            self._parentheses += 1
        elif word in ")]" and self._parentheses:
            self._parentheses -= 1
        start, end = sentence.starts[at], sentence.ends[at]
        cue = self._verbs.get(word, 0) if may_be_cue else 0
        chunks.append(  # as in _new, which would cost as much again: most chunks are words
            Chunk(
                len(chunks), "word", start, end, self._text[start:end],
                sentence.paragraph, self._number, at, word, self._tags[at], "",
                "", "", False, -1, cue, False, self._parentheses > 0, sentence.header,
            )
        )  # fmt: skip
        return at + 1

    def _read_run(self, first: int) -> int:
        """A mention of the run that begins here, or its tokens as words when it has no nominal head."""
        last = end_of_run(self._view, first)
        if last == first:
            return self._add_word(first, True)
        head = last - 1
        if head in self._names or can_be_head(self._view, first, head):
            self._add_mention(first, last)
        else:
            for at in range(first, last):
                self._add_word(at, True)
        return last

    def _add_mention(self, first: int, last: int) -> None:
        head = last - 1
        name = self._names.get(head)
        word, tag = self._lower[head], self._tags[head]
        if name is not None and name[2] == PERSON:
            start = max(first, name[0])
            chunk = self._new("mention", start, last, word, tag, PERSON)
            if start > first:
                chunk.title = self._title(first, start)
        else:
            chunk = self._new(
                "mention", first, last, word, tag, name[2] if name else self._type_by_tag(word, tag)
            )
            chunk.determiner = self._lower[first] if self._tags[first] in OPENING else ""
        if chunk.type == COMMON:
            chunk.cue = self._nouns.get(word, 0)
        chunk.possessive = (
            last < len(self._words) and self._words[last] in ("'s", "'") and self._tags[last] == "POS"
        )

    def _title(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last``, with the possessor before them ("Armenia's")."""
        chunks, starts = self.chunks, self._sentence.starts
        start = starts[first]
        if first and self._tags[first - 1] == "POS" and len(chunks) > 2:
            possessor = chunks[-3]  # the person's own chunk is the last one, the 's is before it
            if possessor.kind == "mention" and possessor.sentence == self._number and possessor.possessive:
                start = possessor.start
        return self._text[start : self._sentence.ends[last - 1]]

    @staticmethod
    def _type_by_tag(word: str, tag: str) -> str:
        if tag[:3] == "NNP":
            return TIME if word in TIME_NOUNS else UNKNOWN_NAME
        return TIME if word in TIME_NOUNS else COMMON


def _finish(chunks: Iterable[Chunk]) -> None:
    """Mark the first mention of each sentence and give every chunk its symbol."""
    led = -1
    for chunk in chunks:
        if chunk.kind == "mention":
            if chunk.sentence != led and chunk.type != TIME:
                chunk.leads = True
                led = chunk.sentence
            chunk.symbol = (
                chunk.type + ("'" if chunk.possessive else "") + ("!" if chunk.cue >= LIKELY else "")
            )
        elif chunk.kind == "quote":
            chunk.symbol = "Q"
        else:
            chunk.symbol = symbol(chunk.head, chunk.tag, chunk.cue)
