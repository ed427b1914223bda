"""Two people of one full name: told apart when the name is an everyday one and the stories have nothing in common."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.entities import NameForm, common_surnames, first_name_genders
from newscli.identities.appearance import Appearance
from newscli.identities.context import Frequencies, Profile
from newscli.identities.topics import odds

MOST = 8
"""Articles of a name that are compared; who is in more is known well enough to be in stories of all kinds."""
LARGEST = 3
"""Articles that one of the namesakes is in at most, for the same reason."""
APART = -1.2
"""Log odds below which two articles have nothing in common: no name beside the person, and other topics."""


def namesakes(
    form: NameForm, members: Sequence[Appearance], frequencies: Frequencies
) -> list[list[Appearance]]:
    """The appearances under one full name, those of each namesake together; mostly there is only one."""
    if not 1 < len(members) <= MOST or not _is_everyday(form):
        return [list(members)]
    groups: list[list[Appearance]] = []
    for member in members:
        near = [group for group in groups if any(_alike(member, other, frequencies) for other in group)]
        groups = [group for group in groups if not any(group is one for one in near)]
        groups.append([other for group in near for other in group] + [member])
    if max(map(len, groups)) > LARGEST:
        return [list(members)]
    return sorted(groups, key=lambda group: group[0].article)


def _is_everyday(form: NameForm) -> bool:
    first, last = form.first, form.last
    return len(form.words) == 2 and first in first_name_genders() and last in common_surnames()


def _alike(a: Appearance, b: Appearance, frequencies: Frequencies) -> bool:
    beside = Profile()
    beside.add(b.features)
    topics = odds(frequencies.topics.vector(a.topics), frequencies.topics.vector(b.topics))
    return beside.likeness(a.features, frequencies) + topics > APART
