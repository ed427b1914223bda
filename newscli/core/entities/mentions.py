"""The names of an article where they stand: titles and the possessive cut off, groups of those that mean one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newscli.core.document import Sentence, Span
from newscli.core.entities import name_forms
from newscli.core.entities.name_facts import SECOND_TITLES, TITLES
from newscli.core.entities.name_forms import NameForm
from newscli.core.names import HOUSES
from newscli.core.phrases import KIN
from newscli.core.tokens import fold

PERSON = "PERSON"
PLACES = frozenset({"GPE", "LOC", "FAC"})
VALUES = frozenset({"DATE", "MONEY", "PERCENT"})
SUFFIXES = ("Jr", "Sr", "II", "III", "IV")


@dataclass(slots=True)
class Mention:
    """A name where it stands."""

    span: Span
    """The name, without titles and the possessive."""
    text: str
    """Its words, white space made single."""
    label: str
    """What it names; repaired in the light of the whole article."""
    sentence: int
    """Index of its sentence."""
    titles: tuple[str, ...] = ()
    """Folded titles before a person's name."""

    @property
    def form(self) -> NameForm:
        """The person's name, ready to be compared."""
        return name_forms.read(self.text, self.titles)


@dataclass(slots=True)
class Group:
    """All mentions of one thing."""

    label: str
    """The label of most of its mentions."""
    mentions: list[Mention] = field(default_factory=list)
    """In text order."""

    def forms(self) -> dict[str, int]:
        """The distinct spellings by first mention, with how often each stands."""
        found: dict[str, int] = {}
        for mention in self.mentions:
            found[mention.text] = found.get(mention.text, 0) + 1
        return found


def collect(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
    """The names of all sentences in text order, trimmed."""
    found = []
    for number, sentence in enumerate(sentences):
        for name in sentence.names:
            if name.label not in VALUES:
                mention = _mention(text, number, sentence, name.first, name.last, name.label)
                if mention is not None:
                    found.append(mention)
    return found


def _mention(text: str, number: int, sentence: Sentence, first: int, last: int, label: str) -> Mention | None:
    titles: tuple[str, ...] = ()
    span = Span(sentence.starts[first], sentence.ends[last - 1])
    if label == PERSON:
        span = Span(span.start, sentence.ends[_with_suffix(sentence, last) - 1])
        titles = _titles_before(sentence, first)
        span, more = name_forms.trim(text, span, bool(titles))
        titles += more
    else:
        span = _without_possessive(text, span)
    words = text[span.start : span.end].split()
    return Mention(span, " ".join(words), label, number, titles) if words else None


def _with_suffix(sentence: Sentence, last: int) -> int:
    """The end of a person's name with the "Jr." behind it."""
    words = sentence.words
    at = last + 1 if last + 1 < len(words) and words[last] == "," else last
    if at < len(words) and words[at].rstrip(".") in SUFFIXES and words[at - 1] != ".":
        return at + 1
    return last


def _titles_before(sentence: Sentence, first: int) -> tuple[str, ...]:
    """Titles right before a name, the nearest last."""
    found: list[str] = []
    for word in reversed(sentence.words[max(0, first - 4) : first]):
        folded = fold(word).rstrip(".")
        if folded not in TITLES and folded not in KIN and folded not in SECOND_TITLES:
            break
        found.append(folded)
    return tuple(reversed(found))


def _without_possessive(text: str, span: Span) -> Span:
    """The name without its 's, unless it is a business called so ("McDonald's")."""
    for ending in ("'s", "’s", "'", "’"):
        if text.endswith(ending, span.start, span.end) and span.end - len(ending) > span.start:
            end = span.end - len(ending)
            house = ending[1:] == "s" and text[span.start : end].split()[-1].lower() in HOUSES
            return span if house else Span(span.start, end)
    return span
