"""Features of what stands around a quoted span that may be nobody's words: names of works, quoted spans, clauses."""

from __future__ import annotations

from newscli.core.attribution.context import QuoteContext
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.phrases import Chunk, Clauses, word_set
from newscli.models import clusters

NAMING = word_set("""
    called titled entitled dubbed named known labeled labelled nicknamed branded termed calls call calling naming
    titling so-called reads read reading
""")
"""Words that introduce a name or a title, and what stands on a sign."""
WORKS = word_set("""
    book novel memoir film movie show song album series program programme play musical episode article essay
    column report headline magazine poem documentary video ad game website single tune hit drama sitcom comedy
    story paper speech lecture
""")
"""What has a title."""
TERMS = word_set("""
    word words term terms phrase phrases slogan label nickname hashtag moniker expression notion concept idea
""")
"""What names a way of speaking."""
TITLED = WORKS | TERMS
"""What may stand behind its name: the "Salt Ledger" column."""
NAMING_WINDOW = 6
"""Chunks on the left in which a word that names is sought."""
NAMED_WINDOW = 3
"""Chunks on the right in which something that has a title is sought."""
SENTENCE_WINDOW = 60
"""Chunks on either side in which the other quoted spans of the sentence are sought."""
SHORT_WORD = 4
"""Letters; shorter words do not count for title case."""
MARKS = "\"'“”‘’` "
UNKNOWN = (-1, -1)


def size_of(words: int) -> str:
    """How many words a quoted span has, as a class."""
    return str(words) if words < 5 else "5-6" if words < 7 else "7-11" if words < 12 else "12+"


def _left(context: QuoteContext, clauses: Clauses, window: int) -> list[Chunk]:
    """Chunks of the sentence before the quoted span, in text order."""
    quote = context.quote
    near = clauses.chunks[max(0, quote.index - window) : quote.index]
    return [
        chunk for chunk in near if chunk.paragraph == quote.paragraph and chunk.sentence == quote.sentence
    ]


def _right(context: QuoteContext, clauses: Clauses, window: int) -> list[Chunk]:
    quote = context.quote
    near = clauses.chunks[quote.index + 1 : quote.index + 1 + window]
    return [chunk for chunk in near if chunk.paragraph == quote.paragraph]


def _clusters(chunk: Chunk) -> tuple[int, int]:
    """Of a word or the head of a mention: its cluster of words used alike, and the group of clusters."""
    return clusters().get(chunk.head) or UNKNOWN


def alike(context: QuoteContext, clauses: Clauses) -> list[str]:
    """Clusters of the words beside the quoted span."""
    quote, found = context.quote, []
    for name, step in (("gb", -1), ("gb2", -2), ("gb3", -3), ("ga", 1), ("ga2", 2)):
        chunk = clauses.neighbour(quote, step)
        if chunk is not None:
            cluster, group = _clusters(chunk)
            found.append(f"{name}={group}")
            if step in (-1, 1):
                found.append(f"c{name}={cluster}")
    return found


def naming(context: QuoteContext, clauses: Clauses, size: str) -> list[str]:
    """Whether a word near by says that a name, a title or a term is to come."""
    left, right = _left(context, clauses, NAMING_WINDOW)[::-1], _right(context, clauses, NAMED_WINDOW)
    content = context.content
    capital = bool(content.words) and content.words[0][0].isupper()
    naming = _first([chunk.head in NAMING for chunk in left])
    work = _first([chunk.kind == "mention" and chunk.head in WORKS for chunk in left])
    term = _first([chunk.kind == "mention" and chunk.head in TERMS for chunk in left])
    behind = _first([chunk.kind == "mention" and chunk.head in TITLED for chunk in right])
    return [
        f"naming={naming}", f"naming={naming < 9}{size}", f"work={work}{capital}",
        f"work={work < 9}{size}{capital}", f"term={term}", f"term={term < 9}{size}",
        f"workafter={behind}", f"workafter={behind < 9}{size}",
    ]  # fmt: skip


def _first(found: list[bool]) -> int:
    """Position of the first that is true, 9 when none is."""
    return found.index(True) if True in found else 9


def neighbours(context: QuoteContext, clauses: Clauses, size: str) -> list[str]:
    """The other quoted spans of the sentence, and the quoted spans before and behind: titles come in lists."""
    quote = context.quote
    near = clauses.chunks[max(0, quote.index - SENTENCE_WINDOW) : quote.index + SENTENCE_WINDOW]
    same = [
        len(chunk.text.split())
        for chunk in near
        if chunk.kind == "quote" and chunk.sentence == quote.sentence and chunk is not quote
    ]
    found = [f"nsame={min(3, len(same))}"]
    if same:
        found += [f"maxsame={size_of(max(same))}{size}", f"minsame={size_of(min(same))}"]
    for name, other, way in (
        ("prev", context.previous, context.previous_path),
        ("next", context.next, context.next_path),
    ):
        found += (
            [f"{name}=-"] if other is None else _neighbour(name, other, way, other.sentence == quote.sentence)
        )
    return found


def _neighbour(name: str, other: Chunk, way: str, here: bool) -> list[str]:
    text = other.text.strip(MARKS)
    words = text.split()
    title = all(word[:1].isupper() or len(word) < SHORT_WORD for word in words)
    ending = text[-1:] if text[-1:] in (",", ".", "?", "!") else "x"
    size = size_of(len(words))
    return [
        f"{name}={way}", f"{name}={way} {size}", f"{name}cap={title}{size} {here}", f"{name}end={ending} {here}",
    ]  # fmt: skip


def reported(context: QuoteContext, reported_index: ReportedIndex, size: str) -> list[str]:
    """Whether a reported clause holds the quoted span, how sure, and what share of it the quoted span is."""
    if context.clause is None:
        near = reported_index.touch(context.quote.start, context.quote.end)
        return [f"clause=out{near}", f"clause=out{size}{near}"]
    clause = reported_index.clauses[context.clause]
    share = (context.quote.end - context.quote.start) / (clause.end - clause.start)
    part = "all" if share > 0.8 else "half" if share > 0.4 else "some" if share > 0.15 else "few"
    sure = reported_index.sureness(context.clause)
    return [
        "clause=in", f"clause=in{size}", f"sure={sure}{size}", f"sure={sure}{part}", f"part={part}{size}",
        f"why={clause.evidence}",
    ]  # fmt: skip
