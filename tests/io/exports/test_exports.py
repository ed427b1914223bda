"""Exports read back by the parsers of their formats: the same stretches, kinds, names and arrows."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import toys
import webanno_tsv
from hypothesis import given
from hypothesis import strategies as st

import newscli
from newscli.io.exports import brat, w3c, webanno
from newscli.io.exports.marks import Layer, Marked, Role, marked
from newscli.io.exports.sentences import segments
from newscli.io.exports.webanno import utf16
from newscli.model import Article, Piece

TEXT = (
    "Boats 😀 stay in Corvo\r\n\r\nBy NORA QUILL\r\n\r\n“We 𝔸ll stay_here,” said Ana Ruiz, the mayor of Corvo. “All [of] us,”"
    " she said.\r\n\r\n“It is 😀 late.\r\n\r\n“We go | home*,” Bo Lind said.\nThe union denied that it\thad -> lost."
)
ARTICLE = newscli.parse(TEXT, "wire/boats.txt")
SAMPLES = Path(__file__).parent.parent.parent.parent / "samples"
ARTICLES = [ARTICLE, *(newscli.read(path) for path in sorted(SAMPLES.glob("*.txt"))[:5])]
PIECES = ["word", "😀", "𝔸", "“", "”", " ", " ", "\n", "\r\n", "\t", "\n\n", "[x]", "a_b", "->", "|", "*", "\\", "#", ";",
          "\x0b", "\x1c", "\x85", "\u2028", "\xa0", "\x00", "\x07", "é", ".", "\ud83d"]  # fmt: skip


@st.composite
def hostile(draw: Any) -> Article:
    """A text of everything that means something to a format, with marks anywhere in it and outside of it."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), max_size=30))) + draw(st.sampled_from(PIECES[:4]))
    name = st.sampled_from(["Ana Ruiz", *PIECES])
    place = st.tuples(st.integers(0, len(text) + 1), st.integers(0, len(text) + 1)).map(sorted)

    def piece() -> Piece | None:
        start, end = draw(place)
        return Piece(text[start:end], start, end) if draw(st.booleans()) else None

    quotes = [
        replace(
            toys.parse("“We will stay,” said Ana Ruiz.").quotes[0],
            id=f"q{number}", text=text[start:end], start=start, end=end, speaker=draw(st.none() | name),
            speaker_id=draw(st.sampled_from([None, "e1", "e2", "s1"])), mention=piece(), cue=piece(),
            type=draw(st.sampled_from([None, "person", "a b"])),
        )
        for number, (start, end) in enumerate(draw(st.lists(place, max_size=4)), 1)
    ]  # fmt: skip
    entities = [
        toys.entity(id=f"e{number}", name=draw(name), label=draw(st.sampled_from(["GPE", "PERSON", "a b"])), mentions=places)
        for number, places in enumerate(draw(st.lists(st.lists(place.map(tuple), max_size=3).map(tuple), max_size=2)), 1)
    ]  # fmt: skip
    whole = toys.article(text=text, quotes=tuple(quotes), entities=tuple(entities), article=draw(name))
    return replace(whole, article=draw(name))


def test_marks_are_the_records() -> None:
    found = marked(ARTICLE)
    assert found.text == TEXT
    quotes = [mark for mark in found.marks if mark.layer is Layer.quote]
    assert [(mark.id, mark.label, mark.start, mark.end, mark.name) for mark in quotes] == [
        (quote.id, quote.kind, quote.start, quote.end, quote.speaker) for quote in ARTICLE.quotes
    ]
    mentions = {(one.name, one.label, *place) for one in ARTICLE.entities for place in one.mentions}
    assert {
        (mark.name, mark.label, mark.start, mark.end) for mark in found.marks if mark.layer is Layer.entity
    } == mentions
    marks = {mark.id: mark for mark in found.marks}
    for quote in ARTICLE.quotes:
        own = {link.role: marks[link.target] for link in found.links if link.source == quote.id}
        for role, piece in ((Role.cue, quote.cue), (Role.mention, quote.mention)):
            assert (role in own) == (piece is not None)
            assert piece is None or (own[role].start, own[role].end) == (piece.start, piece.end)
        assert Role.speaker not in own or own[Role.speaker].name == quote.speaker
    assert Counter(link.role for link in found.links)[Role.speaker] >= 3


def test_the_pieces_of_a_turn_share_their_mention() -> None:
    found = marked(ARTICLE)
    assert len({(mark.layer, mark.start, mark.end) for mark in found.marks}) == len(found.marks)
    assert len({mark.id for mark in found.marks}) == len(found.marks)


# brat


