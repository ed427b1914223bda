"""Informal text (mail, posts, reviews, answers): how to tell it from news, and what its names look like.

It writes names in small letters, and one sentence runs into the next without a full stop ("Thanks, Ann Bob, I saw
it"); the name finder has a field of its own for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newscli.core.document import INSIDE, Sentence
from newscli.core.names.lists import CALENDAR, SPEECH
from newscli.core.names.places import is_place_word
from newscli.core.names.words import Features, Word, Words

_TALK = "i me my mine myself you your yours u ur im i'm we'll ! ? !! ?? !!! ??? thanks hi hello regards lol".split()
TALK = frozenset(form for word in _TALK for form in (word, word.capitalize(), word.upper()))
"""Words and marks that news leaves to the people it quotes."""
ADDRESSES = ("@", "://")
"""What mail and web addresses have in them."""
CHATTY = 0.03
"""Share of such words and of addresses, outside quote marks, above which a text is informal."""
NOTE = 90
"""Words; a note has fewer."""
OPENING_MARK = "``"
OFTEN = 3
"""Mentions from which on the article is known to call somebody so."""
CARELESS = 0.3
"""Share of careless sentences above which a text is careless."""
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "FW", "GW", "ADD"))
"""Tags of words that can be names in small letters."""


def is_informal(sentences: Sequence[Sentence]) -> bool:
    """Whether the text talks to its reader, shouts or bears addresses more than news does, or is a short note."""
    total = chatty = 0
    for sentence in sentences:
        words = sentence.words
        if INSIDE not in sentence.inside:
            total += len(words)
            if not TALK.isdisjoint(words):
                chatty += sum(map(TALK.__contains__, words))
            whole = " ".join(words)
            chatty += sum(map(whole.count, ADDRESSES))
    return chatty > CHATTY * total or _is_note(sentences)


def _is_note(sentences: Sequence[Sentence]) -> bool:
    """Whether the text is short, quotes and reports nobody and names no day or month, as even a brief of news does."""
    if not 0 < sum(len(sentence.words) for sentence in sentences) < NOTE:
        return False
    words = {form.lower() for sentence in sentences for form in sentence.words}
    return OPENING_MARK not in words and words.isdisjoint(SPEECH) and words.isdisjoint(CALENDAR)


def is_careless(words: Sequence[str]) -> bool:
    """Whether a sentence opens with a small letter, or has "i" for "I"."""
    first = next((form for form in words if form[0].isalpha()), "")
    return (first[:1].islower() and first.isalpha()) or "i" in words


class _Able(Words):
    """Words that can be names whatever their case."""

    def __missing__(self, form: str) -> Word:
        found = super().__missing__(form)
        found.capital = True
        return found


ABLE = _Able()


class Informal:
    """What an informal article as a whole says of its words."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        careless = [is_careless(sentence.words) for sentence in sentences]
        self._careless = sum(careless) > CARELESS * len(careless)
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        for sentence in sentences:
            lower = [form.lower() for form in sentence.words]
            self._words.update(lower)
            self._pairs.update(pairwise(lower))

    def care(self, words: Sequence[str]) -> Features:
        """The feature of a sentence, or of an article, without care for capitals."""
        return [b"careless" if self._careless or is_careless(words) else b"careful"]

    def able(self, words: Sequence[Word], tags: Sequence[str]) -> list[Word]:
        """The words; nouns and places in small letters may be names, too."""
        return [
            ABLE[item.form] if _can_be_name(item, tag) else item
            for item, tag in zip(words, tags, strict=True)
        ]

    def features(self, words: Sequence[Word], i: int) -> Iterator[bytes]:
        """Whether a word and its neighbours are of the same kind, are the same, or are often side by side."""
        if i:
            yield from self._beside(words[i - 1], words[i], "-")
        if i + 1 < len(words):
            yield from self._beside(words[i], words[i + 1], "+")

    def seams(self, name: Sequence[Word]) -> Iterator[int]:
        """Where in a person's name another's begins, whom only chance has put there ("Ann Lee Bob")."""
        forms = [item.form.lower() for item in name]
        for at in range(1, len(forms)):
            if self._pairs[forms[at - 1], forms[at]] == 1 and self._is_whole(name, forms, at):
                yield at

    def _is_whole(self, name: Sequence[Word], forms: Sequence[str], at: int) -> bool:
        """Whether the article often calls somebody by the words before this, or by the one before it alone."""
        if at > 1:
            return self._pairs[forms[at - 2], forms[at - 1]] >= OFTEN
        first, second = name[0].kinds, name[1].kinds
        return self._words[forms[0]] >= OFTEN and first[:1] == "F" and second[:1] == "F" and "L" not in second

    def _beside(self, first: Word, second: Word, side: str) -> Iterator[bytes]:
        if first.kinds or second.kinds:
            yield f"Z{side}={first.kinds}|{second.kinds}".encode()
        if first.lower == second.lower:
            yield b"same" + side.encode()
        if first.capital and second.capital:
            one, two = first.form.lower(), second.form.lower()
            together = self._pairs[one, two]
            apart = (self._words[one] > together) + 2 * (self._words[two] > together)
            yield f"T{side}={min(together, 3)}/{apart}".encode()


def _can_be_name(item: Word, tag: str) -> bool:
    """Whether a word in small letters may be a name in informal text."""
    small = not item.capital and item.case == "n" and len(item.form) > 1
    return small and (tag in NOUNS or is_place_word(item.lower))
