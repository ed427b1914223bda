"""Plain noun objects that are no speech: *called the harbour office*, *added two tries*, *claimed her first title*.

Many reporting verbs do something else when what follows them is neither a clause nor quoted words. Which objects a
verb may have and still report is told here verb by verb.
"""

from __future__ import annotations

from newscli.core.document import INSIDE, OUTSIDE
from newscli.core.reported.accept import Draft
from newscli.core.reported.cues import CLAUSE_WORDS, FINITE
from newscli.core.reported.source import possessor
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_passive

HALF = 0.5
SAYING_NOTHING = frozenset(("add", "say", "state", "write", "reveal", "tell"))
"""Lemmas that report a clause or quoted words, never a bare noun phrase: *added two tries*, *stated his name*."""
BEHIND_OBJECT = frozenset(
    (
        "if", "when", "after", "before", "while", "as", "because", "although", "since", "until", "unless", "where",
        "who", "which", "whose", "that",
    )
)  # fmt: skip
"""Words that open a clause behind an object."""
GREETINGS = frozenset(("farewell", "goodbye", "hello", "thanks", "grace", "amen", "prayers", "hi"))
"""Words that are said, and no more."""
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
GIVING = frozenset(
    (
        "made", "make", "makes", "making", "issued", "issues", "issuing", "gave", "gives", "give", "giving", "repeated",
        "renewed", "sounded", "voiced", "unveiled", "published", "released", "offered", "delivered", "levelled",
        "leveled", "echoed", "added", "joined", "reiterated", "posted",
    )
)  # fmt: skip
"""Verbs whose subject says what the noun behind them reports."""
FARTHEST_GOVERNOR = 5
"""Tokens in front of a noun within which such a verb stands."""
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
RECIPES = frozenset(("recipe", "recipes", "forecast", "forecasts", "occasion", "situation", "job", "script"))
"""What calls for things without asking anybody."""
TOLD = frozenset(("tell", "ask", "urg", "inform", "warn", "remind", "assur", "encourag", "question"))
"""Lemmas whose passive says who is told: *was asked by X whether*."""
LONGEST_LOWER = 4
"""Letters of words that titles may write small."""
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
        or _is_of_a_phrase(view, found)
        or _is_work(view, found)
    )


def is_plain(view: View, found: Draft) -> bool:
    """No clause and no infinitive; few words in quote marks at most, none of a clause."""
    return _is_plain_until(view, found, found.last)


def is_plain_object(view: View, found: Draft, share: float = HALF) -> bool:
    """The same of the object alone, without what a clause behind it adds: *claimed 300 euros if …*.

    ``share``: of its words that may stand in quote marks.
    """
    return _is_plain_until(view, found, _object_end(view, found), share)


def _object_end(view: View, found: Draft) -> int:
    return next((at for at in range(found.first + 1, found.last) if _ends_object(view, at)), found.last)


def _ends_object(view: View, token: int) -> bool:
    return view.words[token] in BEHIND_OBJECT or view.tags[token] == "TO"


def _is_plain_until(view: View, found: Draft, last: int, share: float = HALF) -> bool:
    if view.words[found.first] in SUBJECTS or view.words[found.first] in CLAUSE_WORDS:
        return False
    if found.quoted >= share or view.tags[found.first] == "TO":
        return False
    return not view.count(FINITES, found.first, last) and "TO" not in view.tags[found.first : last]


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
    cue, lemma = found.cue, view.lemmas[found.cue]
    if found.first < cue or not view.tags[cue].startswith("VB"):
        return False
    if lemma in SAYING_NOTHING:
        return _says_nothing(view, found)
    rule = OTHER_SENSES.get(lemma)
    head = head_of(view, found.first, found.last)
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
    return is_short and _is_plain_until(view, found, last) and _is_noun_phrase(view, found.first, last)


def _is_noun_phrase(view: View, first: int, last: int) -> bool:
    tags = view.tags[first:last]
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
    if view.lemmas[cue] != "call":
        return False
    if _is_named(view, found):
        return True
    if found.quoted or found.first <= cue or not is_plain_object(view, found):
        return False
    if view.word(cue + 1) in APART:
        return _needs_nobody(view, found)
    if not view.tags[cue].startswith("VB"):
        return False
    if view.words[found.first] in NAMING or _is_order(view, cue):
        return True
    fronted = any(word in RELATIVES for word in view.words[max(0, cue - 8) : cue])
    return not fronted and not _has_complement(view, found.first, found.last)


def _is_named(view: View, found: Draft) -> bool:
    """*A festival called Tide*, *a kind of ferry, called a “tide boat”*."""
    cue = found.cue
    noun = cue - 1 - (view.word(cue - 1) == ",")
    if view.tags[cue] != "VBN" or not view.tag(noun).startswith("NN") or view.word(cue + 1) in APART:
        return False
    if found.quoted and (view.tags[cue - 1].startswith("NNP") or not any(view.inside[cue + 1 : cue + 3])):
        return False
    return "by" not in view.words[cue : found.last + 1] and is_plain_object(view, found, share=1.0)


