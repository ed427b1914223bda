"""Plain noun objects that are no speech: *called the harbour office*, *added two tries*, *claimed her first title*.

Many reporting verbs do something else when what follows them is neither a clause nor quoted words. Which objects a
verb may have and still report is told here verb by verb.
"""

from __future__ import annotations

from newscli.core.reported.accept import Draft, content_kind
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_passive

HALF = 0.5
SAYING_NOTHING = frozenset(("add", "say", "state", "write", "reveal", "tell"))
"""Lemmas that report a clause or quoted words, never a bare noun phrase: *added two tries*, *stated his name*."""
ABOUT = frozenset(("testifi", "tweet", "speak", "talk", "comment", "joke", "remark", "post", "write"))
"""Behind these *about* and *on* name a subject, not what was said of it."""
TOPIC = frozenset(("about", "on"))
SUBJECTS = frozenset(("i", "he", "she", "it", "they", "we", "there"))
"""Words that open a clause, whatever tag its verb was given."""
LONGEST_NAME = 6
"""Tokens of a noun phrase that is named and not said: *said their farewells*."""
CLAIMED = frozenset(
    (
        "responsibility", "credit", "innocence", "ignorance", "immunity", "victory", "discrimination", "harassment",
        "fraud", "abuse", "negligence", "bias", "racism", "misconduct", "privilege", "interference", "breach",
        "violation", "violations", "torture", "retaliation", "self-defense", "self-defence", "ownership",
        "sovereignty", "unfairness", "ill-treatment", "mistreatment", "irregularities", "corruption",
    )
)  # fmt: skip
"""What is claimed by saying so; other things are claimed by taking them."""
ADMITTED = frozenset(
    (
        "students", "student", "patients", "patient", "members", "member", "women", "men", "girls", "boys", "refugees",
        "migrants", "people", "guests", "visitors", "freshmen", "pupils", "applicants", "children", "residents",
    )
)  # fmt: skip
"""Who is let in."""
OTHER_SENSES = {
    "claim": lambda noun: noun not in CLAIMED,
    "admit": lambda noun: noun in ADMITTED,
    "pledg": lambda noun: noun == "allegiance",
}
"""Of a lemma, whether the head of its object shows that nothing is said."""
BARE = frozenset(
    (
        "that", "this", "these", "those", "it", "so", "them", "him", "her", "you", "us", "me", "what", "who", "which",
        "such", "nothing", "something", "themselves", "itself", "himself", "herself", "one", "ones", "much", "more",
    )
)  # fmt: skip
"""Words that point to what is said elsewhere."""
RELATIVES = frozenset(("what", "which", "who", "whom", "that"))
NAMING = frozenset(("itself", "themselves"))
PHRASE_OPENERS = ("DT", "PRP$", "NN", "JJ", "CD", "POS")
COMPLEMENT = ("DT", "PRP$", "JJ", "RB", "CD", "VBG", "VBN", "``", "NNP")
NOUNS = ("NN", "PRP")
MARKS = frozenset(("‘", "’", "'", "`"))
"""Quote marks that pair as apostrophes in this article."""
APART = frozenset(("for", "on", "upon", "out"))
"""*Called for*, *called on*: what is asked of somebody."""
WITHOUT_AGENT = frozenset(
    ("announc", "report", "accus", "propos", "promis", "describ", "unveil", "reveal", "confirm", "declar")
)
"""Lemmas that, as participles behind a noun or in the passive, need an agent: *the result was announced*."""


def is_object(view: View, found: Draft) -> bool:
    """Whether what a cue has behind or before it is a thing that nobody said."""
    return (
        _is_bare(view, found)
        or _is_topic(view, found)
        or _has_other_sense(view, found)
        or _is_call(view, found)
        or _without_agent(view, found)
        or _is_answer(view, found)
    )


def is_plain(view: View, found: Draft) -> bool:
    """No clause and no infinitive; few words in quote marks at most, none of a clause."""
    kind = content_kind(view, found)
    if view.words[found.first] in SUBJECTS:
        return False
    if kind == "quoted":
        return found.quoted < HALF and not view.count(FINITES, found.first, found.last)
    return kind == "phrase"


