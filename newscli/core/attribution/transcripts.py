"""Interviews and transcripts without quote marks: paragraphs that begin with the label of who speaks.

*BRANDT: It was not safe.* · *Q: Why not? A: It was old.* · *Courier: And now? Ida Brandt: We build.* Lists have
labels, too ("Pros: …", "Date: …"): a dialogue is read only where two labels take turns and one is a person's, or A.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newscli.core.document import Document, Paragraph, Span
from newscli.core.phrases import PERSON_NOUNS, word_set
from newscli.models import gazetteer

LABEL = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|al|of|the)){0,4})"
    r"(?P<role>(?:, [^:;.?!]{2,60}| \([^():]{2,60}\))?):\s{1,3}(?=[^\s/\"“‘«])"
)
"""Up to five words of a name, what the person is, a colon, and words without quote marks."""
LETTER = re.compile(r"(?P<name>[QA])(?P<role>)(?:[.:]|\s[–—-])\s{1,3}(?=[^\s\"“‘«])")
STAGE_DIRECTION = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
"""What happens in the room: (APPLAUSE), [laughs]."""
ENDS = re.compile(r"[.?!…][)\]\"”’'*]*\Z|[–—-]\Z")
"""How an utterance ends, cut off or not."""
LONGEST_END = 12
"""Characters of an utterance's end that tell."""
INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}\Z")

QUESTIONS = frozenset(["q", "question", "interviewer"])
"""Labels of whoever asks for the article: its own words, not those of a source."""
ANSWERS = frozenset(["a", "answer"])
VOICES = word_set("voice male female man woman operator audience narrator moderator speaker")
"""Labels of those without a name."""

FEWEST = 2
"""Turns that a label has in a dialogue, and labels that take turns."""
SHORTEST = 3
"""Turns of a dialogue."""
ENDED = 0.6
"""Share of the turns that end as utterances do; fields of lists seldom do."""
TALKING = 0.25
"""Share of the turns that talk as people do to each other; lists of teams, prices or dates never do."""
TALK = re.compile(
    r"\?|\b(?:I|we|you|my|our|your|me|us|yes|no|well|please|thanks?|good (?:morning|evening|afternoon))\b",
    re.IGNORECASE,
)
DENSE = 0.5
"""Share of labelled paragraphs from the first to the last above which those between them go on with a turn."""
LONGEST_TURN = 6
"""Paragraphs that may go on with one turn."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A paragraph of a dialogue."""

    label: Span
    """The words that name who speaks."""
    content: Span
    """What is said."""
    asked: bool
    """Whether the article itself asks: a question, and no source's words."""


@dataclass(frozen=True, slots=True)
class _Turn:
    number: int
    label: Span
    key: str
    start: int


def utterances(document: Document) -> list[Utterance]:
    """The utterances of the dialogue that the article is or holds, in text order; none where there is no dialogue."""
    paragraphs = document.layout.paragraphs
    turns = _of_speakers(document, list(_labelled(document)))
    blocks = [block for block in _blocks(turns) if len(block) >= SHORTEST]
    ends = [
        _ends(document.text, turn.start, paragraphs[turn.number].end) for block in blocks for turn in block
    ]
    if sum(ends) < ENDED * len(ends) or not _talk(document, blocks):
        return []
    return [uttered for block in blocks for uttered in _whole(document.text, paragraphs, block)]


def _talk(document: Document, blocks: Sequence[Sequence[_Turn]]) -> bool:
    """Whether the turns are those of people who talk to each other, by their labels or their words."""
    turns = [turn for block in blocks for turn in block]
    if not (QUESTIONS | ANSWERS).isdisjoint(turn.key for turn in turns):
        return True
    ends = [document.layout.paragraphs[turn.number].end for turn in turns]
    talking = [
        TALK.search(document.text, turn.start, end) is not None for turn, end in zip(turns, ends, strict=True)
    ]
    return sum(talking) >= TALKING * len(talking)


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a stretch of the text ends as an utterance does."""
    return ENDS.search(text, max(start, end - LONGEST_END), end) is not None


def _of_speakers(document: Document, turns: Sequence[_Turn]) -> list[_Turn]:
    """The turns of those who speak to each other; none when the labels are headings."""
    counts = Counter(turn.key for turn in turns)
    often = {key for key, count in counts.items() if count >= FEWEST}
    if not often:
        return []
    people = _people(document)
    speakers = {key for key in counts if _is_speaker(key, people)}
    answers = max((counts[key] for key in ANSWERS), default=0)
    if not often & (speakers - QUESTIONS) or (len(often) < FEWEST and answers < SHORTEST):
        return []
    return [turn for turn in turns if turn.key in speakers | often]


def _blocks(turns: Sequence[_Turn]) -> Iterator[list[_Turn]]:
    """The turns that follow each other without much between them."""
    block: list[_Turn] = []
    for turn in turns:
        if block and turn.number - block[-1].number > LONGEST_TURN:
            yield block
            block = []
        block.append(turn)
    yield block


def _labelled(document: Document) -> Iterator[_Turn]:
    """The paragraphs with a label, the headline left out."""
    text, title = document.text, document.layout.title
    for number, paragraph in enumerate(document.layout.paragraphs):
        if title is not None and title.start <= paragraph.start < title.end:
            continue
        found = LETTER.match(text, paragraph.start, paragraph.end)
        found = found or LABEL.match(text, paragraph.start, paragraph.end)
        if found is not None:
            yield _Turn(number, Span(*found.span("name")), _key(found["name"]), found.end())


def _key(name: str) -> str:
    """Equal for the labels of one speaker: the last word of a name."""
    return name.rstrip(".").casefold() if INITIALS.match(name) else name.split()[-1].casefold()


def _people(document: Document) -> set[str]:
    """Words of the names of people in the article, and their initials, in lower case."""
    known: set[str] = set()
    for sentence in document.sentences:
        for name in sentence.names:
            if name.label == "PERSON":
                words = [word.casefold() for word in sentence.words[name.first : name.last]]
                known |= {*words, "".join(word[0] for word in words), ".".join(word[0] for word in words)}
    return known


def _is_speaker(key: str, people: set[str]) -> bool:
    """Whether a label is that of somebody who speaks, and no heading."""
    names = gazetteer()
    known = key in people or key in names.first_female or key in names.first_male
    return known or key in QUESTIONS | ANSWERS | VOICES or key in PERSON_NOUNS


def _whole(text: str, paragraphs: Sequence[Paragraph], turns: Sequence[_Turn]) -> Iterator[Utterance]:
    """The turns of a block, each with the paragraphs that go on with it, where both sides have labels."""
    dense = len(turns) >= DENSE * (turns[-1].number - turns[0].number + 1)
    goes_on = dense and len({turn.key for turn in turns}) > 1
    for turn, following in pairwise([*turns, None]):
        assert turn is not None
        asked = turn.key in QUESTIONS
        yield Utterance(turn.label, Span(turn.start, paragraphs[turn.number].end), asked)
        if following is None or not goes_on:
            continue
        for paragraph in paragraphs[turn.number + 1 : following.number]:
            ended = _ends(text, paragraph.start, paragraph.end)
            if ended and not STAGE_DIRECTION.fullmatch(text, paragraph.start, paragraph.end):
                yield Utterance(turn.label, Span(paragraph.start, paragraph.end), asked)
