from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newscli.reprints.sketches import MOST, Sketch, contained, sketch

WORDS = [first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in "bdfgklmnprst"]


def text(count: int, seed: int = 1) -> str:
    random = Random(seed)
    return " ".join(random.choice(WORDS) for _ in range(count))


def test_case_marks_and_layout_are_no_matter() -> None:
    one = "“We won’t go,” said the miller’s son.\n\nHe went - and came back."
    other = "\"WE WON'T GO\" said the miller's son. He went – and   came back"
    assert sketch(one) == sketch(other)


def test_a_text_without_words_has_no_runs() -> None:
    assert sketch(" … !?") == Sketch(0, sketch("").numbers)
    assert contained(sketch(""), sketch("One two three four")) == 0.0


def test_a_short_text_is_one_run() -> None:
    assert sketch("Rain today").runs == 1
    assert contained(sketch("Rain today"), sketch("rain TODAY!")) == 1.0


def test_what_is_cut_is_in_the_whole() -> None:
    whole = text(200)
    half = " ".join(whole.split()[:100])
    assert contained(sketch(half), sketch(whole)) == 1.0


def test_strangers_have_little_in_common() -> None:
    assert contained(sketch(text(300, 1)), sketch(text(300, 2))) < 0.05


def test_long_texts_are_estimated() -> None:
    whole = text(3000).split()
    mixed = " ".join(whole[:1500] + text(1500, 9).split())
    found = sketch(" ".join(whole))
    assert len(found.numbers) == MOST < found.runs
    assert abs(contained(found, sketch(mixed)) - 0.5) < 0.12


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    found = sketch(text)
    assert Sketch.unpacked(found.packed()) == found
    assert list(found.numbers) == sorted(set(found.numbers))


def test_the_numbers_are_the_same_on_every_machine() -> None:
    assert sketch("The ferry sails again").packed().hex() == "02000000ad0195b666b5daf6"
