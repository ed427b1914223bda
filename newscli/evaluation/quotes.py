"""Judges quoted stretches, reported clauses and their speakers: counts what is right, lists what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newscli.evaluation.errors import Errors, speaker_of
from newscli.evaluation.gold import Attributed, Gold, Span
from newscli.evaluation.pairing import HALF, paired, shared, trimmed
from newscli.evaluation.speakers import is_speaker
from newscli.model import Quote

NEARLY_ALL = 0.8
"""Quote marks without speech are taken for speech when a found stretch shares so much of their union."""
STRETCHES, REPORTED, SILENT = "quoted stretches", "reported clauses", "quote marks without speech"


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch or clause that was found, and its record."""

    span: Span
    quote: Quote


def judge_stretches(count: Counter[str], errors: Errors, gold: Gold, quotes: Sequence[Quote]) -> None:
    """Speech in quote marks, and quote marks without speech."""
    text, stretches = gold.text, gold.stretches or ()
    found = _stretches(gold, quotes)
    wanted = [trimmed(text, (item.start, item.end)) for item in stretches]
    matches = paired([one.span for one in found], wanted)
    right, named = _judge_speakers(errors, gold, [(found[i], stretches[j]) for i, j in matches], STRETCHES)
    unnamed = len(matches) - named
    count["stretch.on"] += 1
    count.update({
        "stretch.right": len(matches), "stretch.found": len(found), "stretch.gold": len(wanted),
        "speaker.right": right, "speaker.found": named,
        "end.found": len(found) - unnamed, "end.gold": len(wanted) - unnamed,
    })  # fmt: skip
    taken = _judge_silent(count, gold, found)
    left, missed = _alone(matches, len(found), len(wanted))
    for one in (found[i] for i in left):
        errors.add(SILENT if one in taken else STRETCHES, "false", one.span, None, one.quote.speaker)
    for j in missed:
        errors.add(STRETCHES, "missed", wanted[j], speaker_of(gold, stretches[j]))


def judge_reported(count: Counter[str], errors: Errors, gold: Gold, quotes: Sequence[Quote]) -> None:
    """Indirect and mixed speech; clauses that are not required count when they are found, and not when they are not."""
    reported = gold.reported or ()
    found = [_Found((quote.start, quote.end), quote) for quote in quotes if quote.kind != "direct"]
    matches = paired([one.span for one in found], [(item.start, item.end) for item in reported])
    right, named = _judge_speakers(errors, gold, [(found[i], reported[j]) for i, j in matches], REPORTED)
    count["reported.on"] += 1
    count.update({
        "reported.right": len(matches), "reported.found": len(found),
        "reported.required": sum(item.required for item in reported),
        "reported.recalled": sum(reported[j].required for _, j in matches),
        "source.right": right, "source.found": named,
    })  # fmt: skip
    left, missed = _alone(matches, len(found), len(reported))
    for one in (found[i] for i in left):
        errors.add(REPORTED, "false", one.span, None, one.quote.speaker)
    for item in (reported[j] for j in missed):
        if item.required:
            errors.add(REPORTED, "missed", (item.start, item.end), speaker_of(gold, item))


def _alone(matches: Sequence[tuple[int, int]], found: int, gold: int) -> tuple[list[int], list[int]]:
    """Positions of what was found and of what is annotated that are in no pair."""
    ours, theirs = {i for i, _ in matches}, {j for _, j in matches}
    return [i for i in range(found) if i not in ours], [j for j in range(gold) if j not in theirs]


def _stretches(gold: Gold, quotes: Sequence[Quote]) -> list[_Found]:
    """What was found in quote marks, without what counts neither way."""
    optional = [trimmed(gold.text, span) for span in gold.optional]
    pieces = [_Found(trimmed(gold.text, span), quote) for quote in quotes for span in quote.quoted]
    return [
        one
        for one in pieces
        if one.span[0] < one.span[1] and all(shared(one.span, other) < HALF for other in optional)
    ]


def _judge_speakers(
    errors: Errors, gold: Gold, matches: Sequence[tuple[_Found, Attributed]], figure: str
) -> tuple[int, int]:
    """How many of the matches have the right speaker, and of how many the annotation names one."""
    named = [(one, item) for one, item in matches if item.names_speaker]
    wrong = [(one, item) for one, item in named if not is_speaker(one.quote, item)]
    for one, item in wrong:
        errors.add(figure, "speaker", one.span, speaker_of(gold, item), one.quote.speaker)
    return len(named) - len(wrong), len(named)


def _judge_silent(count: Counter[str], gold: Gold, found: Sequence[_Found]) -> list[_Found]:
    """The found stretches that nobody utters."""
    silent = [trimmed(gold.text, span) for span in gold.not_quotes]
    kept = [span for span in silent if all(shared(span, one.span) < NEARLY_ALL for one in found)]
    count["silent.gold"] += len(silent)
    count["silent.right"] += len(kept)
    return [one for one in found if any(shared(span, one.span) >= NEARLY_ALL for span in silent)]