def read_brat(found: Marked) -> Any:
    """What bioc reads of it: marks by id with the words at their places, relations, attributes, equivalences, notes."""
    decoder = pytest.importorskip("bioc.brat.decoder", reason="bioc is not installed")
    files = brat.files(found, "a")
    assert set(files) == {"a.txt", "a.ann"}
    document = decoder.loads(files["a.txt"], files["a.ann"])
    for entity in document.entities:
        places = sorted((place.begin, place.end) for place in entity.locations)
        assert entity.text == " ".join(files["a.txt"][begin:end] for begin, end in places)
        assert not set(entity.text) & set("\t\n\r\x0b\x0c\x1c\x85\u2028")
    return document


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.article)
def test_brat(article: Article) -> None:
    found = marked(article)
    document = read_brat(found)
    entities = {entity.id: entity for entity in document.entities}
    assert len(entities) == len(found.marks)
    for number, mark in enumerate(found.marks, 1):
        entity = entities[f"T{number}"]
        assert (entity.locations.begin(), entity.locations.end()) == (mark.start, mark.end)
        assert entity.text.split() == found.text[mark.start : mark.end].split()
        assert entity.type == (mark.label if mark.layer is Layer.entity else mark.layer.title())
    ids = {mark.id: f"T{number}" for number, mark in enumerate(found.marks, 1)}
    assert [(one.type, one.arguments["Arg1"], one.arguments["Arg2"]) for one in document.relations] == [
        (brat.RELATIONS[link.role], ids[link.source], ids[link.target]) for link in found.links
    ]
    kinds = {one.refid: next(iter(one.attributes)) for one in document.attributes if one.type == "Kind"}
    assert kinds == {ids[quote.id]: quote.kind for quote in article.quotes}
    polarities = {
        one.refid: next(iter(one.attributes)) for one in document.attributes if one.type == "Polarity"
    }
    assert polarities == {ids[quote.id]: quote.polarity for quote in article.quotes}
    notes = {one.refid: one.text for one in document.notes}
    assert all((quote.speaker or "nobody named") in notes[ids[quote.id]] for quote in article.quotes)
    assert {frozenset(one.argids) for one in document.equiv_relations} == {
        frozenset(ids[mark.id] for mark in group) for group in found.same()
    }


@given(hostile())
def test_brat_of_anything(article: Article) -> None:
    found = marked(article)
    document = read_brat(found)
    assert len(document.entities) == len(found.marks) and len(document.relations) == len(found.links)


def test_brat_is_told_all_types() -> None:
    sections = {
        part.partition("]")[0]: part.partition("]")[2].split("\n")
        for part in brat.CONFIGURATION.removeprefix("[").split("\n[")
    }
    assert list(sections) == ["entities", "relations", "events", "attributes"]
    assert {*brat.TYPES.values(), *brat.ENTITIES} == set(filter(None, sections["entities"]))
    assert set(brat.RELATIONS.values()) < {line.partition("\t")[0] for line in sections["relations"]}
    assert "Kind\tArg:Quote, Value:direct|mixed|indirect" in sections["attributes"]


# INCEpTION


def test_offsets_count_as_java_does() -> None:
    for text in (TEXT, "plain", "", "é😀", "\ud83d"):
        units = [len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in range(len(text) + 1)]
        assert list(utf16(text)) == units


def check_tsv(found: Marked) -> Any:
    """The file says what the marks say, its text differs in white space between sentences alone."""
    [content] = webanno.files(found, "a").values()
    read = webanno_tsv.read(content)
    places, text = utf16(found.text), read.text.decode("utf-16-le")
    assert text.split() == found.text.split()
    assert set(read.spans) == set(range(1, len(found.marks) + 1))
    for number, mark in enumerate(found.marks, 1):
        words = found.text[mark.start : mark.end]
        start = mark.start + len(words) - len(words.lstrip())
        layer, begin, end, values = read.spans[number]
        assert (begin, end) == (places[start], places[start + len(words.strip())])
        if mark.layer is Layer.entity:
            assert (layer, values) == (webanno.ENTITY_LAYER, (None, mark.label))
        else:
            quote = mark.quote
            assert layer == webanno.QUOTE_LAYER
            assert values == (mark.label, quote and quote.polarity, quote and quote.id, mark.name)
    numbers = {mark.id: number for number, mark in enumerate(found.marks, 1)}
    assert read.relations == {
        (str(link.role), numbers[link.source], numbers[link.target])
        for link in found.links
        if link.role is not Role.speaker
    }
    return read


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.article)
def test_webanno(article: Article) -> None:
    read = check_tsv(marked(article))
    for number, mark in enumerate(marked(article).marks, 1):
        assert read.words(number).split() == article.text[mark.start : mark.end].split()


@given(hostile())
def test_webanno_of_anything(article: Article) -> None:
    check_tsv(marked(article))


