"""What stands beside the text: who speaks and how much, the gist, the names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newscli.io.outputs.inert import count
from newscli.model import Article, Entity, Quote, Speaker
from newscli.render.phrases import listing, standing
from newscli.render.report.charts import bar
from newscli.render.report.elements import Attributes, Element, Node, element, joined
from newscli.render.report.marked import Marked
from newscli.render.report.wording import KINDS, LABELS, UNNAMED, in_marks, percent

GROUPS = (
    ("People", ("PERSON",)),
    ("Organisations", ("ORG",)),
    ("Places", ("GPE", "LOC", "FAC")),
    ("Other names", ("NORP", "EVENT", "PRODUCT", "MISC")),
    ("Dates and figures", ("DATE", "MONEY", "PERCENT")),
)


def beside(article: Article, marked: Marked, key: str) -> Element:
    """The column beside the text, its sections in the order of interest."""
    return element(
        "aside",
        {"class": "beside", "aria-label": "About the article"},
        _speakers(article, marked, key),
        _gist(article, key),
        _keywords(article),
        _names(article.entities),
    )


def _speakers(article: Article, marked: Marked, key: str) -> Element | None:
    if not article.quotes:
        return _section("speakers", "Who speaks", element("p", {"class": "quiet"}, "Nobody is quoted."))
    ranked = sorted(article.speakers, key=lambda speaker: (-speaker.words, speaker.start))
    entries = [_speaker(speaker, _of(article, speaker.id), marked, key) for speaker in ranked]
    unnamed = [quote for quote in article.quotes if quote.speaker_id is None]
    if unnamed:
        entries.append(_unnamed(unnamed, key))
    total = sum(speaker.words for speaker in ranked)
    note = f"{count(len(ranked), 'speaker')}, {count(len(article.quotes), 'quote')}, {count(total, 'word')}"
    return _section("speakers", "Who speaks", element("p", {"class": "quiet"}, note), *entries)


def _of(article: Article, speaker: str) -> list[Quote]:
    return [quote for quote in article.quotes if quote.speaker_id == speaker]


def _speaker(speaker: Speaker, quotes: Sequence[Quote], marked: Marked, key: str) -> Element:
    number = marked.number(speaker.id)
    head = element(
        "summary",
        None,
        element("span", {"class": f"badge {marked.look(speaker.id)}"}, str(number)),
        element(
            "span",
            {"class": "who"},
            element("span", {"class": "name"}, speaker.name),
            element("small", None, standing(speaker)) if standing(speaker) else None,
        ),
        element("span", {"class": "value"}, percent(speaker.share)),
        bar(speaker.share, number),
    )
    kinds = ((speaker.direct, "direct"), (speaker.mixed, "mixed"), (speaker.indirect, "reported"))
    facts = [
        f"{count(speaker.quotes, 'quote')}: {listing(f'{n} {kind}' for n, kind in kinds if n)}",
        count(speaker.words, "word"),
        *([f"called “{speaker.pronouns}”"] if speaker.pronouns else []),
    ]
    also = f"also {', '.join(speaker.aliases)}" if speaker.aliases else None
    notes = [element("p", {"class": "quiet"}, " · ".join(facts))]
    if also:
        notes.append(element("p", {"class": "quiet name"}, also))
    return element(
        "details",
        {"class": "speaker", "id": f"{key}-s-{speaker.id}", "data-speaker": speaker.id},
        head,
        *notes,
        _said(quotes, key),
    )


def _unnamed(quotes: Sequence[Quote], key: str) -> Element:
    head = element(
        "summary",
        None,
        element("span", {"class": "badge kx"}, "?"),
        element("span", {"class": "who"}, element("span", {"class": "name"}, UNNAMED)),
        element("span", {"class": "value"}, count(len(quotes), "quote")),
    )
    known = {"class": "speaker", "id": f"{key}-s-", "data-speaker": ""}
    return element("details", known, head, _said(quotes, key))


def _said(quotes: Iterable[Quote], key: str) -> Element:
    items = []
    for quote in quotes:
        link = element("a", {"href": f"#{key}-{quote.id}", "data-to": quote.id}, in_marks(quote))
        kind = None if quote.kind == "direct" else element("small", None, f" {KINDS[quote.kind]}")
        items.append(element("li", None, link, kind))
    return element("ol", {"class": "said"}, *items)


def _gist(article: Article, key: str) -> Element | None:
    items = [
        element(
            "li", None, element("a", {"href": f"#{key}", "data-k": number}, " ".join(sentence.text.split()))
        )
        for number, sentence in enumerate(article.summary.sentences, 1)
    ]
    return _section("gist", "In short", element("ul", None, *items)) if items else None


def _keywords(article: Article) -> Element | None:
    terms: list[Node] = [
        element("span", {"class": "name"}, keyword.term) for keyword in article.summary.keywords
    ]
    if not terms:
        return None
    return _section("keywords", "Keywords", element("p", None, *joined(terms, " · ")))


def _names(entities: Sequence[Entity]) -> Element | None:
    groups: list[Node] = []
    for heading, labels in GROUPS:
        chosen = [entity for entity in entities if entity.label in labels]
        if chosen:
            chosen.sort(key=lambda entity: (-entity.salience, -entity.count))
            groups += [element("h3", None, heading), element("p", {"class": "chips"}, *map(_chip, chosen))]
    return _section("names", "Named", *groups) if groups else None


def _chip(entity: Entity) -> Element:
    label = LABELS.get(entity.label, entity.label)
    known: Attributes = {
        "type": "button",
        "class": "chip",
        "data-entity": entity.id,
        "data-name": entity.name,
        "data-label": label,
        "data-count": entity.count,
        "title": f"{label}, {count(entity.count, 'mention')}",
    }
    times = element("small", None, str(entity.count)) if entity.count > 1 else None
    return element("button", known, element("span", {"class": "name"}, entity.name), times)


def _section(kind: str, heading: str, *children: Node) -> Element:
    return element("section", {"class": kind}, element("h2", None, heading), *children)
