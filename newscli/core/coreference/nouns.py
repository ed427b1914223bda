"""What draws "the senator", "the company", "it" and "they" to one thing named before, beside what draws pronouns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newscli.core.coreference.anaphors import Anaphor
from newscli.core.coreference.antecedents import Feature
from newscli.core.coreference.profiles import Profile
from newscli.core.entities import Group
from newscli.core.phrases import SPOKES, TAKING_UP, Chunk, Clauses, word_set
from newscli.core.tokens import fold
from newscli.models import gazetteer

PEOPLE = word_set("man woman girl boy person mother father husband wife teenager driver resident victim")
IMPERSONAL = word_set("is was be 's means meant seems takes has does goes")
"""Verbs of an "it" that means nothing."""
ANY_BODY = word_set("company firm group organization organisation agency")


SETTING = word_set("""
    judge magistrate coroner prosecutor lawyer attorney solicitor barrister moderator officer policeman
    policewoman trooper constable detective inspector sheriff doctor nurse paramedic clerk interpreter
    interviewer speaker witness chairman chairwoman chair secretary chief head boss leader director captain
""")
"""Who belongs to a trial, a hearing, a ward: another person than those whom the text names in it."""
LEADING = word_set("secretary boss leader captain chancellor")
"""Of them who is somebody named when more words tell of what: "the foreign secretary", "the Tory leader"."""
BESIDE = word_set("""
    candidate nominee contender frontrunner front-runner senator governor congressman congresswoman politician
    lawmaker legislator republican democrat conservative socialist billionaire millionaire businessman
    businesswoman mogul tycoon magnate star celebrity author man woman mother father veteran native resident
    champion winner legend favourite favorite newcomer incumbent challenger superstar star footballer skipper
    academic researcher scientist scholar songwriter youngster teenager comic dj international laureate
    mp tory
""")
"""What one may be beside what else one is called."""
FAMOUS = word_set("superstar star icon legend celebrity")
"""Whom such a noun takes up is whom the article is about."""
POSITIONS = word_set("""
    striker midfielder defender goalkeeper winger forward quarterback pitcher catcher batsman bowler lock
    flanker hooker fly-half scrum-half full-back playmaker linebacker cornerback goaltender batter paceman
    wing seed
""")
"""What a player plays,"""
PLAYERS = word_set("captain skipper player champion veteran international teammate team-mate star winner")
"""beside what else a player is called."""
STEM = 6
"""Letters; "production" and "Productions" share so many."""


def noun_class(head: str) -> str:
    """The class of a role noun."""
    if head in SPOKES:
        return "spokes"
    if head in PEOPLE:
        return "people"
    return "taking up" if head in TAKING_UP else "other"


def modifiers(chunk: Chunk) -> int:
    """How many words a noun phrase has between its determiner and its head, at most 2."""
    return min(2, max(0, len(chunk.text.replace("-", " ").split()) - 2))


def has_complement(chunk: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Whether "of" or "for" follows: the phrase tells itself whom it means."""
    following = chunks[chunk.index + 1] if chunk.index + 1 < len(chunks) else None
    return following is not None and following.head in ("of", "for", "at", "who", "with", "in", "from")


