"""How strongly verbs and nouns announce speech: counted on articles whose attributions are annotated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newscli.core.document import OUTSIDE, Document
from newscli.core.phrases.lexicon import AUXILIARIES, Cues

SMOOTHING = 2


def count(articles: Iterable[dict[str, Any]], documents: Iterable[Document]) -> Cues:
    """Levels from the share of a word's occurrences outside quote marks that lie in an annotated cue."""
    as_cue: dict[str, Counter[str]] = {"verb": Counter(), "noun": Counter()}
    in_all: dict[str, Counter[str]] = {"verb": Counter(), "noun": Counter()}
    for article, document in zip(articles, documents, strict=True):
        cues = _cue_offsets(article)
        for word, kind, start in _verbs_and_nouns(document):
            in_all[kind][word] += 1
            as_cue[kind][word] += start in cues
    verbs = _levels(as_cue["verb"], in_all["verb"], _verb_level)
    nouns = _levels(as_cue["noun"], in_all["noun"], _noun_level)
    return Cues(verbs | {"according": 4}, nouns)


def _cue_offsets(article: dict[str, Any]) -> set[int]:
    attributions = article["stretches"] + article["reported"]
    return {at for item in attributions if item["cue_span"] for at in range(*item["cue_span"])}


def _verbs_and_nouns(document: Document) -> Iterator[tuple[str, str, int]]:
    for sentence in document.sentences:
        for word, tag, state, start in zip(
            sentence.words, sentence.tags, sentence.inside, sentence.starts, strict=True
        ):
            if state == OUTSIDE and (tag[0] == "V" or tag in ("NN", "NNS")):
                yield word.lower(), "verb" if tag[0] == "V" else "noun", start


def _levels(as_cue: Counter[str], in_all: Counter[str], level: Any) -> dict[str, int]:
    levels = {
        word: level(number, number / (in_all[word] + SMOOTHING))
        for word, number in sorted(as_cue.items())
        if word.isalpha() and word not in AUXILIARIES
    }
    return {word: value for word, value in levels.items() if value}


def _verb_level(number: int, share: float) -> int:
    for level, least_share, least_number in ((4, 0.6, 8), (3, 0.35, 4), (2, 0.15, 3), (1, 0.05, 3)):
        if share > least_share and number >= least_number:
            return level
    return 0


def _noun_level(number: int, share: float) -> int:
    for level, least_share in ((3, 0.35), (2, 0.15), (1, 0.06)):
        if share > least_share and number >= 3:
            return level
    return 0
