"""Words as they are compared: text goes in, folded words with their places come out; and two runs of them aligned.

Numbers, currencies and spellings of one meaning are one word here (``forty-one``, ``41``), so that a newsroom's style
is no change.
"""

from newscli.desk.words.folded import Words, words_of

__all__ = ["Words", "words_of"]
