"""D04: a sum that the text itself contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
""".split()
VALUES = {word: value for value, word in enumerate(WORDS, 1)}
COUNT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|{'|'.join(WORDS)})"
    r"(?![\w%]|[.,:]\d|\s?(?:per\s?cent|million|billion))"
)
MAN = r"(?:men|man|boys?|males?)"
WOMAN = r"(?:women|woman|girls?|females?)"
OF_TWO = (
    rf"(?P<first>{COUNT})\s(?:(?P<man>{MAN})|(?P<woman>{WOMAN})|(?P<adult>adults?)|(?P<child>children|child))"
)
SECOND = rf"(?P<second>{COUNT})\s(?:(?P<man2>{MAN})|(?P<woman2>{WOMAN})|(?P<adult2>adults?)|(?P<child2>children|child))"
WHOLE = (
    rf"\b(?P<whole>{COUNT})\s(?:other\s|more\s)?(?P<what>people|persons|passengers|victims|workers|residents|others|members"
    r"|suspects|students|hostages|prisoners|migrants|defendants|jurors|players|protesters|patients|employees)"
)
EXACTLY = re.compile(
    rf"{WHOLE}(?:\s[a-z]{{2,12}}){{0,4}}(?:\s?[:—–(-]|,)\s?{OF_TWO}\sand\s{SECOND}(?=\s?[—–.,;)])(?!,\s(?:and\s)?(?:an?|{COUNT})\s)",
    re.IGNORECASE,
)
"""*five people — two men and four women —*: the parts are all there is."""
INCLUDING = re.compile(
    rf"{WHOLE}(?:\s[a-z]{{2,12}}){{0,4}},?\s(?P<including>including|among\sthem)\s{OF_TWO}\sand\s{SECOND}",
    re.IGNORECASE,
)
"""*five people, including four men and two women*: the parts must not be more."""
PAIRS = (("man", "woman2"), ("woman", "man2"), ("adult", "child2"), ("child", "adult2"))
"""Parts that have nobody in common."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Numbers of people that are not, or are less than, the sum of their parts."""
    for pattern in (EXACTLY, INCLUDING):
        for found in pattern.finditer(draft.text):
            if not any(found[one] and found[other] for one, other in PAIRS):
                continue
            parts = _value(found["first"]) + _value(found["second"])
            whole = _value(found["whole"])
            if parts > whole or (pattern is EXACTLY and parts != whole):
                yield Remark(
                    *found.span(), f"{found['first']} and {found['second']} are {parts}, not {found['whole']}"
                )


def _value(words: str) -> int:
    plain = words.lower().replace(",", "")
    return VALUES[plain] if plain in VALUES else int(plain)


RULE = Rule(
    code="D04",
    name="sums",
    bundle=Bundle.dates,
    summary="a number of people that its parts contradict",
    why="""Five people, two men and four women: one of the figures is wrong. Compared are parts that have nobody in
common (men and women, adults and children); behind “including” they may be fewer than the whole, not more.""",
    bad="Five people — two men and four women — were rescued from the ferry.",
    good="Six people — two men and four women — were rescued from the ferry.",
    check=check,
)
