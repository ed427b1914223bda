"""Fits the classifier and the conditional random fields of reported speech with CRFsuite and packs their
weights."""

from __future__ import annotations

import struct
import tempfile
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newscli.core.document import Document
from newscli.core.linear.feature_groups import Groups
from newscli.core.linear.packed import LETTERS, SCALE, TRANSITIONS
from newscli.core.reported.cue import cue_facts
from newscli.core.reported.finder import Models, view_of
from newscli.core.reported.groups import FeatureCache
from newscli.core.reported.sense import SENSE, sense_facts
from newscli.core.reported.window import Surroundings, window
from newscli.training.reported_gold import GoldCue, outlined

Article = tuple[dict[str, Any], Document]
Sequences = Iterator[tuple[Any, list[str]]]
"""Feature names of the tokens of a window, as CRFsuite takes them, and their labels."""

CLASSES = ["R", "D", "O"]
CLASS = {"speech": "R", "other": "R", "direct": "D", "nothing": "O"}
CONTENT_KINDS = ("speech", "other", "rare")
"""Rare cues only when they are verbs."""
SOURCE_KINDS = ("speech", "other", "rare", "direct")

CLASSIFIER = {"c1": 0.05, "c2": 0.5, "max_iterations": 200, "feature.minfreq": 2}
SPANS = {"c1": 0.3, "c2": 0.6, "max_iterations": 90, "feature.minfreq": 3}
SOURCES = {"c1": 0.2, "c2": 0.3, "max_iterations": 60, "feature.minfreq": 4}
OFTEN, HARDLY = 10, 0.01
"""A word seen so often that reports something in at most this share of its uses is not looked at."""
SMALLEST = 0.02
"""Weights nearer to zero are dropped."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles with their gold cues."""

    articles: Sequence[Article]
    """Gold and parsed article."""
    cues: Sequence[list[GoldCue]]
    """The candidates of each article."""
    lemmas: dict[str, str]
    """The lexicon."""


@dataclass(frozen=True, slots=True)
class Linear:
    """What CRFsuite learnt: weights of features and transitions."""

    labels: list[str]
    """One a lane."""
    features: dict[str, list[float]]
    """Weights of a feature, one a label."""
    transitions: dict[tuple[str, str], float]
    """Weights of a label after another."""

    def steps(self) -> dict[str, float]:
        """The weights of the transitions that a segmenter knows; what was never seen weighs nothing."""
        return {pair: round(self.transitions.get((pair[0], pair[1]), 0.0), 3) for pair in TRANSITIONS}


@dataclass(frozen=True, slots=True)
class Fitted:
    """All that was fitted on some articles."""

    lemmas: dict[str, str]
    """The lexicon."""
    silent: list[tuple[str, str, int]]
    """Lemma, tag and quote state of words that hardly ever report anything."""
    classifier: Linear
    """Which words report something."""
    content: Linear
    """The content around a cue."""
    source: Linear
    """The source around a cue."""

    def stored(self) -> dict[str, Any]:
        """For the weights' file."""
        return {
            "lemmas": self.lemmas,
            "silent": self.silent,
            "classifier": packed([self.classifier]),
            "windows": packed([self.content, self.source]),
            "paired": self.paired(),
            "content_steps": self.content.steps(),
            "source_steps": self.source.steps(),
        }

    def models(self, chooser: Mapping[str, Any] | None = None) -> Models:
        """The models as they are after loading; without a chooser, to make candidates only."""
        return Models.read(
            {**self.stored(), "extents": chooser or {"weights": {}, "scales": []}}, self.lemmas
        )

    def paired(self) -> list[str]:
        """The words that add something by the tag of a neighbour."""
        names = {*self.content.features, *self.source.features}
        return sorted({name[5:].rsplit("|", 1)[0] for name in names if name[1:5] == "w|t="})


