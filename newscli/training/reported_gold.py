"""Annotated attributions laid over our tokens: the cues of a corpus and the labels of each cue's sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from newscli.core.document import Document, Sentence
from newscli.core.reported.cues import AUXILIARIES, candidates
from newscli.training.reported_verbs import VERBS

Kind = Literal["speech", "other", "direct", "nothing", "rare"]
"""What a candidate reports: speech or writing, another attitude, words in quote marks, nothing; ``rare`` is a
cue of any attribution whose word is not in the lexicon."""

IRREGULAR = {
    "said": "say", "says": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "thought": "think", "swore": "swear", "sworn": "swear", "made": "make", "felt": "feel",
    "knew": "know", "known": "know", "went": "go", "gave": "give", "given": "give", "took": "take",
    "sought": "seek", "saw": "see", "seen": "see", "found": "find", "held": "hold", "began": "begin",
    "came": "come", "added": "add", "adding": "add",
    "emphasise": "emphas", "emphasised": "emphas", "emphasises": "emphas", "emphasising": "emphas",
    "criticise": "critic", "criticised": "critic", "criticises": "critic", "criticising": "critic",
    "denies": "deny", "denied": "deny", "denying": "deny", "according": "accord",
}  # fmt: skip

MIN_SPEECH, MIN_SHARE = 2, 0.01
"""A lemma is in the lexicon when it reports speech so often, and in so great a share of its uses."""
COMMON = 20
"""A form seen so often that never was a cue is left out of the lexicon."""


@dataclass(frozen=True, slots=True)
class GoldCue:
    """A candidate with what the annotators say of it."""

    sentence: int
    """Index into the document's sentences."""
    token: int
    """The cue's head within its sentence."""
    kind: Kind
    """What it reports."""
    labels: list[str]
    """One a token: C content, S source, K cue, D words in marks, O nothing."""


class Stemmer:
    """Porter's stems, irregular forms looked up."""

    def __init__(self) -> None:
        from nltk.stem.porter import PorterStemmer

        self._porter = PorterStemmer()
        self._known = dict(IRREGULAR)

    def __call__(self, word: str) -> str:
        """The stem of a word in any case."""
        form = word.lower()
        found = self._known.get(form)
        if found is None:
            found = self._known[form] = self._porter.stem(form)
        return found


