"""Plain noun objects that are no speech: *called the harbour office*, *added two tries*, *claimed her first title*.

Many reporting verbs do something else when what follows them is neither a clause nor quoted words. Which objects a
verb may have and still report is told here verb by verb.
"""

from __future__ import annotations

from collections.abc import Callable

from newscli.core.document import INSIDE, OUTSIDE
from newscli.core.reported.accept import Draft
from newscli.core.reported.calls import is_call
from newscli.core.reported.cues import FINITE
from newscli.core.reported.plain import (
    BEHIND_OBJECT,
    head_of,
    is_plain,
    is_plain_object,
    is_plain_until,
    object_end,
)
from newscli.core.reported.sports import CALLED_BACK, GOALS, is_sport
from newscli.core.reported.view import FINITES, View

SAYING_NOTHING = frozenset(("add", "say", "state", "write", "reveal", "tell"))
"""Lemmas that report a clause or quoted words, never a bare noun phrase: *added two tries*, *stated his name*."""
GREETINGS = frozenset(("farewell", "goodbye", "hello", "thanks", "grace", "amen", "prayers", "hi"))
"""Words that are said, and no more."""
ABOUT = frozenset(("testifi", "tweet", "speak", "talk", "comment", "joke", "remark", "post", "write"))
"""Behind these *about* and *on* name a subject, not what was said of it."""
TOPIC = frozenset(("about", "on"))
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
PICTURES = frozenset(
    ("link", "links", "photo", "photos", "picture", "pictures", "video", "videos", "image", "images")
)
"""What is sent and not said."""
TALES = frozenset(("story", "stories", "tale", "tales", "joke", "jokes", "lies", "fortune"))
OTHER_SENSES: dict[str, Callable[[str], bool]] = {
    "claim": lambda noun: noun not in CLAIMED,
    "admit": lambda noun: noun in ADMITTED,
    "conced": lambda noun: noun in GOALS,
    "tweet": lambda noun: noun in PICTURES,
    "recal": lambda noun: noun in CALLED_BACK,
    "tell": lambda noun: noun in TALES,
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
JOINTS = frozenset(("but", "and", "which"))
"""Behind the comma of *admits that, but he will stay* they open the reporter's clause."""
ADVERBS = frozenset(("RB", "CC"))
PHRASE_OPENERS = ("DT", "PRP$", "NN", "JJ", "CD", "POS")
RELATIVES = frozenset(("which", "that"))
"""*Which he wrote and directed*: a work is meant."""
LONGEST_LOWER = 4
"""Letters of words that titles may write small."""


REPORTED = frozenset(("matter", "incident", "case", "theft", "crime", "attack", "him", "her", "it", "them"))
"""What is reported to the police, and so not told."""
NAMELESS = frozenset(("identified", "named", "anonymity", "anonymous", "withheld", "quoted"))
"""*Asked not to be named*: how somebody speaks, not what."""
VERSIONS = ["version", "of", "this"]
"""*An earlier version of this story said …*: a correction of the publisher's."""


def is_object(view: View, found: Draft) -> bool:
    """Whether what a cue has behind or before it is a thing that nobody said."""
    return (
        _is_bare(view, found)
        or _is_topic(view, found)
        or _has_other_sense(view, found)
        or is_call(view, found)
        or _is_answer(view, found)
        or _is_work(view, found)
        or is_sport(view, found)
        or _is_formula(view, found)
    )


def _is_bare(view: View, found: Draft) -> bool:
    """*Could tell you that*, *says it clearly*, *that's according to*: the content only points to what is said."""
    if found.quoted:
        return False
    if (
        view.words[found.first] in BARE
        and view.word(found.first + 1) == ","
        and view.word(found.first + 2) in JOINTS
    ):
        return True
    return all(
        view.words[token] in BARE or view.tags[token] in ADVERBS or not view.words[token][0].isalnum()
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
    cue, lemma = found.cue, view.lemmas[found.cue]
    if found.first < cue or not view.tags[cue].startswith("VB"):
        return False
    if lemma in SAYING_NOTHING and _says_nothing(view, found):
        return True
    rule, head = OTHER_SENSES.get(lemma), head_of(view, found.first, found.last)
    return rule is not None and head is not None and is_plain_object(view, found) and rule(view.words[head])


def _says_nothing(view: View, found: Draft) -> bool:
    """*Added two tries*, *stated his aims when …*, *said farewell to the cup*."""
    if view.words[found.first] in GREETINGS:
        return True
    if view.lemmas[found.cue] == "add":
        behind = range(found.first + 1, found.last)
        last = next((at for at in behind if view.words[at] in BEHIND_OBJECT), found.last)
        bare = not found.quoted and not view.count(FINITES, found.first, last)
        return bare and view.tags[found.first].startswith(PHRASE_OPENERS)
    tokens = range(found.first + 1, found.last)
    last = next((at for at in tokens if view.words[at] in ("when", "as", "after")), found.last)
    is_short = last - found.first <= LONGEST_NAME
    return is_short and is_plain_until(view, found, last) and _is_noun_phrase(view, found.first, last)


def _is_noun_phrase(view: View, first: int, last: int) -> bool:
    tags = view.tags[first:last]
    return tags[0].startswith(PHRASE_OPENERS) and not any(tag.startswith("VB") for tag in tags)


def _is_answer(view: View, found: Draft) -> bool:
    """*Responded to the request*, *replied with two goals*, *responded by moving it*: what was answered is not told."""
    if view.lemmas[found.cue] not in ("respond", "repli", "answer") or found.first < found.cue:
        return False
    way = view.words[found.first - 1]
    if way == "by" or view.words[found.first] == "by":
        return not any(view.lemmas[found.first : found.first + 2])
    return (view.word(found.cue + 1) == "to" or "with" in (way, view.words[found.first])) and is_plain(
        view, found
    )


def _is_work(view: View, found: Draft) -> bool:
    """*Wrote the screenplay for “The Last Ferry”*: a title stands in the marks, and no clause around it."""
    if view.lemmas[found.cue] != "write":
        return False
    if found.first < found.cue:
        return not RELATIVES.isdisjoint(view.words[max(0, found.cue - 3) : found.cue])
    if not found.quoted:
        return False
    tokens = range(found.first, found.last)
    free = [view.tags[token] for token in tokens if view.inside[token] == OUTSIDE]
    quoted = [view.sentence.words[token] for token in tokens if view.inside[token] == INSIDE]
    is_title = all(word[0].isupper() for word in quoted if word.isalpha() and len(word) > LONGEST_LOWER)
    return is_title and not any(tag in FINITE for tag in free)


def _is_formula(view: View, found: Draft) -> bool:
    """*Asked not to be named*, *reported the matter to the police*, *an earlier version of this story said*."""
    words, lemma = view.words[found.first : found.last], view.lemmas[found.cue]
    if lemma == "ask":
        return not NAMELESS.isdisjoint(words) and not {"not", "name", "anonymity"}.isdisjoint(words)
    if found.mention is not None and view.words[slice(*found.mention)][-4:-1] == VERSIONS:
        return True
    if lemma != "report" or found.first < found.cue or not is_plain_object(view, found):
        return False
    head = head_of(view, found.first, object_end(view, found))
    noun = view.words[found.first if head is None else head]
    return noun in REPORTED and "to" in view.words[found.first : found.last + 1]
