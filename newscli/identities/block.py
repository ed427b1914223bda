"""One block of appearances to people: equal names, variants, then bare names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newscli.core.entities import read_name
from newscli.identities.appearance import TOO_LONG, Appearance, key_of
from newscli.identities.authority import Authority
from newscli.identities.bare_names import join_bare
from newscli.identities.candidate import Candidate, Join
from newscli.identities.context import Frequencies
from newscli.identities.full_names import join_full
from newscli.identities.namesakes import namesakes


def people_of(block: Sequence[Appearance], frequencies: Frequencies, authority: Authority) -> list[Candidate]:
    """The people of a block, whose appearances are in the order of the articles."""
    groups: dict[tuple[str, int | None], list[Appearance]] = defaultdict(list)
    bare: list[Appearance] = []
    for appearance in block:
        row = authority.row(appearance)
        if row is None and not appearance.form.full:
            bare.append(appearance)
        else:
            groups[appearance.key if row is None else "", row].append(appearance)
    names = {
        candidate.key: candidate
        for (key, row), members in groups.items()
        for candidate in _candidates(key, row, members, frequencies)
    }
    for candidate in names.values():
        _begin(candidate)
    likened = [name for name in _with_aliases(names) if not name.members[0].run_on]
    run_on = [name for name in names.values() if name.members[0].run_on]
    people = join_full(likened, frequencies)
    return [*people, *join_bare(bare, people, frequencies), *run_on]


def _candidates(
    key: str, row: int | None, members: Sequence[Appearance], frequencies: Frequencies
) -> Iterator[Candidate]:
    """Those who bear one name, or are one entry of the authority file."""
    form = members[0].form
    people = [members] if row is not None else namesakes(form, members, frequencies)
    for number, of_one in enumerate(people, 1):
        name = f"@{row}" if row is not None else key if number == 1 else f"{key}#{number}"
        candidate = Candidate(name, form, authority=row)
        for appearance in of_one:
            candidate.add(appearance)
        yield candidate


def _begin(candidate: Candidate) -> None:
    """The names of a candidate, and why they are its."""
    seen: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in candidate.members:
        seen[appearance.name].append(appearance)
    evidence = "name" if candidate.authority is None else "authority"
    for name, members in sorted(seen.items(), key=lambda pair: -len(pair[1])):
        candidate.joins.append(Join(name, len(members), evidence, 1.0))
    forms = dict.fromkeys(read_name(name) for name in seen)
    candidate.forms = [form for form in forms if form.full] or list(forms)


def _with_aliases(names: Mapping[str, Candidate]) -> list[Candidate]:
    """Names that one article gives to one person are that person's in all."""
    taken: dict[str, str] = {}
    for key, candidate in names.items():
        if candidate.members[0].run_on:
            continue
        for other in _other_keys(candidate):
            if (
                other != key
                and other in names
                and other not in taken
                and key not in taken
                and not names[other].members[0].run_on
                and not names[other].refuses(candidate)
            ):
                taken[other] = key
    for key, home in taken.items():
        while home in taken:
            home = taken[home]
        if home != key:
            names[home].take(names[key], "article", 0.95)
    return [candidate for key, candidate in names.items() if key not in taken]


def _other_keys(candidate: Candidate) -> list[str]:
    """Keys of the other full names that its articles use."""
    found: dict[str, None] = {}
    for appearance in candidate.members:
        for alias in appearance.aliases:
            form = read_name(alias)
            if form.full and len(form.words) < TOO_LONG:
                found[key_of(form)] = None
    return list(found)
