"""Reads the words of a personal name: titles off, initials apart, particles known, letters folded.

Two forms are compared word by word in :mod:`newscli.core.entities.merging`; here each form is brought to the
shape in which that is meaningful, whatever the script's ornaments and the writer's habits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from newscli.core.document import Span
from newscli.core.entities.name_facts import (
    ARABIC_ARTICLES,
    HONOURS,
    PARTICLES,
    PATRONYMIC_PARTICLES,
    SECOND_TITLES,
    SUFFIXES,
    TITLE_MODIFIERS,
    TITLES,
)
from newscli.core.entities.nicknames import NICKNAMES, SPELLINGS
from newscli.core.linear import Stored
from newscli.core.phrases import FEMALE_NOUNS, KIN, MALE_NOUNS
from newscli.core.tokens import fold

POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
ASIDE = re.compile(r"\([^)]*\)|[“\"][^”\"]*[”\"]|``.*?''")
"""A nickname in the middle of a name."""
WORD = re.compile(r"\S+")
EDGES = "\"“”'’‘`.,;:()[]"

SKELETON_STEPS = (
    (re.compile(r"s[ck]h|sz"), "sh"),
    (re.compile(r"tch|tsch|cz"), "ch"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?<=[kgdtbrz])h|(?<=.)h$|-"), ""),
    (re.compile(r"ks|cs"), "x"),
    (re.compile(r"ck|q|c(?!h)|g"), "k"),
    (re.compile(r"ae"), "a"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"ue|ou|oo|ow"), "u"),
    (re.compile(r"ee|[yj]"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What transliterations and missing diacritics change, in order; equal skeletons are spellings of one word."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """A personal name as it stands somewhere, ready to be compared."""

    words: tuple[str, ...]
    """Folded words in order; an initial is one letter; without titles, particles and suffix."""
    particles: tuple[str, ...] = ()
    """Particles right before the last word (``von der`` in *Ursula von der Leyen*)."""
    suffix: str = ""
    """``jr``, ``sr``, ``ii``… or nothing."""
    gender: str = ""
    """``m`` or ``f`` when a title says so."""
    titled: bool = False
    """Whether a title stands before the name."""
    kin: bool = False
    """Whether it is introduced as somebody's relative; a bare surname rather means the other."""

    @property
    def full(self) -> bool:
        """More than a bare surname or first name."""
        return len(self.words) > 1

    @property
    def first(self) -> str:
        """The first word."""
        return self.words[0]

    @property
    def last(self) -> str:
        """The last word: the surname in most countries."""
        return self.words[-1]

    @property
    def parts(self) -> tuple[str, ...]:
        """The words with double names taken apart."""
        return _parts(self.words)

    @property
    def joined(self) -> str:
        """The letters of all words in one."""
        return _joined(self.words)

    @property
    def initials(self) -> str:
        """The first letters of all parts."""
        return "".join(part[:1] for part in self.parts)

    @property
    def middles(self) -> tuple[str, ...]:
        """The words between the first and the last."""
        return self.words[1:-1]


@lru_cache(maxsize=1 << 14)
def _parts(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for word in words for part in word.replace("-", " ").split(" ")) or words


@lru_cache(maxsize=1 << 14)
def _joined(words: tuple[str, ...]) -> str:
    return "".join(words).replace("-", "").replace(" ", "")


@lru_cache(maxsize=1 << 13)
def skeleton(word: str) -> str:
    """What is left of a folded word when spellings that transliteration varies are made equal.

    *Gaddafi*, *Gadhafi* and *Qaddafi* have one skeleton, so have *Mueller* and *Muller*, *Zelensky* and *Zelenskyy*.
    """
    for pattern, replacement in SKELETON_STEPS:
        word = pattern.sub(replacement, word)
    return word


def same_spelling(a: str, b: str) -> bool:
    """Whether two first names are spellings of one (*Sergei*, *Sergey*)."""
    return not SPELLINGS.get(a, frozenset()).isdisjoint(SPELLINGS.get(b, frozenset()))


def nickname(a: str, b: str) -> bool:
    """Whether two first names are used for one another (*Bill*, *William*)."""
    return not NICKNAMES.get(a, frozenset()).isdisjoint(NICKNAMES.get(b, frozenset()))


def trim(text: str, span: Span, titled: bool = False) -> tuple[Span, tuple[str, ...]]:
    """The name alone, without titles before it and the possessive behind it; and the folded titles.

    ``titled`` tells that a title stands before the span: *Det* before *Con Imran Sadiq*.
    """
    start, end = span
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    possessive = POSSESSIVE.search(text, start, end)
    if possessive and possessive.start() > start:
        end = possessive.start()
    words = [found.span() for found in WORD.finditer(text, start, end)]
    count = 0
    if len(words) > 1:
        folded = tuple(fold(text[a:b].strip(EDGES)) for a, b in words)
        count = _count_titles(folded, titled)
        if count:
            return Span(words[count][0], end), folded[:count]
    return Span(start, end), ()


