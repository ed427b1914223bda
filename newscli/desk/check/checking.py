"""An article's quotes, each held against the sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from newscli.desk.check import changes, marks
from newscli.desk.check.identity import fits, is_other
from newscli.desk.check.index import Passages
from newscli.desk.check.matching import Match, match
from newscli.desk.check.passage import Passage, Place
from newscli.desk.check.presence import Likeness, is_there
from newscli.desk.check.records import Alteration, Check, Difference, Verdict
from newscli.desk.check.sources import speaker_at
from newscli.desk.check.stretch import Stretch, stretches_of
from newscli.model import Article, Quote, Speaker

SEAM = 25
"""So near a seam of two passages, in characters, other marks are a matter of course."""
CLOSE = 3
"""So many equal words at least."""
LIKE = 0.35
"""From this weight on it is told where something like an absent quote stands."""


def check(article: Article, passages: Passages, allowed: Collection[Alteration] = ()) -> Iterator[Check]:
    """One record for each stretch in quote marks that somebody utters; changes of the ``allowed`` kinds are none."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for quote in article.quotes:
        speaker = speakers.get(quote.speaker_id or "")
        for start, end in quote.quoted:
            for stretch in stretches_of(quote.text[start - quote.start : end - quote.start], start):
                if stretch.words.words:
                    yield check_stretch(quote, speaker, stretch, passages, allowed)


def check_stretch(
    quote: Quote,
    speaker: Speaker | None,
    stretch: Stretch,
    passages: Passages,
    allowed: Collection[Alteration] = (),
) -> Check:
    """What the sources say of one stretch of a quote."""
    best, whole = match(stretch, passages)
    if best is None:
        return _record(quote, stretch, Verdict.absent, 0.0, None, None, ())
    if whole:
        best = _by_the_speaker(whole, speaker, stretch)
    found = [] if whole else changes.differences(stretch, best)
    likeness = Likeness.of(stretch, best)
    passage = Passage.of(best)
    if not whole and not is_there(stretch, best, found, likeness, passages.blocks):
        near = passage if best.coverage >= LIKE and likeness.equal >= CLOSE else None
        return _record(quote, stretch, Verdict.absent, likeness.similarity if near else 0.0, near, None, ())
    found = [*found, *_apart(marks.differences(stretch, best), found)]
    found = sorted((one for one in found if one.kind not in allowed), key=lambda one: (one.start, one.end))
    label = passage.speaker
    other = Alteration.speaker not in allowed and is_other(label, speaker)
    verdict = Verdict.altered if found else Verdict.elsewhere if other else Verdict.verbatim
    kinds = [*(one.kind for one in found), *([Alteration.speaker] if other else [])]
    return _record(quote, stretch, verdict, likeness.similarity, passage, label, found, kinds)


def _by_the_speaker(whole: Sequence[Match], speaker: Speaker | None, stretch: Stretch) -> Match:
    """Of several places with the very words the one where the speaker says them, with the fewest other marks."""

    def order(one: Match) -> tuple[int, int]:
        region, there = one.ground.place(one.blocks[0].there)
        label = speaker_at(region.turns, region.offset + region.words.starts[there])
        who = 0 if fits(label, speaker) else 2 if is_other(label, speaker) else 1
        return who, sum(1 for _ in marks.differences(stretch, one))

    return min(whole, key=order) if len(whole) > 1 else whole[0]


def _apart(of_marks: Iterable[Difference], of_words: Sequence[Difference]) -> list[Difference]:
    """Differences of marks that are not where words were left out, at which they are a matter of course."""
    seams = [(one.start, SEAM if one.kind is Alteration.joined else 2) for one in of_words if not one.text]
    return [one for one in of_marks if not any(one.start <= seam <= one.end + room for seam, room in seams)]


def _record(
    quote: Quote,
    stretch: Stretch,
    verdict: Verdict,
    similarity: float,
    passage: Passage | None,
    label: str | None,
    found: Sequence[Difference],
    kinds: Sequence[Alteration] = (),
) -> Check:
    place = passage.place(label) if passage else Place()
    return Check(
        quote.article, quote.id, quote.kind, quote.speaker, stretch.text, stretch.start,
        stretch.start + len(stretch.text), verdict, tuple(dict.fromkeys(kinds)), similarity, *place, tuple(found),
    )  # fmt: skip
