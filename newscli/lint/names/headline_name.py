"""N04: a name in the headline that the text does not have."""

from __future__ import annotations

from collections.abc import Iterator

from newscli.core.document import Span
from newscli.core.entities import common_surnames
from newscli.core.tokens import folded_words
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.names.people import title_before
from newscli.lint.rule import Bundle, Rule

SHORTEST = 3
"""Letters of a word that is looked for in the text."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """People who are named in the headline, and of whose names no word stands in the running text."""
    title = draft.title
    if title is None:
        return
    body: frozenset[str] | None = None
    for person in draft.persons:
        if not all(title.start <= start < title.end for start, _ in person.mentions):
            continue
        body = _words(draft) if body is None else body
        words = [word for word in folded_words(person.name) if len(word) >= SHORTEST]
        start, end = person.mentions[0]
        if words and body.isdisjoint(words) and _is_subject(draft.text, title, Span(start, end)):
            yield Remark(start, end, f"“{draft.text[start:end]}” stands in the headline, but not in the text")


def _is_subject(text: str, title: Span, name: Span) -> bool:
    """Whether the name is a person's of whom the headline tells: no author ("Ana Ruiz: Stay!", "ANA RUIZ"), and, when
    it is one word, one that is known as a surname or has a title.
    """
    author = name == title or (name.start == title.start and text[name.end : name.end + 1] == ":")
    words = folded_words(text[slice(*name)])
    return not author and (
        len(words) > 1 or words[0] in common_surnames() or title_before(text, name.start) != ""
    )


def _words(draft: Draft) -> frozenset[str]:
    running = " ".join(draft.text[one.body : one.end] for one in draft.paragraphs)
    return frozenset(folded_words(running))


RULE = Rule(
    code="N04",
    name="headline-name",
    bundle=Bundle.names,
    summary="a person in the headline whom the text never names",
    why="""A headline promises its article. A name that stands in it alone was cut from the text, or is misspelt in one
of the two.""",
    bad="Arden Quits as Harbour Chief\n\nThe chief of the harbour left on Monday after nine years in office.",
    good="Arden Quits as Harbour Chief\n\nThe chief of the harbour, Leila Arden, left on Monday after nine years.",
    check=check,
)
