"""S04: an accusation without an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.names.people import Naming, in_running_text, namings
from newscli.lint.rule import Bundle, Rule

BEHIND = re.compile(
    r"(?:,[^,.;]{1,60},)?\s(?:has\sbeen|had\sbeen|was|is|stands|stood|will\sbe)\s(?:also\s)?"
    r"(?:accused\sof|charged\swith|suspected\sof|indicted\s(?:for|on)|under\sinvestigation\s(?:for|over)"
    r"|arrested\s(?:for|on\ssuspicion\sof))\s",
    re.IGNORECASE,
)
"""Behind the name of somebody who is accused."""
BEFORE = re.compile(
    r"\b(?:accus(?:es|ed|ing)|allegations?\sagainst|charges\sagainst|complaints?\sagainst)\s$", re.IGNORECASE
)
THEN = re.compile(r"(?:,[^,.;]{1,60},)?\s(?:of|for|over|that)\s", re.IGNORECASE)
ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|disput(?:es|ed|ing|e)|declin(?:es|ed|ing|e)|respon(?:d\w*|se)"
    r"|repl(?:y|ies|ied)|comment\w*|plead\w*|pled|lawyers?|attorneys?|solicitor\w*|barrister\w*|counsel|spokes\w+"
    r"|representatives?|be\sreached|apologi[sz]\w+|confess\w*|admit\w*|maintain\w*|insist\w*|innocen\w+|acquitted|cleared"
    r"|convicted|sentenced|guilty|jailed|died|dead|killed|late)\b",
    re.IGNORECASE,
)
"""An answer, or a reason why there is none."""
FURTHEST = 60


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """People who are accused where neither they nor anybody for them says a word."""
    speaking = {quote.speaker_id for quote in draft.article.quotes}
    accused = [person for person in draft.persons if person.id not in speaking]
    if not accused or ANSWER.search(draft.text):
        return
    for person in accused:
        for one in in_running_text(draft, namings(draft, person)):
            if _is_accused(draft.text, one):
                name = person.name
                yield Remark(*one.span, f"{name} is accused, and no answer of {name}’s stands in the text")
                break


def _is_accused(text: str, one: Naming) -> bool:
    if BEHIND.match(text, one.span.end):
        return True
    before = BEFORE.search(text, max(0, one.span.start - FURTHEST), one.span.start)
    return before is not None and THEN.match(text, one.span.end) is not None


RULE = Rule(
    code="S04",
    name="no-response",
    bundle=Bundle.sources,
    summary="an accusation without the answer of the accused",
    why="""Whoever is accused of a wrong has a right to answer, and the paper a duty to ask. The rule looks for a
statement of the person, a denial, a lawyer, a spokesman, “did not respond”, or a judgment anywhere in the article.""",
    bad="Ben Okoro, the harbour master, was accused of taking bribes. The council meets on Monday.",
    good="""Ben Okoro, the harbour master, was accused of taking bribes. Okoro did not respond to two letters. The
council meets on Monday.""",
    check=check,
)
