"""Where a command writes: a file, a pipe, or a terminal, on which long tables are shown in the pager."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.io.outputs.output import Output, open_output
from newscli.io.outputs.writer import Format


@contextmanager
def opened(options: Options, environment: Environment) -> Iterator[Output]:
    """The place that the options name, as :func:`open_output` has it."""
    if options.format is Format.table and not options.to_file and environment.has_pager:
        with paged(environment) as output:
            yield output
    else:
        with open_output(options.output, environment.stdout) as output:
            yield output


@contextmanager
def paged(environment: Environment) -> Iterator[Output]:
    """A table that is shown when it is whole, in the pager when it is long; what is there of it after an error."""
    table = io.StringIO()
    try:
        yield Output(table)
    except BaseException:
        environment.stdout.write(table.getvalue())
        raise
    with open_output(None, environment.stdout):
        environment.page(table.getvalue())
