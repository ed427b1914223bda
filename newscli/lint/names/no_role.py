"""N05: somebody speaks of whom the text does not say who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.core.tokens import fold
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.names.people import Naming, namings
from newscli.lint.rule import Bundle, Rule

BEHIND = re.compile(
    r",?['’]?s?\s{0,2}(?:\(|,\s{0,2}(?:\d|an?\b|the\b|who\b|whose\b|his\b|her\b|our\b|one\b|[a-z-]{3,30}\s[a-z]"
    r"|[^\W\d_a-z][\w.’'-]{1,30}[’']s\b|[a-z]{3,30}(?:or|er|ist|ian|man|woman|ent|ant|ef)\b|[^\W\d_a-z])"
    r"|(?:of|from|at|with|for|in)\s(?:the\s|an?\s)?[^\W_]"
    r"|(?:is|was|are|were|became|has\sbeen|had\sbeen|works?|worked|runs?|ran|owns?|owned|heads?|headed|leads?|led"
    r"|chairs?|chaired|plays?|played|teaches|taught|founded|studies|studied|serves|served)\b)"
)
"""What introduces somebody behind a name: "Ana Ruiz, 43", "Ana Ruiz of the union", "Ana Ruiz runs"."""
BEFORE = re.compile(r"([\w’'.-]{1,40})[,:]?\s{1,2}$")
NO_NOUNS = frozenset(
    "a an the and but or nor so yet that which who whom if as than then when while where since because though although "
    "said says added told asked by to of with from for at in on against about between among after before under over "
    "like including without near behind not also even only just is was are were has have had did does do be been "
    "according he she they it him her them his its their this these those there however meanwhile later both either "
    "met saw called named made let get got put take took give gave left joined beat replaced helped thanked "
    "praised accused blamed followed warned insisted noted replied argued recalled explained continued".split()
)
"""Words before a name that say nothing of the person."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Named people who speak and whom nothing near any of their names introduces."""
    by_id = {person.id: person for person in draft.persons}
    for speaker in draft.article.speakers:
        person = by_id.get(speaker.id)
        if person is None or speaker.role or speaker.affiliation or " " not in person.name:
            continue
        found = namings(draft, person)
        if not any(_is_introduced(draft.text, one) for one in found):
            first = next((one for one in found if one.full and not draft.in_header(one.span.start)), found[0])
            yield Remark(*first.span, f"{person.name} speaks, and the text does not say who that is")


def _is_introduced(text: str, one: Naming) -> bool:
    if one.title and one.title not in ("mr", "mrs", "ms", "miss", "speaker"):
        return True
    if BEHIND.match(text, one.span.end):
        return True
    found = BEFORE.search(text, max(0, one.span.start - 44), one.span.start)
    return found is not None and _is_noun(found.group(1))


def _is_noun(word: str) -> bool:
    plain = fold(word).strip(".,'")
    return (
        not word.endswith(".")
        and plain.replace("-", "").isalpha()
        and len(plain) > 2
        and plain not in NO_NOUNS
    )


RULE = Rule(
    code="N05",
    name="no-introduction",
    bundle=Bundle.names,
    summary="a person who speaks and is never introduced",
    why="""Who speaks, and why should the reader listen? A role, an age, a place or a relation answers that. People
whom everybody knows need none, and newscli cannot tell who they are: the rule is off unless it is selected.""",
    bad="The ferry will not sail. “We were told nothing,” said Ana Ruiz. Ruiz waited for two hours.",
    good="The ferry will not sail. “We were told nothing,” said Ana Ruiz, a teacher. Ruiz waited for two hours.",
    check=check,
    on=False,
)
