"""What the page says of a quote, in words for people who do not know newscli."""

from __future__ import annotations

from newscli.model import Quote

KINDS = {"direct": "direct quote", "mixed": "reported with quoted words", "indirect": "reported speech"}

EVIDENCE = {
    "cue-after": "the speaker and the reporting word follow the words",
    "cue-before": "the speaker and the reporting word stand before the words",
    "cue-between": "the speaker and the reporting word stand inside the sentence",
    "between": "the speaker and the reporting word stand between two parts of the quote",
    "inverted": "the reporting word follows the quote, the speaker follows it",
    "according-to": "“according to” and the like name the source",
    "reported-clause": "a clause that depends on the reporting word",
    "same-turn": "goes on with what was said just before or after",
    "colon": "a name and a colon stand before the quote",
    "label": "the line begins with the speaker’s name, as in a transcript",
    "earlier-paragraph": "the speaker is named in a paragraph before",
    "later-paragraph": "the speaker is named in a paragraph after",
    "interview": "nobody is named near; the voice that leads the article",
    "pronoun": "a pronoun close by stands for the speaker",
    "near-mention": "the speaker is named close by",
}
"""What decided, by the short names of the records."""

LABELS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "building or site",
    "NORP": "people or group", "EVENT": "event", "PRODUCT": "product", "MISC": "other name", "DATE": "date",
    "MONEY": "sum of money", "PERCENT": "per cent",
}  # fmt: skip

UNNAMED = "Speaker not named"


def percent(share: float, fine: bool = False) -> str:
    """``33 %`` with a space that does not break; ``4.2 %`` where shares are small."""
    decimals = 1 if fine and share < 0.0995 else 0
    return f"{100 * share:.{decimals}f}\N{NO-BREAK SPACE}%"


def evidence(quote: Quote) -> str:
    """Why this speaker, in words."""
    return EVIDENCE.get(quote.evidence, quote.evidence)


def in_marks(quote: Quote) -> str:
    """The content as it is listed: direct speech in quote marks, white space of any kind as one space."""
    words = " ".join(quote.text.split())
    return f"“{words}”" if quote.kind == "direct" else words
