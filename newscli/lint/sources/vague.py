"""S01: "experts say"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

PEOPLE = (
    r"(?:experts|critics|observers|analysts|insiders|commentators|pundits|campaigners|opponents|supporters|sceptics"
    r"|skeptics|detractors|activists|sources|onlookers|doubters)"
)
SAY = (
    r"(?:say|said|believe|believed|warn|warned|argue|argued|claim|claimed|fear|feared|think|thought|suggest|suggested"
    r"|agree|agreed|expect|predict|predicted|estimate|point\sout|pointed\sout|maintain|contend|complain|complained)"
)
ADVERB = r"(?:\s(?:also|now|often|have\slong|have|had|still))?"
QUANTITY = r"(?:some|many|most|several|various)"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<who>(?:{QUANTITY}\s)?{PEOPLE}){ADVERB}\s{SAY}\b",
        rf"\b(?P<who>some|many){ADVERB}\s{SAY}\b",
        rf"\baccording\sto\s(?P<who>(?:{QUANTITY}\s)?{PEOPLE})(?=\s?(?:[,.;]|$))",
        r"\b(?P<who>it\sis\s(?:widely\s|generally\s|commonly\s)?(?:believed|thought|understood|rumoured|rumored"
        r"|alleged|claimed|feared))\sthat\b",
    )
)
BEFORE = re.compile(r"([\w’'.-]{1,30})\s{1,2}$")
POINTING = frozenset(
    "the these those his her its their our two three four five six other both such all of for".split()
)
"""Words before a noun that point at people whom the text has told of, or count among others."""
FURTHEST = 34


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Vague sources in the writer's own words."""
    for pattern in PATTERNS:
        for found in pattern.finditer(draft.text):
            start, end = found.span("who")
            if draft.is_quoted(start) or draft.in_header(start) or _is_described(draft.text, start):
                continue
            yield Remark(start, end, f"“{found['who']}” is no source that a reader can check")


def _is_described(text: str, start: int) -> bool:
    """Whether the word before says who these are: "the analysts", "Goldman analysts", "the firm's critics"."""
    found = BEFORE.search(text, max(0, start - FURTHEST), start)
    if found is None:
        return False
    word = found.group(1)
    if word.lower() in POINTING or word.lower().endswith(("’s", "'s", "s’", "s'")):
        return True
    return word[0].isupper() and not _opens_sentence(text, found.start(1)) and not text[start].isupper()


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    return not before.strip() or "\n" in before or before.rstrip()[-1] in '.!?:;”"“'


RULE = Rule(
    code="S01",
    name="vague-source",
    bundle=Bundle.sources,
    summary="“experts say”, “critics say”, “it is believed that”",
    why="""Who are they, and how many? A source that nobody can check lends its weight to anything. Name one, or say
what is known of them. Sources that the text points back to (“the analysts”) or describes (“analysts at the bank”) are
left alone, and so are quoted words.""",
    bad="Critics say the bridge costs too much.",
    good="Ana Ruiz, who chairs the residents’ union, says the bridge costs too much.",
    check=check,
)
