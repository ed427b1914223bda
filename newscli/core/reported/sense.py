"""Features that tell, with those of its frame, whether a word reports something where it stands."""

from __future__ import annotations

from collections.abc import Hashable

from newscli.core.document import MARK
from newscli.core.reported.cue import FRAME, Facts, auxiliaries_of
from newscli.core.reported.cues import OPENERS, PAUSES
from newscli.core.reported.token import (
    PAUSE_TAGS,
    behind_opener,
    behind_pause,
    form,
    shape,
    tags_after,
    tags_around,
    tags_before,
)
from newscli.core.reported.view import View

NOTHING = ("", "", "", "", "")


def sense_facts(view: View, cue: int) -> Facts:
    """The facts of the groups of ``SENSE``, those of ``FRAME`` left out."""
    lemma, tag, state = view.cue_word(cue), view.tags[cue], view.inside[cue]
    tag_2, tag_1, _, tag1, tag2 = view.padded_tags[cue : cue + 5]
    before, word, after = view.padded_words[cue : cue + 3]
    last, start = view.words[-1], view.clause_start[cue]
    auxiliaries = auxiliaries_of(view.words[max(0, cue - 4) : cue])
    return [
        (word, before, after), (shape(view.sentence.words[cue]), state),
        (tag_1, tag, tag1), (tag_2, tag_1), (tag1, tag2), (before, after, tag), _opening_behind(view, cue),
        *[_neighbour(view, cue, step) for step in (-3, -2, 2, 3)], _skeleton(view, cue),
        (lemma, tag1, tag2, view.tag(cue + 3)), ("" if last.isalnum() else last, state, view.place),
        (lemma, auxiliaries), (lemma, state, MARK in view.inside[cue + 1 : cue + 4]), (view.opening(start)[0],),
        (view.words[start], tag, min(6, cue - start)), *_subject(view, cue, lemma), _next_verb(view, cue, lemma),
        _previous_verb(view, cue), _next_break(view, cue, lemma), (view.has_own_voice,),
    ]  # fmt: skip


def _opening_behind(view: View, cue: int) -> tuple[Hashable, ...]:
    """The pause or the word that opens a clause right behind the cue, and what stands there."""
    after, next1 = view.padded_words[cue + 2], view.padded_tags[cue + 3]
    is_pause = after in PAUSES or next1 in PAUSE_TAGS
    if not is_pause and after not in OPENERS:
        return NOTHING
    kind = "pause" if is_pause else "opener"
    return kind, after, view.padded_words[cue + 3], view.padded_tags[cue + 4], view.padded_tags[cue + 5]


def _neighbour(view: View, cue: int, step: int) -> tuple[Hashable, ...]:
    at = cue + step
    return (step, view.words[at], view.tags[at]) if 0 <= at < view.size else (step, "", "")


def _skeleton(view: View, cue: int) -> tuple[Hashable, ...]:
    """The punctuation around the cue: commas, colons, semicolons and quote marks only."""
    skeleton = view.skeleton
    left = "".join(skeleton[max(0, cue - 14) : cue])
    right = "".join(skeleton[cue + 1 : cue + 15])
    return left[-3:], right[:3], view.inside[cue], view.size - 1 - cue < 4


def _subject(view: View, cue: int, lemma: str) -> Facts:
    """The nearest noun or pronoun to the left."""
    for number in range(cue - 1, max(-1, cue - 25), -1):
        tag = view.tags[number]
        if tag.startswith("NN") or tag in ("PRP", "WP", "WDT", "DT"):
            is_capital = view.sentence.words[number][:1].isupper()
            return [(view.words[number],), (tag, min(cue - number, 4), lemma, is_capital, view.tags[cue])]
    return [("",), ("", 0, "", False, "")]


def _next_verb(view: View, cue: int, lemma: str) -> tuple[Hashable, ...]:
    following = view.next_finite[cue + 1]
    if following < view.size:
        return view.tags[following], min(9, following - cue), lemma, True
    return "0", 0, lemma, False


