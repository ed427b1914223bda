"""Quote marks paired, sentences, words, and the amounts in them.

In: the text and its paragraphs. Out: quoted spans; sentences with tokens, their offsets and their quote state;
dates and amounts.
"""

from newscli.core.tokens.folding import fold, folded, folded_words
from newscli.core.tokens.quote_marks import pair
from newscli.core.tokens.tokens import split
from newscli.core.tokens.values import Value, amounts

__all__ = ["Value", "amounts", "fold", "folded", "folded_words", "pair", "split"]
