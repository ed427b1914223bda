"""Where contents may begin and end by the sentence alone, from plain-text fixtures that mark the source."""

from __future__ import annotations

import cases
import reported_views
import steps

from newscli.core.reported.boundaries import Frame, begins_before, begins_behind, ends_before, ends_behind
from newscli.core.reported.chances import Chances

NOTHING = (1.0, 0.0, 0.0, 0.0)


def rows(text: str) -> list[str]:
    """Behind and in front of the cue: the words at which a content may begin, and those with which it may end."""
    given, view = steps.marked(text), reported_views.view(text)
    cue = next(at for at, word in enumerate(view.words) if word in ("said", "saying"))
    (mention,) = given.mentions
    source = [at for at, start in enumerate(view.sentence.starts) if mention.start <= start < mention.end]
    frame, chances = Frame(view, cue, (source[0], source[-1] + 1)), Chances([NOTHING] * view.size, 0)
    words = view.words
    behind = begins_behind(frame, chances, None)
    ends = ends_behind(frame, chances, None, min(behind)) if behind else {}
    return [
        "behind: " + " ".join(f"{words[at]}({kind})" for at, kind in sorted(behind.items())),
        "to: " + " ".join(f"{words[at - 1]}({kind})" for at, kind in sorted(ends.items())),
        "front: "
        + " ".join(
            f"{words[at]}({kind})" for at, kind in sorted(begins_before(frame, chances, None).items())
        ),
        "to: "
        + " ".join(
            f"{words[at - 1]}({kind})" for at, kind in sorted(ends_before(frame, chances, None).items())
        ),
    ]


@cases.each("core/reported/boundaries")
def test_boundaries(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