def _needs_nobody(view: View, found: Draft) -> bool:
    """*The recipe calls for wine*."""
    return found.mention is not None and view.words[found.mention[1] - 1] in RECIPES


def _is_order(view: View, cue: int) -> bool:
    """*For a test, call the clinic*: the reader is asked to telephone."""
    return view.tags[cue] in ("VB", "VBP") and view.word(cue - 1) in (
        "<s>",
        ",",
        ";",
        ":",
        "or",
        "please",
        "``",
    )


def _has_complement(view: View, first: int, last: int) -> bool:
    """A second phrase stands right behind the first: *the plan a disgrace*, *him unfit*, *them thieves*."""
    if any(view.inside[first:last]) or not MARKS.isdisjoint(view.words[first:last]):
        return True
    if view.tags[first] == "PRP" and first + 1 < last:
        return True
    for token in range(first + 1, last):
        if view.tags[token].startswith(COMPLEMENT) and view.tags[token - 1].startswith(NOUNS):
            return not (view.tags[token] == view.tags[token - 1] == "NNP") or _has_complement(
                view, token, last
            )
    return False


def _without_agent(view: View, found: Draft) -> bool:
    """*The result was announced*, *a man accused of theft*: who says so is not told."""
    cue = found.cue
    if view.tags[cue].startswith("NN") and not has_author(view, found):
        return True
    if view.lemmas[cue] not in WITHOUT_AGENT or "by" in view.words[cue + 1 : cue + 4]:
        return False
    if view.lemmas[cue] == "accus" and found.first > cue and "of" not in view.words[cue : found.last]:
        return is_plain(view, found)
    if view.lemmas[cue] == "accus":
        unnamed = "by" not in view.words[found.first : found.last]
        return unnamed and (is_passive(view, cue) or view.word(cue + 1) == "of")
    return is_plain(view, found) and (
        is_passive(view, cue) or (view.tags[cue] == "VBN" and found.last == cue)
    )


def has_author(view: View, found: Draft) -> bool:
    """Whether the source of a noun is told: *her claim that*, *warnings from the port*, *they made a promise to*."""
    cue = found.cue
    if possessor(view, cue) is not None or view.word(cue + 1) in ("by", "from"):
        return True
    before = view.words[max(0, cue - FARTHEST_GOVERNOR) : cue]
    return is_verb_in_disguise(view, found) or not GIVING.isdisjoint(before)


def is_verb_in_disguise(view: View, found: Draft) -> bool:
    """A verb that was taken for a noun: *Yukos claims that*, *…, warning that*."""
    cue, before = found.cue, found.cue - 1
    if found.first == cue + 1 and view.tags[found.first] in FINITE:
        return False
    while before > 0 and view.tags[before] == "RB":
        before -= 1
    if view.words[cue].endswith("ing"):
        return view.words[before] in ("is", "are", "was", "were", ",") or view.tag(before).startswith("NN")
    return (
        found.mention is not None
        and found.mention[1] in (before, before + 1, cue)
        and found.first > cue
        and (
            view.tag(before).startswith("NN")
            or view.tag(before) in ("PRP", "DT", "WP", "WDT", ",", ")", "-RRB-")
        )
    )


def _is_answer(view: View, found: Draft) -> bool:
    """*Responded to the request*, *replied to the letter*: what was answered is not told."""
    if view.lemmas[found.cue] not in ("respond", "repli", "answer") or found.first < found.cue:
        return False
    return view.word(found.cue + 1) == "to" and is_plain(view, found)


def _is_of_a_phrase(view: View, found: Draft) -> bool:
    """A participle or a noun in a phrase: *took down 500 posts reported by users*, *faced criticism from*."""
    cue = found.cue
    if view.tags[cue].startswith("NN"):
        return found.last <= cue and is_plain(view, found) and not is_verb_in_disguise(view, found)
    if view.tags[cue] not in ("VBN", "VBD") or view.word(cue + 1) != "by":
        return False
    if found.last == cue:
        return view.count(FINITES, found.first, found.last) > 0 and not is_passive(view, cue)
    described = found.quoted > 0 or view.words[found.first] == "as"
    return found.first > cue + 1 and view.lemmas[cue] not in TOLD and not described


def _is_work(view: View, found: Draft) -> bool:
    """*Wrote the screenplay for “The Last Ferry”*: a title stands in the marks, and no clause around it."""
    if view.lemmas[found.cue] != "write" or found.first < found.cue or not found.quoted:
        return False
    tokens = range(found.first, found.last)
    free = [view.tags[token] for token in tokens if view.inside[token] == OUTSIDE]
    quoted = [view.sentence.words[token] for token in tokens if view.inside[token] == INSIDE]
    is_title = all(word[0].isupper() for word in quoted if word.isalpha() and len(word) > LONGEST_LOWER)
    return is_title and not any(tag in FINITE for tag in free)
