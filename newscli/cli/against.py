"""The sources of a check, ready to be searched: in memory, or in an index on disk that is made when it is needed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from newscli.cli import options as shared
from newscli.cli.environment import Environment
from newscli.cli.options import Options
from newscli.cli.tally import Report
from newscli.desk.check.index import MemoryIndex, Passages
from newscli.desk.check.sources import SourceText
from newscli.desk.check.transcript import transcribed
from newscli.io.inputs.against import SOURCE_PATTERNS, sources
from newscli.io.inputs.folders import listing
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import InputProblem, UsageProblem

AGAINST, INDEX = "--against", "--index"


@contextmanager
def passages_of(
    against: Sequence[str], index: str | None, options: Options, environment: Environment, tally: Report
) -> Iterator[Passages]:
    """The sources; those that cannot be read are told. Raises a :class:`Problem` when there is nothing to search."""
    if index is not None:
        from newscli.io.store.passages import opened

        _bring_up_to_date(Path(index), against, options, environment, tally)
        with opened(Path(index)) as passages:
            yield passages
        return
    if not against:
        raise UsageProblem(
            AGAINST, "no sources are given", "name transcripts, statements, subtitles, a database…"
        )
    memory = MemoryIndex()
    for source in _read(against, options, environment, tally):
        memory.add(source)
    if not memory.blocks:
        raise InputProblem(AGAINST, "no words in the sources", "there is nothing to check against")
    yield memory


def _read(
    against: Sequence[str], options: Options, environment: Environment, tally: Report
) -> Iterator[SourceText]:
    for source in sources(against, _patterns(options), options.reading, environment.stdin):
        if isinstance(source, InputProblem):
            environment.say(str(source))
            tally.failed += 1
        else:
            yield transcribed(source)


def _bring_up_to_date(
    index: Path, against: Sequence[str], options: Options, environment: Environment, tally: Report
) -> None:
    """Makes the index unless it was made of these very files; without any sources named it is used as it is."""
    from newscli.io.store.passages import build, stamp_of

    made_of = stamp_of(index)
    if not against:
        if made_of is None:
            raise UsageProblem(AGAINST, f"no sources are given, and {index} is no index", "name sources once")
        return
    if index.exists() and made_of is None:
        raise UsageProblem(INDEX, f"{index} is no index of sources", "name another file, or remove this one")
    stamp = _stamp(against, options)
    if stamp != made_of:
        environment.note(f"{index} is made, and used the next time")
        before = tally.failed
        found = _read(against, options, environment, tally)
        build(index, found, lambda: stamp if tally.failed == before else "")  # what failed is tried again


def _stamp(against: Sequence[str], options: Options) -> str:
    """Names, sizes and times of all sources, and how they are read."""
    if "-" in against:
        raise UsageProblem(INDEX, "standard input is not kept", "name files")
    files = []
    for name in against:  # a database is a file, the folder of a batch run is known by its manifest
        kept = os.path.join(name, "manifest.json")
        found = [kept] if os.path.isfile(kept) else [one.name for one in listing([name], _patterns(options))]
        files += [(one, *_state(one)) for one in found]
    return encode_value([files, options.reading.packed()])


def _state(name: str) -> tuple[int, int]:
    try:
        state = os.stat(name)
    except OSError:
        return 0, 0
    return state.st_size, state.st_mtime_ns


def _patterns(options: Options) -> Sequence[str]:
    return SOURCE_PATTERNS if options.glob == tuple(shared.DEFAULT_GLOB) else options.glob
