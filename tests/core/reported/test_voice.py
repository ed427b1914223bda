"""The verb group of a cue: negated, passive, governed by another verb; from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.reported.finder import view_of
from newscli.core.reported.voice import governor, is_negated, is_passive

LEXICON = {"said": "say", "say": "say", "asked": "ask", "saying": "say"}


def rows(text: str) -> list[str]:
    """What the verb group of each line's first cue tells."""
    found = []
    for line in text.splitlines():
        view = view_of(steps.read(line), 0, LEXICON)
        cue = next(token for token, lemma in enumerate(view.lemmas) if lemma)
        facts = ["negated"] * is_negated(view, cue) + ["passive"] * is_passive(view, cue)
        facts += [f"governed by {word}" for word in (governor(view, cue),) if word]
        found.append(f"{view.words[cue]}: {', '.join(facts) or 'plain'}")
    return found


@cases.each("core/reported/voice")
def test_groups(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
