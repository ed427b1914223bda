"""Verbs that report now and then, by what they do in a sentence; rare ones are learnt together."""

from __future__ import annotations

GROUPS = {
    "show": "show demonstrate",
    "find": "find discover determine",
    "conclud": "conclude",
    "point": "point",
    "indic": "indicate imply hint signal",
    "estim": "estimate forecast project calculate reckon",
    "rule": "rule",
    "recommend": "recommend advise",
    "encourag": "encourage plead implore exhort beg instruct counsel",
    "assur": "assure reassure remind inform notify",
    "question": "question wonder inquire enquire",
    "demand": "demand request",
    "threaten": "threaten",
    "disclos": (
        "disclose divulge confess attest affirm reaffirm proclaim profess observe recount narrate relay clarify"
        " elaborate posit theorize theorise surmise speculate underline underscore highlight guarantee swear reason"
    ),
    "joke": (
        "joke quip boast brag lament bemoan concur counter retort opine muse exclaim answer interject post share blog"
        " rejoin reflect gush grumble fume crow shout"
    ),
}
"""Lemma to the verbs that share it."""
IRREGULAR = {
    "show": "show shows showing showed shown", "find": "find finds finding found",
    "forecast": "forecast forecasts forecasting forecasted",
    "plead": "plead pleads pleading pleaded pled", "swear": "swear swears swearing swore sworn",
    "guarantee": "guarantee guarantees guaranteed guaranteeing",
    "signal": "signal signals signaled signaling signalled signalling",
    "counsel": "counsel counsels counseled counseling counselled counselling",
}  # fmt: skip
DOUBLED = frozenset(("beg", "brag", "blog", "quip", "concur"))
"""Verbs that double their last letter."""


def forms(verb: str) -> list[str]:
    """A verb's forms."""
    if verb in IRREGULAR:
        return IRREGULAR[verb].split()
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb.removesuffix("e") if verb not in DOUBLED else verb + verb[-1]
    return [verb, verb + "s", stem + "ed", stem + "ing"]


VERBS = {form: lemma for lemma, verbs in GROUPS.items() for verb in verbs.split() for form in forms(verb)}
"""Form to lemma."""
