"""Punkt sentence tables, learned without annotation from the text of the training articles (Kiss and Strunk 2006)."""

from __future__ import annotations

from pathlib import Path

from newscli.training.corpora import read, write_json

CORPORA = ("polnear_train", "worldwide_newswire_train", "gum_named", "wikigold")

ABBREVIATIONS = (
    "gov sen rep reps sens gen lt col sgt capt cmdr maj adm rev hon pres supt det insp jan feb mar apr jun jul aug sep "
    "sept oct nov dec inc corp co ltd bros nos st mt ft vs jr sr dr mr mrs ms messrs prof est dept univ assn ave blvd "
    "rd fig vol pp ed eds al e.g i.e approx ph.d m.d b.a d.c u.s u.k u.n e.u u.s.a a.m p.m calif fla pa ga va md ill ind "
    "ariz tex conn mass mo minn wis tenn ky la ala ark okla ore nev colo kan neb vt wash mich"
).split()
"""What news writes with a full stop within a sentence, whether or not the corpora show it often enough."""


def train(data: Path, models: Path) -> None:
    """Write ``punkt.json.gz``: abbreviations, sentence starters, collocations and the orthographic context."""
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    for name in CORPORA:
        for article in read(data, name):
            trainer.train(article["text"], finalize=False)
    trainer.finalize_training()
    parameters = trainer.get_params()
    tables = {
        "abbreviations": sorted(set(parameters.abbrev_types) | set(ABBREVIATIONS)),
        "starters": sorted(parameters.sent_starters),
        "collocations": sorted(parameters.collocations),
        "context": {word: flags for word, flags in sorted(parameters.ortho_context.items()) if flags},
    }
    write_json(models / "punkt.json.gz", tables)
