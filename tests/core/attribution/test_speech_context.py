"""Features of what stands around a quoted span, from plain-text fixtures: those of the first one."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution import speech_context


def features(text: str) -> set[str]:
    clauses, index, contexts = steps.contexts(text)
    context = contexts[0]
    size = speech_context.size_of(len(context.content.words))
    return {
        *speech_context.naming(context, clauses, size),
        *speech_context.neighbours(context, clauses, size),
        *speech_context.reported(context, index, size),
    }


@cases.each("core/attribution/speech_context")
def test_features(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)


def test_words_beside_are_told_by_their_clusters() -> None:
    clauses, _, (context,) = steps.contexts("The mayor said: “It is shut,” and left.")
    names = [name.partition("=")[0] for name in speech_context.alike(context, clauses)]
    assert names == ["gb", "cgb", "gb2", "gb3", "ga", "cga", "ga2"]