def _is_bare(view: View, found: Draft) -> bool:
    """*Could tell you that*, *that's according to*: the content only points to what is said elsewhere."""
    return all(
        view.words[token] in BARE or not view.words[token][0].isalnum()
        for token in range(found.first, found.last)
    )


def _is_topic(view: View, found: Draft) -> bool:
    """*Tweeted about the death*, *commenting on the vote*."""
    cue = found.cue
    return (
        view.lemmas[cue] in ABOUT
        and view.word(cue + 1) in TOPIC
        and found.first in (cue + 1, cue + 2)
        and is_plain(view, found)
    )


def _has_other_sense(view: View, found: Draft) -> bool:
    if found.first < found.cue or not is_plain(view, found) or not view.tags[found.cue].startswith("VB"):
        return False
    lemma = view.lemmas[found.cue]
    if lemma in SAYING_NOTHING:
        return _is_noun_phrase(view, found) and (lemma == "add" or found.last - found.first <= LONGEST_NAME)
    rule = OTHER_SENSES.get(lemma)
    head = head_of(view, found.first, found.last)
    return rule is not None and head is not None and rule(view.words[head])


def _is_noun_phrase(view: View, found: Draft) -> bool:
    tags = view.tags[found.first : found.last]
    return tags[0].startswith(PHRASE_OPENERS) and not any(tag.startswith("VB") for tag in tags)


def head_of(view: View, first: int, last: int) -> int | None:
    """The noun that ends the first noun phrase of some tokens."""
    for token in range(first, last):
        if view.tags[token].startswith("NN") and not (
            token + 1 < last and (view.tags[token + 1].startswith("NN") or view.tags[token + 1] == "POS")
        ):
            return token
    return None


def _is_call(view: View, found: Draft) -> bool:
    """*Called the harbour office*, *a festival called Tide*: telephoned or named, not judged."""
    cue = found.cue
    if view.lemmas[cue] != "call" or found.quoted or found.first <= cue or not is_plain(view, found):
        return False
    if not view.tags[cue].startswith("VB") or view.word(cue + 1) in APART:
        return False
    if view.words[found.first] in NAMING or _is_order(view, cue):
        return True
    if view.tag(cue - 1).startswith("NN") and view.tags[cue] == "VBN":
        return True
    fronted = any(word in RELATIVES for word in view.words[max(0, cue - 8) : cue])
    return not fronted and not _has_complement(view, found.first, found.last)


def _is_order(view: View, cue: int) -> bool:
    """*For a test, call the clinic*: the reader is asked to telephone."""
    return view.tags[cue] in ("VB", "VBP") and view.word(cue - 1) in ("<s>", ",", ";", ":", "or", "please", "``")


def _has_complement(view: View, first: int, last: int) -> bool:
    """A second phrase stands right behind the first: *the plan a disgrace*, *him unfit*, *them thieves*."""
    if any(view.inside[first:last]) or not MARKS.isdisjoint(view.words[first:last]):
        return True
    if view.tags[first] == "PRP" and first + 1 < last:
        return True
    for token in range(first + 1, last):
        if view.tags[token].startswith(COMPLEMENT) and view.tags[token - 1].startswith(NOUNS):
            return not (view.tags[token] == view.tags[token - 1] == "NNP") or _has_complement(view, token, last)
    return False


def _without_agent(view: View, found: Draft) -> bool:
    """*The result was announced*, *a man accused of theft*: who says so is not told."""
    cue = found.cue
    if view.lemmas[cue] not in WITHOUT_AGENT or "by" in view.words[cue + 1 : cue + 4]:
        return False
    if view.lemmas[cue] == "accus":
        unnamed = "by" not in view.words[found.first : found.last]
        return unnamed and (is_passive(view, cue) or view.word(cue + 1) == "of")
    return is_plain(view, found) and (is_passive(view, cue) or (view.tags[cue] == "VBN" and found.last == cue))


def _is_answer(view: View, found: Draft) -> bool:
    """*Responded to the request*, *replied to the letter*: what was answered is not told."""
    if view.lemmas[found.cue] not in ("respond", "repli", "answer") or found.first < found.cue:
        return False
    return view.word(found.cue + 1) == "to" and is_plain(view, found)
