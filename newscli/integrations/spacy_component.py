"""newscli as a component of spaCy: ``nlp.add_pipe("newscli")``.

spaCy finds it by the entry point ``spacy_factories`` once newscli is installed beside it (extra ``spacy``). It needs no
model: ``spacy.blank("en")`` will do. What was read lies in ``doc.user_data`` as JSON has it, so that documents can be
written, read and sent to other processes; the attributes below ``doc._`` are made from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from newscli import Article, Piece, Quote, Speaker, parse

NAME = "newscli"
"""The name of the component, and of its place in ``doc.user_data``."""
ALIGNMENT = "expand"
"""A quote that begins or ends inside a token takes the whole token: none is lost. Its record has the exact place."""

_articles: WeakKeyDictionary[Doc, tuple[Any, Article]] = WeakKeyDictionary()
"""What was made of ``doc.user_data`` the last time, for as long as the document lives."""


@Language.factory(
    NAME,
    assigns=["doc._.article", "doc._.quotes", "doc._.speakers", "doc.spans"],
    default_config={"sentences": None, "spans_key": "quotes", "set_ents": False, "min_confidence": 0.0},
)
def make(
    nlp: Language,
    name: str,
    sentences: int | None,
    spans_key: str | None,
    set_ents: bool,
    min_confidence: float,
) -> Component:
    """The component with its settings, which are saved with the pipeline."""
    return Component(sentences, spans_key, set_ents, min_confidence)


class Component:
    """Reads a document: sets ``doc._.article``, ``doc._.quotes``, ``doc._.speakers`` and a group of spans."""

    def __init__(
        self,
        sentences: int | None = None,
        spans_key: str | None = "quotes",
        set_ents: bool = False,
        min_confidence: float = 0.0,
    ) -> None:
        self._sentences = sentences
        self._spans_key = spans_key
        self._set_ents = set_ents
        self._min_confidence = min_confidence

    def __call__(self, doc: Doc) -> Doc:
        """The same document; quotes are also the group ``doc.spans[spans_key]``, entities ``doc.ents`` if wanted."""
        from newscli.analysis.doubt import confident

        article = confident(parse(doc.text, sentences=self._sentences), self._min_confidence or None)
        doc.user_data[NAME] = article.to_dict()
        if self._spans_key is not None:
            doc.spans[self._spans_key] = quotes_of(doc)
        if self._set_ents:
            doc.set_ents(filter_spans(list(_entities(doc, article))), default="outside")
        return doc


def article_of(doc: Doc) -> Article | None:
    """What newscli read from the document; None when the component has not seen it."""
    values = doc.user_data.get(NAME)
    if values is None:
        return None
    known = _articles.get(doc)
    if known is None or known[0] is not values:
        from newscli.io.store.restore import article_from

        known = _articles[doc] = values, article_from(values, doc.text)
    return known[1]


def quotes_of(doc: Doc) -> list[Span]:
    """The contents of the quotes, labelled ``direct``, ``mixed`` or ``indirect``; the id of a span is the quote's."""
    article = article_of(doc)
    found = (_span(doc, one.start, one.end, one.kind, one.id) for one in article.quotes) if article else ()
    return [span for span in found if span is not None]


def speakers_of(doc: Doc) -> Sequence[Speaker]:
    """The records of those who speak."""
    article = article_of(doc)
    return article.speakers if article else ()


def quote_of(span: Span) -> Quote | None:
    """The record of the quote whose content the span is; None for any other span."""
    article = article_of(span.doc)
    if article is None or not span.id_:
        return None
    return next((quote for quote in article.quotes if quote.id == span.id_), None)


def speaker_of(span: Span) -> Speaker | None:
    """The record of the speaker of a quote."""
    quote = quote_of(span)
    return quote.speaker_record if quote else None


def cue_of(span: Span) -> Span | None:
    """The reporting word of a quote."""
    quote = quote_of(span)
    return _piece(span.doc, quote.cue if quote else None)


def mention_of(span: Span) -> Span | None:
    """The words that name the speaker of a quote."""
    quote = quote_of(span)
    return _piece(span.doc, quote.mention if quote else None)


def _entities(doc: Doc, article: Article) -> Iterator[Span]:
    for entity in article.entities:
        for start, end in entity.mentions:
            span = _span(doc, start, end, entity.label, entity.id)
            if span is not None:
                yield span


def _piece(doc: Doc, piece: Piece | None) -> Span | None:
    return None if piece is None else _span(doc, piece.start, piece.end)


def _span(doc: Doc, start: int, end: int, label: str = "", identity: str = "") -> Span | None:
    span: Span | None = doc.char_span(start, end, label=label, alignment_mode=ALIGNMENT)
    if span is not None:
        span.id_ = identity
    return span


Doc.set_extension("article", getter=article_of, force=True)
Doc.set_extension("quotes", getter=quotes_of, force=True)
Doc.set_extension("speakers", getter=speakers_of, force=True)
Span.set_extension("quote", getter=quote_of, force=True)
Span.set_extension("speaker", getter=speaker_of, force=True)
Span.set_extension("cue", getter=cue_of, force=True)
Span.set_extension("mention", getter=mention_of, force=True)
