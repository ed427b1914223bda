"""One person in one article: what the join of articles knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newscli.core.entities import NameForm, read_name
from newscli.core.tokens import folded
from newscli.identities.context import context_of, feature
from newscli.identities.topics import topics_of
from newscli.model import Article, Entity, Speaker

PERSON = "PERSON"
WORDS, SUFFIX = "|", "+"
"""What parts the words of a key, which may have spaces in them, and its suffix."""
TOO_LONG = 7
"""A name of so many words is two names run into one; it joins nothing but its equals."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One person in one article."""

    article: int
    """Number of the article, from 0."""
    entity: str
    """Id of the entity in the article."""
    name: str
    """The fullest form in the article."""
    aliases: tuple[str, ...]
    """Its other forms there."""
    role: str | None
    """What the article calls the person, when it speaks."""
    affiliation: str | None
    """The organisation or country of the role."""
    pronouns: str | None
    """As the article uses them."""
    date: str | None
    """ISO date of the article."""
    quotes: int
    """Quotes of the person in the article."""
    words: int
    """Their words."""
    features: tuple[int, ...]
    """Hashes of what stands beside the person (:mod:`newscli.identities.context`)."""
    topics: bytes = b""
    """What the article is about (:mod:`newscli.identities.topics`)."""

    @property
    def form(self) -> NameForm:
        """The name, ready to be compared."""
        return read_name(self.name)

    @property
    def key(self) -> str:
        """The name as an equal one has it: folded words, and the suffix."""
        return key_of(self.form)

    @property
    def run_on(self) -> bool:
        """Whether the name is two names run into one, which means neither."""
        return "," in self.name or len(self.form.words) >= TOO_LONG


def key_of(form: NameForm) -> str:
    """A name as text: its folded words and its suffix; particles do not count."""
    words = WORDS.join(form.words)
    return f"{words}{SUFFIX}{form.suffix}" if form.suffix else words


@lru_cache(maxsize=1 << 14)
def form_of(key: str) -> NameForm:
    """The name that :func:`key_of` was given, without particles and titles."""
    words, _, suffix = key.partition(SUFFIX)
    return NameForm(tuple(words.split(WORDS)), suffix=suffix)


def appearances(article: Article, number: int) -> Iterator[Appearance]:
    """The people of an article in the order of the records."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    people = [entity for entity in article.entities if entity.label == PERSON]
    if not people:
        return
    features, topics = context_of(article), topics_of(article)
    for entity in people:
        yield _appearance(article, number, entity, speakers.get(entity.id), features, topics)


def _appearance(
    article: Article,
    number: int,
    entity: Entity,
    speaker: Speaker | None,
    features: dict[str, int],
    topics: bytes,
) -> Appearance:
    form = read_name(entity.name)
    own = {f"name {form.last}", f"name {form.first}", *(f"term {word}" for word in form.parts)}
    own |= {f"term {folded(name)}" for name in (entity.name, *entity.aliases)}
    beside = [value for name, value in features.items() if name not in own]
    if speaker is None:
        return Appearance(
            number,
            entity.id,
            entity.name,
            entity.aliases,
            None,
            None,
            None,
            article.summary.date,
            0,
            0,
            tuple(beside),
            topics,
        )
    if speaker.role:
        beside.append(feature(f"role {folded(speaker.role)}"))
    return Appearance(
        number,
        entity.id,
        entity.name,
        entity.aliases,
        speaker.role,
        speaker.affiliation,
        speaker.pronouns,
        article.summary.date,
        speaker.quotes,
        speaker.words,
        tuple(beside),
        topics,
    )
