"""Places of the gazetteer and words in capitals, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.names import places


def rows(text: str) -> list[str]:
    """The words when their case is changed, then ``place: words``, then two places that only stand side by side."""
    words = text.split()
    cased = list(places.true_case(words))
    found = [] if cased == words else ["read as: " + " ".join(cased)]
    known = places.places([word.lower() for word in cased], [(0, len(cased))])
    starts = [at for at, kind in known.items() if kind[0] in "BS"]
    for start in starts:
        end = next((at for at in range(start + 1, len(cased)) if known.get(at, "-")[0] != "I"), len(cased))
        found.append("place: " + " ".join(cased[start:end]))
    at = places.seam(words)
    return found if at is None else [*found, f"two: {' '.join(words[:at])} | {' '.join(words[at:])}"]


@cases.each("core/names/places")
def test_places(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_short_words_are_no_places_by_themselves() -> None:
    assert places.is_place_word("rome")
    assert not places.is_place_word("us")


def test_few_words_in_capitals_are_not_shouted() -> None:
    assert places.is_shouted("MAYOR OPENS BRIDGE".split())
    assert not places.is_shouted("NATO and UN officials met".split())
