"""Q02: a quote without a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.core.document import QuotedSpan
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

FEWEST_WORDS = 6
"""Shorter quotes may be titles or set phrases."""
SENTENCE = re.compile(r"[^\W\d_a-z].*[.!?…]['’]?$", re.DOTALL)
SPEAKS = re.compile(
    r"[“”\"]|[?:]\s*$|\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|ask(?:s|ed)?|add(?:s|ed)?|wr(?:ite|ites|ote)|spoke(?:n)?"
    r"|speak(?:s|ing)?|tweet\w*|post(?:s|ed)?|according|answer\w*|repl(?:y|ied|ies)|statement|letter|interview\w*|words?"
    r"|quote[sd]?|read(?:s|ing)?|recall\w*|remember\w*|explain\w*|argu\w+|warn\w*|insist\w*|call(?:s|ed)|testif\w+"
    r"|sing(?:s|ing)?|sang|shout\w*|chant\w*|motto|slogan|sign)\b"
)
"""What may give the quote of the next paragraph to somebody."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Sentences in quote marks that are a paragraph, without a speaker there or in the paragraphs on both sides."""
    given = {quote.start for quote in draft.article.quotes if quote.speaker or quote.mention}
    for quoted in draft.quoted:
        if quoted.inner.start not in given and _is_paragraph(draft, quoted) and not _is_pulled(draft, quoted):
            around = [draft.paragraph_text(quoted.paragraph + step) for step in (-1, 1)]
            if around[0] and not any(SPEAKS.search(text) for text in around):
                yield Remark(*quoted.inner, "nobody is said to have said this")


def _is_paragraph(draft: Draft, quoted: QuotedSpan) -> bool:
    """Whether the quote is a whole paragraph and a whole sentence."""
    paragraph = draft.paragraphs[quoted.paragraph]
    words = draft.text[slice(*quoted.inner)]
    whole = quoted.closed and (paragraph.body, paragraph.end) == (quoted.start, quoted.end)
    return whole and len(words.split()) >= FEWEST_WORDS and SENTENCE.match(words) is not None


def _is_pulled(draft: Draft, quoted: QuotedSpan) -> bool:
    """Whether the words stand elsewhere, too: then they were pulled out of the text for a box."""
    words = draft.text[slice(*quoted.inner)]
    return words in draft.text[: quoted.start] or words in draft.text[quoted.end :]


RULE = Rule(
    code="Q02",
    name="no-speaker",
    bundle=Bundle.quotes,
    summary="a quote that the text gives to nobody",
    why="""Every quote needs a name, or a reader has to guess. Often the paragraph with the attribution was cut. Looked
at are whole paragraphs in quote marks between paragraphs in which nobody speaks; headlines and quotes of fewer than six
words are left alone.""",
    bad="The hall was full on Monday.\n\n“The harbour belongs to all of us.”\n\nThe vote is next week.",
    good="The hall was full on Monday.\n\n“The harbour belongs to all of us,” said Ana Ruiz.\n\nThe vote is next week.",
    check=check,
)
