"""Features of a quoted span for being nobody's words, from plain-text fixtures: those of the first one."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution import speech_features


def features(text: str) -> set[str]:
    clauses, index, contexts = steps.contexts(text)
    return set(speech_features.features(contexts[0], clauses, len(contexts), index))


@cases.each("core/attribution/speech_features")
def test_features(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)
