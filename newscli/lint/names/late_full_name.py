"""N02: a full name that comes only after the surname."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.core.tokens import fold
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.names.people import Naming, in_running_text, namings
from newscli.lint.rule import Bundle, Rule

BEFORE = re.compile(r"(?:\b[^\W\d_a-z][\w’'-]*|\b(?:the|an?|and)|&|-)\s?$")
"""A capitalised word, an article, an "and": the surname is part of something, or of a list."""
ACTS = re.compile(
    r"(?:['’]s|['’])?\s(?:said|says|told|has|had|was|is|will|would|did|does|could|can|went|came|took|gave|made|met|left"
    r"|lost|won|began|became|knew|saw|ran|led|held|spoke|wrote|sat|stood|fell|rose|sold|paid|kept|put|cut|[a-z]{2,12}ed)\b"
)
"""What a person does, right behind the surname."""
MONTHS = frozenset({"May", "June", "April", "August"})
LINE = 100
"""A first paragraph of fewer characters may be a headline."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """The first surname of a speaker whose full name follows later in the running text."""
    for person in draft.persons:
        if person.id in draft.speakers:
            found = in_running_text(draft, namings(draft, person))
            full = next((one for one in found if one.full and not one.shouted), None)
            if full and not found[0].full and _stands_for_the_person(draft, found[0], full):
                name, line = " ".join(full.words), draft.line(full.span.start)
                message = f"“{found[0].words[-1]}” stands here before the full name, “{name}” in line {line}"
                yield Remark(*found[0].span, message)


def _stands_for_the_person(draft: Draft, one: Naming, full: Naming) -> bool:
    """Whether the surname is this person's and does something, in what is no headline."""
    before = draft.text[max(0, one.span.start - 24) : one.span.start]
    if one.title or one.words[-1] in MONTHS or fold(one.words[-1]) != fold(full.words[-1]):
        return False
    if BEFORE.search(before) or not ACTS.match(draft.text, one.span.end):
        return False
    return draft.paragraph_number(one.span.start) > 0 or len(draft.paragraph_text(0)) >= LINE


RULE = Rule(
    code="N02",
    name="late-full-name",
    bundle=Bundle.names,
    summary="a surname that stands before the full name",
    why="""Readers meet a stranger: the full name belongs where a person is named first. Often a paragraph was moved up
and its first reference stayed behind. Looked at are people who speak, where the surname does something (“Okoro
opened”); headlines, quoted words, surnames with a title (“President Arden”) and in names of other things (“the Arden
government”) are left alone.""",
    bad="""The bridge is open.

Okoro opened it on Friday.

The mayor, Ben Okoro, had promised it for years. “It is done,” Okoro said.""",
    good="""The bridge is open.

The mayor, Ben Okoro, opened it on Friday.

Okoro had promised it for years. “It is done,” Okoro said.""",
    check=check,
)
