"""The part-of-speech tagger: an averaged perceptron (Collins 2002) that sees its own earlier tags while it learns."""

from __future__ import annotations

import random
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newscli.core.layout import structure
from newscli.core.linear import Sparse
from newscli.core.tagging import features
from newscli.core.tagging.features import END, HISTORY, PAIRS, PLACES, START, Word
from newscli.core.tagging.tagger import Tagger
from newscli.core.tokens import quote_marks, tokens
from newscli.models import Store, clusters
from newscli.training.corpora import read
from newscli.training.packing import pack, write
from newscli.training.tagger_corpora import Tagged, training_sentences

ITERATIONS = 3
SEED = 1
RARE = 2
"""A feature seen less often in the corpora is left out."""
CLASS_WORD = 3
"""A word seen less often has no ambiguity class; so the model meets unknown words while it learns."""
CLASS_SHARE = 0.05
"""A tag with a smaller share of a word is not in its class."""
SURE_WORD = 30
SURE_SHARE = 0.997
"""A word seen so often, with one tag at such a share, bears this tag always."""
STEADY_WORD = 100
STEADY_SHARE = 0.998
"""So does a word that the learnt tagger gives one tag so often in news: it need not be asked again."""
NEWS = ("polnear_train", "worldwide_newswire_train")
"""Articles that tell this; of them the text alone."""
PRUNE = 1.75
"""A feature none of whose weights is larger is left out."""
LARGEST = 127
"""Weights are stored as so many steps of equal size on either side of zero, in one byte."""


def train(data: Path, models: Path) -> None:
    """Write ``tagger.table``: tag names, sure words, ambiguity classes, features and weights (a byte each)."""
    sentences = training_sentences(read(data, "pos_train"))
    learner = Learner(sentences)
    learner.learn(ITERATIONS)
    tables = learner.tables()
    news = (article["text"] for name in NEWS for article in read(data, name))
    tables["sure"] |= steady_words(Tagger(Store(pack("tagger", tables)), clusters()).tag, news)
    write(models, "tagger", tables)


def count_tags(sentences: Sequence[Tagged]) -> dict[str, Counter[str]]:
    """How often each word, as spelled and in lower case, bears each tag."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            for form in {word, word.lower()}:
                counts[form][tag] += 1
    return counts


def ambiguity_classes(counts: dict[str, Counter[str]]) -> dict[str, str]:
    """The tags of each frequent word, the commonest first, joined by ``|``."""
    classes = {}
    for word, tags in sorted(counts.items()):
        total = tags.total()
        if total >= CLASS_WORD:
            ranked = sorted(tags.items(), key=lambda item: (-item[1], item[0]))
            classes[word] = "|".join(tag for tag, count in ranked if count >= CLASS_SHARE * total)
    return {
        word: tags for word, tags in classes.items() if word.islower() or classes.get(word.lower()) != tags
    }


def sure_words(counts: dict[str, Counter[str]]) -> dict[str, str]:
    """Words that bear one tag always, or nearly so."""
    return one_tag(counts, SURE_WORD, SURE_SHARE)


def one_tag(counts: Mapping[str, Counter[str]], least: int, share: float) -> dict[str, str]:
    """Words counted ``least`` times or more with one tag, and with this tag at such a share of all times."""
    found = {}
    for word, tags in sorted(counts.items()):
        tag, count = max(tags.items(), key=lambda item: (item[1], item[0]))
        if count >= least and count >= share * tags.total():
            found[word] = tag
    return found


def steady_words(tag_words: Callable[[Sequence[str]], list[str]], texts: Iterable[str]) -> dict[str, str]:
    """Words that a tagger gives one tag in nearly all of many occurrences, whatever stands around them."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        layout = structure.read(text)
        for sentence in tokens.split(text, layout.paragraphs, quote_marks.pair(text, layout.paragraphs)):
            words = features.normal_words(sentence.words)
            for word, tag in zip(words, tag_words(words), strict=True):
                counts[word][tag] += 1
    return one_tag(counts, STEADY_WORD, STEADY_SHARE)


TEMPLATES = [[f"{place}.{name}" for name in names] for place, names in PLACES.items()]
"""Names of the templates over one word, by its place."""