def _previous_verb(view: View, cue: int) -> tuple[Hashable, ...]:
    for number in range(cue - 1, max(-1, cue - 40), -1):
        tag = view.tags[number]
        if tag.startswith("VB") or tag == "MD":
            return view.cue_word(number), tag, view.tags[cue]
    return "", "", ""


def _next_break(view: View, cue: int, lemma: str) -> tuple[Hashable, ...]:
    for number in range(cue + 1, min(view.size, cue + 25)):
        word = view.words[number]
        if word in OPENERS or word in PAUSES:
            return word, min(8, number - cue), lemma
    return "", 0, lemma


def _of_words(word: str, before: str, after: str) -> list[str]:
    return ["w=" + word, "-w=" + before, "+w=" + after]


def _of_words_by_tag(before: str, after: str, tag: str) -> list[str]:
    return [f"-w|t={before}|{tag}", f"+w|t={after}|{tag}"]


def _of_opening_behind(kind: str, opener: str, word: str, tag: str, next_tag: str) -> list[str]:
    if not kind:
        return []
    return (behind_pause if kind == "pause" else behind_opener)(opener, word, tag, next_tag)


def _of_neighbour(step: int, word: str, tag: str) -> list[str]:
    return [f"{step}w={word}", f"{step}t={tag}"] if word else []


def _of_skeleton(left: str, right: str, state: int, at_end: bool) -> list[str]:
    near, ends = left[-2:] + "^" + right[:2], "E" if at_end else ""
    return ["sl=" + left, "sr=" + right, "slr=" + near, f"slrq={state}{near}", f"sr2={right[:2]}{ends}"]


def _of_tags_ahead(lemma: str, tag1: str, tag2: str, tag3: str) -> list[str]:
    return ["x3=" + lemma + tag1 + tag2, "x4=" + tag1 + tag2 + tag3]


def _of_sentence(last: str, state: int, place: str) -> list[str]:
    return [f"xq={last}{state}", place]


def _of_auxiliaries(lemma: str, words: tuple[str, ...]) -> list[str]:
    return ["ax=" + "_".join(words), "axs=" + lemma + "_".join(words[-1:])]


def _of_quote_behind(lemma: str, state: int, soon_quoted: bool) -> list[str]:
    return [f"stq={lemma}{state}{soon_quoted:d}"]


def _of_clause(opening: str) -> list[str]:
    return ["so=" + opening]


def _of_clause_start(word: str, tag: str, far: int) -> list[str]:
    return ["sow=" + word + tag, f"sod={far}"]


def _of_subject(word: str) -> list[str]:
    return ["sj=" + word] if word else []


def _of_subject_form(tag: str, far: int, lemma: str, is_capital: bool, cue_tag: str) -> list[str]:
    if not tag:
        return []
    return [f"sjt={tag}{far}", "sjc=" + lemma + tag, f"sjs={'C' if is_capital else 'l'}{tag}{cue_tag}"]


def _of_next_verb(tag: str, far: int, lemma: str, there: bool) -> list[str]:
    return [f"nv={tag}", f"nvd={far}", f"nvs={lemma}{there:d}"]


def _of_previous_verb(word: str, tag: str, cue_tag: str) -> list[str]:
    return ["pvb=" + word, "pvt=" + tag + cue_tag] if word else []


def _of_next_break(word: str, far: int, lemma: str) -> list[str]:
    return [f"ns={word}{far}", "nss=" + lemma + word]


def _of_own_voice(there: bool) -> list[str]:
    return ["ME"] if there else []


SENSE = (
    *FRAME, _of_words, form, tags_around, tags_before, tags_after, _of_words_by_tag, _of_opening_behind,
    _of_neighbour, _of_neighbour, _of_neighbour, _of_neighbour, _of_skeleton, _of_tags_ahead, _of_sentence,
    _of_auxiliaries, _of_quote_behind, _of_clause, _of_clause_start, _of_subject, _of_subject_form,
    _of_next_verb, _of_previous_verb, _of_next_break, _of_own_voice,
)  # fmt: skip
"""The groups of features of the classifier of cues."""
