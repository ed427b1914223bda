"""Common nouns that only look like names: a capital that the sentence or the headline gave them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from newscli.core.document import Sentence
from newscli.core.entities.mentions import Mention
from newscli.core.entities.organisations import is_place
from newscli.core.tokens import fold


def without_common_words(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], persons: set[str]
) -> Iterator[Mention]:
    """The mentions but for those of one word that is a name nowhere.

    *Salmon return to the Tarn*: a word whose every mention opens a sentence or stands in the header, and which the
    text writes small elsewhere, or which the tagger takes for a common noun each time. No place, and none of the folded
    words of ``persons``, who are named in full.
    """
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[mention.text].append(mention)
    suspects = {
        name.lower(): name
        for name, found in places.items()
        if name.isalpha() and name[1:].islower() and fold(name) not in persons and not is_place(fold(name))
        if all(_is_no_evidence(sentences, one) for one in found)
    }
    small = _written_small(sentences, suspects.keys()) if suspects else set()
    common = {name for word, name in suspects.items() if word in small or _is_noun(sentences, places[name])}
    return (mention for mention in mentions if mention.text not in common)


def _is_no_evidence(sentences: Sequence[Sentence], mention: Mention) -> bool:
    """Whether the capital tells nothing: at the start of a sentence, in the header."""
    sentence = sentences[mention.sentence]
    if mention.titles:
        return False
    return sentence.header or mention.span.start == sentence.start


def _is_noun(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> bool:
    """Whether every mention is tagged as a common noun."""
    return all(
        sentence.tags[bisect_left(sentence.starts, mention.span.start)] in ("NN", "NNS")
        for mention in mentions
        for sentence in (sentences[mention.sentence],)
    )


def _written_small(sentences: Sequence[Sentence], words: Collection[str]) -> set[str]:
    """Those of the words that stand in lower case in a sentence, as nouns."""
    wanted = set(words)
    found: set[str] = set()
    for sentence in sentences:
        if wanted.isdisjoint(sentence.words):
            continue
        found.update(
            word
            for word, tag in zip(sentence.words, sentence.tags, strict=False)
            if word in wanted and tag[:2] == "NN"
        )
    return found
