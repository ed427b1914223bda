"""Which mentions take up somebody or something said before, and what kinds of antecedent they may have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from newscli.core.coreference.genders import OF_PRONOUN
from newscli.core.coreference.profiles import RoleNoun
from newscli.core.phrases import (
    COMMON,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PRONOUN,
    UNKNOWN_NAME,
    Chunk,
    is_person_noun,
    word_set,
)

AntecedentKind = Literal["person", "collective", "document", "group"]
"""One person, an organisation or country, a text, or several people."""

OF_LABEL: Mapping[str, AntecedentKind] = {
    "PERSON": "person", "ORG": "collective", "GPE": "collective", "FAC": "collective", "NORP": "group",
}  # fmt: skip
"""The label of a name to what it may be as an antecedent."""
DOCUMENT_NOUNS = word_set("""
    report study survey poll letter statement article email e-mail memo memorandum lawsuit suit complaint paper
    document filing ruling order bill law post tweet message ad advertisement affidavit indictment analysis audit
    review editorial essay book guide plan proposal petition resolution release notice sign note piece website
""")
PLURALS = ("NNS", "NNPS")
PLURAL_PEOPLE = word_set("people men women children police authorities families communities parents crowds")
"""Plurals of people that are not formed of a noun for one."""
POINTING = word_set("the this that")
GOVERNED = word_set("country nation state city county town kingdom republic")
"""Nouns that may take up the name of a place."""
COMPANIES = word_set(
    "company firm startup retailer manufacturer automaker airline carrier lender insurer brokerage giant"
)
"""Nouns for those who do business."""
BODIES_NEAR = {
    "newspaper": ("paper", "publication"),
    "paper": ("newspaper", "publication"),
    "magazine": ("publication",),
    "company": ("firm",),
    "firm": ("company",),
    "charity": ("organisation", "organization", "group"),
    "coalition": ("group",),
    "retailer": ("company", "chain"),
    "airline": ("company", "carrier"),
    "automaker": ("company", "manufacturer"),
    "startup": ("company", "firm"),
}
"""A noun for bodies to others that may take up the same one."""
PUBLIC = word_set("""
    department ministry committee commission council party government court college school church university
    parliament senate army police
""")
"""What does none, by its name."""


PARTS = PUBLIC | word_set(
    "board administration campaign office force authority center centre hospital legislature"
)
"""Nouns for what a body has, and for bodies whose names say what they are."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A mention that may take up an antecedent."""

    chunk: Chunk
    """The mention."""
    kind: str
    """``he``, ``it``, ``they``, ``role`` or ``body``."""
    takes: tuple[AntecedentKind, ...]
    """The kinds of antecedent it may have."""
    noun: RoleNoun | None = None
    """What a role noun says."""


def kind_of_noun(chunk: Chunk, speaks: bool = False) -> AntecedentKind | None:
    """What a common noun stands for; None for what does not speak.

    Of whatever ``speaks`` the plural is a group and the singular a body ("the emergency service said").
    """
    if chunk.type != COMMON:
        return None
    if chunk.head in PERSON_NOUNS:
        return "person"
    if chunk.head in ORGANISATION_NOUNS:
        return "collective"
    if chunk.head in DOCUMENT_NOUNS:
        return "document"
    if chunk.tag in PLURALS or chunk.head in PLURAL_PEOPLE:
        return (
            "group"
            if speaks or chunk.head in PLURAL_PEOPLE or is_person_noun(chunk.head.removesuffix("s"))
            else None
        )
    plain = chunk.tag == "NN" and chunk.text.split()[-1].islower()
    return "collective" if speaks and plain else None


def read(chunks: Sequence[Chunk], chunk: Chunk, speaks: bool) -> Anaphor | None:
    """The anaphor that a mention without a name is; ``speaks`` tells that it is the subject of a verb of speech."""
    if chunk.type == PRONOUN:
        return _pronoun(chunk, speaks)
    plain = chunk.type == COMMON or (chunk.type == UNKNOWN_NAME and len(chunk.text.split()) == 2)
    if plain and chunk.determiner in POINTING and chunk.head in ORGANISATION_NOUNS:
        return Anaphor(chunk, "body", ("collective",))
    if chunk.type in (COMMON, UNKNOWN_NAME):
        noun = RoleNoun.read(chunks, chunk, speaks)
        return None if noun is None else Anaphor(chunk, "role", ("person",), noun)
    return None


def _pronoun(chunk: Chunk, speaks: bool) -> Anaphor | None:
    if chunk.head in OF_PRONOUN:
        return Anaphor(chunk, "he", ("person",))
    if chunk.head == "it" and speaks:
        return Anaphor(chunk, "it", ("collective", "document"))
    if chunk.head == "they" and speaks:
        return Anaphor(chunk, "they", ("group", "collective"))
    return None
