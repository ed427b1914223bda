"""Whether the label of a transcript and the speaker of an article can be one."""

from __future__ import annotations

import re

from newscli.core.tokens import folded_words
from newscli.model import Speaker

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister foreign secretary chancellor"
    " senator sen rep representative congressman congresswoman congressperson governor gov mayor judge justice chief"
    " general gen admiral colonel col lieutenant lt major captain capt sergeant sgt officer chair chairman chairwoman"
    " chairperson speaker ambassador director commissioner attorney counsel spokesman spokeswoman spokesperson deputy"
    " acting the of for and state hon honourable honorable rt right reverend rev father king queen prince princess"
    " majesty his her under assistant press treasury defense defence interior health finance labor labour ceo cfo coo"
    " executive officer head member mp mep council councillor councilor councilmember councilwoman"
    " councilman clerk".split()
)
"""Words of a label that are no part of a name."""
NOBODY = frozenset(
    "q a question answer reporter reporters moderator host interviewer interviewee anchor announcer narrator voice"
    " audience unidentified unknown speaker male female man woman participant operator correspondent interpreter"
    " translator voiceover journalist caller witness questioner press staff crowd all group several voices".split()
)
"""Labels that name nobody."""
NOTE = re.compile(r"[(\[,/].*")
"""What may stand behind a name: a role, an affiliation."""


def is_other(label: str | None, speaker: Speaker | None) -> bool:
    """True when the label surely names another person than the speaker; False when that is not known."""
    if label is None or speaker is None or speaker.label != "PERSON":
        return False
    words = name_in(label)
    return bool(words) and not _fits(words, speaker)


def fits(label: str | None, speaker: Speaker | None) -> bool:
    """Whether the label names the speaker."""
    return label is not None and speaker is not None and _fits(name_in(label), speaker)


def name_in(label: str) -> tuple[str, ...]:
    """The folded words of the label that are a name; none when it is a role, or stands for anybody."""
    words = folded_words(NOTE.sub("", label))
    if NOBODY.intersection(words) or any(word.isdigit() for word in words):
        return ()
    return tuple(word for word in words if word not in TITLES and (len(word) > 1 or len(words) > 1))


def _fits(words: tuple[str, ...], speaker: Speaker) -> bool:
    """Whether the label can be one form of the speaker's name, or holds the same words."""
    from newscli.core.entities import may_be_one

    name = " ".join(word.capitalize() for word in words)
    for form in (speaker.name, *speaker.aliases):
        known = name_in(form) or folded_words(form)
        if words and (
            set(words) <= set(known) or may_be_one(name, " ".join(word.capitalize() for word in known))
        ):
            return True
    return False
