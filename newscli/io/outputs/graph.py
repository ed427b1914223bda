"""A network as a file: GEXF and GraphML for Gephi and its like, node-link JSON, or a table of the edges."""

from __future__ import annotations

import io
import re
from dataclasses import asdict
from enum import StrEnum
from typing import Any, TextIO

from newscli.analysis.network import Network
from newscli.io.extras import require
from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.inert import one_line
from newscli.io.outputs.jsons import encode_value


class GraphFormat(StrEnum):
    """How a network is written."""

    auto = "auto"
    """By the ending of the file's name; JSON otherwise."""
    graphml = "graphml"
    gexf = "gexf"
    json = "json"
    """Nodes and links, as networkx and D3 read them."""
    csv = "csv"
    """One edge a row, with the names at both its ends."""


NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, not even escaped."""

EDGE_COLUMNS = ("source", "source_type", "target", "target_type", "weight", "words", "articles")


def write_network(network: Network, format: GraphFormat, stream: TextIO) -> None:
    """Writes the network; the same network gives the same bytes.

    Raises :class:`~newscli.io.problems.UsageProblem` when GEXF or GraphML is wanted and networkx is not installed.
    """
    match format:
        case GraphFormat.gexf:
            stream.write(_gexf(network))
        case GraphFormat.graphml:
            stream.write(_graphml(network))
        case GraphFormat.csv:
            _write_edges(network, stream)
        case GraphFormat.json | GraphFormat.auto:
            _write_json(network, stream)


def check(format: GraphFormat) -> None:
    """Raises :class:`~newscli.io.problems.UsageProblem` when the format needs what is not installed."""
    if format in (GraphFormat.gexf, GraphFormat.graphml):
        require("graph", f"--format {format}", otherwise=", or use --format json or csv")


def clean(text: str) -> str:
    """A name on one line that XML can hold and that cannot turn a line round: what it cannot hold becomes �."""
    return NOT_XML.sub("�", one_line(text))


def _graph(network: Network) -> Any:
    """The network as networkx has it."""
    import networkx

    graph = networkx.DiGraph()
    for node in network.nodes:
        values = asdict(node)
        values["label"], values["type"] = clean(node.label), clean(node.type)
        graph.add_node(values.pop("id"), **values)
    for edge in network.edges:
        values = asdict(edge)
        graph.add_edge(values.pop("source"), values.pop("target"), **values)
    return graph


def _gexf(network: Network) -> str:
    check(GraphFormat.gexf)
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(_graph(network), version="1.2draft")
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # two runs give the same bytes
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{writer}\n'


def _graphml(network: Network) -> str:
    check(GraphFormat.graphml)
    from networkx.readwrite.graphml import GraphMLWriter

    target = io.BytesIO()
    GraphMLWriter(_graph(network), encoding="utf-8").dump(target)
    return target.getvalue().decode("utf-8") + "\n"


def _write_json(network: Network, stream: TextIO) -> None:
    """In the form of ``networkx.node_link_data``, one node or edge a line."""
    stream.write('{"directed": true, "multigraph": false, "graph": {}, "nodes": [')
    stream.write(",".join("\n" + encode_value(asdict(node)) for node in network.nodes))
    stream.write('\n], "edges": [')
    stream.write(",".join("\n" + encode_value(asdict(edge)) for edge in network.edges))
    stream.write("\n]}\n")


def _write_edges(network: Network, stream: TextIO) -> None:
    nodes = {node.id: node for node in network.nodes}
    lines = Lines(stream, ",")
    lines.write(EDGE_COLUMNS)
    for edge in network.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        ends = (source.label, source.type, target.label, target.type)
        lines.write([*ends, edge.weight, edge.words, edge.articles])