def names_whom(chunk: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Whether a possessor or complement tells whose a noun is: "the union's lawyer", "the head of Acme"."""
    if chunk.index and chunks[chunk.index - 1].tag == "POS":
        return True
    behind = chunks[chunk.index + 1 : chunk.index + 3]
    return len(behind) == 2 and behind[0].head in ("of", "for", "at", "from") and behind[1].kind == "mention"


def holds_name(chunk: Chunk) -> bool:
    """Whether a word of the phrase before its head has a capital: "the Clinton campaign"."""
    return any(word[:1].isupper() for word in chunk.text.split()[1:-1])


def of_role(anaphor: Anaphor, profile: Profile | None, fit: float, alone: bool) -> Iterator[Feature]:
    """What the noun says of a person."""
    chunk = anaphor.chunk
    kind = noun_class(chunk.head)
    if fit:
        yield "role fits", 1.0
        yield "role fit", fit - 3.0
        yield f"role fits {kind}", 1.0
    else:
        known = bool(profile and profile.nouns)
        yield f"role unknown {known}", 1.0
        yield f"role unknown {kind}", 1.0
        yield f"role unknown modified {modifiers(chunk)}", 1.0
        if profile and anaphor.noun and (anaphor.noun.words & profile.words) - {"the", chunk.head}:
            yield "role shares words", 1.0
    if alone:
        yield f"role alone {fit > 0}", 1.0


def premodifiers(chunk: Chunk) -> set[str]:
    """Folded words of a noun phrase between its determiner and its head."""
    return {fold(word) for word in chunk.text.replace("-", " ").split()[1:-1]}


def shares_stem(chunk: Chunk, name: Collection[str]) -> bool:
    """Whether a word before a noun stands in a name: "the production company" is "Ellery Productions"."""
    stems = {word[:STEM] for word in name}
    return any(word[:STEM] in stems for word in premodifiers(chunk) if len(word) >= STEM)


def of_body(anaphor: Anaphor, kinds: Collection[str], label: str, name: Collection[str]) -> Iterator[Feature]:
    """What the noun says of an organisation that is of some ``kinds`` and has words in its ``name``."""
    head, words = anaphor.chunk.head, premodifiers(anaphor.chunk)
    if head in kinds:
        yield f"body fits {bool(words) and not words <= set(kinds)}", 1.0
    else:
        yield f"body unfit {bool(kinds)} {head in ANY_BODY}", 1.0
    if shares_stem(anaphor.chunk, name):
        yield "body shares words", 1.0
    yield f"body label {label}", 1.0


def of_nobody(anaphor: Anaphor, clauses: Clauses, fits: bool, known: bool) -> Iterator[Feature]:
    """What tells that an anaphor takes up nothing: ``known`` when some source is described by the same noun."""
    chunk, kind = anaphor.chunk, anaphor.kind
    yield f"{kind} nobody", 1.0
    if kind in ("it", "they"):
        predicate = clauses.predicate(chunk)
        yield f"{kind} nobody act {clauses.act(chunk)}", 1.0
        if predicate.verb is not None and predicate.verb.head in IMPERSONAL:
            yield f"{kind} nobody impersonal", 1.0
    if kind in ("role", "body"):
        yield f"{kind} nobody {fits}", 1.0
        yield f"{kind} nobody modified {modifiers(chunk)}", 1.0
        if has_complement(chunk, clauses.chunks):
            yield f"{kind} nobody complement", 1.0
        if holds_name(chunk):
            yield f"{kind} nobody name", 1.0
        if known:
            yield f"{kind} nobody known", 1.0
    if kind == "role":
        yield f"role nobody {noun_class(chunk.head)}", 1.0


def with_kind(kind: str, found: Sequence[Feature]) -> list[Feature]:
    """The features, shared with all anaphors and for those of a kind alone."""
    return [*found, *((f"{kind}: {name}", value) for name, value in found)]


def name_words(found: Group) -> set[str]:
    """Folded words of all names of an entity."""
    return {fold(word).strip(".,") for form in found.forms() for word in form.replace("-", " ").split()}


def is_unknown_place(found: Group) -> bool:
    """Whether a name is called a place and is none that is listed: it may be a firm."""
    names = {fold(form) for form in found.forms()}
    lists = gazetteer()
    listed = (lists.countries, lists.states, lists.cities, lists.regions)
    return found.label == "GPE" and all(names.isdisjoint(places) for places in listed)


def is_of_setting(chunk: Chunk) -> bool:
    """Whether a noun means somebody who belongs to a trial, a hearing, a ward, and no more is told of whom."""
    return chunk.head in SETTING and not (chunk.head in LEADING and modifiers(chunk))
