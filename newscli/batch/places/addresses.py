"""Inputs behind addresses (``s3://bucket/folder``), by way of fsspec and the driver of each kind of place."""

from __future__ import annotations

import os
import posixpath
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from newscli.io.extras import require
from newscli.io.inputs.folders import Found, matches
from newscli.io.problems import InputProblem, UsageProblem

MARKS = (
    "ETag",
    "etag",
    "md5Hash",
    "content_md5",
    "crc32c",
    "mtime",
    "LastModified",
    "last_modified",
    "updated",
)
"""What the drivers call the thing that changes when the content does."""

LOST = (OSError, ValueError, RuntimeError)
"""What drivers raise; most make ``OSError`` of what the service says."""


def filesystem(address: str) -> tuple[Any, str]:
    """The driver for an address, and the path that it knows it by; raises :class:`UsageProblem` without a driver."""
    require("dask", address, otherwise="")
    from fsspec.core import url_to_fs

    try:
        fs, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UsageProblem(address, f"no driver for such an address: {error}") from None
    return fs, path


def listing(address: str, patterns: Sequence[str]) -> Iterator[Found]:
    """The files below an address that match, or those that it means with ``*``, by name."""
    fs, path = filesystem(address)
    files: Iterable[dict[str, Any]]
    try:
        if "*" in path:
            infos = fs.glob(path, detail=True).values()
            files = sorted((info for info in infos if info["type"] != "directory"), key=_place)
        elif fs.isdir(path):
            folded = [pattern.casefold() for pattern in patterns]
            files = (info for info in _walk(fs, path) if matches(info["name"], path, folded, posixpath))
        else:
            files = [fs.info(path)]
        found = False
        for info in files:
            found = True
            yield Found(_address(fs, info["name"]), info.get("size"), mark=_mark(info))
    except FileNotFoundError:
        yield Found(address, problem=("nothing there", "check the address"))
    except LOST as error:
        raise InputProblem(address, f"cannot be listed: {error}") from None
    else:
        if not found:
            yield Found(address, problem=(f"no articles there ({', '.join(patterns)})", "choose with --glob"))


@contextmanager
def copied(address: str) -> Iterator[str]:
    """A local copy of a file under its own last name; raises :class:`InputProblem`."""
    fs, path = filesystem(address)
    with tempfile.TemporaryDirectory(prefix="newscli-") as folder:
        local = os.path.join(folder, posixpath.basename(path) or "article")
        try:
            fs.get_file(path, local)
        except LOST as error:
            raise InputProblem(address, f"cannot be read: {error}") from None
        try:
            yield local
        except InputProblem as problem:
            where = problem.where.replace(local, address, 1)
            raise type(problem)(where, problem.what, problem.advice) from None


def renamed(one: Any, local: str, address: str) -> Any:
    """An article or a problem found in a copy, under the address that it was copied from."""
    if isinstance(one, InputProblem):
        return InputProblem(one.where.replace(local, address, 1), one.what, one.advice)
    return replace(one, name=one.name.replace(local, address, 1))


def _walk(fs: Any, folder: str) -> Iterator[dict[str, Any]]:
    """All files below a folder, in the order of whole paths; one folder's entries are in memory at a time."""
    for info in sorted(fs.ls(folder, detail=True), key=_place):
        if posixpath.basename(info["name"].rstrip("/")).startswith("."):
            continue
        if info["type"] == "directory":
            yield from _walk(fs, info["name"])
        elif info["name"] != folder:
            yield info


def _place(info: dict[str, Any]) -> str:
    name = str(info["name"]).rstrip("/")
    return name + "/" if info["type"] == "directory" else name


def _address(fs: Any, path: str) -> str:
    return str(fs.unstrip_protocol(path))


def _mark(info: dict[str, Any]) -> str | None:
    return next((str(info[name]) for name in MARKS if info.get(name) is not None), None)