def _count_titles(folded: tuple[str, ...], titled: bool) -> int:
    """How many leading words are titles; at least one word stays."""
    count = 0
    for position, word in enumerate(folded[:-1], 1):
        if word in TITLES or ((titled or position > 1) and word in SECOND_TITLES):
            count = position
        elif word not in TITLE_MODIFIERS:
            break
    return count


def title_gender(titles: tuple[str, ...]) -> str:
    """``m``, ``f`` or nothing, by the last title that says so."""
    for title in reversed(titles):
        if title in MALE_NOUNS:
            return "m"
        if title in FEMALE_NOUNS:
            return "f"
    return ""


@lru_cache(maxsize=1 << 12)
def read(name: str, titles: tuple[str, ...] = ()) -> NameForm:
    """The form of a name; ``titles`` are those that stood before it and were cut off."""
    span, more = trim(name, Span(0, len(name)))
    titles = titles + more
    raw = [word.strip(EDGES) for word in ASIDE.sub(" ", name[span.start : span.end]).split()]
    raw = [word for word in raw if any(map(str.isalnum, word))] or [name.strip(EDGES)]
    suffix = ""
    while len(raw) > 1 and fold(raw[-1]).replace(".", "") in SUFFIXES | dict.fromkeys(HONOURS, ""):
        suffix = SUFFIXES.get(fold(raw.pop()).replace(".", ""), suffix)
    words, particles = _join(_split(raw))
    kin = not KIN.isdisjoint(titles)
    return NameForm(words, particles, suffix, title_gender(titles), bool(titles) and not kin, kin)


def _split(raw: list[str]) -> list[tuple[str, bool]]:
    """Folded words, initials apart; and whether each begins with a capital."""
    shouted = all(word.isupper() for word in raw)
    found: list[tuple[str, bool]] = []
    for word in raw:
        capital = not word[:1].islower()
        if _are_initials(word, shouted):
            found.extend((letter, True) for letter in fold(word.replace(".", "").replace("-", "")))
            continue
        folded = fold(word).replace("'", "").replace(".", "")
        for article in ARABIC_ARTICLES:
            if folded.startswith(article) and len(folded) > len(article) + 2:
                folded = folded[len(article) :]
                break
        found.append((folded.strip("-") or folded, capital))
    return found


def _are_initials(word: str, shouted: bool) -> bool:
    letters = word.replace(".", "").replace("-", "")
    if not letters.isalpha() or len(letters) > 4:
        return False
    if len(letters) * 2 - 1 <= len(word) and len(letters) > 1 and "." in word:
        return all(len(part.strip("-")) <= 1 for part in word.split("."))
    return len(letters) == 2 and letters.isupper() and not shouted


def _join(words: list[tuple[str, bool]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words with patronymic particles glued to what follows; and the particles before the last."""
    found: list[str] = []
    particles: list[str] = []
    glue = ""
    for position, (word, capital) in enumerate(words):
        last = position == len(words) - 1
        if not last and word in PATRONYMIC_PARTICLES and (position or not capital or word != "ben"):
            glue += (
                "bin "
                if word == "ibn"
                else word
                if word in ("mc", "mac", "st", "abdul", "abd")
                else word + " "
            )
        elif (
            not last
            and word in PARTICLES
            and not (position == 0 and capital and word in ("al", "y", "e", "do"))
        ):
            particles.append(word)
        else:
            if not last:
                particles.clear()
            found.append(glue + word)
            glue = ""
    return tuple(found), tuple(particles)


@cache
def common_surnames() -> frozenset[str]:
    """Surnames that are well known as such, so that two that differ by a letter are two."""
    from newscli.models import gazetteer

    return gazetteer().surnames


@cache
def first_name_genders() -> dict[str, float]:
    """First name to the share of women among its bearers (census counts)."""
    from newscli.models import gazetteer

    women, men = gazetteer().first_female, gazetteer().first_male
    return {
        name: women.get(name, 0) / (women.get(name, 0) + men.get(name, 0)) for name in sorted({*women, *men})
    }


@cache
def learned_first_names() -> Stored[float | None]:
    """The same of first names that the census lacks; None for names of neither kind."""
    from newscli.models import from_bytes, load_table

    return Stored(load_table("people"), "", from_bytes, None)


def gender_share(first_name: str) -> float | None:
    """The share of women among the bearers of a first name, where that is known."""
    share = first_name_genders().get(first_name)
    return learned_first_names()[first_name] if share is None else share
