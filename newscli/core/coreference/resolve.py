"""The resolution of an article: who and what it names, in what role, and whom its pronouns and role nouns mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from newscli.core.attribution import Statement, StatementIndex
from newscli.core.coreference.profiles import Profile
from newscli.core.coreference.resolver import Resolver
from newscli.core.coreference.roles import Reader
from newscli.core.document import Document, Entity, Link, Resolution
from newscli.core.entities import (
    HONOURS,
    PERSON,
    Group,
    NameForm,
    group_names,
    name_of,
    salience_of,
    titled_form,
)
from newscli.core.phrases import KIN, TITLE_WORDS, Chunk, Clauses
from newscli.core.phrases import PERSON as CHUNK_PERSON
from newscli.core.tokens import fold


def resolve_mentions(document: Document, clauses: Clauses, statements: Sequence[Statement]) -> Resolution:
    """The entities of the article, and the entity behind each name, pronoun and role noun that is clear."""
    groups = group_names(document)
    names = named(groups, clauses.chunks)
    profiles = Reader(document.text, clauses.chunks, groups, names).read()
    statement_index = StatementIndex(clauses.chunks, [(one.content, one.mention) for one in statements])
    found = Resolver(document.text, clauses, groups, names, profiles, statement_index).resolve()
    referents = names | found.referents
    salience = salience_of(groups, document)
    return Resolution(
        tuple(
            _entity(
                document.text,
                group,
                profiles.get(index),
                _pronoun(found.pronouns.get(index)),
                salience[index],
            )
            for index, group in enumerate(groups)
        ),
        referents,
        {chunk: first for chunk, first in found.described.items() if chunk not in referents},
        _links(groups, clauses.chunks, names) | found.links,
    )


def named(groups: Sequence[Group], chunks: Sequence[Chunk]) -> dict[int, int]:
    """Chunk to thing for mentions that are names: the name at the end of the phrase is what it is about."""
    spans = sorted(
        (mention.span, number) for number, found in enumerate(groups) for mention in found.mentions
    )
    ends = [span.end for span, _ in spans]
    found = {}
    for chunk in chunks:
        if chunk.kind == "mention" and chunk.type not in "PCT":
            at = bisect_left(ends, chunk.start + 1)
            while at < len(spans) and spans[at][0].start < chunk.end:
                if spans[at][0].end >= chunk.end - 2 or _honours(chunk, spans[at][0].end):
                    found[chunk.index] = spans[at][1]
                at += 1
    return found


def _honours(chunk: Chunk, end: int) -> bool:
    """Whether only letters of honour stand in a phrase behind a name that ends at an offset: "Ida Brandt QC"."""
    behind = chunk.text[end - chunk.start :].split()
    return end - chunk.start > 0 and all(word.strip(",.").casefold() in HONOURS for word in behind)


def _links(groups: Sequence[Group], chunks: Sequence[Chunk], names: Mapping[int, int]) -> dict[int, Link]:
    """How surely each name means its entity: a bare surname that several people bear is the less sure."""
    bearers = Counter(
        last
        for group in groups
        if group.label == PERSON
        for last in {form.last for form in _full_forms(group)}
    )
    shared = {last: count for last, count in bearers.items() if count > 1}
    found = {}
    for index in names:
        chunk = chunks[index]
        count = shared.get(fold(chunk.head), 1) if chunk.type == CHUNK_PERSON else 1
        full = len(chunk.text.split()) > 1
        found[index] = Link("name", 1.0) if full or count == 1 else Link("surname", 1 / count)
    return found


def _full_forms(group: Group) -> list[NameForm]:
    return [mention.form for mention in group.mentions if mention.form.full]


def _entity(
    text: str, group: Group, profile: Profile | None, pronouns: str | None, salience: float
) -> Entity:
    name, titled = name_of(group), titled_form(text, group)
    aliases = tuple(form for form in (*group.forms(), titled) if form and form != name)
    spans = tuple(mention.span for mention in group.mentions)
    role, affiliation = (profile.role, profile.affiliation) if profile else (None, None)
    role = role or (_title(group) if profile else None)
    return Entity(name, group.label, aliases, spans, role, affiliation, pronouns, salience)


def _pronoun(counted: Counter[str] | None) -> str | None:
    """The pronoun that the text uses of a person; None where it uses two."""
    return next(iter(counted)) if counted and len(counted) == 1 else None


def _title(group: Group) -> str | None:
    """The title before a name that stands where phrases are not read, inside quote marks."""
    for mention in group.mentions:
        words = [title for title in mention.titles if TITLE_WORDS.get(title, title) and title not in KIN]
        if words:
            return " ".join(word.capitalize() for word in words)
    return None
