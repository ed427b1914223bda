"""Texts of any length made of one thing again and again, which no step may pay for with more than time in proportion.

News never looks so; tables, lists, damaged pages and whoever wants to harm do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, product

SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
FIRST_NAMES = "Anna Boris Carla David Elena Frank Greta Harold Irene Jakob".split()

Pattern = Callable[[int], str]
"""Number of characters to a text."""


def again(piece: str) -> Pattern:
    """The piece again and again."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def names() -> Iterator[str]:
    """Surnames, each another one: Babason, Babeson…"""
    for letters in product(SYLLABLES, repeat=2):
        yield "".join(letters).capitalize() + "son"
    for number in count():
        yield "".join(SYLLABLES[number // 70**place % 70] for place in range(4)).capitalize() + "son"


def each(piece: Callable[[str, str], str]) -> Pattern:
    """A piece for each of many surnames, with a first name of few."""

    def text(size: int) -> str:
        parts: list[str] = []
        length = 0
        for number, name in enumerate(names()):
            parts.append(piece(FIRST_NAMES[number % len(FIRST_NAMES)], name))
            length += len(parts[-1])
            if length >= size:
                break
        return "".join(parts)[:size]

    return text


def then(first: Pattern, second: Pattern) -> Pattern:
    """Half of one, half of the other."""
    return lambda size: first(size // 2) + second(size - size // 2)


MARKS = {
    "curly": "“",
    "curly closing": "”",
    "low": "„",
    "guillemet": "«",
    "ticks": "``",
    "doubled": "''",
    "straight": '"',
}
PATTERNS: dict[str, Pattern] = {
    **{f"{name} mark before every word": again(f"{mark}word ") for name, mark in MARKS.items()},
    **{f"{name} mark behind every word": again(f"word{mark} ") for name, mark in MARKS.items()},
    **{f"nothing but {name} marks": again(mark) for name, mark in MARKS.items()},
    "scare quotes": again('the "so-called" expert and '),
    "short quotes": again('"No."'),
    "short quotes, spaces": again("“No.” "),
    "short quotes, dashes": again('"No"—'),
    "short quotes, commas": again("“no”, "),
    "quotes never closed": again("“We go on with it.\n\n"),
    "one long quote": lambda size: "“" + again("we go on with it. ")(size - 12) + "” he said.",
    "nested marks": again("“he said ‘she said "),
    "nested pairs": lambda size: "“" + again("he said ‘no’ and ")(size - 1),
    "he said, in one sentence": again('"x," he said, '),
    "he said, in many": again('"We will not go there again," he said. '),
    "he said": again("he said "),
    "He said.": again("He said. "),
    "he said that he said": again("he said that "),
    "who said that he": again("who said that he "),
    "semicolons": again("he said; "),
    "according to": again("according to the police, "),
    "told reporters that": again("told reporters that "),
    "the minister said": again("The minister said so. "),
    "pronouns": again("He told her that she saw him. "),
    "him of him": lambda size: "Anna saw " + again("him of ")(size - 9),
    "a body in every line": again("The Harbour Trust said it would pay. "),
    "list of names": each(lambda first, last: f"{first} {last}, "),
    "lines of names": each(lambda first, last: f"{first} {last}\n"),
    "names that speak": each(lambda first, last: f"“We go on,” said {first} {last}. "),
    "one surname": each(lambda first, last: f"{last} Smith, "),
    "one first name": each(lambda first, last: f"John {last} came. "),
    "names, then one surname": then(each(lambda first, last: f"{last} Smith came. "), again("Smith said. ")),
    "surnames alone": each(lambda first, last: f"{last} "),
    "firms": each(lambda first, last: f"{last} Corp. "),
    "ministries": each(lambda first, last: f"the Ministry of {last}, "),
    "acronyms": each(lambda first, last: f"{last} Council ({last[:3].upper()}) met. "),
    "titles": each(lambda first, last: f"Sir {last} said. Mr. {last} came. "),
    "relatives": each(lambda first, last: f"{last}'s brother {first} came. "),
    "nicknames": each(lambda first, last: f"William “Bill” {last}, "),
    "possessives": again("Anna's "),
    "questions and answers": again("Q: Why?\nA: So.\n"),
    "speakers' labels": each(lambda first, last: f"{last.upper()}: We go on.\n"),
    "initials": again("A. "),
    "initials without spaces": again("A."),
    "one long word": again("a"),
    "one long word in capitals": again("A"),
    "one long name": lambda size: "A" + again("a")(size - 1) + " Smith said so.",
    "hyphens": again("a-"),
    "apostrophes": again("S's"),
    "full stops": again("."),
    "full stops, spaces": again(". "),
    "dashes": again("-"),
    "words and double dashes": again("x--"),
    "words and double stops": again("A.."),
    "digits": again("7"),
    "amounts in names": each(lambda first, last: f"{last} 7, "),
    "dates": again("Monday, 5 May 2020, "),
    "brackets": again("(word "),
    "addresses": again("http://a.b/"),
    "mail addresses": again("a@b."),
    "datelines": again("LONDON (Reuters) - "),
    "words": again("the report of the committee was long and "),
    "capitals": again("WORD. "),
    "spaces": lambda size: "a" + again(" ")(size - 2) + "b",
    "lines": again("a\n"),
    "paragraphs": again("A b\n\n"),
    "combining accents": lambda size: "a" + again("\u0301")(size - 1),
    "no letters": again("\0"),
}
"""What is repeated to what makes a text of it."""
