"""S02: too many statements of sources without a name."""

from __future__ import annotations

from collections.abc import Iterator

from newscli.core.phrases import word_set
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule
from newscli.model import Speaker

FEWEST = 4
"""An article with fewer statements has no share worth the name."""
UNNAMED = ("unnamed_person", "unnamed_group")
"""Types of speakers."""

POINTING = word_set("""
    the this that these those his her its their our my both all each neither one two three four five six
    seven eight nine
""")
"""What begins the words for people who are known, or a channel's name."""

SHARES = frozenset(["percent", "cent", "%", "half", "third", "quarter", "fifth", "tenth"])
"""Those asked in a poll are no sources."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """The first statement of an unnamed source, where more than the limit's share are of such."""
    unnamed = {speaker.id for speaker in draft.article.speakers if _is_unnamed(speaker)}
    said = [quote for quote in draft.article.quotes if quote.speaker_id]
    without = [quote for quote in said if quote.speaker_id in unnamed]
    if len(said) >= FEWEST and len(without) > limit * len(said):
        first = without[0]
        share = f"{len(without)} of {len(said)} statements are of people without a name"
        place = first.mention or first
        yield Remark(place.start, place.end, f"{share}; more than {limit:.0%} are too many")


def _is_unnamed(speaker: Speaker) -> bool:
    """Whether it is people whom the text does not name anywhere; "the captain" may be somebody who has a name."""
    words = speaker.name.split()
    if not words or words[0].lower() in POINTING or words[-1].lower() in SHARES:
        return False
    if len(words) > 1 and words[-1][0].isupper():
        return False
    return speaker.type in UNNAMED


RULE = Rule(
    code="S02",
    name="unnamed-share",
    bundle=Bundle.sources,
    summary="too large a share of statements by people without a name",
    why="""Readers trust what somebody stands for with a name. Counted are people and groups of people; a company or a
report is no person. Articles with fewer than four statements are left alone.""",
    bad="""“It failed,” said a spokesman. “We saw it,” a resident said. Officials said the pump was old. Ana Ruiz, the
mayor, said it was new.""",
    good="""“It failed,” said Ben Okoro, a spokesman. “We saw it,” Mia Lund, a resident, said. Officials said the
pump was old. Ana Ruiz, the mayor, said it was new.""",
    check=check,
    limit=0.5,
    limit_says="the share (0 to 1) of statements by people without a name that is still fine",
)
