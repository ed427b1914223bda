"""The component in spaCy itself, with a blank pipeline: spans, attributes, serialisation, processes."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

spacy = pytest.importorskip("spacy", reason="the extra [spacy] is not installed")

import newscli  # noqa: E402
from newscli.integrations import spacy_component  # noqa: E402

TEXT = (
    "😀 Boats stay in Corvo\n\n“We will stay,” said Ana Ruiz, the mayor of Corvo. “All of us,” she said.\r\n\r\n"
    "Bo Lind, who runs the harbour, said that the school would “reopen 😀 soon”."
)
ARTICLE = newscli.parse(TEXT)
ROOT = Path(__file__).parent.parent.parent


def pipeline(**config: object) -> Any:
    nlp = spacy.blank("en")
    nlp.add_pipe("newscli", config=config)
    return nlp


@pytest.fixture(scope="module")
def doc() -> Any:
    return pipeline()(TEXT)


def test_quotes_are_spans_where_the_records_are(doc: Any) -> None:
    assert [(span.text, span.label_, span.id_) for span in doc._.quotes] == [
        (quote.text, quote.kind, quote.id) for quote in ARTICLE.quotes
    ]
    assert [span.start_char for span in doc._.quotes] == [quote.start for quote in ARTICLE.quotes]
    assert len(ARTICLE.quotes) == 3 and ARTICLE.quotes[2].start > ARTICLE.quotes[1].end


def test_a_span_knows_its_quote_speaker_cue_and_mention(doc: Any) -> None:
    for span, quote in zip(doc._.quotes, ARTICLE.quotes, strict=True):
        assert span._.quote == quote and span._.speaker == quote.speaker_record
        assert span._.cue.text == (quote.cue and quote.cue.text)
        assert span._.mention.text == (quote.mention and quote.mention.text)
    assert (doc[0:2]._.quote, doc[0:2]._.speaker, doc[0:2]._.cue, doc[0:2]._.mention) == (None,) * 4


def test_speakers_and_the_article_are_records(doc: Any) -> None:
    assert doc._.speakers == ARTICLE.speakers
    assert doc._.article == ARTICLE


def test_quotes_are_a_span_group(doc: Any) -> None:
    assert [(span.start_char, span.end_char, span.label_) for span in doc.spans["quotes"]] == [
        (quote.start, quote.end, quote.kind) for quote in ARTICLE.quotes
    ]
    assert [span._.quote for span in doc.spans["quotes"]] == list(ARTICLE.quotes)
    assert list(pipeline(spans_key=None)(TEXT).spans) == []
    assert list(pipeline(spans_key="said")(TEXT).spans) == ["said"]


def test_entities_when_they_are_wanted(doc: Any) -> None:
    assert not doc.ents
    mentions = {(start, end, one.label) for one in ARTICLE.entities for start, end in one.mentions}
    found = {(span.start_char, span.end_char, span.label_) for span in pipeline(set_ents=True)(TEXT).ents}
    assert found and found <= mentions


def test_settings() -> None:
    assert len(pipeline(sentences=1)(TEXT)._.article.summary.sentences) == 1
    sure = pipeline(min_confidence=0.99)(TEXT)._.article
    assert [quote.id for quote in sure.quotes] == [q.id for q in ARTICLE.quotes if q.confidence >= 0.99]


def test_a_quote_inside_a_token_takes_the_token_and_keeps_its_offsets() -> None:
    nlp = pipeline()
    words = TEXT.split(" ")
    glued = spacy.tokens.Doc(nlp.vocab, words=words, spaces=[*[True] * (len(words) - 1), False])
    found = nlp(glued)
    assert found.text == TEXT and [span._.quote for span in found._.quotes] == list(ARTICLE.quotes)
    assert all(quote.text in span.text for span, quote in zip(found._.quotes, ARTICLE.quotes, strict=True))
    assert found._.quotes[1].text == "“All of us,”"


def test_documents_that_nobody_read() -> None:
    assert (spacy.blank("en")(TEXT)._.quotes, list(spacy.blank("en")(TEXT)._.speakers)) == ([], [])
    assert spacy.blank("en")(TEXT)._.article is None
    assert pipeline()("")._.quotes == []


@pytest.mark.parametrize(
    "again",
    [
        lambda doc: spacy.tokens.Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes()),
        lambda doc: pickle.loads(pickle.dumps(doc)),
        lambda doc: doc.copy(),
        lambda doc: next(
            spacy.tokens.DocBin(store_user_data=True, docs=[doc]).get_docs(spacy.blank("en").vocab)
        ),
    ],
    ids=["bytes", "pickle", "copy", "bin"],
)
def test_documents_are_kept(doc: Any, again: Any) -> None:
    other = again(doc)
    assert other._.article == ARTICLE
    assert [span._.speaker for span in other._.quotes] == [quote.speaker_record for quote in ARTICLE.quotes]
    assert [span._.quote for span in other.spans["quotes"]] == list(ARTICLE.quotes)


def test_processes() -> None:
    docs = list(pipeline().pipe([TEXT, "Nothing is said.", TEXT], n_process=2))
    assert [doc._.article.quotes for doc in docs] == [ARTICLE.quotes, (), ARTICLE.quotes]


def test_a_document_read_again_has_the_new_article(doc: Any) -> None:
    nlp = pipeline(min_confidence=0.0)
    other = nlp(TEXT)
    assert len(other._.quotes) == 3
    other.user_data["newscli"] = newscli.parse("Nothing is said.").to_dict()
    assert other._.quotes == []


def fresh(code: str, path: Path) -> str:
    """What a new Python prints that knows of newscli what an installation tells it: its entry points."""
    told = path / "newscli_told-0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: newscli-told\nVersion: 0\n")
    points = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"][
        "spacy_factories"
    ]
    lines = [f"{name} = {target}\n" for name, target in points.items()]
    (told / "entry_points.txt").write_text("".join(["[spacy_factories]\n", *lines]))
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join([str(path), str(ROOT)])}
    done = subprocess.run(
        [sys.executable, "-c", code], env=variables, capture_output=True, text=True, timeout=120, check=True
    )
    return done.stdout


def test_spacy_finds_it_and_a_saved_pipeline_keeps_its_settings(tmp_path: Path) -> None:
    pipeline(sentences=1, spans_key="said").to_disk(tmp_path / "saved")
    code = f"""
import spacy
doc = spacy.load({str(tmp_path / "saved")!r})({TEXT!r})
print(ascii([list(doc.spans), len(doc._.article.summary.sentences), [str(q) for q in doc._.quotes]]))
"""
    said = f"{[['said'], 1, [quote.text for quote in ARTICLE.quotes]]!a}\n"
    assert fresh(code, tmp_path) == said


def test_the_entry_point_is_the_factory() -> None:
    points = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"][
        "spacy_factories"
    ]
    [(name, value)] = points.items()
    assert name == spacy_component.NAME
    assert EntryPoint(name, value, "spacy_factories").load() is spacy_component.make