def packed(models: Sequence[Linear]) -> dict[str, Any]:
    """Weights of models that share their features, side by side, as :meth:`Weights.read` takes them."""
    lanes = sum(len(model.labels) for model in models)
    names: list[str] = []
    rows = []
    for name in sorted({name for model in models for name in model.features}):
        row = [weight for model in models for weight in model.features.get(name, [0.0] * len(model.labels))]
        kept = [round(weight * SCALE) if abs(weight) >= SMALLEST else 0 for weight in row]
        if any(kept):
            names.append(name)
            rows.append(struct.pack(f"<{lanes}h", *kept))
    return {"lanes": lanes, "names": "\n".join(names), "rows": b64encode(b"".join(rows)).decode("ascii")}


def fit_all(corpus: Corpus, numbers: Sequence[int]) -> Fitted:
    """Fit all models on the articles of these numbers."""
    content = _windows(corpus, numbers, CONTENT_KINDS, "C")
    source = _windows(corpus, numbers, SOURCE_KINDS, "S")
    return Fitted(
        corpus.lemmas,
        silent(corpus, numbers),
        _fit(_cues(corpus, numbers), CLASSES, CLASSIFIER),
        _fit(content, list(LETTERS), SPANS),
        _fit(source, list(LETTERS), SOURCES),
    )


def silent(corpus: Corpus, numbers: Sequence[int]) -> list[tuple[str, str, int]]:
    """Lemma, tag and quote state of words seen often enough that report something in next to no case."""
    seen: Counter[tuple[str, str, int]] = Counter()
    reporting: Counter[tuple[str, str, int]] = Counter()
    for number in numbers:
        for cue in corpus.cues[number]:
            sentence = corpus.articles[number][1].sentences[cue.sentence]
            lemma = corpus.lemmas.get(sentence.words[cue.token].lower())
            if lemma:
                facts = lemma, sentence.tags[cue.token], sentence.inside[cue.token]
                seen[facts] += 1
                reporting[facts] += CLASS.get(cue.kind) == "R"
    return sorted(
        facts for facts, count in seen.items() if count >= OFTEN and reporting[facts] <= HARDLY * count
    )


def _cues(corpus: Corpus, numbers: Sequence[int]) -> Sequences:
    sense = Groups(SENSE, _names)
    for number in numbers:
        for cue in corpus.cues[number]:
            if cue.kind in CLASS:
                view = view_of(corpus.articles[number][1], cue.sentence, corpus.lemmas)
                facts = [*cue_facts(view, cue.token), *sense_facts(view, cue.token)]
                yield [sense.total(facts)], [CLASS[cue.kind]]


def _windows(corpus: Corpus, numbers: Sequence[int], kinds: Sequence[str], label: str) -> Sequences:
    import pycrfsuite

    for number in numbers:
        cache = FeatureCache(_names)
        for cue in corpus.cues[number]:
            if cue.kind in kinds and not (label == "C" and _is_rare_noun(corpus, number, cue)):
                view = view_of(corpus.articles[number][1], cue.sentence, corpus.lemmas)
                first, last = window(view, cue.token)
                items = pycrfsuite.ItemSequence(
                    Surroundings(view, cache).of(cue.token, cue_facts(view, cue.token))
                )
                yield items, outlined(cue.labels, label)[first:last]


def _is_rare_noun(corpus: Corpus, number: int, cue: GoldCue) -> bool:
    tag = corpus.articles[number][1].sentences[cue.sentence].tags[cue.token]
    return cue.kind == "rare" and not tag.startswith("VB")


def _names(features: list[str]) -> list[str]:
    return features


def _fit(sequences: Sequences, labels: list[str], parameters: dict[str, float]) -> Linear:
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(parameters)
    for items, truth in sequences:
        trainer.append(items, truth)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "weights.crf"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        dump = tagger.info()
    features: dict[str, list[float]] = {}
    for (name, label), weight in dump.state_features.items():
        features.setdefault(name, [0.0] * len(labels))[labels.index(label)] = weight
    return Linear(labels, features, dict(dump.transitions))
