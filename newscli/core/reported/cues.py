"""Reporting words: which tokens may report speech, and what the grammar words around them are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newscli.core.document import Sentence
from newscli.models import load_rest

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that can head a clause."""

AUXILIARIES = frozenset(
    (
        "be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had", "having", "do", "does",
        "did", "done", "doing", "will", "would", "can", "could", "may", "might", "must", "should", "shall",
        "get", "got", "to", "not",
    )
)  # fmt: skip

SUBJECT_PRONOUNS = frozenset(
    (
        "i", "he", "she", "it", "they", "we", "you", "who",
    )
)  # fmt: skip

CLAUSE_WORDS = frozenset(
    (
        "that", "if", "whether", "because", "while", "when", "where", "who", "which", "what", "how", "why",
        "as", "but", "and", "or", "although", "though", "after", "before", "since", "until", "than",
    )
)  # fmt: skip
"""Words that often stand between two clauses; counted between a token and its cue."""

OPENERS = frozenset(
    (
        "and", "but", "or", "as", "after", "when", "because", "since", "while", "if", "although", "though",
        "before", "until", "which", "who", "where", "whose", "whether", "despite", "following", "that", "so",
        "than", "unless",
    )
)  # fmt: skip
"""Words that open a new part of a sentence without a comma."""

SUBORDINATORS = frozenset(
    (
        "which", "who", "whose", "where", "that", "as", "after", "when", "because", "since", "while", "if",
        "although", "though", "before", "until", "whether",
    )
)  # fmt: skip

DASHES = frozenset(("--", "-", "—", "–"))
BREAKS = DASHES | frozenset(",;:(")
"""Marks that end a segment of a sentence."""
PAUSES = BREAKS | {")"}

VERBS = frozenset(
    (
        "show", "find", "conclud", "point", "indic", "estim", "rule", "recommend", "encourag", "assur", "question",
        "demand", "threaten", "disclos", "joke",
    )
)  # fmt: skip
"""Lemmas that report only as verbs: "the report shows that", but not "the show"."""


@cache
def lemmas() -> Mapping[str, str]:
    """Lower-case form of a reporting word to its lemma, for every form of the lexicon."""
    table: dict[str, str] = load_rest("reported")["lemmas"]
    return table


def candidates(sentence: Sentence, lexicon: Mapping[str, str]) -> list[int]:
    """Tokens of a sentence that may report something, by their form alone."""
    if lexicon.keys().isdisjoint(map(str.lower, sentence.words)):
        return []
    return [
        token
        for token, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True))
        if (lemma := lexicon.get(word.lower())) and (lemma not in VERBS or tag.startswith("VB"))
    ]
