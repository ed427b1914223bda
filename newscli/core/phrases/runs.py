"""Finds where a run of determiners, adjectives and nouns ends, in spite of verbs that are tagged as nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newscli.core.document import OUTSIDE
from newscli.core.phrases.chunks import PERSON
from newscli.core.phrases.lexicon import LIKELY, PRONOUNS, TIME_NOUNS, word_set

NOMINAL = word_set("DT PRP$ PDT JJ JJR JJS NN NNS NNP NNPS CD VBN VBG FW")
OPENING = word_set("DT PRP$ PDT")
PARTICIPLES = word_set("VBN VBG")
AFTER_PARTICIPLE = word_set("NN NNS JJ")
FINITE = word_set("VBD VBP VBZ MD")
AFTER_VERB = word_set("IN TO RB DT PRP PRP$ WP WRB VBG CC")
ONLY_VERBS = word_set(
    "upheld withheld overruled overthrew withdrew undertook forbade forgave foresaw quashed"
)
"""Past tenses that are never nouns or adjectives, whatever the tagger says: *the tribunal upheld her claim*."""
LONGEST_RUN = 40
"""Tokens; a longer run of nouns is a list or a table, and no mention."""


@dataclass(slots=True)
class View:
    """A sentence as runs are read from it; the lists run in parallel, one item a token."""

    words: Sequence[str]
    """The tokens."""
    lower: list[str]
    """The tokens in lower case."""
    tags: list[str]
    """Part-of-speech tags; those of mistagged verbs are put right as runs are read."""
    inside: Sequence[int]
    """Quote state."""
    names: dict[int, tuple[int, int, str]]
    """Token to the name it is in: first token, end, type of mention."""
    verbs: dict[str, int]
    """Cue levels of verb forms."""


def can_be_head(view: View, first: int, head: int) -> bool:
    """Whether the token ``head`` can be the head of a mention that begins with the token ``first``."""
    tag = view.tags[head]
    return tag[:2] == "NN" or (tag in ("CD", "JJ", "JJS") and view.tags[first] in ("DT", "PRP$"))


def end_of_run(view: View, first: int) -> int:
    """The end of the run that begins with the token ``first``; ``first`` itself when there is none."""
    tags, names, inside = view.tags, view.names, view.inside
    last, limit = first, min(len(tags), first + LONGEST_RUN)
    while last < limit and inside[last] == OUTSIDE:
        tag = tags[last]
        if tag == "VBZ" and last > first and _is_mistagged_noun(view, last):
            tag = tags[last] = "NNS"
        if last in names:
            if last > first and _begins_person(view, last):
                break
        elif last > first and view.lower[last] in ONLY_VERBS:
            tags[last] = "VBD"
            break
        elif tag in NOMINAL or (last > first and view.words[last] == "&"):
            if last > first and (_begins_anew(view, last) or _is_mistagged_verb(view, last, limit)):
                break
            if tag[:2] != "NN" and _is_verb(view, last):
                break
        else:
            break
        last += 1
    return _without_trailing_verb(view, first, last)


def _begins_person(view: View, at: int) -> bool:
    """A person's name behind another one."""
    name = view.names[at]
    before = view.names.get(at - 1)
    return name[0] == at and name[2] == PERSON and before is not None and before[2] == PERSON


def _begins_anew(view: View, at: int) -> bool:
    """A token in a run that begins a new phrase: a determiner, a pronoun, a time; or follows a time."""
    tag, word = view.tags[at], view.lower[at]
    if tag in OPENING or word in PRONOUNS or (word in TIME_NOUNS and tag[:2] in ("NN", "CD")):
        return True
    return view.lower[at - 1] in TIME_NOUNS and at - 1 not in view.names


def _is_verb(view: View, at: int) -> bool:
    """A participle that modifies no noun, or a reporting verb under another tag than a noun's."""
    tags = view.tags
    if tags[at] in PARTICIPLES and not (at + 1 < len(tags) and tags[at + 1] in AFTER_PARTICIPLE):
        return True
    return view.verbs.get(view.lower[at], 0) >= LIKELY


def _is_mistagged_verb(view: View, at: int, limit: int) -> bool:
    """A plural noun that is a reporting verb ("the senator claims that"); its tag is put right."""
    tags = view.tags
    if tags[at] != "NNS" or tags[at - 1][:2] != "NN" or view.verbs.get(view.lower[at], 0) < LIKELY:
        return False
    if (
        at + 1 >= len(tags) or view.words[at + 1] in (".", ",") or tags[at + 1] in FINITE
    ):  # union advocates say
        return False
    tags[at] = "VBZ"
    return True


def _is_mistagged_noun(view: View, at: int) -> bool:
    """A plural noun that is tagged as a verb before the verb ("union advocates say")."""
    tags = view.tags
    return (
        at + 1 < len(tags)
        and tags[at + 1] == "VBP"
        and tags[at - 1][:2] == "NN"
        and view.lower[at].endswith("s")
    )


def _is_past(view: View, at: int) -> bool:
    """A verb in -ed that is tagged as an adjective behind its subject ("the department detailed")."""
    adjective = view.tags[at] == "JJ" and view.lower[at].endswith("ed") and at not in view.names
    return adjective and view.tags[at - 1][:2] == "NN"


def _without_trailing_verb(view: View, first: int, last: int) -> int:
    """The run without a verb at its end: a lower-case plural behind a person's name ("Scott bristles at")."""
    verb, tags = last - 1, view.tags
    if last - first > 1 and _is_past(view, verb):
        tags[verb] = "VBD"
        return verb
    name = view.names.get(verb - 1)
    if last - first < 2 or name is None or name[2] != PERSON or verb in view.names:
        return last
    if tags[verb] != "NNS" or not view.words[verb].islower() or tags[first] in ("DT", "PRP$"):
        return last
    if last < len(tags) and tags[last] not in AFTER_VERB:
        return last
    tags[verb] = "VBZ"
    return verb
