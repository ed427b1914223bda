"""Quotes that stand in several articles: a list of them, and of each a page with its variants marked word by word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from newscli.io.outputs.inert import count
from newscli.render.report.elements import Element, Node, clean, element
from newscli.render.wordings import WORDS, shortened, wordings_of
from newscli.trace import Trace, Variant
from newscli.trace.marks import marked

MOST = 100
"""Quotes with a page."""
LONGEST = 140
"""Letters of a quote in the list."""
TAGS = {"dropped": "del", "added": "ins"}
PLACES = 200
"""Articles that are named for one wording."""


def chosen(traces: Iterable[Trace]) -> list[Trace]:
    """Those that have a page: the ones with most wordings first, then those in most articles."""
    ranked = sorted(islice(traces, 20 * MOST), key=lambda trace: (-len(wordings_of(trace)), -trace.articles))
    return ranked[:MOST]


def listed(traces: Sequence[Trace]) -> Element | None:
    """The list, each quote with a link to its page (``#t1``…); None when there is none."""
    if not traces:
        return None
    return element("ol", {"class": "traces"}, *(_entry(at, trace) for at, trace in enumerate(traces, 1)))


def _entry(at: int, trace: Trace) -> Element:
    first = trace.variants[0]
    link = element("a", {"href": f"#t{at}"}, shortened(_plain(first), LONGEST))
    return element("li", None, link, element("small", None, _facts(trace)))


def _facts(trace: Trace) -> str:
    first = trace.variants[0]
    spread = f"{count(trace.articles, 'article')}, {count(len(wordings_of(trace)), 'wording')}"
    return f"{first.speaker} · {spread}" if first.speaker else spread


def _plain(variant: Variant) -> str:
    text = " ".join(variant.text.split())
    return f"“{text}”" if variant.kind == "direct" else text


def view(trace: Trace) -> Element:
    """The page of one quote: the first seen, then every other wording with the articles that have it."""
    first = trace.variants[0]
    items = [_wording(trace, variants, at == 0) for at, variants in enumerate(wordings_of(trace))]
    return element(
        "article",
        {"class": "trace"},
        element("h1", {"class": "name"}, shortened(_plain(first), LONGEST)),
        element("p", {"class": "facts quiet"}, _facts(trace)),
        element("ol", {"class": "wordings"}, *items),
    )


def _wording(trace: Trace, variants: Sequence[Variant], is_first: bool) -> Element:
    one = variants[0]
    changes = ["first seen"] if is_first else [WORDS[change] for change in one.changes]
    if "speaker" in one.changes and one.speaker:
        changes.append(f"said by {one.speaker}")
    places = [_place(trace, variant) for variant in variants[:PLACES]]
    more = len(variants) - PLACES
    return element(
        "li",
        None,
        element("p", {"class": "changes"}, " · ".join(changes)),
        element("p", {"class": "said"}, *_marked(one)),
        element(
            "ul",
            {"class": "places"},
            *places,
            element("li", None, f"and {more:,} more") if more > 0 else None,
        ),
    )


def _place(trace: Trace, variant: Variant) -> Element:
    number = trace.numbers[trace.variants.index(variant)]
    name = variant.title or variant.article
    link = element("a", {"href": f"#a{number}-{variant.quotes[0]}"}, name)
    about = " · ".join(part for part in (variant.date, variant.source) if part)
    return element("li", None, f"{about} · " if about else None, link)


def _marked(variant: Variant) -> list[Node]:
    nodes: list[Node] = [
        element(TAGS[mark], None, words) if mark in TAGS else clean(words) for mark, words in marked(variant)
    ]
    return ["“", *nodes, "”"] if variant.kind == "direct" else nodes
