"""The words of a quote, made equal where reporting changes them: ``we will`` and ``they would`` are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from newscli.core.summary import TRITE_WORDS
from newscli.core.tokens import fold

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)?")

PERSON = "they"
PERSONS = "i we he she they you me us him her them my our his their your mine ours hers theirs yours"
NEAR = {"this": "that", "these": "that", "those": "that", "here": "there", "now": "then"}
AUXILIARIES = {
    "be": "am is are was were been being",
    "have": "has had having",
    "do": "does did done doing",
    "will": "would shall",
    "can": "could",
    "may": "might",
}
IRREGULAR = {
    "become": "became",
    "begin": "began begun",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "choose": "chose chosen",
    "come": "came",
    "deal": "dealt",
    "draw": "drew drawn",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "forget": "forgot forgotten",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone goes",
    "grow": "grew grown",
    "hear": "heard",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lead": "led",
    "leave": "left",
    "lose": "lost",
    "make": "made making",
    "mean": "meant",
    "meet": "met",
    "pay": "paid",
    "rise": "rose risen",
    "run": "ran",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "sit": "sat",
    "speak": "spoke spoken",
    "spend": "spent",
    "stand": "stood",
    "take": "took taken",
    "teach": "taught",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "understand": "understood",
    "wear": "wore worn",
    "win": "won",
    "write": "wrote written",
}
ROOTS = {
    **dict.fromkeys(PERSONS.split(), PERSON),
    **NEAR,
    **{far: far for far in NEAR.values()},
    **{form: root for root, forms in (AUXILIARIES | IRREGULAR).items() for form in (root, *forms.split())},
}
"""Reported speech moves persons, places and tenses; these forms are no difference then."""

CONTRACTED = {"ll": "will", "ve": "have", "re": "are", "m": "am", "d": "would"}
NEGATED = {"won": "will", "can": "can", "shan": "shall"}
IS = frozenset("it that there here what who he she where how".split())
"""Words behind which 's is "is"; behind others it marks the owner and is no word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quote."""

    form: str
    """In small letters without accents, contractions taken apart."""
    root: str
    """What is left of it when persons and tenses are no matter."""
    tells: bool
    """Whether it says something of what a quote is about."""
    code: int
    """64 bits that stand for the root, the same on every machine."""


def words_of(text: str) -> list[Word]:
    """The words of a quote in their order; a contraction is two words."""
    return [word for found in WORD.findall(text) for word in _words_in(found)]


def spans_of(text: str) -> Iterator[tuple[int, int]]:
    """Where in the text each of its words stands; both words of a contraction are at one place."""
    for found in WORD.finditer(text):
        for _ in _words_in(found[0]):
            yield found.span()


@lru_cache(maxsize=1 << 16)
def _words_in(found: str) -> tuple[Word, ...]:
    return tuple(map(_word, _taken_apart(found)))


def _word(form: str) -> Word:
    root = root_of(form)
    code = blake2b(root.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    tells = form not in TRITE_WORDS and root != PERSON
    return Word(form, root, tells, int.from_bytes(code, "little"))


def _taken_apart(word: str) -> Iterator[str]:
    head, apostrophe, tail = fold(word).partition("'")
    if not apostrophe:
        yield head
    elif tail == "t" and head.endswith("n"):
        yield NEGATED.get(head, head[:-1])
        yield "not"
    elif tail in CONTRACTED:
        yield from (head, CONTRACTED[tail])
    elif tail == "s":
        yield head
        if head in IS:
            yield "is"
    else:
        yield from (head, tail)


def root_of(form: str) -> str:
    """The word without the endings of number and tense; a rough cut, the same for all forms of most words."""
    if form in ROOTS:
        return ROOTS[form]
    if len(form) < 4 or not form.isalpha():
        return form
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if form.endswith(ending) and not form.endswith("ss") and len(form) - len(ending) > 2:
            form = form[: -len(ending)] + instead
            break
    return form.removesuffix("e") if len(form) > 3 else form
