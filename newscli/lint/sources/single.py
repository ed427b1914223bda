"""S03: one source for all that is said."""

from __future__ import annotations

from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """The first statement of an article in which one speaker makes all statements, if there are many."""
    quotes = draft.article.quotes
    speakers = {quote.speaker_id for quote in quotes}
    if len(quotes) >= limit and len(speakers) == 1 and None not in speakers:
        first = quotes[0]
        place = first.mention or first
        yield Remark(place.start, place.end, f"all {len(quotes)} statements are {first.speaker}’s")


RULE = Rule(
    code="S03",
    name="one-source",
    bundle=Bundle.sources,
    summary="one source for all statements",
    why="""A story with one voice is an announcement. Ask somebody who may see it otherwise, or say that nobody else
would talk. An interview or a report of a speech has one voice by nature: ignore the rule there.""",
    bad="""Ana Ruiz, the mayor, said the bridge was safe. “It was tested,” Ruiz said. She added that it would open in
May. “Come and see it,” Ruiz said. Ruiz said it had cost little.""",
    good="""Ana Ruiz, the mayor, said the bridge was safe. “It was tested,” Ruiz said. She added that it would open in
May. “It was not tested,” said Ben Okoro, an engineer. Ruiz said it had cost little.""",
    check=check,
    limit=5,
    limit_says="so many statements or more need a second source",
)
