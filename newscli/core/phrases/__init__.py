"""Chunks and clauses: who is subject of what.

In: the text, quoted spans, sentences with names. Out: chunks (mentions, quoted spans, words) in text order, and
the clauses they form. The word lists that tell of speech, people and roles are here, too.
"""

from newscli.core.phrases.chunker import read_clauses
from newscli.core.phrases.chunks import (
    COMMON,
    LABEL,
    ORGANISATION,
    OTHER_NAME,
    PERSON,
    PLACE,
    PRONOUN,
    TIME,
    UNKNOWN_NAME,
    Chunk,
)
from newscli.core.phrases.clauses import ACCORDING_TO, CLOSERS, FINITE, NAMES, Clauses, Predicate, speaks
from newscli.core.phrases.lexicon import (
    FORMS_OF_BE,
    LIKELY,
    POSSESSIVE_PRONOUNS,
    STRONG,
    SUBORDINATORS,
    word_set,
)
from newscli.core.phrases.role_facts import (
    AFFILIATION_PREPOSITIONS,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    HEADING_VERBS,
    KIN,
    MALE_NOUNS,
    MALE_TITLES,
    NEAR,
    ORGANISATION_HINTS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    SPOKES,
    TAKING_UP,
    TITLE_WORDS,
    is_person_noun,
)
from newscli.core.phrases.runs import LONGEST_RUN, NOMINAL
from newscli.core.phrases.subjects import NO_SUBJECTS, Subjects, find_subjects
from newscli.core.phrases.symbols import Paths

__all__ = [
    "ACCORDING_TO",
    "AFFILIATION_PREPOSITIONS",
    "CLOSERS",
    "COMMON",
    "FEMALE_NOUNS",
    "FEMALE_TITLES",
    "FINITE",
    "FORMS_OF_BE",
    "HEADING_VERBS",
    "KIN",
    "LABEL",
    "LIKELY",
    "LONGEST_RUN",
    "MALE_NOUNS",
    "MALE_TITLES",
    "NAMES",
    "NEAR",
    "NOMINAL",
    "NO_SUBJECTS",
    "ORGANISATION",
    "ORGANISATION_HINTS",
    "ORGANISATION_NOUNS",
    "OTHER_NAME",
    "PERSON",
    "PERSON_NOUNS",
    "PLACE",
    "POSSESSIVE_PRONOUNS",
    "PRONOUN",
    "SPOKES",
    "STRONG",
    "SUBORDINATORS",
    "TAKING_UP",
    "TIME",
    "TITLE_WORDS",
    "UNKNOWN_NAME",
    "Chunk",
    "Clauses",
    "Paths",
    "Predicate",
    "Subjects",
    "find_subjects",
    "is_person_noun",
    "read_clauses",
    "speaks",
    "word_set",
]
