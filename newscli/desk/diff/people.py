"""Who of the one version is who in the other."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.entities import may_be_one
from newscli.desk.diff.names import Respelled
from newscli.desk.words import words_of
from newscli.model import Article, Speaker

Form = tuple[str, ...]


class People:
    """The speakers of both versions, matched by their names."""

    def __init__(self, old: Article, new: Article, respelled: Sequence[Respelled]) -> None:
        self.old = {speaker.id: speaker for speaker in old.speakers}
        self.new = {speaker.id: speaker for speaker in new.speakers}
        self._respelled = [(one.before, one.after) for one in respelled]

    def are_one(self, old_id: str | None, new_id: str | None) -> bool:
        """Whether two ids are those of one speaker, or of none."""
        one, other = self.old.get(old_id or ""), self.new.get(new_id or "")
        if one is None or other is None:
            return one is other
        return self.same(one, other)

    def same(self, one: Speaker, other: Speaker) -> bool:
        """Whether two speakers share a form of their names, or can be one person by their full names."""
        first, second = _forms(one), _forms(other)
        first |= {_put(form, before, after) for form in first for before, after in self._respelled}
        if first & second:
            return True
        return {one.label, other.label} == {"PERSON"} and may_be_one(one.name, other.name)

    def added(self) -> list[Speaker]:
        """Speakers whom the old version has not."""
        return [
            one for one in self.new.values() if not any(self.same(other, one) for other in self.old.values())
        ]

    def dropped(self) -> list[Speaker]:
        """Speakers whom the new version has not."""
        return [
            one for one in self.old.values() if not any(self.same(one, other) for other in self.new.values())
        ]


def _forms(speaker: Speaker) -> set[Form]:
    return {words_of(form).words for form in (speaker.name, *speaker.aliases)} - {()}


def _put(form: Form, before: Form, after: Form) -> Form:
    """The form with the words ``after`` in place of ``before``."""
    size = len(before)
    for at in range(len(form) - size + 1):
        if form[at : at + size] == before:
            return form[:at] + after + form[at + size :]
    return form
