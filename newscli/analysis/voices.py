"""Who is one voice in many articles, and when it was first heard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newscli.analysis.voice_types import VoiceType, voice_type
from newscli.core.tokens import folded
from newscli.model import Speaker

Key = tuple[VoiceType, str]
"""Type and folded name of a voice."""
NAMED = ("PERSON", "ORG")
"""Labels of speakers with a name."""
Moment = tuple[bool, str, int]
"""When an article came: by date, those without one last, and then in the order of reading."""


def identify(speaker: Speaker) -> tuple[VoiceType, Key | None]:
    """The type of a speaker and the key of its voice.

    There is no key for one without a name ("officials", "the company"): nothing says that two articles mean the same.
    """
    type = voice_type(speaker)
    named = speaker.label in NAMED or type is VoiceType.person
    name = folded(speaker.name)
    return type, (type, name) if named and name else None


@dataclass(slots=True)
class Debut:
    """The earliest article in which a voice speaks."""

    moment: Moment
    """When it came."""
    group: str | None
    """Its group."""


@dataclass(slots=True)
class Debuts:
    """The debuts of all voices that have a name."""

    known: dict[Key, Debut] = field(default_factory=dict)

    def hear(self, key: Key, moment: Moment, group: str | None) -> None:
        """The voice speaks in an article of the group."""
        debut = self.known.setdefault(key, Debut(moment, group))
        if moment < debut.moment:
            debut.moment, debut.group = moment, group

    def by_group(self) -> Counter[str | None]:
        """How many voices were first heard in each group."""
        return Counter(debut.group for debut in self.known.values())
