"""Words one slip away from a surname: found by what is left without one letter, however many names there are."""

from __future__ import annotations

import pytest

from newscli.core.document import Span
from newscli.lint.names.people import Naming
from newscli.lint.names.slips import Surnames


def named(*words: str) -> Naming:
    return Naming(Span(0, 1), words, tuple(Span(0, 1) for _ in words), "")


PEOPLE = [[named("Pavel", "Morozko"), named("Morozko")], [named("Ilona", "Varkonyi")], [named("Quimby")]]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Mroozko", "morozko"),
        ("Morozzko", "morozko"),
        ("Morzko", "morozko"),
        ("Varkanyi", "varkonyi"),
        ("Morozko", None),  # no slip at all
        ("Morozkos", None),  # several of them
        ("Morozka", None),  # perhaps his wife
        ("Torozko", None),  # another first letter
        ("Mrozozko", None),  # two slips
        ("Qiumby", None),  # nobody of the name is named in full
        ("Pavle", None),  # only surnames
    ],
)
def test_who_is_meant(word: str, meant: str | None) -> None:
    assert Surnames(PEOPLE).meant(word) == meant


def test_two_who_could_be_meant_are_nobody() -> None:
    surnames = Surnames([[named("Ana", "Morozko")], [named("Ben", "Mirozko")]])
    assert surnames.meant("Murozko") is None


def test_it_is_said_how_often_the_right_spelling_stands() -> None:
    surnames = Surnames(PEOPLE)
    assert (surnames.usual("morozko"), surnames.times["morozko"]) == ("Morozko", 2)
    assert surnames.is_first_name("Pavel", "morozko")
    assert not surnames.is_first_name("Ilona", "morozko")
