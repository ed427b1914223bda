"""Charts of whose voices are heard in many articles."""

from __future__ import annotations

from collections import Counter

from newscli.io.outputs.inert import count
from newscli.render.report.charts import Bar, Series, bars, strip, timeline
from newscli.render.report.elements import Element, element
from newscli.render.report.periods import Periods
from newscli.render.report.voices import Voice, Voices
from newscli.render.report.wording import percent

TOP = 20
FOLLOWED = 10
"""Voices followed over time."""
KINDS = (("direct", "quoted directly"), ("mixed", "reported with quoted words"), ("indirect", "reported"))


def shares(voices: Voices) -> list[Element]:
    """Who has how many of the quoted words: the first voices, then kinds of voices and of speech."""
    total = sum(voice.words for voice in voices.heard)
    if not total + voices.nobody.words:
        return [element("p", {"class": "quiet"}, "Nobody is quoted.")]
    ranked = voices.ranked()
    rows = [
        Bar(
            voice.name,
            voice.words,
            percent(voice.words / (total or 1), fine=True),
            _facts(voice),
            link=f"#s{rank}",
        )
        for rank, voice in ((rank, voices.named[place]) for rank, place in enumerate(ranked[:TOP]))
    ]
    others = [voices.named[place] for place in ranked[TOP:]]
    caption = "Share of the words of all speakers" if voices.nobody.words else "Share of all quoted words"
    if others:
        rest = sum(voice.words for voice in others)
        caption += f"; {count(len(others), 'other speaker')} together have {percent(rest / (total or 1))}"
    return [
        bars(caption, rows),
        element("div", {"class": "strips"}, _who(voices, total + voices.nobody.words), _how(voices)),
    ]


def over_time(voices: Voices, periods: Periods, undated: int) -> list[Element]:
    """The words of the first voices by period; nothing when there are no two periods."""
    if len(periods.labels) < 2:
        return []
    found = [
        (rank, voices.named[place].name, periods.sums(voices.named[place].dates))
        for rank, place in enumerate(voices.ranked())
        if voices.named[place].dates
    ]
    found.sort(key=lambda entry: -sum(entry[2]))
    rows = [Series(name, sums, f"{sum(sums):,}", link=f"#s{rank}") for rank, name, sums in found[:FOLLOWED]]
    caption = f"Quoted words by {periods.name}, all on one scale"
    if undated:
        caption += f"; {count(undated, 'article')} without a date left out"
    return [timeline(caption, periods.labels, rows)]


def _facts(voice: Voice) -> str:
    return f"{count(voice.words, 'word')} in {count(voice.articles, 'article')}"


def _who(voices: Voices, total: int) -> Element:
    words: Counter[str] = Counter()
    for voice in voices.named:
        words[voice.label] += voice.words
    parts = [
        ("persons by name", words["PERSON"]),
        ("organisations by name", words["ORG"]),
        ("described (“officials”)", voices.described.words),
        ("nobody named", voices.nobody.words),
    ]
    return strip("Who says the words", _parts(parts, total))


def _how(voices: Voices) -> Element:
    parts = [(name, voices.kinds[kind]) for kind, name in KINDS]
    return strip("How they are given", _parts(parts, sum(voices.kinds.values())))


def _parts(parts: list[tuple[str, int]], total: int) -> list[Bar]:
    return [
        Bar(name, words, percent(words / (total or 1), fine=True), number=number)
        for number, (name, words) in enumerate(parts, 1)
        if words
    ]
