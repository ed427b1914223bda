"""Exports of articles in one folder, which takes its name only when all is in it."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from newscli.io.exports import brat, w3c, webanno
from newscli.io.exports.formats import ExportFormat
from newscli.io.exports.marks import marked
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import InputProblem, OutputProblem, UsageProblem, reason
from newscli.model import Article

FORMATS = {ExportFormat.brat: brat, ExportFormat.webanno: webanno, ExportFormat.w3c: w3c}
LIST = "articles.jsonl"
"""Which article has which name."""
LONGEST_NAME = 80
"""Characters of a file's name without its ending."""
FORBIDDEN = re.compile(r"[^\w.-]+")
RUN = re.compile(r"[-.]{2,}")
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""What Windows takes for something else than a file."""


class Exports:
    """An open folder that articles are put into."""

    def __init__(self, folder: Path, format: ExportFormat) -> None:
        self._folder = folder
        self._room = FORMATS[format]
        self._names = Names()
        for name, text in self._room.SHARED.items():
            self._write(name, text)

    def add(self, article: Article) -> None:
        """Writes the article's files; raises :class:`InputProblem` for one without a text, as batches may keep them."""
        if not article.text.strip():
            raise InputProblem(article.article, "its text is not at hand", "export the articles themselves")
        name = self._names.of(article.article)
        for file, text in self._room.files(marked(article), name).items():
            self._write(file, text)
        with (self._folder / LIST).open("a", encoding="utf-8", newline="") as stream:
            stream.write(encode_value({"name": name, "article": article.article}) + "\n")

    def _write(self, name: str, text: str) -> None:
        (self._folder / name).write_bytes(text.encode("utf-8"))


class Names:
    """Names of files for articles: safe everywhere, and each given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, article: str) -> str:
        """The last part of the article's path without its ending, and what tells it from others in its file."""
        path, row, number = article.partition("#")
        stem = PurePosixPath(path.replace("\\", "/")).name.removesuffix(".gz")
        base = safe(f"{stem.rpartition('.')[0] or stem}{row and '-'}{number}")
        name, count = base, 1
        while normalize("NFC", name).casefold() in self._given:
            count += 1
            name = f"{base}-{count}"
        self._given.add(normalize("NFC", name).casefold())
        return name


def safe(name: str) -> str:
    """The name with nothing in it that a file system, a shell or brat would trip over."""
    allowed = FORBIDDEN.sub("-", name.encode("utf-8", "replace").decode("utf-8"))
    found = RUN.sub("-", allowed)[:LONGEST_NAME].strip("-.")
    if not found or DEVICES.match(found) or found == LIST.partition(".")[0]:
        return f"article-{found}".rstrip("-")
    return found


@contextmanager
def opened(path: str, format: ExportFormat) -> Iterator[Exports]:
    """A new folder; it takes its name at the end, and after an error there is none.

    Raises :class:`UsageProblem` when there is something of that name but an empty folder, and :class:`OutputProblem`
    when the system refuses.
    """
    target = Path(os.path.realpath(path))
    if os.path.lexists(target) and not (target.is_dir() and not any(target.iterdir())):
        raise UsageProblem("--out", f"{path} is there already", "name a new folder, or an empty one")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=".newscli-", suffix=".part", dir=target.parent))
        try:
            yield Exports(temporary, format)
            _finish(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise OutputProblem(path, f"cannot be written: {reason(error)}") from None


def _finish(temporary: Path, target: Path) -> None:
    if not (temporary / LIST).exists():
        return  # nothing to show
    mask = os.umask(0)
    os.umask(mask)
    temporary.chmod(0o777 & ~mask)
    if target.exists():
        target.rmdir()
    temporary.rename(target)


def export(articles: Iterable[Article], exports: Exports) -> Iterator[InputProblem | None]:
    """Puts articles into the folder one by one; gives for each what was wrong with it, or None."""
    for article in articles:
        try:
            exports.add(article)
        except InputProblem as problem:
            yield problem
        else:
            yield None
