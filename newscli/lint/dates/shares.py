"""D03: parts of a whole that are more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule
from newscli.lint.wording import PERCENT_SIGN

SHARE = re.compile(rf"(?<![\d.,])(\d{{1,3}}(?:\.\d{{1,3}})?){PERCENT_SIGN}")
OPPOSITE = (
    (
        r"in\sfavou?r|for\b|support\w*|approv\w+|agree\w*|yes",
        r"against|oppos\w+|disapprov\w+|disagree\w*|no\b",
    ),
    (r"men|boys|male", r"women|girls|female"),
)
REST = re.compile(
    rf"\bthe\s(?:rest|other|remaining|remainder)\b[^.;%]{{0,20}}?(\d{{1,3}}(?:\.\d{{1,3}})?){PERCENT_SIGN}"
)
UNDECIDED = re.compile(
    r"\b(?:undecided|unsure|not\ssure|don[’']t\sknow|did\snot\sknow|no\sopinion|abstain\w*)\b"
)
CHANGE = re.compile(
    r"\b(?:from|(?<!made\s)up|down|rose|fell|rise|fall|increase\w*|decrease\w*|compared|than|points?|margin|last\s(?:year|month)"
    r"|earlier|previous\w*|quarter|in\s(?:19|20)\d\d|turnout|while|whereas|but)\b",
    re.IGNORECASE,
)
ROUNDED = 1
"""Per cents that rounding may add, for each three parts."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Sentences whose per cents are named as the parts of one whole, and add up to more than it."""
    for sentence in draft.sentences:
        text = draft.text[sentence.start : sentence.end]
        shares = list(SHARE.finditer(text)) if "%" in text or "cent" in text or "pct" in text else []
        if (
            not 2 <= len(shares) <= 8
            or CHANGE.search(text)
            or draft.is_quoted(sentence.start + shares[0].start())
        ):
            continue
        values = [float(share[1]) for share in shares]
        total, most = sum(values), 100 + ROUNDED * (len(values) / 3)
        place = (sentence.start + shares[0].start(), sentence.start + shares[-1].end())
        if REST.search(text) and abs(total - 100) > ROUNDED * (len(values) / 3):
            yield Remark(*place, f"the parts and the rest are {total:g} per cent together")
        elif total > most and _are_parts(text, len(values)):
            yield Remark(*place, f"the parts are {total:g} per cent together")


def _are_parts(text: str, number: int) -> bool:
    """Whether the shares are answers to one question: for, against, undecided."""
    opposed = any(
        re.search(rf"\b(?:{one})", text) and re.search(rf"\b(?:{other})", text) for one, other in OPPOSITE
    )
    return opposed and (number == 2 or UNDECIDED.search(text) is not None)


RULE = Rule(
    code="D03",
    name="shares",
    bundle=Bundle.dates,
    summary="parts of a whole that make more than 100 per cent",
    why="""The parts of a whole cannot be more than it. Looked at are sentences that name the shares as the answers to
one question (for, against, undecided; men, women) or speak of the rest; a per cent more is taken for rounding, and
sentences about a change are left alone.""",
    bad="Of those asked, 48% were in favour of the bridge, 39% against it and 23% undecided.",
    good="Of those asked, 48% were in favour of the bridge, 39% against it and 13% undecided.",
    check=check,
)
