"""Features of what stands around a stretch that may be nobody's words: names of works, stretches, clauses."""

from __future__ import annotations

from newscli.core.clauses import Clauses
from newscli.core.lexicon import word_set
from newscli.core.reports import Reports
from newscli.core.scene import Scene
from newscli.core.units import Unit
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
"""Units on the left in which a word that names is sought."""
NAMED_WINDOW = 3
"""Units on the right in which something that has a title is sought."""
SENTENCE_WINDOW = 60
"""Units on either side in which the other stretches of the sentence are sought."""
SHORT_WORD = 4
"""Letters; shorter words do not count for title case."""
MARKS = "\"'“”‘’` "
UNKNOWN = (-1, -1)


def size_of(words: int) -> str:
    """How many words a stretch has, as a class."""
    return str(words) if words < 5 else "5-6" if words < 7 else "7-11" if words < 12 else "12+"


def _left(scene: Scene, clauses: Clauses, window: int) -> list[Unit]:
    """Units of the sentence before the stretch, in text order."""
    quote = scene.quote
    near = clauses.units[max(0, quote.index - window) : quote.index]
    return [unit for unit in near if unit.paragraph == quote.paragraph and unit.sentence == quote.sentence]


def _right(scene: Scene, clauses: Clauses, window: int) -> list[Unit]:
    quote = scene.quote
    near = clauses.units[quote.index + 1 : quote.index + 1 + window]
    return [unit for unit in near if unit.paragraph == quote.paragraph]


def _clusters(unit: Unit) -> tuple[int, int]:
    """Of a word or the head of a mention: its cluster of words used alike, and the group of clusters."""
    return clusters().get(unit.head, UNKNOWN)


def alike(scene: Scene, clauses: Clauses) -> list[str]:
    """Clusters of the words beside the stretch."""
    quote, found = scene.quote, []
    for name, step in (("gb", -1), ("gb2", -2), ("gb3", -3), ("ga", 1), ("ga2", 2)):
        unit = clauses.neighbour(quote, step)
        if unit is not None:
            cluster, group = _clusters(unit)
            found.append(f"{name}={group}")
            if step in (-1, 1):
                found.append(f"c{name}={cluster}")
    return found


def naming(scene: Scene, clauses: Clauses, size: str) -> list[str]:
    """Whether a word near by says that a name, a title or a term is to come."""
    left, right = _left(scene, clauses, NAMING_WINDOW)[::-1], _right(scene, clauses, NAMED_WINDOW)
    content = scene.content
    capital = bool(content.words) and content.words[0][0].isupper()
    naming = _first([unit.head in NAMING for unit in left])
    work = _first([unit.kind == "mention" and unit.head in WORKS for unit in left])
    term = _first([unit.kind == "mention" and unit.head in TERMS for unit in left])
    behind = _first([unit.kind == "mention" and unit.head in TITLED for unit in right])
    return [
        f"naming={naming}", f"naming={naming < 9}{size}", f"work={work}{capital}",
        f"work={work < 9}{size}{capital}", f"term={term}", f"term={term < 9}{size}",
        f"workafter={behind}", f"workafter={behind < 9}{size}",
    ]  # fmt: skip


def _first(found: list[bool]) -> int:
    """Position of the first that is true, 9 when none is."""
    return found.index(True) if True in found else 9


def neighbours(scene: Scene, clauses: Clauses, size: str) -> list[str]:
    """The other stretches of the sentence, and the stretches before and behind: titles come in lists."""
    quote = scene.quote
    near = clauses.units[max(0, quote.index - SENTENCE_WINDOW) : quote.index + SENTENCE_WINDOW]
    same = [
        len(unit.text.split())
        for unit in near
        if unit.kind == "quote" and unit.sentence == quote.sentence and unit is not quote
    ]
    found = [f"nsame={min(3, len(same))}"]
    if same:
        found += [f"maxsame={size_of(max(same))}{size}", f"minsame={size_of(min(same))}"]
    for name, other, way in (
        ("prev", scene.previous, scene.previous_path),
        ("next", scene.next, scene.next_path),
    ):
        found += (
            [f"{name}=-"] if other is None else _neighbour(name, other, way, other.sentence == quote.sentence)
        )
    return found


def _neighbour(name: str, other: Unit, way: str, here: bool) -> list[str]:
    text = other.text.strip(MARKS)
    words = text.split()
    title = all(word[:1].isupper() or len(word) < SHORT_WORD for word in words)
    ending = text[-1:] if text[-1:] in (",", ".", "?", "!") else "x"
    size = size_of(len(words))
    return [
        f"{name}={way}", f"{name}={way} {size}", f"{name}cap={title}{size} {here}", f"{name}end={ending} {here}",
    ]  # fmt: skip


def reported(scene: Scene, reports: Reports, size: str) -> list[str]:
    """Whether a reported clause holds the stretch, how sure, and what share of it the stretch is."""
    if scene.clause is None:
        near = reports.touch(scene.quote.start, scene.quote.end)
        return [f"clause=out{near}", f"clause=out{size}{near}"]
    clause = reports.clauses[scene.clause]
    share = (scene.quote.end - scene.quote.start) / (clause.end - clause.start)
    part = "all" if share > 0.8 else "half" if share > 0.4 else "some" if share > 0.15 else "few"
    sure = reports.sureness(scene.clause)
    return [
        "clause=in", f"clause=in{size}", f"sure={sure}{size}", f"sure={sure}{part}", f"part={part}{size}",
        f"why={clause.evidence}",
    ]  # fmt: skip
