"""An article whose every string would like to be something else: markup, a script, a control code."""

from __future__ import annotations

import toys

from newscli.model import Article

BAD = toys.HOSTILE + "</script><!--<img src=x onerror=alert(1)>\"' javascript:alert(1)"


def article() -> Article:
    """An article whose every string would like to be something else."""
    bad = BAD
    text = f"{bad} “{bad}” said {bad}."
    quote = toys.quote(
        1, "direct", "We are done waiting,", text=bad, start=len(bad) + 2, end=2 * len(bad) + 2
    )
    quote = toys.replace(
        quote, speaker=bad, evidence=bad, mention=toys.piece(bad, text), cue=toys.piece("said", text)
    )
    return toys.article(
        article=bad,
        text=text,
        quotes=(quote,),
        speakers=(toys.speaker(name=bad, role=bad, affiliation=bad, aliases=(bad,), pronouns=bad),),
        entities=(toys.entity(name=bad, label=bad, mentions=((0, len(bad)),)),),
        summary=toys.summary(
            title=bad, date=bad, byline=bad, dateline=bad, source=bad, section=bad, url=bad, sentences=(),
            keywords=(toys.Keyword(bad, 1.0),),
        ),
    )  # fmt: skip
