"""Punkt sentence tables, learned without annotation from the text of training articles (Kiss and Strunk 2006)."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from newscli.training.corpora import read
from newscli.training.packing import write

CORPORA = ("polnear_train", "worldwide_newswire_train", "gum_named", "wikigold")

ABBREVIATIONS = tuple(
    """
    gov sen rep reps sens gen lt col sgt capt cmdr maj adm rev hon pres supt det insp jan feb mar apr jun jul aug
    sep sept oct nov dec inc corp co ltd pvt bros nos st mt ft vs jr sr dr drs mr mrs ms messrs prof est dept univ
    assn ave blvd rd fig vol pp ed eds al viz approx ph.d m.d b.a d.c u.s u.k u.n e.u u.s.a a.m p.m e.g i.e
    calif fla pa ga va md ill ind ariz tex conn mass mo minn wis wyo mont tenn ky la ala ark okla ore nev colo kan
    neb vt wash mich
    """.split()
)
"""What news writes with a full stop within a sentence, whether or not the corpora show it often enough."""

DOTTED = re.compile(r"(?:[a-z]+-)?(?:[a-z]\.)+[a-z]|[a-z]")
"""Learned abbreviations are taken only when they are letters with stops between them; the others are mistakes."""
ENOUGH_LOWER = 5
"""A learned sentence starter is taken only when it was seen so often in lower case: names are none."""
ENOUGH_CONTEXT = 4
"""The contexts of rarer words are left out: they say little, and the file loads faster."""
WORD = re.compile(r"\w[\w'’-]*")


def train(data: Path, models: Path) -> None:
    """Write ``punkt.table``: abbreviations, sentence starters, collocations and the orthographic context."""
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    words: Counter[str] = Counter()
    for name in CORPORA:
        for article in read(data, name):
            trainer.train(article["text"], finalize=False)
            words.update(WORD.findall(article["text"]))
    trainer.finalize_training()
    parameters = trainer.get_params()
    counts: Counter[str] = Counter()
    for word, count in words.items():
        counts[word.lower()] += count
    learned = {form for form in parameters.abbrev_types if DOTTED.fullmatch(form)}
    tables = {
        "abbreviations": sorted(learned | set(ABBREVIATIONS)),
        "starters": sorted(word for word in parameters.sent_starters if words[word] >= ENOUGH_LOWER),
        "collocations": sorted(parameters.collocations),
        "context": {
            word: flags
            for word, flags in sorted(parameters.ortho_context.items())
            if flags and counts[word] >= ENOUGH_CONTEXT
        },
    }
    write(models, "punkt", tables)
