"""Interviews without marks and labels: questions on lines of their own, answers between them.

*How did it begin?* ⏎ *With a tape. My aunt left me a box.*: the answers are those of the person whom headline or
opening name. Explainers and essays have such questions, too: an interview says that it is one, its questions say
"you" and its answers "I".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newscli.core.document import Document, Span

FEWEST = 3
"""Questions of an interview."""
LONGEST_QUESTION = 320
"""Characters of a question."""
LONGEST_ANSWER = 8
"""Paragraphs of an answer."""
MOST = 0.5
"""Share of the questions that say "you", of the answers that say "I"."""
QUESTION = re.compile(r"\?[\"”’')]*\Z")
YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
OWN = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s)\b")
MARK = "\"“”‘'"
INTERVIEW = re.compile(
    r"\bQ ?(?:&|and) ?A\b|\b(?:interview\w*|spoke|speaks|talks|talked|sat down|sits down|caught up|catches up"
    r"|chats|chatted|answers|discusses|we asked)\b",
    re.IGNORECASE,
)
"""What the words before the first question say of an interview."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A paragraph of an interview."""

    speaker: Span
    """The name of the person interviewed, in headline or opening."""
    content: Span
    """The paragraph."""
    turn: int
    """Offset of the answer's first paragraph."""
    asked: bool
    """Whether it is a question."""


def answers(document: Document) -> list[Answer]:
    """The questions and answers of the interview that the article is, in text order; none of other articles."""
    questions = _questions(document)
    if len(questions) < FEWEST:
        return []
    paragraphs, text = document.layout.paragraphs, document.text
    opening = paragraphs[questions[0]].start
    interviewed = _interviewed(document, opening)
    if interviewed is None or INTERVIEW.search(text, 0, opening) is None:
        return []
    found = list(_paragraphs(document, questions, interviewed))
    first = {one.turn: one for one in reversed(found) if not one.asked}
    own = sum(OWN.search(text, *one.content) is not None for one in first.values())
    marked = sum(text[one.content.start] in MARK for one in first.values())
    return found if own >= MOST * len(first) and not marked else []


def _questions(document: Document) -> list[int]:
    """The paragraphs that ask, or prompt with "you", where most of them do so; none where there is no interview."""
    asking, prompting = [], []
    for number, paragraph in enumerate(document.layout.paragraphs):
        start, end = paragraph.start, paragraph.end
        if end - start > LONGEST_QUESTION or paragraph.body == end or document.text[start] in MARK:
            continue
        if QUESTION.search(document.text, max(start, end - 4), end):
            asking.append(number)
        elif YOU.search(document.text, start, end) and not OWN.search(document.text, start, end):
            prompting.append(number)
    places = [
        (document.layout.paragraphs[number].start, document.layout.paragraphs[number].end)
        for number in asking
    ]
    to_somebody = sum(YOU.search(document.text, *place) is not None for place in places)
    if len(asking) < FEWEST - 1 or not to_somebody or to_somebody + len(prompting) < MOST * len(asking):
        return []
    between = [number for number in prompting if asking[0] < number < asking[-1]]
    return sorted([*asking, *between])


def _interviewed(document: Document, end: int) -> Span | None:
    """The name in the headline, or the one that stands most often before the first question."""
    authors, title = document.layout.byline or "", document.layout.title
    named = [
        Span(sentence.starts[name.first], sentence.ends[name.last - 1])
        for sentence in document.sentences
        if sentence.start < end
        for name in sentence.names
        if name.label == "PERSON"
        and document.text[sentence.starts[name.first] : sentence.ends[name.last - 1]] not in authors
    ]
    headed = [span for span in named if title is not None and title.start <= span.start < title.end]
    if headed:
        return headed[0]
    counts = Counter(document.text[slice(*span)].split()[-1] for span in named)
    return max(
        named, key=lambda span: (counts[document.text[slice(*span)].split()[-1]], -span.start), default=None
    )


def _paragraphs(document: Document, questions: Sequence[int], interviewed: Span) -> Iterator[Answer]:
    """The questions without quotes of others, and the answers; of the last answer its first paragraph."""
    paragraphs = document.layout.paragraphs
    quoting = {span.paragraph for span in document.quoted_spans}
    for question, following in zip(questions, [*questions[1:], questions[-1] + 2], strict=True):
        asked = paragraphs[question]
        if question not in quoting:
            yield Answer(interviewed, Span(asked.start, asked.end), asked.start, True)
        answer = paragraphs[question + 1 : min(following, question + 1 + LONGEST_ANSWER)]
        for paragraph in answer:
            yield Answer(interviewed, Span(paragraph.start, paragraph.end), answer[0].start, False)