def test_webanno_by_another_reader(tmp_path: Path) -> None:
    """web-anno-tsv reads one layer, the entities, and counts from the beginning of each sentence."""
    library = pytest.importorskip("web_anno_tsv", reason="web-anno-tsv is not installed")
    for article in [*ARTICLES[1:], newscli.parse(TEXT.replace("\r", "").replace("\t", " "))]:
        [content] = webanno.files(marked(article), "a").values()
        (tmp_path / "a.tsv").write_bytes(content.encode("utf-8"))
        with library.open_web_anno_tsv(str(tmp_path / "a.tsv")) as sentences:
            found = [(one.label, one.text) for sentence in sentences for one in sentence.annotations]
        mentions = sorted((*place, one.label) for one in article.entities for place in one.mentions)
        expected = [(label, article.text[start:end]) for start, end, label in mentions]
        assert Counter(found) == Counter(expected) and len(found) > 3


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.lists(st.integers(0, 60), max_size=6))
def test_tokens_leave_nothing_out_and_keep_the_borders(text: str, borders: list[int]) -> None:
    found = segments(text, sorted(border for border in borders if border <= len(text)))
    tokens = [token for segment in found for token in segment.tokens]
    assert "".join(text[start:end] for start, end in tokens) == "".join(text.split())
    assert all(start < end for start, end in tokens) and all(
        one[1] <= two[0] for one, two in pairwise(tokens)
    )
    assert not any(start < border < end for start, end in tokens for border in borders)
    for segment in found:
        assert (segment.start, segment.end) == (segment.tokens[0][0], segment.tokens[-1][1])


# W3C

OA = "http://www.w3.org/ns/oa#"
TERMS = {
    "oa": OA, "id": "@id", "type": "@type", "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "Software": "http://www.w3.org/ns/activitystreams#Application", "name": "http://xmlns.com/foaf/0.1/name",
    "generator": {"@id": "http://www.w3.org/ns/activitystreams#generator", "@type": "@id"},
    "label": "http://www.w3.org/2000/01/rdf-schema#label", "format": "http://purl.org/dc/elements/1.1/format",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector",
       "TextPositionSelector", "start", "end", "exact", "prefix", "suffix", "classifying", "identifying", "linking", "tagging")},
    **{name: {"@id": f"oa:{iri}", "@type": "@id"} for name, iri in
       {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}.items()},
    **{name: {"@id": f"oa:{iri}", "@type": "@vocab"} for name, iri in
       {"motivation": "motivatedBy", "purpose": "hasPurpose"}.items()},
}  # fmt: skip
"""What the context of the Web Annotation vocabulary makes of the words used here."""
BASE = "https://example.org/corpus/a.jsonld"


def expanded(found: Marked) -> list[dict[str, Any]]:
    """The annotations as a processor of JSON-LD understands them; every word of ours must mean something."""
    pyld = pytest.importorskip("pyld", reason="pyld is not installed")
    files = w3c.files(found, "a")
    assert set(files) == {"a.txt", "a.jsonld"}

    def load(address: str, options: object) -> dict[str, Any]:
        assert address == w3c.CONTEXT
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": TERMS}}

    [page] = pyld.jsonld.expand(json.loads(files["a.jsonld"]), {"base": BASE, "documentLoader": load})
    assert page["@id"] == BASE
    return list(page["http://www.w3.org/ns/activitystreams#items"][0]["@list"])


def one(node: dict[str, Any], name: str) -> Any:
    [value] = node[f"{OA}{name}"]
    return value.get("@value", value.get("@id", value))


def check_w3c(found: Marked) -> None:
    items = expanded(found)
    assert len({item["@id"] for item in items}) == len(items)
    assert all(item["@type"] == [f"{OA}Annotation"] for item in items)
    by_id = {item["@id"].removeprefix(f"{BASE}#"): item for item in items}
    text = w3c.files(found, "a")["a.txt"]
    for mark in found.marks:
        [target] = by_id[mark.id][f"{OA}hasTarget"]
        assert one(target, "hasSource") == "https://example.org/corpus/a.txt"
        position, words = target[f"{OA}hasSelector"]
        assert (one(position, "start"), one(position, "end")) == (mark.start, mark.end)
        before, exact, behind = (one(words, name) for name in ("prefix", "exact", "suffix"))
        assert exact == text[mark.start : mark.end] and before + exact + behind in text
    for link in found.links:
        item = by_id[f"{link.source}-{link.role}-link"]
        assert (
            one(item, "motivatedBy") == f"{OA}linking" and one(item, "hasTarget") == f"{BASE}#{link.source}"
        )
        assert one(item[f"{OA}hasBody"][0], "hasSource") == f"{BASE}#{link.target}"
    assert len(items) == len(found.marks) + len(found.links)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.article)
def test_w3c(article: Article) -> None:
    check_w3c(marked(article))


@given(hostile())
def test_w3c_of_anything(article: Article) -> None:
    check_w3c(marked(article))


def test_w3c_says_who_speaks_and_how() -> None:
    items = json.loads(w3c.files(marked(ARTICLE), "a")["a.jsonld"])["items"]
    bodies = {
        item["id"]: [(body["purpose"], body["value"]) for body in item["body"]]
        for item in items
        if item["motivation"] != "linking"
    }
    for quote in ARTICLE.quotes:
        assert ("classifying", f"{quote.kind} quote") in bodies[f"#{quote.id}"]
        assert (("identifying", quote.speaker) in bodies[f"#{quote.id}"]) == (quote.speaker is not None)
        assert (("tagging", "denied") in bodies[f"#{quote.id}"]) == (quote.polarity == "denied")
    assert any(quote.polarity == "denied" for quote in ARTICLE.quotes)
