"""Networks in files that networkx reads back and that are well-formed whatever the names hold."""

from __future__ import annotations

import io
import json
from typing import Any
from xml.etree import ElementTree

import pytest
import toys
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.analysis.network import Edge, Network, Node
from newscli.io import extras
from newscli.io.outputs.graph import GraphFormat, check, clean, write_network
from newscli.io.problems import UsageProblem

PAIR = Network(
    (Node("n1", "Ana Ruíz", "PERSON", 3, 17, 0, 2), Node("n2", "Nordlys & Co <Ltd>", "ORG", 0, 0, 4, 2)),
    (Edge("n1", "n2", 3, 17, 2),),
)
EMPTY = Network((), ())
XML = (GraphFormat.gexf, GraphFormat.graphml)


def written(network: Network, format: GraphFormat) -> str:
    if format in XML:
        pytest.importorskip("networkx", reason="needs networkx")
    stream = io.StringIO(newline="")
    write_network(network, format, stream)
    return stream.getvalue()


def read_back(text: str, format: GraphFormat) -> Any:
    networkx = pytest.importorskip("networkx", reason="needs networkx")
    if format is GraphFormat.json:
        return networkx.node_link_graph(json.loads(text), edges="edges")
    data = io.BytesIO(text.encode("utf-8"))
    return networkx.read_gexf(data) if format is GraphFormat.gexf else networkx.read_graphml(data)


@pytest.mark.parametrize("format", [*XML, GraphFormat.json])
def test_networkx_reads_it_back(format: GraphFormat) -> None:
    graph = read_back(written(PAIR, format), format)
    assert graph.is_directed()
    assert graph.nodes["n1"] == {
        "label": "Ana Ruíz", "type": "PERSON", "quotes": 3, "words": 17, "named": 0, "articles": 2,
    }  # fmt: skip
    assert graph.nodes["n2"]["label"] == "Nordlys & Co <Ltd>"
    (edge,) = graph.edges(data=True)
    assert edge[:2] == ("n1", "n2")
    assert {name: edge[2][name] for name in ("weight", "words", "articles")} == {
        "weight": 3,
        "words": 17,
        "articles": 2,
    }


@pytest.mark.parametrize("format", [*XML, GraphFormat.json])
def test_an_empty_network_is_one(format: GraphFormat) -> None:
    assert len(read_back(written(EMPTY, format), format)) == 0


def test_gephi_finds_name_and_weight_where_it_looks_for_them() -> None:
    root = ElementTree.fromstring(written(PAIR, GraphFormat.gexf))
    space = "{http://www.gexf.net/1.2draft}"
    assert (root.tag, root.get("version")) == (f"{space}gexf", "1.2")
    assert [node.get("label") for node in root.iter(f"{space}node")] == ["Ana Ruíz", "Nordlys & Co <Ltd>"]
    assert [edge.get("weight") for edge in root.iter(f"{space}edge")] == ["3"]
    keys = ElementTree.fromstring(written(PAIR, GraphFormat.graphml)).iter(
        "{http://graphml.graphdrawing.org/xmlns}key"
    )
    found = [(key.get("id"), key.get("for"), key.get("attr.name")) for key in keys]
    assert {("node", "label"), ("edge", "weight")} <= {key[1:] for key in found}
    assert len({key[0] for key in found}) == len(found)


@pytest.mark.parametrize("format", list(GraphFormat))
def test_the_same_network_gives_the_same_bytes(format: GraphFormat) -> None:
    assert written(PAIR, format) == written(PAIR, format)
    assert "lastmodifieddate" not in written(PAIR, format)


def test_a_table_of_edges() -> None:
    assert written(PAIR, GraphFormat.csv) == (
        "source,source_type,target,target_type,weight,words,articles\n"
        "Ana Ruíz,PERSON,Nordlys & Co <Ltd>,ORG,3,17,2\n"
    )
    formula = Network(
        (Node("n1", "=cmd()", "PERSON"), Node("n2", "a,b", "ORG")), (Edge("n1", "n2", 1, 1, 1),)
    )
    assert """'=cmd(),PERSON,"a,b",ORG""" in written(formula, GraphFormat.csv)


NAMES = (
    st.sampled_from([toys.HOSTILE, "\x00\ufffe]]>", "a\u2028b\x85c", "\ud83d", "<!--", "𝔸é", "&amp;"])
    | st.text()
)


@given(NAMES, NAMES)
@settings(max_examples=100, deadline=None)
def test_any_names_make_well_formed_files(one: str, two: str) -> None:
    network = Network((Node("n1", one, "PERSON"), Node("n2", two, "ORG")), (Edge("n1", "n2", 1, 1, 1),))
    for format in XML:
        text = written(network, format)
        ElementTree.fromstring(text)
        graph = read_back(text, format)
        assert [(graph.nodes[node].get("label") or "").strip() for node in ("n1", "n2")] == [
            clean(one),
            clean(two),
        ]
    assert json.loads(written(network, GraphFormat.json))["nodes"][0]["label"] == one


@pytest.mark.parametrize("format", XML)
def test_without_networkx_there_is_a_word_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, format: GraphFormat
) -> None:
    monkeypatch.setattr(extras, "_is_there", lambda extra: False)
    with pytest.raises(UsageProblem, match=f"--format {format}: needs the extra \\[graph\\]; pip install"):
        check(format)
    assert written(PAIR, GraphFormat.json)
