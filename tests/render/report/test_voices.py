"""Who speaks in many articles, and beside whom."""

from __future__ import annotations

import toys

from newscli.model import Article
from newscli.render.report.voices import Voices, closest


def article(date: str | None, *speakers: tuple[str, str, int]) -> Article:
    """An article with speakers of these names, labels and numbers of words."""
    return toys.article(
        quotes=(),
        speakers=tuple(
            toys.speaker(id=f"e{n}", name=name, label=label, words=words, quotes=1)
            for n, (name, label, words) in enumerate(speakers, 1)
        ),
        summary=toys.summary(date=date),
    )


def test_a_name_is_one_voice_in_all_articles_whatever_its_accents() -> None:
    voices = Voices()
    assert voices.add(article("2024-01-02", ("Émile Roy", "PERSON", 5))) == [(0, "e1")]
    assert voices.add(article("2024-01-02", ("Emile Roy", "PERSON", 3), ("Ana Ruiz", "PERSON", 9))) == [
        (0, "e1"),
        (1, "e2"),
    ]
    voices.add(article(None, ("Emile Roy", "PERSON", 4)))
    (roy, ruiz) = voices.named
    assert (roy.name, roy.words, roy.articles, roy.quotes) == ("Emile Roy", 12, 3, 3)
    assert dict(roy.dates) == {"2024-01-02": 8}
    assert voices.ranked() == [0, 1] and ruiz.words == 9


def test_described_sources_are_one_voice_and_no_person() -> None:
    voices = Voices()
    assert voices.add(article(None, ("officials", "OTHER", 5), ("a spokesman", "OTHER", 2))) == []
    assert voices.described.words == 7 and voices.named == []


def test_a_person_and_a_company_of_one_name_are_two() -> None:
    voices = Voices()
    voices.add(article(None, ("Ford", "PERSON", 5), ("Ford", "ORG", 2)))
    assert [voice.label for voice in voices.named] == ["PERSON", "ORG"]


def test_quotes_of_nobody_are_counted_apart() -> None:
    voices = Voices()
    nobody = toys.quote(1, "direct", "We are done waiting,", speaker=None, speaker_id=None)
    voices.add(toys.article(quotes=(nobody, toys.quote(2, "indirect", "that talks had led nowhere"))))
    assert (voices.nobody.words, voices.nobody.quotes, voices.nobody.articles) == (4, 1, 1)
    assert dict(voices.kinds) == {"direct": 4, "indirect": 5}


def test_who_is_quoted_together() -> None:
    voices = Voices()
    ana, ben, cleo, dora = ((name, "PERSON", 5) for name in ("Ana", "Ben", "Cleo", "Dora"))
    voices.add(article(None, ana, ben, cleo))
    voices.add(article(None, ben, ana))
    voices.add(article(None, dora))
    chosen, pairs = closest(voices, 40, 100)
    assert pairs == {(0, 1): 2, (0, 2): 1, (1, 2): 1}
    assert chosen == [0, 1, 2]


def test_only_the_closest_are_drawn() -> None:
    voices = Voices()
    people = [(f"Speaker {n}", "PERSON", n) for n in range(30)]
    voices.add(article(None, *people))
    voices.add(article(None, *people[:3]))
    chosen, pairs = closest(voices, 5, 4)
    assert len(chosen) == 5 and {0, 1, 2} <= set(chosen)
    assert list(pairs.values()) == [2, 2, 2, 1]
