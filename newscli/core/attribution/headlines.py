"""Headlines that name a source: who says what in the short forms of headlines and crossheads.

*'We lost it': Hale on the final* · *'We lost it' – Hale rues late goals* · *Hale: 'We lost it'* · *'We lost it,' says
Hale* · *Pier is safe: Minister Ida Brandt* · *Police: Man set boat on fire*. Headlines have single marks where the
article has double ones, and seldom a verb; so neither the pairing of marks nor the ranker sees them. Topics stand
before a colon, too (*Ida Brandt: Mayor opens pier*): without marks only those are sources that do nothing but report,
and people who say "I" or "we".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newscli.core.attribution.headline_sources import Sources
from newscli.core.document import Document, Paragraph, Span
from newscli.core.phrases import word_set

LONGEST, LONGEST_CROSSHEAD = 200, 120
"""Characters of a headline, and of a line between paragraphs."""
MARKED = r"(?:(?<![^\s(])['‘](?P<single>\w[^\"“”]{2,150}?)['’](?!\w)|[\"“](?P<double>\w[^\"“”]{2,150}?)[\"”])"
"""Words in marks of either kind, shortest first: what must follow tells their end from an apostrophe."""
SAYS = r"(?P<cue>says?|said|warns?|warned|insists?|claims?|admits?|vows?|urges?|declares?)"
BEHIND = re.compile(rf"{MARKED}(?P<joint>:|\s[–—-])\s(?P<source>\S.*)$")
INVERTED = re.compile(rf"{MARKED},?\s{SAYS}\s(?P<source>\S.*)$")
UPRIGHT = re.compile(rf"{MARKED},?\s(?P<source>[^,:;'‘’\"“”]+)\s{SAYS}$")
IN_FRONT = re.compile(rf"(?P<source>[^:'‘\"“]+)(?P<joint>:)\s{MARKED}[.!?]?$")
TOLD = re.compile(rf"(?P<source>[^:]+)(?P<joint>:)\s{MARKED}[.!?]?$")
OPENS = re.compile(
    rf"(?P<source>[^:'‘\"“]{{2,60}}?)\s{SAYS}\s{MARKED}(?=$|\s(?:as|after|over|in|on|at)\s|[;,])"
)
UNMARKED = re.compile(r"(?P<front>[^:'‘’\"“”?]+):\s(?P<back>[^:'‘\"“”?]+)$")
CLAUSE = 3
"""Words of a quote that is no catchword."""
OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|must)\b")
"""Words of people who speak for themselves."""
OPENER = re.compile(r"[‘“]|(?<=\s)['\"](?=\w)")
"""A mark that opens: the words are more than one quote."""
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|set|hit|won|lost"
    r"|shot|fell|ran|took|made|led|left|stole|[A-Za-z]{2,30}(?:ed|ing|n't|[^\W\dsu]s))\b",
    re.IGNORECASE,
)
"""Something like a verb: no score, no list."""
QUESTIONS = word_set(
    "what why how who when where which should could is are does will meet inside watch photos live"
)
"""First words of headlines that announce an article."""


@dataclass(frozen=True, slots=True)
class Headed:
    """What a headline says somebody says."""

    content: Span
    """The words, without marks."""
    mention: Span
    """Who says them."""
    cue: Span | None
    """The verb, where there is one."""
    evidence: str
    """What decided."""
    marked: bool
    """Whether the words stand in marks."""
    in_header: bool
    """Whether it is a headline, and no crosshead."""


def headed(document: Document) -> list[Headed]:
    """What the headlines and crossheads of the article say, in text order; at most one a line."""
    text, sources = document.text, Sources(document)
    found = []
    for paragraph, in_header in _lines(document):
        line = _Line(text, paragraph.start, paragraph.end, in_header, sources)
        said = line.marked() or line.told() or line.unmarked()
        if said is not None:
            found.append(said)
    return found


def _lines(document: Document) -> Iterator[tuple[Paragraph, bool]]:
    """The lines that are headlines or crossheads by their place and length, and whether they are the header's."""
    for paragraph in document.layout.paragraphs:
        length, in_header = paragraph.end - paragraph.start, paragraph.body == paragraph.end
        ends = document.text[paragraph.end - 1 : paragraph.end] in ".?!"
        if (in_header and length <= LONGEST) or (length <= LONGEST_CROSSHEAD and not ends):
            yield paragraph, in_header


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    end: int
    in_header: bool
    sources: Sources

    def marked(self) -> Headed | None:
        """Words in marks with a source beside them."""
        return self._behind() or self._in_front() or (self._beside() if self.in_header else None)

    def _behind(self) -> Headed | None:
        found = self._search(BEHIND)
        if found is None or not self._opens(found.start()):
            return None
        find = self.sources.leading if self.in_header else self.sources.alone
        source = find(*found.span("source"))
        evidence = "colon" if found["joint"] == ":" else "signature"
        return source and self._headed(found, source, evidence)

    def _beside(self) -> Headed | None:
        for pattern, find, evidence in (
            (INVERTED, self.sources.leading, "inverted"),
            (UPRIGHT, self.sources.whole, "cue-after"),
        ):
            found = self._search(pattern)
            if found is not None and self._opens(found.start()) and _is_clause(found):
                source = find(*found.span("source"))
                if source is not None:
                    return self._headed(found, source, evidence)
        return None

    def _in_front(self) -> Headed | None:
        found = IN_FRONT.match(self.text, self.start, self.end)
        if found is None or OPENER.search(self.text, *self._quoted(found)):
            return None
        source = self.sources.alone(*found.span("source"))
        return source and self._headed(found, source, "colon")

    def told(self) -> Headed | None:
        """*Hale opens up about the final: 'Q'*, *as Hale says 'Q'*."""
        if not self.in_header:
            return None
        return self._told() or self._with_verb()

    def _told(self) -> Headed | None:
        found = TOLD.match(self.text, self.start, self.end)
        if found is None or OPENER.search(self.text, *self._quoted(found)):
            return None
        start, end = found.span("source")
        source = self.sources.leading(start, end)
        if source is None or not self.sources.tells(source, end):
            source = self.sources.given(start, end)
        return source and self._headed(found, source, "colon")

    def _with_verb(self) -> Headed | None:
        found = OPENS.match(self.text, self.start, self.end)
        if found is None or not _is_clause(found):
            return None
        source = self.sources.whole(*found.span("source"))
        return source and self._headed(found, source, "cue-before")

    def unmarked(self) -> Headed | None:
        """*Pier is safe: Minister Ida Brandt*, *Police: Man set boat on fire*, *Hale: We will not go*."""
        found = UNMARKED.match(self.text, self.start, self.end) if self.in_header else None
        if found is None:
            return None
        for source_part, other in (("back", "front"), ("front", "back")):
            source, said = Span(*found.span(source_part)), self._bare(Span(*found.span(other)))
            named = self.sources.reporter(*source)
            person = None if named else self.sources.person(*source)
            if named is None and person is not None:
                named = person if source_part == "back" or OWN.search(self.text, *said) else None
            if named is not None and self._is_statement(said):
                return Headed(said, named, None, "colon", False, True)
        return None

    def _bare(self, said: Span) -> Span:
        return Span(said.start, said.start + len(self.text[slice(*said)].rstrip("; ")))

    def _is_statement(self, said: Span) -> bool:
        words = self.text[slice(*said)].split()
        return (
            len(words) >= CLAUSE
            and words[0].lower() not in QUESTIONS
            and VERB.search(self.text, *said) is not None
        )

    def _headed(self, found: re.Match[str], source: Span, evidence: str) -> Headed:
        cue = Span(*found.span("cue")) if "cue" in found.groupdict() else None
        return Headed(self._quoted(found), source, cue, evidence, True, self.in_header)

    @staticmethod
    def _quoted(found: re.Match[str]) -> Span:
        return Span(*found.span("single" if found["single"] is not None else "double"))

    def _search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.text, self.start, self.end)

    def _opens(self, at: int) -> bool:
        """Whether the words begin the line or a part of it."""
        before = self.text[self.start : at].rstrip()
        return not before or before[-1] in ":;.,–—|-"


def _is_clause(found: re.Match[str]) -> bool:
    """Whether the words in marks are no catchword."""
    return len((found["single"] or found["double"]).split()) >= CLAUSE