def locate(document: Document, start: int, end: int) -> tuple[int, list[int]] | None:
    """The sentence in which a quoted span of the text begins, and the tokens of it that the quoted span touches."""
    at = bisect_right(document.sentences, start, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return None
    sentence = document.sentences[at]
    spans = enumerate(zip(sentence.starts, sentence.ends, strict=True))
    tokens = [number for number, (first, last) in spans if first < end and last > start]
    return (at, tokens) if tokens else None


class CueHeads:
    """Finds the head of an annotated cue ("has repeatedly *warned* that"): its commonest reporting word."""

    def __init__(self, articles: Iterable[tuple[dict[str, Any], Document]], stem: Stemmer) -> None:
        self._stem = stem
        self._weight: dict[str, float] = defaultdict(float)
        for gold, document in articles:
            for attribution in gold["reported"]:
                self._learn(attribution, document)

    def _learn(self, attribution: dict[str, Any], document: Document) -> None:
        place = attribution["cue_span"] and locate(document, *attribution["cue_span"])
        if not place:
            return
        sentence = document.sentences[place[0]]
        words = [n for n in _words(sentence, place[1]) if sentence.tags[n][:2] in ("VB", "NN", "JJ")]
        verbs = [n for n in words if sentence.tags[n].startswith("VB")] or words
        for number in verbs:
            self._weight[self._stem(sentence.words[number])] += (3 if attribution["speech"] else 1) / len(
                verbs
            )

    def head(self, attribution: dict[str, Any], document: Document) -> tuple[int, int] | None:
        """Sentence and token of the head of the cue, or None when it has no cue."""
        place = attribution["cue_span"] and locate(document, *attribution["cue_span"])
        if not place:
            return None
        sentence = document.sentences[place[0]]
        words = _words(sentence, place[1])
        return place[0], max(words, key=lambda n: self._score(sentence, n)) if words else place[1][-1]

    def _score(self, sentence: Sentence, number: int) -> float:
        word = sentence.words[number]
        is_verb = sentence.tags[number].startswith("VB") or word.lower() == "according"
        return self._weight.get(self._stem(word), 0.0) * (1 if is_verb else 0.3)


def _words(sentence: Sentence, tokens: Sequence[int]) -> list[int]:
    return [n for n in tokens if sentence.words[n].isalpha() and sentence.words[n].lower() not in AUXILIARIES]


def lexicon(
    articles: Sequence[tuple[dict[str, Any], Document]],
    heads: CueHeads,
    stem: Stemmer,
    vocabulary: Iterable[str],
) -> dict[str, str]:
    """Lower-case form to lemma of the words that report speech, for forms seen here or in ``vocabulary``."""
    uses: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    speech: Counter[str] = Counter()
    for gold, document in articles:
        uses.update(word.lower() for s in document.sentences for word in s.words if word.isalpha())
        for attribution in gold["reported"]:
            place = heads.head(attribution, document)
            if place:
                word = document.sentences[place[0]].words[place[1]].lower()
                cues[word] += 1
                speech[stem(word)] += attribution["speech"]
    total: Counter[str] = Counter()
    for word, count in uses.items():
        total[stem(word)] += count
    stems = {
        s
        for s, count in speech.items()
        if s.isalpha() and count >= MIN_SPEECH and count / total[s] > MIN_SHARE
    }
    forms = sorted(word for word in {*uses, *vocabulary} if word.isalpha() and stem(word) in stems)
    found = {word: stem(word) for word in forms if cues[word] or uses[word] < COMMON}
    return {**{word: lemma for word, lemma in VERBS.items() if word not in found}, **found}


def gold_cues(
    gold: dict[str, Any], document: Document, heads: CueHeads, lemmas: Mapping[str, str]
) -> list[GoldCue]:
    """All candidates of an article with their labels, and its cues outside the lexicon."""
    attributions = _attributions(gold, document, heads)
    direct = _direct(gold, document, lemmas)
    found = []
    for number, sentence in enumerate(document.sentences):
        tokens = candidates(sentence, lemmas)
        rare = sorted(token for at, token in attributions if at == number and token not in tokens)
        for token in [*tokens, *(token for token in rare if sentence.words[token].isalpha())]:
            attribution, quotes = attributions.get((number, token)), direct.get((number, token))
            labels = ["O"] * len(sentence.words)
            kind: Kind = "nothing"
            if attribution:
                kind = "rare" if token in rare else "speech" if attribution["speech"] else "other"
                _label(labels, sentence, token, attribution, attribution["spans"], "C")
            elif quotes:
                kind = "direct"
                _label(labels, sentence, token, quotes[0], [(q["start"], q["end"]) for q in quotes], "D")
            found.append(GoldCue(number, token, kind, labels))
    return found


def _attributions(
    gold: dict[str, Any], document: Document, heads: CueHeads
) -> dict[tuple[int, int], dict[str, Any]]:
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for attribution in gold["reported"]:
        place = heads.head(attribution, document)
        if place and (place not in found or attribution["speech"]):
            found[place] = attribution
    return found


def _direct(
    gold: dict[str, Any], document: Document, lemmas: Mapping[str, str]
) -> dict[tuple[int, int], list[dict[str, Any]]]:
    found: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for quote in gold["stretches"]:
        place = quote.get("cue_span") and not quote.get("partial") and locate(document, *quote["cue_span"])
        if place:
            words = document.sentences[place[0]].words
            tokens = [token for token in place[1] if words[token].lower() in lemmas]
            if tokens:
                found[place[0], tokens[-1]].append(quote)
    return found


def _label(
    labels: list[str],
    sentence: Sentence,
    cue: int,
    attribution: dict[str, Any],
    contents: Iterable[Sequence[int]],
    content_label: str,
) -> None:
    """Fill in the labels of one attribution; the source goes over the content, the cue's head over all."""
    spans = [(attribution["cue_span"], "K"), *((content, content_label) for content in contents)]
    if attribution.get("speaker_span"):
        spans.append((attribution["speaker_span"], "S"))
    for (start, end), label in spans:
        for number, (first, last) in enumerate(zip(sentence.starts, sentence.ends, strict=True)):
            if first < end and last > start:
                labels[number] = label
    labels[cue] = "K"


def outlined(labels: Sequence[str], kept: str) -> list[str]:
    """One kind of label as outside, begin, inside, end (a single token is a begin), all else as outside."""
    out = []
    for number, label in enumerate(labels):
        if label != kept:
            out.append("O")
        elif number == 0 or labels[number - 1] != kept:
            out.append("B")
        else:
            out.append("E" if labels[number + 1 : number + 2] != [kept] else "I")
    return out
