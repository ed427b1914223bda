"""Interviews in prose: a quote that nothing near explains is the person's who says nearly all else.

*“…,” Brandt says. Has she ever thought of leaving? “Never.”*: the ranker sees no speaker near the last quote and takes
the least unlikely mention; where one voice leads the article, that voice is the better guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newscli.core.attribution import Statement
from newscli.core.records.speakers import Speaker

ELSEWHERE = ("earlier-paragraph", "later-paragraph")
"""Evidence of a mention that stands in another paragraph."""
DOUBTFUL = 0.6
"""Confidence below which such a mention is hardly a better guess than the leading voice."""
SURE = 0.8
"""Confidence of the quotes by which the leading voice is found."""
LEADING, FEWEST = 0.6, 4
"""Share and number of the sure quotes that a leading voice has."""


def settle(
    statements: Sequence[Statement], speakers: Sequence[Speaker | None]
) -> tuple[list[Statement], list[Speaker | None]]:
    """Statements and speakers, the doubtful quotes of an interview given to the leading voice."""
    leading = _leading(statements, speakers)
    if leading is None:
        return list(statements), list(speakers)
    settled = [
        (replace(statement, mention=None, cue=None, confidence=DOUBTFUL, evidence="interview"), leading)
        if _is_doubtful(statement) and (speaker is None or speaker.key != leading.key)
        else (statement, speaker)
        for statement, speaker in zip(statements, speakers, strict=True)
    ]
    return [statement for statement, _ in settled], [speaker for _, speaker in settled]


def _is_doubtful(statement: Statement) -> bool:
    return statement.kind == "direct" and statement.evidence in ELSEWHERE and statement.confidence < DOUBTFUL


def _leading(statements: Sequence[Statement], speakers: Sequence[Speaker | None]) -> Speaker | None:
    """Who says most of what is surely attributed; None without a leading voice."""
    sure = [
        speaker
        for statement, speaker in zip(statements, speakers, strict=True)
        if speaker is not None and statement.kind == "direct" and statement.confidence >= SURE
    ]
    counted = Counter(speaker.key for speaker in sure).most_common(1)
    if not counted or counted[0][1] < max(FEWEST, LEADING * len(sure)):
        return None
    return next(speaker for speaker in sure if speaker.key == counted[0][0])
