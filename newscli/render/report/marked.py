"""The article's text with its quotes, cues and names marked, or its quotes as a list where the text is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newscli.analysis.doubt import is_doubtful
from newscli.core.document import Layout, Paragraph
from newscli.core.layout import read
from newscli.model import Article, Quote, Speaker
from newscli.render.phrases import attribution, standing
from newscli.render.report.elements import Attributes, Element, Node, element
from newscli.render.report.layers import Kind, Segment, beginnings, layers, numbers, segments
from newscli.render.report.palette import classes
from newscli.render.report.wording import KINDS, UNNAMED, evidence, in_marks, percent


class Marked:
    """Draws the quotes of one article; ``key`` begins the ids of the page that belong to it."""

    def __init__(self, article: Article, key: str) -> None:
        self._article = article
        self._key = key
        self._numbers: Mapping[str, int] = numbers(article)
        self._quotes: Mapping[str, Quote] = {quote.id: quote for quote in article.quotes}
        self._speakers: Mapping[str, Speaker] = {speaker.id: speaker for speaker in article.speakers}

    def text(self) -> Element:
        """The text, paragraph by paragraph. Put together, its words are the article's."""
        layout = read(self._article.text)
        borders = [border for paragraph in layout.paragraphs for border in (paragraph.start, paragraph.end)]
        badges = beginnings(self._article)
        found = segments(self._article.text, layers(self._article), [*borders, *badges])
        children: list[Node] = []
        at = 0
        for paragraph in layout.paragraphs:
            at = self._gap(found, at, paragraph.start, children)
            nodes: list[Node] = []
            while at < len(found) and found[at].start < paragraph.end:
                nodes += map(self.badge, badges.get(found[at].start, []))
                nodes.append(self._segment(found[at]))
                at += 1
            children.append(element("p", {"class": _kind(paragraph, layout)}, *nodes))
        self._gap(found, at, len(self._article.text), children)
        return element("div", {"class": "text"}, *children)

    def listed(self) -> Element:
        """The quotes one below the other."""
        return element("ol", {"class": "listed"}, *map(self._item, self._article.quotes))

    def badge(self, quote: Quote) -> Element:
        """The speaker's number before a quote: its place, and all that is known of it, for eyes and ears."""
        speaker = self._speakers.get(quote.speaker_id or "")
        name = quote.speaker or UNNAMED
        number = self._numbers.get(quote.speaker_id or "")
        said = attribution(quote)
        sure = percent(quote.confidence)
        spoken = [name, KINDS[quote.kind], said and f"“{said}”", f"{sure} sure", evidence(quote)]
        known: Attributes = {
            "href": f"#{self._key}-s-{quote.speaker_id or ''}",
            "class": f"badge {classes(number)} is-{quote.kind}{' doubtful' if is_doubtful(quote) else ''}",
            "id": f"{self._key}-{quote.id}",
            "data-quote": quote.id,
            "data-number": number or "?",
            "data-speaker": quote.speaker_id or "",
            "data-name": name,
            "data-role": standing(speaker) if speaker else "",
            "data-kind": KINDS[quote.kind],
            "data-said": said,
            "data-sure": sure,
            "data-evidence": evidence(quote),
            "aria-label": "; ".join(part for part in spoken if part),
        }
        return element("a", known)

    def look(self, speaker_id: str | None) -> str:
        """The CSS classes of a speaker's colour."""
        return classes(self._numbers.get(speaker_id or ""))

    def number(self, speaker_id: str | None) -> int | None:
        """The speaker's number in this article, from 1; None for nobody."""
        return self._numbers.get(speaker_id or "")

    def _gap(self, found: list[Segment], at: int, end: int, children: list[Node]) -> int:
        """What stands between paragraphs, mostly blank lines; marks nothing."""
        while at < len(found) and found[at].start < end:
            children.append(found[at].text)
            at += 1
        return at

    def _segment(self, segment: Segment) -> Node:
        kinds = list(self._kinds(segment))
        if not kinds and not segment.layers:
            return segment.text
        said, spoken = segment.ids(Kind.quote) + segment.ids(Kind.marks), self._attributing(segment)
        marks: Attributes = {
            "class": " ".join(kinds) or None,
            "data-q": " ".join(dict.fromkeys(said)) or None,
            "data-by": " ".join(dict.fromkeys(spoken)) or None,
            "data-e": next(iter(segment.ids(Kind.entity)), None),
            "data-k": next(iter(segment.ids(Kind.sentence)), None),
        }
        return element("span", marks, segment.text)

    def _kinds(self, segment: Segment) -> Iterator[str]:
        """CSS classes: the innermost quote gives the colour, names and cues are marked on top of it."""
        quotes = [*segment.ids(Kind.quote), *segment.ids(Kind.marks)]
        if quotes:
            quote = self._quotes[quotes[0]]
            inside = quote.id in [*segment.ids(Kind.quoted), *segment.ids(Kind.marks)]
            yield "direct" if inside else quote.kind
            yield self.look(quote.speaker_id)
            if is_doubtful(quote):
                yield "doubtful"
        if segment.ids(Kind.entity):
            yield "entity"
        if segment.ids(Kind.cue):
            yield "cue"

    @staticmethod
    def _attributing(segment: Segment) -> list[str]:
        return segment.ids(Kind.cue) + segment.ids(Kind.mention)

    def _item(self, quote: Quote) -> Element:
        words = element(
            "span",
            {
                "class": f"{'direct' if quote.kind == 'direct' else 'indirect'} {self.look(quote.speaker_id)}"
                f"{' doubtful' if is_doubtful(quote) else ''}",
                "data-q": quote.id,
            },
            in_marks(quote),
        )
        name = element("span", {"class": "name"}, quote.speaker or UNNAMED)
        said = attribution(quote)
        note = element("small", None, name, f" · {KINDS[quote.kind]}", f" · “{said}”" if said else None)
        return element("li", None, self.badge(quote), " ", words, " ", note)


def _kind(paragraph: Paragraph, layout: Layout) -> str | None:
    """What a paragraph of the header is."""
    if layout.title is not None and layout.title.start <= paragraph.start < layout.title.end:
        return "headline"
    return "header" if paragraph.body == paragraph.end else None
