"""What somebody holds or undertakes, as news tells it of sources: *police believe that …*, *the firm committed to …*.

The verbs are none of the lexicon: nobody need have spoken. In the present tense, with a source and a clause, they
report all the same. Each is read as a verb of the lexicon that has the same frame.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newscli.core.document import OUTSIDE, Document, Reported, Sentence
from newscli.core.reported.accept import Draft
from newscli.core.reported.cue import cue_facts
from newscli.core.reported.cues import FINITE
from newscli.core.reported.extend import complete
from newscli.core.reported.finder import is_statement, judges, load, record_of, view_of
from newscli.core.reported.spans import draft
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_negated
from newscli.core.reported.window import Surroundings

PRESENT = {
    "believe": "argu", "believes": "argu", "think": "argu", "thinks": "argu", "fear": "argu", "fears": "argu",
    "worry": "argu", "worries": "argu", "suspect": "argu", "suspects": "argu", "expect": "argu", "expects": "argu",
    "hope": "vow", "hopes": "vow", "committed": "agre", "commits": "agre",
}  # fmt: skip
"""Forms to the lemma whose frame they share."""
UNDERTAKING = frozenset(("committed", "commits"))
HELD = 0.5
"""Probability that a verb by which somebody holds something reports it."""
MOST = 4
"""Such verbs of one sentence that are looked at: more have only lists that mean harm."""
NEAR = 4
"""Statements on either side that can share words with one."""
ADVERBS = frozenset(("also", "now", "still", "have", "has", "both", "all", "already", "'ve", ","))
"""What stands between a source and the verb, other adverbs aside."""
NOBODY = frozenset(
    (
        "i", "we", "you", "it", "people", "many", "most", "everyone", "everybody", "anyone", "one", "nobody", "those",
        "some", "few", "others", "that", "which", "what", "this",
    )
)  # fmt: skip
"""Subjects that are no source: the author, the reader, everybody."""
DEPENDENT = frozenset(
    (
        "if", "because", "as", "what", "than", "when", "although", "though", "that", "which", "how", "why", "unless",
        "whether", "where", "until", "whatever", "whom", "whose", "so",
    )
)  # fmt: skip
"""Words that open a clause in which somebody only is said to hold something."""


def find_held(document: Document, told: Sequence[Reported]) -> list[Reported]:
    """What somebody believes, fears, hopes or commits to, where no statement has its words; with ``told`` in order."""
    models = load()
    lexicon = {**models.lemmas, **PRESENT}
    found = [
        record
        for number, sentence in enumerate(document.sentences)
        for token in _holders(sentence)[:MOST]
        if (record := _held(document, number, token, lexicon)) is not None
    ]
    return sorted([*told, *_free(found, told)], key=lambda one: one.start)


def _held(document: Document, number: int, cue: int, lexicon: Mapping[str, str]) -> Reported | None:
    """What a verb says that somebody holds, when its frame is right."""
    models = load()
    view = view_of(document, number, lexicon, _as_verb(document.sentences[number], cue))
    totals = Surroundings(view, models.spans.cache).of(cue, cue_facts(view, cue))
    found = draft(number, view, cue, totals, models.spans, models.chooser, HELD)
    if found is None or not _is_held(view, found) or not is_statement(document, view, found):
        return None
    found.confidence = judges()[1].probability(found)
    complete(view, found)
    return record_of(view, found)


def _free(found: Sequence[Reported], told: Sequence[Reported]) -> list[Reported]:
    """Those that share no word with another one: content, cue and source."""
    free: list[Reported] = []
    for one in found:
        start = min(one.start, one.cue.start, one.mention.start if one.mention else one.start)
        at = bisect_left(told, one.start, key=lambda other: other.start)
        near = [*told[max(0, at - NEAR) : at + NEAR], *free[-NEAR:]]
        if not any(other.start < one.end and start < max(other.end, other.cue.end) for other in near):
            free.append(one)
    return free


def _holders(sentence: Sentence) -> list[int]:
    """The tokens by which somebody may hold something."""
    words, inside = sentence.words, sentence.inside
    return [
        token
        for token in range(1, len(words) - 1)
        if words[token] in PRESENT and inside[token] == OUTSIDE and _is_verb(sentence, token)
    ]


def _is_verb(sentence: Sentence, token: int) -> bool:
    """A verb in the present by its tag, or one that was taken for a noun: *investors now worry that*."""
    tags, word = sentence.tags, sentence.words[token]
    if tags[token] in ("VBP", "VBZ") or word in UNDERTAKING:
        return True
    before = token - 1
    while before > 0 and tags[before] == "RB":
        before -= 1
    clause = sentence.words[token + 1] == "that" or tags[token + 1] in ("PRP", "DT")
    return tags[token] in ("NN", "VB") and not word.endswith("s") and tags[before] == "NNS" and clause


def _as_verb(sentence: Sentence, token: int) -> Sentence:
    """The sentence with a verb's tag for such a token."""
    if sentence.tags[token].startswith("VB") and sentence.tags[token] != "VB":
        return sentence
    tags = list(sentence.tags)
    tags[token] = "VBP"
    return sentence.tagged(tags)


def _is_held(view: View, found: Draft) -> bool:
    """Whether a draft has the frame: a source, the verb right behind it, and what is held behind that."""
    cue = found.cue
    if found.mention is None or found.first <= cue or is_negated(view, cue):
        return False
    first, last = found.mention
    if last > cue or not _reaches(view, last, cue) or _is_nobody(view, first, last):
        return False
    return not _is_dependent(view, first, cue) and _has_frame(view, found)


def _reaches(view: View, last: int, cue: int) -> bool:
    """Nothing but adverbs, and what is told between commas, stands between source and verb."""
    if view.words[last] == "," and view.words[cue - 1] == "," and last < cue - 1:
        return True
    return all(view.tags[token] == "RB" or view.words[token] in ADVERBS for token in range(last, cue))


def _is_nobody(view: View, first: int, last: int) -> bool:
    return view.words[last - 1] in NOBODY or view.words[first] in ("no", "if")


def _is_dependent(view: View, first: int, cue: int) -> bool:
    """*If officials believe*, *people who believe*: nothing is told as held."""
    if view.words[view.clause_start[first]] in DEPENDENT or view.word(first - 1) in DEPENDENT:
        return True
    return view.word(cue - 1) in ("who", "that") and view.word(cue - 2) != ","


def _has_frame(view: View, found: Draft) -> bool:
    word, cue = view.words[found.cue], found.cue
    if word in UNDERTAKING:
        return view.word(cue + 1) == "to" and view.tag(cue + 2) in ("VBG", "VB") and _is_active(view, cue)
    if view.tag(cue + 1 + (view.word(cue + 1) == "that")) in FINITE:
        return False  # a tax that they fear will come
    if view.count(FINITES, found.first, found.last):
        return view.word(cue + 1) not in ("so", "of", "about", "for", "in", "twice", "back", "itself")
    return view.word(cue + 1) == "to" if word.startswith("hope") else _expects_to(view, found)


def _expects_to(view: View, found: Draft) -> bool:
    """*Expects the bank to wait*."""
    wanted = view.words[found.cue].startswith("expect") and view.word(found.cue + 1) != "for"
    return wanted and "TO" in view.tags[found.cue + 1 : found.last]


def _is_active(view: View, cue: int) -> bool:
    """*Committed to*, *has committed to*, and not *is committed to*."""
    return view.tags[cue] == "VBD" or view.word(cue - 1) in ("has", "have", "had", "also", "now")
