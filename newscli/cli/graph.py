"""``newscli graph``."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli.cli import options as shared
from newscli.cli.tally import Report
from newscli.io.inputs.formats import InputFormat
from newscli.io.outputs.graph import GraphFormat
from newscli.io.outputs.inert import count
from newscli.io.outputs.writer import LABELS, Format


def graph(
    context: typer.Context,
    inputs: shared.InputsArgument = None,
    label: Annotated[
        str | None,
        typer.Option(
            metavar="LABELS",
            autocompletion=shared.listed(LABELS),
            help="Only nodes with these labels (all but OTHER, DATE, MONEY, PERCENT).",
        ),
    ] = None,
    min_weight: Annotated[int, typer.Option(metavar="N", min=1, help="Only edges of at least N quotes.")] = 1,
    top: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only the N nodes with the most quotes.")
    ] = None,
    people: shared.PeopleOption = None,
    no_identities: shared.IdentitiesOption = False,
    format: Annotated[
        GraphFormat, typer.Option("--format", "-f", help="auto: by the ending of the file's name, else json.")
    ] = GraphFormat.auto,
    min_confidence: shared.MinConfidenceOption = None,
    output: shared.OutputOption = None,
    glob: shared.GlobOption = shared.DEFAULT_GLOB,
    encoding: shared.EncodingOption = None,
    input_format: shared.InputFormatOption = InputFormat.auto,
    text_column: shared.TextColumnOption = None,
    id_column: shared.IdColumnOption = None,
    title_column: shared.TitleColumnOption = None,
    date_column: shared.DateColumnOption = None,
    byline_column: shared.BylineColumnOption = None,
    source_column: shared.SourceColumnOption = None,
    section_column: shared.SectionColumnOption = None,
    url_column: shared.UrlColumnOption = None,
    unique: shared.UniqueOption = False,
    jobs: shared.JobsOption = None,
    quiet: shared.QuietOption = False,
    verbose: shared.VerboseOption = False,
) -> int:
    """Who speaks about whom, as a network.

    \b
    newscli graph samples/ -o voices.gexf
    newscli graph samples/ -o voices.graphml --label PERSON,ORG --min-weight 2
    newscli graph samples/ -f csv --top 30

    For Gephi, Cytoscape, networkx and the like. The network has an edge from a speaker to every entity that
    the speaker's quotes name, its weight the number of these quotes. In many articles those are the same who have the
    same name and label. GEXF and GraphML need the extra [graph].

    Articles are text files, pages, JSON Lines, CSV, TSV, WARC or feeds, also as .gz; folders of them; a database or
    an output folder of newscli batch; or - for standard input.
    """
    from newscli.analysis.network import DESCRIBED, NAMED, network
    from newscli.cli.collection import identified
    from newscli.io.outputs.graph import check, write_network
    from newscli.io.outputs.output import open_output, refuse_to_overwrite

    options, environment = shared.settle(
        context, inputs, Format.jsonl, output, glob, encoding, quiet, verbose, False
    )
    labels = shared.names(label, "--label", (*LABELS, DESCRIBED)) or NAMED
    chosen = settle_format(format, output)
    check(chosen)
    refuse_to_overwrite(output, [*options.inputs, *([people] if people else [])])
    report = Report()
    with open_output(output, environment.stdout) as target:
        found = network(
            identified(options, environment, report, people, not no_identities), labels, min_weight, top
        )
        target.wanted = report.done > 0
        if report.done:
            write_network(found, chosen, target.stream)
    size = f"{count(len(found.nodes), 'node')}, {count(len(found.edges), 'edge')}"
    environment.note(f"{report}: {size}" if report.done else str(report))
    return report.exit_code


def settle_format(format: GraphFormat, output: str | None) -> GraphFormat:
    """What ``auto`` stands for; raises :class:`UsageProblem` for an ending that is none of a network's."""
    if format is not GraphFormat.auto:
        return format
    known = [one.value for one in GraphFormat if one is not GraphFormat.auto]
    ending = shared.ending_of(output)
    shared.refuse_ending(ending, known)
    return GraphFormat(ending) if ending in known else GraphFormat.json