class Learner:
    """Averaged perceptron over the features of :mod:`newscli.core.tagging.features`."""

    def __init__(self, sentences: Sequence[Tagged]) -> None:
        counts = count_tags(sentences)
        self.sentences = sentences
        self.classes = Sparse(ambiguity_classes(counts), "")
        self.sure = sure_words(counts)
        self.tags = sorted({tag for _, tags in sentences for tag in tags})
        self._clusters = clusters()
        self._words: dict[tuple[str, bool], Word] = {}
        self._index = self._count_features()

    def describe(self, words: Sequence[str]) -> list[Word]:
        """The words of a normal sentence with their features, between two ``START`` and two ``END``."""
        found = [self._describe(word, i == 0) for i, word in enumerate(words)]
        return [START, START, *found, END, END]

    def _describe(self, word: str, first: bool) -> Word:
        known = self._words.get((word, first))
        if known is None:
            known = features.describe(word, self._clusters, self.classes, first)
            self._words[word, first] = known
        return known

    def _count_features(self) -> dict[Any, int]:
        """Number of each feature that is frequent enough, in order of first sight."""
        counts: Counter[Any] = Counter()
        for words, tags in self.sentences:
            described = self.describe(words)
            previous, previous2 = "<s>", "<s>"
            for i, tag in enumerate(tags):
                if words[i] not in self.sure:
                    counts.update(static_features(described, i))
                    counts.update(history_features(described, i, previous, previous2))
                previous, previous2 = tag, previous
        frequent = (feature for feature, count in counts.items() if count >= RARE)
        return {feature: number for number, feature in enumerate(frequent)}

    def learn(self, iterations: int, report: Any = None) -> None:
        """Run over all sentences so many times, in another order each time."""
        import numpy as np

        shape = (len(self._index), len(self.tags))
        weights, sums = np.zeros(shape, np.float32), np.zeros(shape, np.float64)
        number = {tag: i for i, tag in enumerate(self.tags)}
        described = [self.describe(words) for words, _ in self.sentences]
        static = [self._static_rows(words) for words in described]
        order = list(range(len(self.sentences)))
        shuffler = random.Random(SEED)
        step = 1
        for iteration in range(iterations):
            shuffler.shuffle(order)
            for at in order:
                words, tags = self.sentences[at]
                previous, previous2 = "<s>", "<s>"
                for i, gold in enumerate(tags):
                    guess = self.sure.get(words[i])
                    if guess is None:
                        rows = self._rows(static[at][i], described[at], i, previous, previous2)
                        best = int(weights.take(rows, axis=0).sum(axis=0).argmax())
                        guess = self.tags[best]
                        step += 1
                        if guess != gold:
                            right = number[gold]
                            weights[rows, right] += 1
                            weights[rows, best] -= 1
                            sums[rows, right] += step
                            sums[rows, best] -= step
                    previous, previous2 = guess, previous
            self.weights = (weights - sums / step).astype(np.float32)
            if report:
                report(iteration, self)

    def _static_rows(self, described: list[Word]) -> list[list[int]]:
        index = self._index
        return [
            [index[feature] for feature in static_features(described, i) if feature in index]
            for i in range(len(described) - 4)
        ]

    def _rows(
        self, static: list[int], described: list[Word], i: int, previous: str, previous2: str
    ) -> list[int]:
        index = self._index
        features = history_features(described, i, previous, previous2)
        return static + [index[feature] for feature in features if feature in index]

    def tables(self) -> dict[str, Any]:
        """What the tagger needs to know; weights as bytes, 128 for zero, row by row."""
        import numpy as np

        kept = np.flatnonzero(np.abs(self.weights).max(axis=1) >= PRUNE)
        step = np.abs(self.weights).max() / LARGEST  # nothing is clipped: the largest weights decide the most
        scaled = np.rint(self.weights[kept] / step).astype(np.int16) + 128
        features = list(self._index)
        templates: dict[str, list[Any]] = {}
        rows: dict[str, list[bytes]] = {}
        for row, at in zip(scaled.astype(np.uint8), kept, strict=True):
            template, key = features[at]
            templates.setdefault(template, []).append(key)
            rows.setdefault(template, []).append(row.tobytes())
        return {
            "tags": self.tags,
            "sure": self.sure,
            "classes": self.classes,
            "features": {template: _join(keys) for template, keys in sorted(templates.items())},
            "weights": {
                template: b64encode(b"".join(lines)).decode("ascii")
                for template, lines in sorted(rows.items())
            },
        }


def _join(keys: list[Any]) -> str:
    return "\n".join(key if isinstance(key, str) else " ".join(map(str, key)) for key in keys)


def static_features(words: list[Word], i: int) -> Iterator[Any]:
    """``(template, key)`` of what does not depend on tags; the word is at ``i + 2``."""
    word = words[i + 2]
    values = word.here, words[i + 1].near, words[i + 3].near, words[i].far, words[i + 4].far
    for names, given in zip(TEMPLATES, values, strict=True):
        yield from ((name, value) for name, value in zip(names, given, strict=True) if value)
    yield from zip(PAIRS, features.pair_keys(words[i + 1], word, words[i + 3]), strict=True)


def history_features(words: list[Word], i: int, previous: str, previous2: str) -> Iterator[Any]:
    """``(template, key)`` of what depends on the two tags before."""
    keys = features.history_keys(previous, previous2, words[i + 2], words[i + 3])
    return zip(HISTORY, keys, strict=True)
