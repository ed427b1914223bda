"""The people of a text with marked names, and what it calls them, for tests of coreference."""

from __future__ import annotations

import steps

from newscli.core import pipeline
from newscli.core.attribution import StatementIndex
from newscli.core.coreference.discourse import Discourse
from newscli.core.coreference.profiles import Profile
from newscli.core.coreference.resolve import resolve_mentions
from newscli.core.coreference.roles import Reader
from newscli.core.document import Document, Resolution, Span
from newscli.core.entities import Group, group_names
from newscli.core.linear import Sparse
from newscli.core.phrases import Chunk, Clauses, read_clauses


def named(clauses: Clauses, groups: list[Group]) -> dict[int, int]:
    """Index of a chunk to that of the entity whose name it ends with."""
    ends = {mention.span.end: at for at, group in enumerate(groups) for mention in group.mentions}
    return {
        chunk.index: ends[chunk.end]
        for chunk in clauses.chunks
        if chunk.kind == "mention" and chunk.end in ends
    }


def profiles(document: Document, clauses: Clauses, groups: list[Group]) -> dict[int, Profile]:
    """What the text says of each person."""
    return Reader(document.text, clauses.chunks, groups, named(clauses, groups)).read()


def rows(groups: list[Group], found: dict[int, Profile]) -> list[str]:
    """The people with their roles: ``name: role of whom it serves``."""
    shown = []
    for at, profile in found.items():
        served = f" of {profile.affiliation}" if profile.affiliation else ""
        shown.append(f"{groups[at].mentions[0].text}: {profile.role or 'no role'}{served}")
    return shown


def resolved(text: str) -> tuple[Resolution, list[Chunk]]:
    """Whom the mentions of a text mean, by all steps before; and the chunks."""
    document = pipeline.prepare(text)
    clauses = read_clauses(document)
    return resolve_mentions(document, clauses, pipeline.statements(document, clauses)), list(clauses.chunks)


def discourse(text: str) -> Discourse:
    """A text with marks before anything is read; the marked contents are its statements."""
    given = steps.marked(text)
    document = steps.read(given)
    clauses, groups = read_clauses(document), group_names(document)
    said = [(Span(one.start, one.end), one.mention) for one in steps.reported(given)]
    people = profiles(document, clauses, groups)
    return Discourse(
        document.text,
        clauses,
        groups,
        named(clauses, groups),
        people,
        StatementIndex(clauses.chunks, said),
        Sparse({}, None),
    )


def read_up_to(found: Discourse, last: Chunk | None) -> None:
    """Remember the names in front of a chunk, or all."""
    for chunk in found.clauses.chunks[: last.index if last else None]:
        if chunk.kind == "mention":
            found.pass_to(chunk)
            if chunk.index in found.named:
                found.remember(chunk, found.named[chunk.index])
