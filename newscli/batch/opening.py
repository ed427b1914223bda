"""From an input to its articles and from an article to its text, wherever the input is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from newscli.batch.books.plan import Item
from newscli.batch.places.storage import is_remote
from newscli.io.inputs.folders import Found
from newscli.io.inputs.formats import SINGLE, InputFormat, by_name
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Raw, Row, Settings
from newscli.io.inputs.rows import finish, raws
from newscli.io.problems import InputProblem


def items(found: Found, settings: Settings, stdin: BinaryIO | None) -> Iterator[Item]:
    """The articles of an input, one by one."""
    if found.problem:
        yield Item.of_problem(InputProblem(found.name, *found.problem))
        return
    for raw in _raws(found.name, settings, stdin):
        if isinstance(raw, InputProblem):
            yield Item.of_problem(raw)
        elif raw.kind == "file":
            yield Item(raw.name, raw, None, found.size, found.modified, found.mark)
        else:
            yield Item(raw.name, raw)


def is_one(name: str, settings: Settings) -> bool:
    """Whether the input is known to hold one article, without a look into it."""
    if settings.input_format is InputFormat.auto:
        return by_name(name) in SINGLE
    return settings.input_format in SINGLE


def text_of(raw: Raw, settings: Settings) -> Row:
    """The article with its text; raises :class:`InputProblem` when there is none to be had."""
    if raw.kind != "file" or not is_remote(raw.name):
        return finish(raw, settings)
    from newscli.batch.places.addresses import copied

    with copied(raw.name) as local:
        return replace(finish(replace(raw, name=local), settings), name=raw.name)


def _raws(name: str, settings: Settings, stdin: BinaryIO | None) -> Iterator[Raw | InputProblem]:
    if not is_remote(name):
        yield from raws(Source(name), settings, stdin)
    elif is_one(name, settings):
        yield Raw(name, "file")
    else:
        yield from _raws_of_copy(name, settings)


def _raws_of_copy(address: str, settings: Settings) -> Iterator[Raw | InputProblem]:
    from newscli.batch.places.addresses import copied, renamed

    try:
        with copied(address) as local:
            for one in raws(Source(local), settings, None):
                yield renamed(one, local, address)
    except InputProblem as problem:
        yield problem
