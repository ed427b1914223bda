"""The kinds of voices that are counted: the types of sources, and one for those whose words do not say."""

from __future__ import annotations

from enum import StrEnum

from newscli.model import Speaker


class VoiceType(StrEnum):
    """Whose voice it is."""

    person = "person"
    """A person with a name."""
    organisation = "organisation"
    """An organisation, named ("Reuters") or not ("the port authority"), and the spokesmen of named ones."""
    document = "document"
    """Something written, shown or counted: "the report", "official figures"."""
    unnamed_person = "unnamed_person"
    """One person without a name: "a spokesman", "the captain"."""
    unnamed_group = "unnamed_group"
    """Several people without a name: "officials", "residents", "some"."""
    other = "other"
    """None of these, or the words do not say: "the past"."""


def voice_type(speaker: Speaker) -> VoiceType:
    """The type of a speaker."""
    return VoiceType(speaker.type or VoiceType.other)
