"""Turns: which stretches are pieces of one utterance, and the speaker they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newscli.core.document import Attribution, Stretch
from newscli.core.units import Unit

LIKELIER_THAN_NOT = 0.5
"""Probability of speech from which a stretch may be a piece of a quote that began paragraphs before."""


def agree(
    stretches: Sequence[Stretch], attributions: Sequence[Attribution], units: Sequence[Unit], threshold: float
) -> list[Attribution]:
    """The attributions with one speaker for a quote whose pieces are not closed: that of its surest piece."""
    agreed = list(attributions)
    for run in _runs(stretches, attributions, units):
        best = max(run, key=lambda at: attributions[at].confidence)
        source = attributions[best]
        if source.unit is None or source.speech < threshold:
            continue
        for at in run:
            speech = attributions[at].speech
            together = stretches[at].paragraph == stretches[best].paragraph
            if at == best or not speech or not (together or speech >= LIKELIER_THAN_NOT):
                continue
            speech = max(speech, source.speech)
            agreed[at] = replace(source, stretch=at, speech=speech, evidence="same-turn")
    return agreed


def number(stretches: Sequence[Stretch], attributions: Sequence[Attribution], threshold: float) -> list[int]:
    """Turn numbers from 1: neighbours in one paragraph share one when the same mention utters both."""
    numbers: list[int] = []
    last: Attribution | None = None
    current = 0
    for found in attributions:
        spoken = found.speech >= threshold
        if not (spoken and last is not None and _same_turn(stretches, last, found)):
            current += 1
        numbers.append(current)
        if spoken:
            last = found
    return numbers


def _same_turn(stretches: Sequence[Stretch], before: Attribution, found: Attribution) -> bool:
    if found.unit is None or found.unit != before.unit:
        return False
    first, second = stretches[before.stretch], stretches[found.stretch]
    return first.paragraph == second.paragraph or not first.closed


def _runs(
    stretches: Sequence[Stretch], attributions: Sequence[Attribution], units: Sequence[Unit]
) -> list[list[int]]:
    """Runs of two or more stretches, each but the last without its closing mark: one a paragraph, or one behind the
    other where paragraphs were run together (``"One. "Two. "Three."``).

    They have the same opening mark: an article that is quoted paragraph by paragraph ("…) has quotes of its own (“…),
    which are other people's words.
    """
    opening, marks = _opens_paragraph(units), _marks(units)
    labelled = {units[found.unit].stretch for found in attributions if found.unit is not None}
    runs: list[list[int]] = []
    run: list[int] = []
    for at, stretch in enumerate(stretches):
        before = stretches[run[-1]] if run else None
        goes_on = (
            before is not None
            and not before.closed
            and (at in opening) == (stretch.paragraph == before.paragraph + 1)
            and stretch.paragraph - before.paragraph <= 1
            and marks[at] == marks.get(run[-1])
            and at not in labelled
        )
        if goes_on:
            run.append(at)
            continue
        if len(run) > 1:
            runs.append(run)
        run = [at]
    return [*runs, run] if len(run) > 1 else runs


def _opens_paragraph(units: Sequence[Unit]) -> set[int]:
    """The stretches with which a paragraph begins."""
    return {
        unit.stretch
        for unit in units
        if unit.kind == "quote" and (not unit.index or units[unit.index - 1].paragraph != unit.paragraph)
    }


def _marks(units: Sequence[Unit]) -> dict[int, str]:
    """The opening mark of each stretch."""
    return {unit.stretch: unit.text[:1] for unit in units if unit.kind == "quote"}
